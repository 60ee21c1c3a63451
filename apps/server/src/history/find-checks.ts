import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'
import { inflateRawSync } from 'node:zlib'
import { type Check, customerOf, type SetupState } from '@comanda/domain'
import type { CheckQuery, FoundCheck } from './check-schemas.ts'
import { type Condition, conditionsOf, ownOf } from './conditions.ts'

const COLUMNS = `row, id, number, day, provisional, status, table_id AS tableId, table_number AS tableNumber,
  order_type_id AS orderTypeId, customer_id AS customerId, opened_by AS openedBy, waiter_id AS waiterId, guests,
  total_minor AS totalMinor, opened_at AS openedAt, closed_at AS closedAt, opened_seq AS openedSeq`

/** The checks of one log: the rows carry its id. */
export interface LogRows {
  readonly db: DatabaseSync
  readonly log: number
}

/** `ownOnly`: this person sees no checks of others; `null`: all. */
export interface View {
  readonly setup: SetupState
  readonly ownOnly: string | null
}

type Row = Readonly<Record<string, SQLOutputValue>>

/** A page of checks, newest first. */
export function findChecks(
  { db, log }: LogRows,
  query: CheckQuery,
  view: View,
): { readonly checks: readonly FoundCheck[]; readonly next: string | null } {
  const conditions: readonly Condition[] = [
    ...conditionsOf(query, view.setup, log),
    ...seenBy(view, log),
    ...(query.cursor === undefined ? [] : [behind(query.cursor)]),
  ]
  const where = conditions.map(({ sql }) => ` AND ${sql}`).join('')
  const rows = db
    .prepare(`SELECT ${COLUMNS} FROM checks WHERE log = ?${where} ORDER BY opened_seq DESC, id DESC LIMIT ?`)
    .all(log, ...conditions.flatMap(({ values }) => values), query.limit + 1)
  const page = rows.slice(0, query.limit)
  const last = rows.length > page.length ? page.at(-1) : undefined
  return {
    checks: page.map((row) => foundCheck(row, view.setup)),
    next: last === undefined ? null : `${last.openedSeq}~${last.id}`,
  }
}

/** One check by its id, or by one that came to mean it; `undefined` when it is not there or not to be seen. */
export function findCheckById({ db, log }: LogRows, id: string, view: View) {
  const alias = db.prepare('SELECT of FROM check_aliases WHERE log = ? AND id = ?').get(log, id)
  const conditions = seenBy(view, log)
  const where = conditions.map(({ sql }) => ` AND ${sql}`).join('')
  const row = db
    .prepare(`SELECT ${COLUMNS} FROM checks WHERE log = ? AND id = ?${where}`)
    .get(log, alias?.of ?? id, ...conditions.flatMap(({ values }) => values))
  return row === undefined ? undefined : { row: row.row as number, found: foundCheck(row, view.setup) }
}

/** A closed check as it was last; `undefined` of one that is open. */
export function closedCheck({ db }: Pick<LogRows, 'db'>, row: number): Check | undefined {
  const stored = db.prepare('SELECT body FROM check_bodies WHERE row = ?').get(row)
  return stored === undefined
    ? undefined
    : (JSON.parse(inflateRawSync(stored.body as Uint8Array).toString()) as Check)
}

const seenBy = ({ setup, ownOnly }: View, log: number): readonly Condition[] =>
  ownOnly === null ? [] : [ownOf(ownOnly, setup, log)]

function behind(cursor: string): Condition {
  const [seq = '', ...id] = cursor.split('~')
  return { sql: '(opened_seq, id) < (?, ?)', values: [Number(seq), id.join('~')] }
}

function foundCheck(row: Row, setup: SetupState): FoundCheck {
  const { row: _row, openedSeq: _openedSeq, ...columns } = row
  const found = columns as unknown as Omit<FoundCheck, 'customerName'>
  const { customerId } = found
  return {
    ...found,
    customerName: customerId === null ? null : (customerOf(setup, customerId)?.name ?? null),
  }
}
