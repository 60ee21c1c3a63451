import { inflateRawSync } from 'node:zlib'
import type { SetupState } from '@comanda/domain'
import type { LogRows } from '../find-checks.ts'
import { folded, wordsIn } from '../read-check.ts'
import type { FoundZ, FoundZs, ZAnswer, ZQuery } from './z-schemas.ts'

/** More words than this say nothing more. */
const MAX_WORDS = 8

const COLUMNS = `number, day, closed_at AS closedAt, closed_by AS closedBy, checks,
  total_minor AS totalMinor, difference_minor AS differenceMinor`

/** A page of Z reports, newest first: those of the wanted days whose number, day or person has every word (F5.3). */
export function findZ(
  { db, log }: LogRows,
  query: ZQuery,
  setup: SetupState,
): Pick<FoundZs, 'reports' | 'next'> {
  const words = wordsIn(query.q ?? '')
    .slice(0, MAX_WORDS)
    .flatMap((word) => numberIn(word) ?? [])
  const where = words.map(() => HAS_WORD).join('')
  const found = db
    .prepare(`
      SELECT ${COLUMNS} FROM z_reports
        WHERE log = ? AND day BETWEEN ? AND ? AND number < ?${where}
        ORDER BY number DESC LIMIT ?`)
    .all(
      log,
      query.from ?? '',
      query.to ?? '9999-99-99',
      query.before ?? Number.MAX_SAFE_INTEGER,
      ...words.flatMap((word) => [word, word, JSON.stringify(peopleNamed(word, setup))]),
      query.limit + 1,
    ) as unknown as readonly FoundZ[]
  const reports = found.slice(0, query.limit)
  return {
    reports: reports.map((report) => ({ ...report })),
    next: found.length > reports.length ? (reports.at(-1)?.number ?? null) : null,
  }
}

/** One Z as it was made; `null`: there is none of this number. */
export function zOf({ db, log }: LogRows, number: number): ZAnswer | null {
  const row = db.prepare('SELECT body FROM z_reports WHERE log = ? AND number = ?').get(log, number)
  if (row === undefined) return null
  return { report: JSON.parse(inflateRawSync(row.body as Uint8Array).toString()) }
}

const HAS_WORD = ` AND (instr(number, ?) OR instr(day, ?)
  OR closed_by IN (SELECT value FROM json_each(?)))`

/** `z12` is 12; a `z` alone says nothing. */
function numberIn(word: string): string | null {
  const [, number] = /^z(\d*)$/.exec(word) ?? []
  return number === undefined ? word : number === '' ? null : number
}

const peopleNamed = (word: string, { people }: SetupState): readonly string[] =>
  Object.values(people)
    .filter(({ name }) => folded(name).includes(word))
    .map(({ id }) => id)
