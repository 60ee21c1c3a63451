import { allocate } from '../../money/money.ts'
import { partsOf } from '../division.ts'
import type { Division } from '../state.ts'
import type { Payment } from './payment.ts'

/**
 * A part of a divided check. Once money was taken for it, it stays as large as it was then: what is ordered
 * afterwards, and what is paid for no part, is shared by those who have not begun to pay (F5.2).
 */
export interface PartLeft {
  /** Its place, from 0. */
  readonly part: number
  readonly amountMinor: number
  readonly leftMinor: number
  /** Money was taken for it. */
  readonly isBegun: boolean
}

type Paid = Pick<Payment, 'part' | 'amountMinor'> & { readonly partMinor?: number | undefined }

/** What is left of each part: together always what is due. None: the check is not divided. */
export function partsLeftOf(
  totalMinor: number,
  division: Division | null,
  payments: readonly Paid[],
): readonly PartLeft[] {
  if (division === null) return []
  const dueMinor = Math.max(0, totalMinor - sumOf(payments.map(({ amountMinor }) => amountMinor)))
  const begun = cutTo(dueMinor, begunParts(totalMinor, division, payments))
  const restMinor = dueMinor - sumOf(begun.map(({ leftMinor }) => leftMinor))
  const places = placesOf(division).filter((place) => begun.every(({ part }) => part !== place))
  const open = sharesOf(restMinor, division, places).map((minor, index) => unbegun(places[index] ?? 0, minor))
  const overMinor = restMinor - sumOf(open.map(({ leftMinor }) => leftMinor))
  const last = Math.max(...[...begun, ...open].map(({ part }) => part), places.length - 1)
  return [...begun, ...open, ...(overMinor > 0 ? [unbegun(last + 1, overMinor)] : [])].sort(
    (a, b) => a.part - b.part,
  )
}

const unbegun = (part: number, minor: number): PartLeft => ({
  part,
  amountMinor: minor,
  leftMinor: minor,
  isBegun: false,
})

function begunParts(totalMinor: number, division: Division, payments: readonly Paid[]): readonly PartLeft[] {
  const paid = Map.groupBy(
    payments.filter(({ part }) => part !== null),
    ({ part }) => part as number,
  )
  return [...paid].map(([part, own]) => {
    const takenMinor = sumOf(own.map(({ amountMinor }) => amountMinor))
    const known = own.flatMap(({ partMinor }) => partMinor ?? [])
    // Payments of before this was remembered: what the part would be by now.
    const wasMinor = known.length > 0 ? Math.max(...known) : (partsOf(totalMinor, division)[part] ?? 0)
    const amountMinor = Math.max(takenMinor, wasMinor)
    return { part, amountMinor, leftMinor: amountMinor - takenMinor, isBegun: true }
  })
}

/** Less is due than parts that were begun leave open: the last of them leaves less. */
function cutTo(dueMinor: number, begun: readonly PartLeft[]): readonly PartLeft[] {
  let roomMinor = dueMinor
  return [...begun]
    .sort((a, b) => a.part - b.part)
    .map((each) => {
      const leftMinor = Math.min(each.leftMinor, roomMinor)
      roomMinor -= leftMinor
      return { ...each, amountMinor: each.amountMinor - each.leftMinor + leftMinor, leftMinor }
    })
}

const placesOf = (division: Division): readonly number[] =>
  Array.from(
    { length: division.kind === 'even' ? division.parts : division.amountsMinor.length },
    (_, i) => i,
  )

/** What is shared among parts that nobody has begun to pay; what is left of amounts is a part of its own. */
function sharesOf(restMinor: number, division: Division, places: readonly number[]): readonly number[] {
  if (division.kind === 'even')
    return places.length === 0
      ? []
      : allocate(
          restMinor,
          places.map(() => 1),
        )
  let leftMinor = restMinor
  return places.map((place) => {
    const share = Math.min(division.amountsMinor[place] ?? 0, leftMinor)
    leftMinor -= share
    return share
  })
}

const sumOf = (minor: readonly number[]): number => minor.reduce((sum, each) => sum + each, 0)
