import type { Check, Mark } from '@comanda/domain'

/** What has become of the check on screen while it was open here. */
export type Standing =
  | { readonly kind: 'open' }
  /** Not on this device: filed long ago, or not here yet. */
  | { readonly kind: 'unknown' }
  /** Left empty by somebody else; whoever adds to it has it back. */
  | { readonly kind: 'released'; readonly mark: Mark }
  | { readonly kind: 'cancelled'; readonly mark: Mark }
  /** Two people opened the table at once: it is one check (C1). */
  | { readonly kind: 'joined'; readonly mark: Mark }
  | { readonly kind: 'moved'; readonly mark: Mark }
  /** Its lines went to another check (C15), which is shown now. */
  | { readonly kind: 'merged'; readonly mark: Mark }
  /** Paid: nothing about it changes any more (C8, C12). */
  | { readonly kind: 'settled'; readonly mark: Mark }
  /** It went to another multi-session (F1.3). */
  | { readonly kind: 'sent'; readonly mark: Mark }

export function standingOf(
  check: Check | undefined,
  /** The id one came with. */
  checkId: string,
  terminalId: string,
  enteredAt: number,
  /** The check that one came with, where it is a closed one by now. */
  former?: Check,
): Standing {
  if (check === undefined) return { kind: 'unknown' }
  if (check.status === 'cancelled') return { kind: 'cancelled', mark: check.closed }
  if (check.status === 'settled') return { kind: 'settled', mark: check.closed }
  if (check.status === 'sent') return { kind: 'sent', mark: check.closed }
  if (check.status === 'released')
    return check.closed.terminal === terminalId ? { kind: 'open' } : { kind: 'released', mark: check.closed }
  const moved = check.marks.table
  if (moved !== undefined && moved.terminal !== terminalId && moved.at >= enteredAt)
    return { kind: 'moved', mark: moved }
  if (former?.status === 'merged' && former.id !== check.id)
    return former.closed.terminal === terminalId || former.closed.at < enteredAt
      ? { kind: 'open' }
      : { kind: 'merged', mark: former.closed }
  if (check.id !== checkId && check.opened.terminal !== terminalId)
    return { kind: 'joined', mark: check.opened }
  return { kind: 'open' }
}
