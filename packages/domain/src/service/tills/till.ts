import { z } from 'zod'
import type { Mark } from '../../mark.ts'
import { heldMinor, type SumsByMethod } from './method-sums.ts'

const minor = z.number().int()

/** So many notes or coins of one worth. Minor units. */
export const Denomination = z.object({
  worthMinor: minor.min(1),
  count: z.number().int().min(0).max(1_000_000),
})
export type Denomination = z.infer<typeof Denomination>

export const countedMinor = (coins: readonly Denomination[]): number =>
  coins.reduce((sum, { worthMinor, count }) => sum + worthMinor * count, 0)

/** Cash that was put in, paid out, or taken to the safe; or the drawer was only opened. */
export interface TillMove {
  readonly kind: TillMoveKind
  readonly amountMinor: number
  readonly reason: string
  readonly mark: Mark
}

export const TillMoveKind = z.enum(['paidIn', 'paidOut', 'drop', 'drawer'])
export type TillMoveKind = z.infer<typeof TillMoveKind>

export interface TillCount {
  readonly coins: readonly Denomination[]
  readonly totalMinor: number
  readonly mark: Mark
}

/** How a till was closed: what should have been there in cash, what was counted, and the difference. */
export interface TillClosing extends TillCount {
  readonly expectedMinor: number
  /** Counted less expected. */
  readonly differenceMinor: number
}

/** A cash drawer from the float that it is opened with to the count that it is closed with (F5.3). */
export interface Till {
  readonly id: string
  readonly name: string
  /** `null`: shared by all terminals. */
  readonly terminalId: string | null
  /** A till that was closed before money for it arrived from a terminal that had been apart (C25). */
  readonly continues: string | null
  readonly floatMinor: number
  readonly opened: Mark
  readonly methods: SumsByMethod
  readonly paidInMinor: number
  readonly paidOutMinor: number
  readonly droppedMinor: number
  readonly moves: readonly TillMove[]
  /** The last count on the way. */
  readonly counted: TillCount | null
  readonly closed: TillClosing | null
}

/** Cash that should be in the drawer. Whoever counts it blindly is not shown it before. */
export function expectedCashMinor(till: Till): number {
  const cash = Object.values(till.methods).filter(({ kind }) => kind === 'cash')
  const taken = cash.reduce((sum, sums) => sum + heldMinor(sums), 0)
  return till.floatMinor + taken + till.paidInMinor - till.paidOutMinor - till.droppedMinor
}

/** Tills that money may go into at a terminal: its own first, then the shared ones, oldest first. */
export function tillsAt(tills: Readonly<Record<string, Till>>, terminalId: string): readonly Till[] {
  const rank = (till: Till): number => (till.terminalId === null ? 1 : 0)
  return Object.values(tills)
    .filter((till) => till.closed === null && (till.terminalId === null || till.terminalId === terminalId))
    .sort((a, b) => rank(a) - rank(b) || a.opened.seq - b.opened.seq)
}
