import { checkLabel, findCheck, type ServiceCommand, type SetupCommand } from '@comanda/domain'
import type { Words } from './words.ts'

export type AnyCommand = ServiceCommand | SetupCommand

/** What somebody wanted, as they would say it: `3 × Croquetas`. */
export function commandWords(command: AnyCommand, words: Words): string {
  const { t, phrasing, known } = words
  const { setup } = known
  const say = (key: string, values: Readonly<Record<string, unknown>> = {}) => t(`command.${key}`, values)
  const line = () => lineName(command, words) ?? say('aLine')
  const table = (id: string) => setup.tables[id]?.number ?? say('somewhere')
  const nameOf = (record: { readonly name: string } | undefined) => record?.name ?? say('aRecord')
  switch (command.type) {
    case 'openCheck':
      return command.tableId === null
        ? say('openCheckWithoutTable')
        : say('openCheck', { table: table(command.tableId) })
    case 'moveCheck':
      return say('moveCheck', { table: table(command.tableId) })
    case 'addLine': {
      const product = setup.products[command.productId]?.name ?? say('aProduct')
      return say('addLine', { count: command.quantity, product })
    }
    case 'adjustQuantity':
      return say('adjustQuantity', { signed: signed(command.by), line: line() })
    case 'setQuantity':
      return say('setQuantity', { line: line(), value: command.to })
    case 'removeLine':
    case 'restoreLine':
      return say(command.type, { line: line() })
    case 'setLineNote':
      return say(command.text === '' ? 'clearLineNote' : 'setLineNote', { line: line(), text: command.text })
    case 'discountLine':
      return say('discountLine', { line: line(), value: phrasing.percent(command.discountBp) })
    case 'changePrice':
      return say('changePrice', { line: line(), value: phrasing.money(command.unitPriceMinor) })
    case 'setGuests':
      return say('setGuests', { count: command.guests })
    case 'setOrderNote':
      return say(command.text === '' ? 'clearOrderNote' : 'setOrderNote', { text: command.text })
    case 'attachCustomer':
      return command.customer === null
        ? say('detachCustomer')
        : say('attachCustomer', { name: command.customer.name })
    case 'saveTable':
      return say('saveTable', { name: command.value.number })
    case 'saveCategory':
    case 'saveTax':
    case 'saveProduct':
    case 'saveFloor':
    case 'saveRole':
    case 'savePerson':
    case 'saveTerminal':
    case 'saveMultiSession':
      return say(command.type, { name: command.value.name })
    case 'archiveProduct':
      return say('archiveProduct', { name: nameOf(setup.products[command.productId]) })
    case 'deleteTable':
      return say('deleteTable', { name: table(command.tableId) })
    case 'deleteFloor':
      return say('deleteFloor', { name: nameOf(setup.floors[command.floorId]) })
    case 'revokeTerminal':
      return say('revokeTerminal', { name: nameOf(setup.terminals[command.terminalId]) })
    case 'createCustomer':
    case 'changeCustomer':
      return say(command.type, { name: command.data.name })
    case 'mergeCustomers':
      return say('mergeCustomers', {
        name: nameOf(setup.customers[command.keep]),
        merged: nameOf(setup.customers[command.merged]),
      })
    case 'leaveCheck':
    case 'cancelCheck':
    case 'fileClosedChecks':
    case 'saveRestaurant':
      return say(command.type)
    default:
      // Kept on disk by another version.
      return say('other')
  }
}

/** The check and table that something is about: `Check 12 · Table 7`; empty where it is about none. */
export function whereWords(checkId: string | undefined, { t, known }: Words): string {
  const check = checkId === undefined ? undefined : findCheck(known.service, checkId)
  if (check === undefined) return ''
  const table = check.tableId === null ? undefined : known.setup.tables[check.tableId]
  const label = t('where.check', { check: checkLabel(check) })
  return table === undefined ? label : `${label} · ${t('where.table', { table: table.number })}`
}

export const checkIdIn = (command: AnyCommand): string | undefined =>
  'checkId' in command ? command.checkId : undefined

const signed = (by: number): string => (by < 0 ? `−${-by}` : `+${by}`)

function lineName(command: AnyCommand, { known }: Words): string | undefined {
  if (!('lineId' in command)) return undefined
  const check = findCheck(known.service, command.checkId)
  return check?.lines.find(({ id }) => id === command.lineId)?.name
}
