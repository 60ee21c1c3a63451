import { checkLabel, divisionText, findCheck, findLine, type ServiceCommand } from '@comanda/domain'
import { fieldValue } from '../shared/refusals.fields.ts'
import type { Say, Words } from './words.ts'

/** What was done to a whole check, or with its lines together. */
export function checkWords(command: ServiceCommand, words: Words, say: Say): string | undefined {
  const { phrasing, known } = words
  const { setup } = known
  const table = (id: string) => setup.tables[id]?.number ?? say('somewhere')
  const show = (field: string, value: unknown) => fieldValue(field, value, setup, phrasing, command)
  switch (command.type) {
    case 'openCheck':
      return command.tableId === null
        ? say('openCheckWithoutTable')
        : say('openCheck', { table: table(command.tableId) })
    case 'moveCheck':
    case 'freeTable':
    case 'linkTable':
    case 'unlinkTable':
      return say(command.type, { table: table(command.tableId) })
    case 'assignWaiter':
      return say('assignWaiter', { name: show('waiter', command.personId) })
    case 'setOrderType':
      return say('setOrderType', { name: show('orderType', command.orderTypeId) })
    case 'setHandover':
      return command.handover.name === ''
        ? say('setHandoverTo')
        : say('setHandover', { name: command.handover.name })
    case 'setGuests':
      return say('setGuests', { count: command.guests })
    case 'setOrderNote':
    case 'setCheckAllergy':
      return say(command.text === '' ? `clear${command.type.slice(3)}` : command.type, { text: command.text })
    case 'attachCustomer':
      return command.customer === null
        ? say('detachCustomer')
        : say('attachCustomer', { name: command.customer.name })
    case 'discountCheck': {
      const { bp = 0, fixedMinor = 0 } = command.discount ?? {}
      if (bp === 0 && fixedMinor === 0) return say('clearCheckDiscount')
      return say('discountCheck', { value: show('discount', `${bp}/${fixedMinor}`) })
    }
    case 'divideCheck':
      return command.division === null
        ? say('undivideCheck')
        : say('divideCheck', { value: show('division', divisionText(command.division)) })
    case 'fireLines':
      return say('fireLines', { count: new Set(command.units.map(({ lineId }) => lineId)).size })
    case 'moveLines':
      return moveWords(command, words, say)
    case 'mergeChecks':
      return say('mergeChecks', { check: labelOfCheck(command.into, words) })
    case 'sendCheck':
      return say('sendCheck', { name: setup.multiSessions[command.to]?.name ?? say('somewhereElse') })
    case 'applyKept':
    case 'discardKept':
      return say(command.type, { count: command.ids.length })
    case 'leaveCheck':
    case 'cancelCheck':
    case 'unmergeCheck':
    case 'presentBill':
    case 'bumpTicket':
    case 'recallTicket':
    case 'startTicket':
    case 'serveTicket':
    case 'receiveCheck':
    case 'performKept':
    case 'fileClosedChecks':
    case 'bringBackCheck':
      return say(command.type)
    default:
      return undefined
  }
}

/** `2 × Steak to check 14`. */
function moveWords(
  { checkId, to, moves }: Extract<ServiceCommand, { type: 'moveLines' }>,
  words: Words,
  say: Say,
): string {
  const { t, locale } = words.phrasing
  const lines = moves.map(({ lineId, quantity }) => {
    const name = findLine(words.known.service, checkId, lineId)?.line.name ?? say('aLine')
    return t('countOf', { count: quantity, name })
  })
  const check = findCheck(words.known.service, to)
  const values = { lines: new Intl.ListFormat(locale, { type: 'conjunction' }).format(lines) }
  return check === undefined
    ? say('moveLinesToNew', values)
    : say('moveLines', { ...values, check: checkLabel(check) })
}

function labelOfCheck(id: string, { known }: Words): string {
  const check = findCheck(known.service, id)
  return check === undefined ? '' : checkLabel(check)
}
