import type { SQLInputValue } from 'node:sqlite'
import { customerOf, MOST_MINOR, type SetupState, searchCustomers } from '@comanda/domain'
import { amountsIn } from './amounts.ts'
import type { CheckQuery } from './check-schemas.ts'
import { folded, wordsIn } from './read-check.ts'

/** A part of a WHERE. Values are parameters, never text of the statement. */
export interface Condition {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
}

/** More words than this say nothing more. */
const MAX_WORDS = 8
/** Above every character that a word may go on with. */
const LAST = '\u{10FFFF}'

/**
 * What a query asks for, all of it at once. Names of people, guests and tables are those of today. What
 * picks few checks is a set of rows found by an index, so that the way through all checks of the log,
 * newest first, need not look at each of them.
 */
export function conditionsOf(query: CheckQuery, setup: SetupState, log: number): readonly Condition[] {
  const { number, table, customerId, person, day, from, to, minMinor, maxMinor, status } = query
  const rows = rowsOf(setup, log)
  return [
    status === undefined ? is("status <> 'released'") : is('status = ?', status),
    ...when(number, (label) => oneOf([rows.labelled(label)])),
    ...when(table, (text) => oneOf([rows.atTable(text)])),
    ...when(customerId, (id) => oneOf([rows.ofCustomers(sameCustomer(setup, id))])),
    ...when(person, (id) => oneOf([rows.withPeople([id])])),
    ...when(day, (text) => oneOf([rows.where('day', text)])),
    ...when(from, (text) => is('day >= ?', text)),
    ...when(to, (text) => is('day <= ?', text)),
    ...when(minMinor, (amount) => is('total_minor >= ?', amount)),
    ...when(maxMinor, (amount) => is('total_minor <= ?', amount)),
    ...wordsIn(query.q ?? '')
      .slice(0, MAX_WORDS)
      .map((word) => oneOf(meaningsOf(word, setup, rows))),
  ]
}

/** Only checks that this person opened or serves. */
export function ownOf(personId: string, setup: SetupState, log: number): Condition {
  const { where } = rowsOf(setup, log)
  return oneOf([where('opened_by', personId), where('waiter_id', personId)])
}

type Rows = ReturnType<typeof rowsOf>

/** A word may be a number, an amount, a label, a table, or the name of a guest or of somebody who works here. */
function meaningsOf(word: string, setup: SetupState, rows: Rows): readonly Condition[] {
  const people = Object.values(setup.people).filter(({ name }) => folded(name).includes(word))
  const customers = searchCustomers(setup, word).flatMap(({ id }) => sameCustomer(setup, id))
  return [
    ...(/^\d{1,9}$/.test(word) ? [rows.where('number', Number(word))] : []),
    ...amountsIn(word, setup).map((amount) => rows.where('total_minor', amount)),
    rows.withWord(word, word + LAST),
    rows.atTable(word),
    rows.withPeople(people.map(({ id }) => id)),
    rows.ofCustomers(customers),
  ]
}

/** Selections of rows, each by an index. */
const rowsOf = (setup: SetupState, log: number) => {
  const where = (
    column: 'number' | 'day' | 'total_minor' | 'opened_by' | 'waiter_id',
    value: SQLInputValue,
  ): Condition => is(`SELECT row FROM checks WHERE log = ? AND ${column} = ?`, log, value)

  const withWord = (first: string, last: string): Condition =>
    is('SELECT row FROM check_words WHERE word BETWEEN ? AND ?', first, last)

  return {
    where,
    withWord,
    labelled: (label: string): Condition =>
      /^\d+$/.test(label)
        ? where('number', Math.min(Number(label), MOST_MINOR))
        : withWord(folded(label), folded(label)),
    /** By its id or its number, the one of that time or today's. */
    atTable: (text: string): Condition => {
      const number = folded(text)
      const ids = Object.values(setup.tables).filter((table) => folded(table.number) === number)
      return is(
        `SELECT row FROM check_tables WHERE folded = ?
          UNION ALL SELECT row FROM check_tables WHERE table_id IN (SELECT value FROM json_each(?))`,
        number,
        JSON.stringify([text, ...ids.map(({ id }) => id)]),
      )
    },
    withPeople: (ids: readonly string[]): Condition =>
      is(
        'SELECT row FROM check_people WHERE person IN (SELECT value FROM json_each(?))',
        JSON.stringify(ids),
      ),
    ofCustomers: (ids: readonly string[]): Condition =>
      is(
        'SELECT row FROM checks WHERE log = ? AND customer_id IN (SELECT value FROM json_each(?))',
        log,
        JSON.stringify(ids),
      ),
  }
}

/** All ids under which somebody is known, after merges. */
function sameCustomer(setup: SetupState, id: string): readonly string[] {
  const customer = customerOf(setup, id)
  if (customer === undefined) return [id]
  const merged = Object.values(setup.customers).filter(({ mergedInto }) => mergedInto !== undefined)
  const same = merged.filter((other) => customerOf(setup, other.id)?.id === customer.id)
  return [...new Set([customer.id, ...same.map((other) => other.id)])]
}

const is = (sql: string, ...values: readonly SQLInputValue[]): Condition => ({ sql, values })

const oneOf = (selections: readonly Condition[]): Condition => ({
  sql: `row IN (${selections.map(({ sql }) => sql).join(' UNION ALL ')})`,
  values: selections.flatMap(({ values }) => values),
})

const when = <T>(value: T | undefined, condition: (value: T) => Condition): readonly Condition[] =>
  value === undefined ? [] : [condition(value)]
