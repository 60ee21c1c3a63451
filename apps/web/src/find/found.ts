import { type Check, moneyBackOf, type Refund } from '@comanda/domain'
import type { Wanted } from './wanted.ts'

/** One check as `GET /api/checks` tells of it. */
export interface FoundCheck {
  readonly id: string
  readonly number: number | null
  readonly day: string
  readonly provisional: string
  readonly status: string
  readonly tableNumber: string | null
  readonly customerName: string | null
  readonly waiterId: string
  readonly totalMinor: number
  readonly openedAt: number
  readonly closedAt: number | null
}

export interface FoundPage {
  readonly checks: readonly FoundCheck[]
  /** The cursor of the next page; `null`: there is none. */
  readonly next: string | null
  /** False while the server still reads older records. */
  readonly complete: boolean
}

/** One check as `GET /api/checks/:id` tells of it: as it was last. */
export interface PastCheck {
  readonly found: FoundCheck
  readonly check: Check
  /** Everything that happened to it, as the log holds it. */
  readonly timeline?: Parameters<typeof moneyBackOf>[1]
}

const PAGE = 50

export function pathOf({ words, day, personId }: Wanted, cursor: string | null): string {
  const query = new URLSearchParams({ limit: `${PAGE}` })
  if (words.trim() !== '') query.set('q', words.trim())
  if (day !== null) query.set('day', day)
  if (personId !== null) query.set('person', personId)
  if (cursor !== null) query.set('cursor', cursor)
  return `/api/checks?${query}`
}

/** `null` where it is no such answer: another version of the server. */
export function readPage(answer: unknown): FoundPage | null {
  const page = answer as Partial<FoundPage> | null
  return Array.isArray(page?.checks)
    ? { checks: page.checks, next: page.next ?? null, complete: page.complete ?? true }
    : null
}

export function readPast(answer: unknown): PastCheck | null {
  const past = answer as Partial<PastCheck> | null
  return past?.found !== undefined && Array.isArray(past.check?.lines) ? (past as PastCheck) : null
}

/** What was given back of it before. */
export const refundsIn = ({ check, timeline = [] }: PastCheck): readonly Refund[] =>
  check.status === 'settled' ? moneyBackOf(check, timeline).refunds : []
