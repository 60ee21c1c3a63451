import { type Check, findCheck, type ServiceState, type SetupState } from '@comanda/domain'
import { once, oneOf, type Pick } from './chance.ts'

/** What somebody who is about to tap has before them. */
export interface Eyes {
  readonly view: ServiceState
  readonly setup: SetupState
  readonly setupSeq: number
  /** Whether the same is sent again under another number: not where checks are filed within seconds, and nobody knows their ids. */
  readonly repeats: boolean
  /** The number that a check opened now is shown under. */
  readonly provisional: () => string
  /** An id that was never used before. */
  readonly freshId: () => string
  /** A manager who would lift an action by PIN; `null`: none is near. */
  readonly manager: string | null
}

/** Mostly an open check; sometimes one that is closed or goes by another id, seldom one that nobody knows. */
export function someCheckId(pick: Pick, { view }: Eyes): string | null {
  const open = Object.keys(view.checks)
  if (once(pick, 60)) return 'unheard-of'
  const others = [...Object.keys(view.closed), ...Object.keys(view.aliases)]
  const wanted = others.length > 0 && (open.length === 0 || once(pick, 9)) ? others : open
  return wanted.length === 0 ? null : oneOf(pick, wanted)
}

export const shown = ({ view }: Eyes, checkId: string): Check | undefined => findCheck(view, checkId)

/** Now and then a manager types a PIN for it. */
export const lifted = (pick: Pick, { manager }: Eyes): { readonly approvedBy?: string } =>
  manager !== null && once(pick, 3) ? { approvedBy: manager } : {}

const REASONS = ['dropped', 'too late', 'wrong dish', 'on the house']

export const someReason = (pick: Pick) => ({ text: oneOf(pick, REASONS) })
