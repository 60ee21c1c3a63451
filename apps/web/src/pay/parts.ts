import { type Division, type PartLeft, type Payment, partsLeftOf } from '@comanda/domain'

/** A part of the division, as one of the guests pays it. Minor units. */
export type PartDue = Omit<PartLeft, 'isBegun'>

/** What each part of a divided check is, and what of it has not been paid (F5.2). None: it is not divided. */
export const partsDue = (
  totalMinor: number,
  division: Division | null,
  payments: readonly Pick<Payment, 'part' | 'amountMinor' | 'partMinor'>[],
): readonly PartDue[] =>
  partsLeftOf(totalMinor, division, payments).map(({ part, amountMinor, leftMinor }) => ({
    part,
    amountMinor,
    leftMinor,
  }))

/** The part that is paid next, where somebody else has taken the one that was meant (C12); `null`: no more is open. */
export const partInstead = (parts: readonly PartDue[], part: number | null): number | null => {
  const meant = parts.find((each) => each.part === part)
  if (meant === undefined || meant.leftMinor > 0) return part
  return parts.find(({ leftMinor }) => leftMinor > 0)?.part ?? null
}
