import type { Refusal } from '@comanda/sync'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRefusalText } from './refusals.ts'
import { showToast } from './toast.tsx'

export interface Notify {
  /** Why something was not done, in words. */
  readonly refused: (refusal: Refusal) => void
  /** Says what was done, and offers to undo it for five seconds. */
  readonly undo: (text: string, undo: () => void) => void
  readonly say: (text: string) => void
}

/** Quiet words to whoever holds this device. */
export function useNotify(): Notify {
  const { t } = useTranslation('shared')
  const refusalText = useRefusalText()
  return useMemo(
    () => ({
      refused: (refusal) => void showToast({ slot: 'refused', tone: 'wait', text: refusalText(refusal) }),
      undo: (text, undo) => void showToast({ text, action: { label: t('undo'), act: undo } }),
      say: (text) => void showToast({ text }),
    }),
    [t, refusalText],
  )
}
