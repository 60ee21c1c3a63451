import { texts as refusal } from './refusals.texts.ts'

const en = {
  close: 'Close',
  back: 'Back',
  undo: 'Undo',
  cancel: 'Cancel',
  messages: 'Messages',
  somebody: 'Somebody',
  server: 'Comanda',
  appearance: 'Appearance',
  theme: { system: 'As the device', light: 'Light', dark: 'Dark' },
  language: 'Language',
  refusal: refusal.en,
}

const es: typeof en = {
  close: 'Cerrar',
  back: 'Atrás',
  undo: 'Deshacer',
  cancel: 'Cancelar',
  messages: 'Mensajes',
  somebody: 'Alguien',
  server: 'Comanda',
  appearance: 'Apariencia',
  theme: { system: 'Como el dispositivo', light: 'Claro', dark: 'Oscuro' },
  language: 'Idioma',
  refusal: refusal.es,
}

export const texts = { en, es }
