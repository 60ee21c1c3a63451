import { type Division, type Payment, partsOf } from '@comanda/domain'

/** A part of the division, as one of the guests pays it. Minor units. */
export interface PartDue {
  /** Its place, from 0. */
  readonly part: number
  readonly amountMinor: number
  readonly leftMinor: number
}

/** What each part of a divided check is, and what of it has not been paid (F5.2). None: it is not divided. */
export function partsDue(
  totalMinor: number,
  division: Division | null,
  payments: readonly Pick<Payment, 'part' | 'amountMinor'>[],
): readonly PartDue[] {
  if (division === null) return []
  return partsOf(totalMinor, division).map((amountMinor, part) => {
    const paidMinor = payments.reduce((sum, each) => (each.part === part ? sum + each.amountMinor : sum), 0)
    return { part, amountMinor, leftMinor: Math.max(0, amountMinor - paidMinor) }
  })
}
