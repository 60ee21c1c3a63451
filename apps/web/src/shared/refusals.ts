import type { ServiceCommand, SetupCommand } from '@comanda/domain'
import type { Refusal } from '@comanda/sync'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from './formats.ts'
import type { Phrasing } from './phrasing.ts'
import { refusalSentence } from './refusal-sentence.ts'
import { useTerminal } from './terminal-context.tsx'

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

/** Words, numbers and times of the chosen language. */
export function usePhrasing(): Phrasing {
  const { t, i18n } = useTranslation('shared', { keyPrefix: 'refusal' })
  const { money, percent, time } = useFormats()
  // Lists are put together in the language of the words around them; amounts and times are the restaurant's.
  const locale = i18n.language
  return useMemo(
    () => ({ t: (key, values = {}) => t(key as 'general', values), locale, money, percent, time }),
    [t, locale, money, percent, time],
  )
}
