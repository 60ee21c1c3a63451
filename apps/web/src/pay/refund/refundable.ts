import {
  type LineShare,
  lineShares,
  type Refund,
  type ServiceState,
  type SettledCheck,
  shareOfUnits,
} from '@comanda/domain'

/** A line of a paid check, and how much of it can still be given back. */
export interface Refundable {
  readonly share: LineShare
  /** Units that were given back before. */
  readonly before: number
  readonly left: number
}

/** Units that are to be given back, by line id. */
export type Chosen = Readonly<Record<string, number>>

/** Refunds of a check, in the order in which they were made. */
export const refundsOf = ({ refunds }: ServiceState, checkId: string): readonly Refund[] =>
  Object.values(refunds)
    .filter((refund) => refund.checkId === checkId)
    .sort((a, b) => a.issued.seq - b.issued.seq)

/** Lines that something was paid for (F5.4). */
export function refundablesOf(check: SettledCheck, refunds: readonly Refund[]): readonly Refundable[] {
  const back = refunds.flatMap(({ lines }) => lines)
  return lineShares(check)
    .filter(({ amountMinor }) => amountMinor !== 0)
    .map((share) => {
      const before = back.reduce(
        (sum, each) => (each.lineId === share.line.id ? sum + each.quantity : sum),
        0,
      )
      return { share, before, left: Math.max(0, share.line.quantity - before) }
    })
}

/** What is given back for some units of a line, with their part of discounts, service charge and taxes. Minor units. */
export const backMinor = ({ share, before }: Refundable, units: number): number =>
  units === 0 ? 0 : shareOfUnits(share, before, units).amountMinor

/** What is given back in all. Minor units. */
export const totalBackMinor = (refundables: readonly Refundable[], chosen: Chosen): number =>
  refundables.reduce((sum, each) => sum + backMinor(each, unitsOf(each, chosen)), 0)

/** Never more than is left, whatever was chosen before somebody else gave it back. */
export const unitsOf = ({ share, left }: Refundable, chosen: Chosen): number =>
  Math.min(left, chosen[share.line.id] ?? 0)

/** All that is left of every line. */
export const allOf = (refundables: readonly Refundable[]): Chosen =>
  Object.fromEntries(refundables.map(({ share, left }) => [share.line.id, left]))

/** Lines as the command names them. */
export const linesBack = (refundables: readonly Refundable[], chosen: Chosen) =>
  refundables
    .map((each) => ({ lineId: each.share.line.id as string, quantity: unitsOf(each, chosen) }))
    .filter(({ quantity }) => quantity > 0)
