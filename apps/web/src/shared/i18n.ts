import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Words as Check } from '../check/texts.en.ts'
import type { Words as Status } from '../status/texts.en.ts'
import type { folders as en } from './language.en.ts'
import { readStored, writeStored } from './stored.ts'
import type { Words as Shared } from './texts.en.ts'
import { showToast } from './toast.tsx'

/** Each in its own words. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const

export type Language = keyof typeof LANGUAGES

type Folders = typeof en

/** Each is a file of its own: a device loads the one that it speaks. */
const load: Readonly<Record<Language, () => Promise<Folders>>> = {
  en: () => import('./language.en.ts').then(({ folders }) => folders),
  es: () => import('./language.es.ts').then(({ folders }) => folders),
}

interface Texts extends Omit<Folders, 'check' | 'shared' | 'status'> {
  readonly check: Check
  readonly shared: Shared
  readonly status: Status
}

/** Every folder keeps its words beside its screens; its name is the namespace. Screens that come later bring theirs. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shared'
    resources: Texts
  }
}

const isLanguage = (code: string | undefined): code is Language => code !== undefined && code in LANGUAGES

/** The first of the wanted languages that there is. */
function preferredLanguage(wanted: readonly (string | null)[]): Language {
  return wanted.map((tag) => tag?.split('-')[0]).find(isLanguage) ?? 'en'
}

export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', dressDocument)
  const language = preferredLanguage([readStored('language'), ...navigator.languages])
  await i18next.use(initReactI18next).init({
    resources: { [language]: await load[language]() },
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'shared',
    interpolation: { escapeValue: false },
  })
}

let wanted: Language | null = null

/** All is said in this language from now on. Where its words cannot be had this says so, and all stays as it is. */
export async function chooseLanguage(language: Language): Promise<void> {
  wanted = language
  const folders = await load[language]().catch(() => null)
  if (wanted !== language) return
  if (folders === null) {
    showToast({ slot: 'not-loaded', tone: 'wait', text: i18next.t('notLoaded', { ns: 'status' }) })
    return
  }
  // What came later may have brought words of this language already: these join them.
  for (const [folder, words] of Object.entries(folders))
    i18next.addResourceBundle(language, folder, words, true)
  writeStored('language', language)
  await i18next.changeLanguage(language)
}

/** Right-to-left languages mirror the whole page. */
function dressDocument(language: string): void {
  document.documentElement.lang = language
  document.documentElement.dir = i18next.dir(language)
}
