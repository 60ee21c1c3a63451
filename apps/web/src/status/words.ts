import './bring-texts.ts'
import type { Terminal } from '@comanda/client'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Phrasing } from '../shared/phrasing.ts'
import { type RefusalText, usePhrasing, useRefusalText } from '../shared/refusals.ts'
import { useTerminal } from '../shared/terminal-context.tsx'

/** All that commands and notices are put into words with. */
export interface Words {
  readonly t: Phrasing['t']
  /** Values and people, as refusals write them. */
  readonly phrasing: Phrasing
  readonly refusalText: RefusalText
  readonly known: Pick<Terminal, 'service' | 'setup'>
}

/** Says a text of `command.texts.ts`. */
export type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string

export function useWords(): Words {
  const { t } = useTranslation('status')
  const phrasing = usePhrasing()
  const refusalText = useRefusalText()
  const known = useTerminal()
  return useMemo(
    () => ({ t: (key, values = {}) => t(key as 'title', values), phrasing, refusalText, known }),
    [t, phrasing, refusalText, known],
  )
}
