import type { Check, Mark, OpenCheck, SettledCheck } from '@comanda/domain'

/** What the payment screen may do with a check as it is now. */
export type PayState =
  /** Not on this device, or not for these eyes. */
  | { readonly kind: 'unknown' }
  /** Nothing has been ordered. */
  | { readonly kind: 'empty'; readonly check: OpenCheck }
  | { readonly kind: 'due'; readonly check: OpenCheck }
  /** Nothing is due, though it was not paid by anybody: all of it is free. It only has to be closed. */
  | { readonly kind: 'free'; readonly check: OpenCheck }
  /** More has been paid than is owed. */
  | { readonly kind: 'over'; readonly check: OpenCheck }
  /** Paid: no more money can be taken (C12). */
  | { readonly kind: 'settled'; readonly check: SettledCheck; readonly isElsewhere: boolean }
  /** Cancelled, left, or gone elsewhere. */
  | { readonly kind: 'closed'; readonly mark: Mark }

/** `dueMinor`: what is still to be paid, of an open check. */
export function payStateOf(check: Check | undefined, dueMinor: number, terminalId: string): PayState {
  if (check === undefined) return { kind: 'unknown' }
  if (check.status === 'settled')
    return { kind: 'settled', check, isElsewhere: check.closed.terminal !== terminalId }
  if (check.status !== 'open') return { kind: 'closed', mark: check.closed }
  if (dueMinor > 0) return { kind: 'due', check }
  if (dueMinor < 0) return { kind: 'over', check }
  const hasLines = check.lines.some(({ status }) => status === 'ordered')
  return { kind: hasLines || check.payments.length > 0 ? 'free' : 'empty', check }
}

/** What one had before one's eyes when one began to take money. */
export interface SeenDue {
  readonly dueMinor: number
  readonly paymentIds: readonly string[]
}

export const seenOn = (check: OpenCheck, dueMinor: number): SeenDue => ({
  dueMinor,
  paymentIds: check.payments.map(({ id }) => id),
})

/** What has happened to a check since somebody began to take money for it. */
export type Meanwhile =
  | { readonly kind: 'paid'; readonly amountMinor: number; readonly mark: Mark }
  /** `mark` is that of whoever took the last one back; `null`: it is not known here. */
  | { readonly kind: 'taken-back'; readonly amountMinor: number; readonly mark: Mark | null }
  | { readonly kind: 'changed' }

/** `null`: as much is due as then, and money may be taken. Otherwise whoever holds out a hand is told first (C12). */
export function meanwhileOf(check: OpenCheck, dueMinor: number, seen: SeenDue): Meanwhile | null {
  if (dueMinor === seen.dueMinor) return null
  const others = check.payments.filter(({ id }) => !seen.paymentIds.includes(id))
  const last = others.at(-1)
  if (last !== undefined) {
    const amountMinor = others.reduce((sum, payment) => sum + payment.amountMinor, 0)
    return { kind: 'paid', amountMinor, mark: last.taken }
  }
  const gone = seen.paymentIds.filter((id) => check.payments.every((payment) => payment.id !== id))
  if (gone.length === 0) return { kind: 'changed' }
  const back = (check.removedPayments ?? []).filter(({ id }) => gone.includes(id))
  const amountMinor = back.reduce((sum, payment) => sum + payment.amountMinor, 0)
  return { kind: 'taken-back', amountMinor, mark: back.at(-1)?.removed ?? null }
}
