import type { Refusal } from '@comanda/sync'
import { useMemo } from 'react'
import { useFormats } from './formats.ts'
import { useTerminal } from './terminal-context.tsx'
import { showToast } from './toast.tsx'
import { useWords } from './words.ts'

export interface Notify {
  /** Why something was not done, in words. */
  readonly refused: (refusal: Refusal) => void
  /** Says what was done, and offers to undo it for five seconds. */
  readonly undo: (text: string, undo: () => void) => void
  readonly say: (text: string) => void
}

/** Quiet words to whoever holds this device. */
export function useNotify(): Notify {
  const { t } = useWords('shared')
  const terminal = useTerminal()
  const formats = useFormats()
  return useMemo(() => {
    const sayNo = (text: string) => void showToast({ slot: 'refused', tone: 'wait', text })
    return {
      // The words for refusals come a moment after the first screen; without them it is said all the same.
      refused: (refusal) =>
        void import('./refusals.ts').then(
          ({ refusalText }) => sayNo(refusalText(refusal, terminal.setup, formats)),
          () => sayNo(t('notDone')),
        ),
      undo: (text, undo) => void showToast({ text, action: { label: t('undo'), act: undo } }),
      say: (text) => void showToast({ text }),
    }
  }, [t, terminal, formats])
}
