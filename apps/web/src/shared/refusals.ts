import type { ServiceCommand, SetupCommand } from '@comanda/domain'
import type { Refusal } from '@comanda/sync'
import i18next from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Formats, useFormats } from './formats.ts'
import { bringTexts } from './late-texts.ts'
import type { Names, Phrasing } from './phrasing.ts'
import { refusalSentence } from './refusal-sentence.ts'
import { texts } from './refusals.texts.ts'
import { useTerminal } from './terminal-context.tsx'

// Seldom wanted and long: no part of the first download.
bringTexts('shared', { en: { refusal: texts.en }, es: { refusal: texts.es } })

/** With `command`, the sentence stands beside what was wanted, and does not name line and check again. */
export type RefusalText = (refusal: Refusal, command?: ServiceCommand | SetupCommand) => string

/** Why something was not done, as a sentence with names and never a code. Stays the same function while the language does. */
export function useRefusalText(): RefusalText {
  const phrasing = usePhrasing()
  const terminal = useTerminal()
  return useMemo(
    () => (refusal, command) => refusalSentence(refusal, command, terminal.setup, phrasing),
    [phrasing, terminal],
  )
}

/** The same, once, for who has only now come to know that it is needed. */
export const refusalText = (refusal: Refusal, names: Names, formats: Formats): string =>
  refusalSentence(
    refusal,
    undefined,
    names,
    phrasingOf(i18next.getFixedT(null, 'shared', 'refusal'), i18next.language, formats),
  )

/** Words, numbers and times of the chosen language. */
export function usePhrasing(): Phrasing {
  const { t, i18n } = useTranslation('shared', { keyPrefix: 'refusal' })
  const formats = useFormats()
  const { language } = i18n
  return useMemo(() => phrasingOf(t, language, formats), [t, language, formats])
}

/** Lists are put together in the language of the words around them; amounts and times are the restaurant's. */
function phrasingOf(
  t: (key: 'general', values: Readonly<Record<string, unknown>>) => string,
  locale: string,
  { money, percent, time }: Formats,
): Phrasing {
  return { t: (key, values = {}) => t(key as 'general', values), locale, money, percent, time }
}
