import type { ServiceCommand, SetupCommand, SetupState } from '@comanda/domain'
import type { Refusal } from '@comanda/sync'
import type { Formats } from './formats.ts'
import { texts } from './refusals.texts.ts'

export interface Phrasing extends Pick<Formats, 'locale' | 'money' | 'percent' | 'time'> {
  /** A text of `refusals.texts.ts`. */
  readonly t: (key: string, values?: Readonly<Record<string, unknown>>) => string
}

export type Names = Pick<SetupState, 'people' | 'terminals' | 'tables' | 'customers'>

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
  return hasText(key) ? phrasing.t(key, valuesFor(details, command, names, phrasing)) : phrasing.t('general')
}

const hasText = (key: string): boolean =>
  Object.hasOwn(texts.en, key) || Object.hasOwn(texts.en, `${key}_other`)

/** Some codes read differently by what they are about. */
function keyFor(code: string, details: Details, isBesideCommand: boolean): string {
  switch (code) {
    case 'not-permitted':
      return details.permission === undefined ? 'not-permitted-at-all' : code
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
  details: Details,
  command: Command | undefined,
  names: Names,
  phrasing: Phrasing,
): Readonly<Record<string, unknown>> {
  const { t } = phrasing
  const show = (value: unknown) => fieldValue(fieldOf(details), value, names, phrasing, command)
  const tables = Array.isArray(details.tables) ? details.tables.map(String) : []
  return {
    who: who(details, names, phrasing),
    when: typeof details.at === 'number' ? t('at', { time: phrasing.time(details.at) }) : t('meanwhile'),
    action: t(`action.${String(details.permission)}`),
    name: String(details.name ?? personName(details.by, names) ?? t('thisProduct')),
    line: String(details.line ?? t('thisLine')),
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

/** Prices are refused without naming the field: a product's name without one is about its price. */
const fieldOf = (details: Details): string =>
  typeof details.field === 'string' ? details.field : details.line === undefined ? 'unitPrice' : 'quantity'

/** A value as people write it in the field that it stands in. */
export function fieldValue(
  field: string,
  value: unknown,
  names: Names,
  { t, money, percent }: Phrasing,
  command?: Command,
): string {
  switch (field) {
    case 'unitPrice':
      return typeof value === 'number' ? money(value) : t('nothing')
    case 'discount':
      return typeof value === 'number' ? t('off', { percent: percent(value) }) : t('nothing')
    case 'guests':
      return typeof value === 'number' ? t('guests', { count: value }) : t('nothing')
    case 'table': {
      const table = typeof value === 'string' ? names.tables[value] : undefined
      return table === undefined ? t('noTable') : t('table', { number: table.number })
    }
    case 'customer':
      return customerName(value, names, command) ?? t('nobody')
    default:
      if (typeof value === 'number') return String(value)
      return typeof value === 'string' && value !== '' ? t('quoted', { text: value }) : t('nothing')
  }
}

/** One who was created here may be known from the command alone. */
function customerName(value: unknown, names: Names, command: Command | undefined): string | undefined {
  if (typeof value !== 'string') return undefined
  const known = names.customers[value]?.name
  if (known !== undefined || command?.type !== 'attachCustomer') return known
  return command.customer?.id === value ? command.customer.name : undefined
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

const LINES_NAMED = 3

function linesInWords(lines: unknown, phrasing: Phrasing): string {
  if (!Array.isArray(lines) || lines.length === 0) return phrasing.t('thisLine')
  const { t } = phrasing
  const named = (lines as readonly { name: string; quantity: number }[])
    .slice(0, LINES_NAMED)
    .map(({ name, quantity }) => t('countOf', { count: quantity, name }))
  const rest = lines.length - named.length
  return listed(rest > 0 ? [...named, t('more', { count: rest })] : named, phrasing)
}

const listed = (items: readonly string[], { locale }: Phrasing): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)
