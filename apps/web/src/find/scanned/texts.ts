export const texts = {
  en: {
    nothing:
      'No check {{number}} of {{day}} with this code here. It may be of another room or restaurant, or somebody else’s.',
    silent: 'Check {{number}} of {{day}} is not on this device, and the server cannot be reached now.',
    noCode: '{{code}} is not the code of a check.',
  },
  es: {
    nothing:
      'Aquí no hay ninguna cuenta {{number}} del {{day}} con este código. Puede ser de otra sala u otro restaurante, o de otra persona.',
    silent: 'La cuenta {{number}} del {{day}} no está en este dispositivo, y ahora no se llega al servidor.',
    noCode: '{{code}} no es el código de una cuenta.',
  },
}
