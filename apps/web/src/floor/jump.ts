/** Finds a table by what is typed on the floor: `7`, `12`, `t12`, `bar 3`. */

interface Numbered {
  readonly number: string
}

export interface Jump<T extends Numbered> {
  /** The table that the digits name as they stand. */
  readonly exact: T | null
  /** All that begin like it, the exact one first. */
  readonly matches: readonly T[]
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\s]/gu, '')
    .toLowerCase()
const digits = (text: string): string => text.replace(/\D/g, '')

export function jumpTo<T extends Numbered>(tables: readonly T[], typed: string): Jump<T> {
  const wanted = plain(typed)
  if (wanted === '') return { exact: null, matches: [] }
  const byDigits = /^\d+$/.test(wanted)
  const exact =
    tables.find((table) => plain(table.number) === wanted) ??
    (byDigits ? onlyOne(tables.filter((table) => digits(table.number) === wanted)) : null)
  const matches = tables.filter(
    (table) =>
      table !== exact &&
      (plain(table.number).startsWith(wanted) || (byDigits && digits(table.number).startsWith(wanted))),
  )
  return { exact, matches: exact === null ? matches : [exact, ...matches] }
}

const onlyOne = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null)

/** Nothing else could be meant: no need to wait for another digit. */
export const isSettled = <T extends Numbered>({ exact, matches }: Jump<T>): boolean =>
  exact !== null && matches.length === 1

const counting = new Intl.Collator(undefined, { numeric: true })

/** Table numbers in the order people count: 2 before 10, `Bar 1` after the plain ones. */
export function byNumber(a: Numbered, b: Numbered): number {
  const plainA = /^\d/.test(a.number)
  const plainB = /^\d/.test(b.number)
  if (plainA !== plainB) return plainA ? -1 : 1
  return counting.compare(a.number, b.number)
}
