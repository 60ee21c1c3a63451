import i18next from 'i18next'
import { useWords } from './words.ts'

interface Words {
  readonly [key: string]: string | Words
}

/** `name`, `tab.even`; plural forms are asked for without their ending. */
type KeyOf<T> = {
  [K in keyof T & string]: T[K] extends string
    ? K extends `${infer Base}_${'one' | 'other'}`
      ? Base
      : K
    : `${K}.${KeyOf<T[K]>}`
}[keyof T & string]

export type Say<T> = (key: KeyOf<T>, values?: Readonly<Record<string, unknown>>) => string

/**
 * Words of a part that is loaded later: they come with it, and are no part of the first download. Returns
 * the hook that says them.
 */
export function lateTexts<T extends Words>(
  folder: string,
  texts: Readonly<Record<string, T>>,
): () => { readonly t: Say<T> } {
  let isAdded = false
  return () => {
    if (!isAdded) {
      isAdded = true
      for (const [language, words] of Object.entries(texts))
        if (!i18next.hasResourceBundle(language, folder)) i18next.addResourceBundle(language, folder, words)
    }
    const { t } = useWords(folder as 'shared')
    return { t: t as unknown as Say<T> }
  }
}

/** Words of a part that is loaded later, which join those that its folder brought from the start. */
export function bringTexts(folder: string, texts: Readonly<Record<string, object>>): void {
  for (const [language, words] of Object.entries(texts))
    i18next.addResourceBundle(language, folder, words, true, true)
}
