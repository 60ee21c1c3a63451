import type { en } from './texts.en.ts'

export const es: typeof en = {
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
  notDone: 'Ahora mismo no se puede hacer.',
}
