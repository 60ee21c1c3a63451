const en = {
  title: 'Connect this device',
  lead: 'Type the six digits that a manager’s screen shows.',
  code: 'Six-digit code',
  looking: 'Looking up the code …',
  joins: 'Joins',
  alone: 'on its own, without a dining room',
  name: 'What is this device called?',
  nameHint: 'Everybody sees it beside what is ordered here: “Bar tablet”, “Ana’s phone”.',
  connect: 'Connect',
  connecting: 'Connecting …',
  otherCode: 'Another code',
  how: 'How do I get a code?',
  howSteps: {
    open: 'On a terminal that is already connected, a manager taps the status at the top.',
    choose: 'There: “Connect another device”. It shows a code and a QR.',
    scan: 'Type the code here, or scan the QR with this device’s camera.',
  },
  demo: 'Just looking? Open a ready terminal of the demo restaurant.',
  errors: {
    unknown:
      'This code is not valid. Codes work once, for ten minutes. Check the digits or ask for a new one.',
    tries: 'Too many tries. Wait a minute, then type the code again.',
    refused: 'This code may not add devices any more. Ask a manager for a new one.',
    unreachable: 'The server was not reached. Is this device on the restaurant’s network?',
    server: 'The server could not do it right now. The code is still good; connect again in a moment.',
  },
}

const es: typeof en = {
  title: 'Conecta este dispositivo',
  lead: 'Escribe las seis cifras que muestra la pantalla de un encargado.',
  code: 'Código de seis cifras',
  looking: 'Buscando el código …',
  joins: 'Se une a',
  alone: 'por su cuenta, sin comedor',
  name: '¿Cómo se llama este dispositivo?',
  nameHint: 'Todos lo ven junto a lo que se pide aquí: «Tableta de la barra», «Móvil de Ana».',
  connect: 'Conectar',
  connecting: 'Conectando …',
  otherCode: 'Otro código',
  how: '¿Cómo consigo un código?',
  howSteps: {
    open: 'En un terminal ya conectado, un encargado toca el estado, arriba.',
    choose: 'Allí: «Conectar otro dispositivo». Muestra un código y un QR.',
    scan: 'Escribe el código aquí o escanea el QR con la cámara de este dispositivo.',
  },
  demo: '¿Solo quieres mirar? Abre un terminal preparado del restaurante de demostración.',
  errors: {
    unknown:
      'Este código no es válido. Los códigos sirven una vez, durante diez minutos. Revisa las cifras o pide otro.',
    tries: 'Demasiados intentos. Espera un minuto y vuelve a escribir el código.',
    refused: 'Este código ya no puede añadir dispositivos. Pide otro a un encargado.',
    unreachable: 'No se pudo contactar con el servidor. ¿Está este dispositivo en la red del restaurante?',
    server: 'El servidor no puede hacerlo ahora. El código sigue valiendo; conecta de nuevo en un momento.',
  },
}

export const texts = { en, es }
