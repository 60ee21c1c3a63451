import type { ServiceState } from '@comanda/domain'
import { useMemo } from 'react'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import { useWords, type Words } from '../status/words.ts'

/** What kept commands are looked at and decided with: those of this log, or of one elsewhere (C21). */
export interface KeptWays {
  /** All that waits there: one may rest on another. */
  readonly attention: ServiceState['attention']
  readonly words: Words
  readonly apply: (ids: readonly string[]) => void
  readonly discard: (ids: readonly string[], why: string, done: () => void) => void
}

/** What was kept in the log that this terminal follows is decided like everything else, with a manager's PIN where needed. */
export function useWaysHere(): KeptWays {
  const act = useDo()
  const words = useWords()
  const attention = useTerminalValue(({ service }) => service.attention)
  return useMemo(
    () => ({
      attention,
      words,
      apply: (ids) => void act({ type: 'applyKept', ids: [...ids] }),
      discard: (ids, text, done) =>
        void act({ type: 'discardKept', ids: [...ids], reason: { reasonId: null, text } }, done),
    }),
    [act, words, attention],
  )
}
