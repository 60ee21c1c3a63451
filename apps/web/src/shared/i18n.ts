import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { texts as app } from '../app/texts.ts'
import { texts as check } from '../check/texts.ts'
import { texts as floor } from '../floor/texts.ts'
import { texts as people } from '../people/texts.ts'
import { texts as status } from '../status/texts.ts'
import { readStored, writeStored } from './stored.ts'
import { texts as shared } from './texts.ts'

/** Each in its own words. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const

export type Language = keyof typeof LANGUAGES

/** Every folder keeps its words beside its screens; its name is the namespace. Screens that come later bring theirs. */
const folders = { app, check, floor, people, shared, status }

type Texts = { readonly [F in keyof typeof folders]: (typeof folders)[F]['en'] }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared'
    resources: Texts
  }
}

const textsIn = (language: Language) =>
  Object.fromEntries(Object.entries(folders).map(([folder, texts]) => [folder, texts[language]]))

const isLanguage = (code: string | undefined): code is Language => code !== undefined && code in LANGUAGES

/** The first of the wanted languages that there is. */
function preferredLanguage(wanted: readonly (string | null)[]): Language {
  return wanted.map((tag) => tag?.split('-')[0]).find(isLanguage) ?? 'en'
}

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', dressDocument)
  await i18next.use(initReactI18next).init({
    resources: { en: textsIn('en'), es: textsIn('es') },
    lng: preferredLanguage([readStored('language'), ...navigator.languages]),
    fallbackLng: 'en',
    defaultNS: 'shared',
    interpolation: { escapeValue: false },
  })
}

export function chooseLanguage(language: Language): void {
  writeStored('language', language)
  void i18next.changeLanguage(language)
}

/** Right-to-left languages mirror the whole page. */
function dressDocument(language: string): void {
  document.documentElement.lang = language
  document.documentElement.dir = i18next.dir(language)
}
