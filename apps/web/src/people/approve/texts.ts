const en = {
  approve: {
    title: 'A manager’s PIN is needed',
    why: 'You may not {{action}}. Whoever may can allow it this once:',
    whose: 'PIN of {{name}}',
    other: 'Somebody else',
    confirm: 'Allow it this once',
  },
}

const es: typeof en = {
  approve: {
    title: 'Hace falta el PIN de un encargado',
    why: 'No tienes permiso para {{action}}. Quien lo tiene puede permitirlo esta vez:',
    whose: 'PIN de {{name}}',
    other: 'Otra persona',
    confirm: 'Permitir esta vez',
  },
}

export const texts = { en, es }
