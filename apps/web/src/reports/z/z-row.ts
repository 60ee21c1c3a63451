import type { ZReport } from '@comanda/domain'

/** A Z in the list: one that this terminal holds, or one that only the server remembers. Minor units. */
export interface ZRow {
  /** `z-12`. */
  readonly id: string
  readonly number: number
  readonly day: string
  /** Milliseconds since the epoch. */
  readonly closedAt: number
  readonly closedBy: string
  readonly checks: number
  readonly totalMinor: number
  readonly differenceMinor: number
}

/** What is looked for. */
export interface WantedZ {
  /** Number, day, person. */
  readonly words: string
  /** Business days, both included; `''`: any. */
  readonly from: string
  readonly to: string
}

export interface ZPage {
  readonly rows: readonly ZRow[]
  /** Only numbers below this are on the next page; `null`: there is none. */
  readonly next: number | null
  /** False while the server still reads older records. */
  readonly complete: boolean
}

const PAGE = 50

const zId = (number: number): string => `z-${number}`

export const numberOf = (id: string): number => Number(id.slice(2))

export const rowOf = ({ number, day, closed, takings }: ZReport): ZRow => ({
  id: zId(number),
  number,
  day,
  closedAt: closed.at,
  closedBy: closed.by,
  checks: takings.checks,
  totalMinor: takings.totalMinor,
  differenceMinor: takings.differenceMinor,
})

/** What this terminal holds of the wanted days, and what the server told of, each once, newest first. */
export function mergedRows(
  held: readonly ZReport[],
  told: readonly ZRow[],
  { from, to }: Pick<WantedZ, 'from' | 'to'>,
): readonly ZRow[] {
  const isWanted = ({ day }: { readonly day: string }) =>
    (from === '' || from <= day) && (to === '' || day <= to)
  const rows = new Map([...told, ...held.filter(isWanted).map(rowOf)].map((row) => [row.number, row]))
  return [...rows.values()].sort((a, b) => b.number - a.number)
}

export function pathOf({ words, from, to }: WantedZ, before: number | null): string {
  const query = new URLSearchParams({ limit: `${PAGE}` })
  if (words.trim() !== '') query.set('q', words.trim())
  if (from !== '') query.set('from', from)
  if (to !== '') query.set('to', to)
  if (before !== null) query.set('before', `${before}`)
  return `/api/z-reports?${query}`
}

/** `null` where it is no such answer: another version of the server. */
export function readPage(answer: unknown): ZPage | null {
  const page = answer as {
    readonly reports?: readonly Omit<ZRow, 'id'>[]
    readonly next?: number | null
    readonly complete?: boolean
  } | null
  if (!Array.isArray(page?.reports)) return null
  const rows = page.reports.map((row: Omit<ZRow, 'id'>): ZRow => ({ ...row, id: zId(row.number) }))
  return { rows, next: page.next ?? null, complete: page.complete ?? true }
}

export function readZ(answer: unknown): ZReport | null {
  const { report } = (answer ?? {}) as { readonly report?: ZReport }
  return report?.takings === undefined || report.closed === undefined ? null : report
}
