import i18next from 'i18next'

/** Words that come with a part of the check that is loaded later: they join those of the check. */
export function bringTexts(texts: { readonly en: object; readonly es: object }): void {
  for (const [language, words] of Object.entries(texts))
    i18next.addResourceBundle(language, 'check', words, true, true)
}
