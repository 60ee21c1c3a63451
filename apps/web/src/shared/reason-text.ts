import type { SetupState } from '@comanda/domain'

interface Reason {
  readonly reasonId: string | null
  readonly text: string
}

/** Why something was done: the words that were chosen or written, else those of the restaurant’s list as it is now. */
export const reasonText = ({ reasonId, text }: Reason, { reasons }: Pick<SetupState, 'reasons'>): string =>
  text || (reasons[reasonId ?? '']?.text ?? '')
