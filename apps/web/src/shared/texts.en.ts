import type { texts as refusals } from './refusals.texts.ts'

export const en = {
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
  notDone: 'This could not be done as things are now.',
}

/** Those for refusals come with what says them. */
export type Words = typeof en & { readonly refusal: (typeof refusals)['en'] }
