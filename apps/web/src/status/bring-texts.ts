import i18next from 'i18next'
import { texts } from './late.texts.ts'

/** Words that come with the panel and the notices: they join those that were there from the start. */
for (const [language, words] of Object.entries(texts))
  i18next.addResourceBundle(language, 'status', words, true, true)
