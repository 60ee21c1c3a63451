import type { ServiceCommand, SetupCommand } from '@comanda/domain'
import type { Names, Phrasing } from './phrasing.ts'

type Command = ServiceCommand | SetupCommand

/** A value as people write it in the field that it stands in. */
export function fieldValue(
  field: string,
  value: unknown,
  names: Names,
  phrasing: Phrasing,
  command?: Command,
): string {
  const { t, money } = phrasing
  switch (field) {
    case 'unitPrice':
      return typeof value === 'number' ? money(value) : t('nothing')
    case 'discount':
      return discountText(value, phrasing)
    case 'guests':
      return typeof value === 'number' ? t('guests', { count: value }) : t('nothing')
    case 'course':
      return typeof value === 'number' && value > 0 ? t('course', { course: value }) : t('noCourse')
    case 'seat':
      return typeof value === 'number' ? t('seat', { seat: value }) : t('wholeTable')
    case 'held':
      return t(isSet(value) ? 'held' : 'notHeld')
    case 'comp':
      if (!isSet(value)) return t('notFree')
      return value === 'comp' ? t('freeAtAll') : t('free', { reason: value })
    case 'division':
      return divisionText(value, phrasing)
    case 'handover':
      return handoverText(value, phrasing)
    default:
      return named(field, value, names, command, phrasing) ?? plain(value, phrasing)
  }
}

const isSet = (value: unknown): boolean => typeof value === 'string' && value !== ''

/** What is said by the name of a record; `undefined` where the field holds no record. */
function named(
  field: string,
  value: unknown,
  names: Names,
  command: Command | undefined,
  { t }: Phrasing,
): string | undefined {
  const id = typeof value === 'string' ? value : ''
  switch (field) {
    case 'table': {
      const table = names.tables[id]
      return table === undefined ? t('noTable') : t('table', { number: table.number })
    }
    case 'customer':
      return customerName(id, names, command) ?? t('nobody')
    case 'waiter':
      return names.people[id]?.name ?? t('nobody')
    case 'orderType':
      return names.orderTypes[id]?.name ?? t('nothing')
    default:
      return undefined
  }
}

/** One who was created here may be known from the command alone. */
function customerName(id: string, names: Names, command: Command | undefined): string | undefined {
  const known = names.customers[id]?.name
  if (known !== undefined || command?.type !== 'attachCustomer') return known
  return command.customer?.id === id ? command.customer.name : undefined
}

function plain(value: unknown, { t }: Phrasing): string {
  if (typeof value === 'number') return String(value)
  return isSet(value) ? t('quoted', { text: value }) : t('nothing')
}

/** Of a line basis points; of a check `bp/minor units`. */
function discountText(value: unknown, phrasing: Phrasing): string {
  const { t, money, percent } = phrasing
  if (typeof value === 'number') return t('off', { percent: percent(value) })
  const [, bp = '0', fixedMinor = '0'] = /^(\d+)\/(\d+)$/.exec(String(value ?? '')) ?? []
  const parts = [
    ...(bp === '0' ? [] : [percent(Number(bp))]),
    ...(fixedMinor === '0' ? [] : [money(Number(fixedMinor))]),
  ]
  return parts.length === 0 ? t('nothing') : t('off', { percent: listed(parts, phrasing) })
}

/** `even/3`, `amounts/1000,500`. */
function divisionText(value: unknown, phrasing: Phrasing): string {
  const { t, money } = phrasing
  const [, kind, rest = ''] = /^(even|amounts)\/(.+)$/.exec(String(value ?? '')) ?? []
  if (kind === undefined) return t('nothing')
  if (kind === 'even') return t('evenParts', { count: Number(rest) })
  const amounts = rest.split(',').map((minor) => money(Number(minor)))
  return t('amounts', { amounts: listed(amounts, phrasing) })
}

/** `name · phone · address · time`, of which each may be empty. */
function handoverText(value: unknown, phrasing: Phrasing): string {
  const parts = String(value ?? '').split(' · ')
  const dueAt = Number(parts.at(-1))
  const words = [...parts.slice(0, -1), dueAt > 0 ? phrasing.time(dueAt) : ''].filter((part) => part !== '')
  return words.length === 0 ? phrasing.t('nothing') : phrasing.t('quoted', { text: words.join(' · ') })
}

export const listed = (items: readonly string[], { locale }: Phrasing): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(items)
