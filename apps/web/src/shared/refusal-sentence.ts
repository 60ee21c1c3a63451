import type { ServiceCommand, SetupCommand } from '@comanda/domain'
import type { Refusal } from '@comanda/sync'
import type { Names, Phrasing } from './phrasing.ts'
import { fieldValue, listed } from './refusals.fields.ts'
import { moneyValues } from './refusals.money.ts'
import { texts } from './refusals.texts.ts'

type Details = Readonly<Record<string, unknown>>
type Command = ServiceCommand | SetupCommand

/** A refusal in words. What it does not say (an older server, a code from the future) becomes a calm general sentence. */
export function refusalSentence(
  refusal: Refusal,
  command: Command | undefined,
  names: Names,
  phrasing: Phrasing,
): string {
  const details = refusal.details ?? {}
  const key = keyFor(refusal.code, details, command !== undefined)
  return hasText(key)
    ? phrasing.t(key, valuesFor(refusal.code, details, command, names, phrasing))
    : phrasing.t('general')
}

const hasText = (key: string): boolean =>
  Object.hasOwn(texts.en, key) || Object.hasOwn(texts.en, `${key}_other`)

/** Some codes read differently by what they are about. */
function keyFor(code: string, details: Details, isBesideCommand: boolean): string {
  switch (code) {
    case 'not-permitted':
      if (details.permission === undefined) return 'not-permitted-at-all'
      // Somebody else serves the check.
      return details.check === undefined ? code : `${code}-check`
    case 'terminal-revoked':
      if (details.by === undefined) return code
      return details.proven === false ? `${code}-unproven` : `${code}-by`
    case 'till-closed':
      return details.till === undefined ? code : `${code}-by`
    case 'refund-over-payment':
      return details.by === undefined ? code : `${code}-by`
    case 'sold-out':
      return typeof details.remaining === 'number' && details.remaining > 0 ? `${code}-left` : code
    case 'superseded':
      if (!('yours' in details)) return details.field === 'customer' ? `${code}-customer` : `${code}-record`
      // Beside the command its line and check are named already.
      if (isBesideCommand) return code
      if (details.line !== undefined) return `${code}-line`
      return details.check === undefined ? code : `${code}-check`
    case 'line-changed':
      return details.yours === details.theirs ? `${code}-otherwise` : code
    default:
      return code
  }
}

function valuesFor(
  code: string,
  details: Details,
  command: Command | undefined,
  names: Names,
  phrasing: Phrasing,
): Readonly<Record<string, unknown>> {
  const { t } = phrasing
  const show = (value: unknown) => fieldValue(fieldOf(code, details), value, names, phrasing, command)
  const tables = Array.isArray(details.tables) ? details.tables.map(String) : []
  const name = String(details.name ?? personName(details.by ?? details.approvedBy, names) ?? t('thisProduct'))
  const line = String(details.line ?? t('thisLine'))
  return {
    ...figures(details),
    ...moneyValues(details, phrasing),
    who: who(details, names, phrasing),
    when:
      typeof details.at === 'number' && details.at > 0
        ? t('at', { time: phrasing.time(details.at) })
        : t('meanwhile'),
    action: t(`action.${String(details.permission)}`),
    name,
    line,
    about: isText(details.choice) ? `${name} · ${details.choice}` : name,
    fired: typeof details.fired === 'number' ? t('countOf', { count: details.fired, name: line }) : line,
    left: t('countOf', { count: details.remaining, name }),
    variants: someOf(details.variants, phrasing),
    names: someOf(details.names, phrasing),
    users: someOf(details.by, phrasing),
    check: String(details.check ?? ''),
    table: String(details.table ?? t('thisTable')),
    number: String(details.number ?? ''),
    lines: linesInWords(details.lines, phrasing),
    tables: listed(tables, phrasing),
    count: tables.length,
    yours: show(details.yours),
    theirs: show(details.theirs),
  }
}

/** What stands in a sentence as it is in the details. */
const figures = (details: Details): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['group', 'choice', 'min', 'max', 'possible', 'defaults', 'part', 'code'].map((key) => [
      key,
      String(details[key] ?? '—'),
    ]),
  )

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** Prices and quantities are refused without naming the field. */
function fieldOf(code: string, { field }: Details): string {
  if (typeof field === 'string') return field
  return code === 'price-not-on-menu' ? 'unitPrice' : 'quantity'
}

/** `Ben (Tablet)`. */
export function who(mark: Details, names: Names, { t }: Phrasing): string {
  const name = mark.by === 'system' ? t('system') : personName(mark.by, names)
  const terminal = typeof mark.terminal === 'string' ? names.terminals[mark.terminal]?.name : undefined
  if (name === undefined) return terminal ?? t('somebody')
  return terminal === undefined ? name : t('person', { name, terminal })
}

const personName = (by: unknown, names: Names): string | undefined =>
  typeof by === 'string' ? names.people[by]?.name : undefined

const NAMED_AT_MOST = 3

function linesInWords(lines: unknown, phrasing: Phrasing): string {
  if (!Array.isArray(lines) || lines.length === 0) return phrasing.t('thisLine')
  const named = (lines as readonly { name: string; quantity: number }[]).map(({ name, quantity }) =>
    phrasing.t('countOf', { count: quantity, name }),
  )
  return someOf(named, phrasing)
}

/** The first few, and how many more there are. */
function someOf(items: unknown, phrasing: Phrasing): string {
  const names = Array.isArray(items) ? items.map(String) : []
  if (names.length === 0) return phrasing.t('nothing')
  const named = names.slice(0, NAMED_AT_MOST)
  const rest = names.length - named.length
  return listed(rest > 0 ? [...named, phrasing.t('more', { count: rest })] : named, phrasing)
}
