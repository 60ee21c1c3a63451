import type { ServiceOp } from '@comanda/domain'
import type { Known, OpWords } from './known.ts'
import { isMoneyOp, moneyWords } from './money-words.ts'

export type { Known, OpWords } from './known.ts'

/** What happened, as a text and the names in it. Ops that only keep the books say nothing: `null`. */
export function opWords(op: ServiceOp, known: Known): OpWords | null {
  const { setup, formats } = known
  const say = (key: string, values: OpWords['values'] = {}): OpWords => ({ key, values })
  const line = (id: string) => lineName(known, id)
  const table = (id: string | null) => (id === null ? '–' : (setup.tables[id]?.number ?? '–'))
  const named = ({ lineId }: { readonly lineId: string }) => ({ name: line(lineId) })
  const person = (id: string) => setup.people[id]?.name ?? '?'
  const off = (bp: number, fixedMinor: number) => (bp > 0 ? formats.percent(bp) : formats.money(fixedMinor))
  if (isMoneyOp(op)) return moneyWords(op, known)
  switch (op.type) {
    case 'checkOpened.v1':
      return op.tableId === null ? say('openedNoTable') : say('opened', { table: table(op.tableId) })
    case 'checkNumbered.v1':
      return say('numbered', { number: op.number })
    case 'checkMoved.v1':
      return say('moved', { table: table(op.to) })
    case 'tableLinked.v1':
    case 'tableUnlinked.v1':
      return say(op.type === 'tableLinked.v1' ? 'linked' : 'unlinked', { table: table(op.tableId) })
    case 'waiterAssigned.v1':
      return say('waiter', { name: person(op.personId) })
    case 'checkCancelled.v1':
      return say(op.reason ? 'cancelledFor' : 'cancelled', { reason: op.reason?.text ?? '' })
    case 'checkReleased.v1':
      return say('released')
    case 'checkReturned.v1':
      return say('returned')
    case 'guestsChanged.v1':
      return say('guests', { count: op.guests })
    case 'orderNoteChanged.v1':
    case 'checkAllergyChanged.v1':
      return text(op.type === 'orderNoteChanged.v1' ? 'orderNote' : 'checkAllergy', op.text)
    case 'customerAttached.v1':
      return op.customerId === null
        ? say('customerOff')
        : say('customer', { name: known.after?.customer?.name ?? '–' })
    case 'orderTypeChanged.v1':
      return say('orderType', { name: setup.orderTypes[op.orderTypeId]?.name ?? '–' })
    case 'handoverChanged.v1':
      return say('handover')
    case 'checkDiscounted.v1':
      return op.discount === null
        ? say('checkDiscountOff')
        : say('checkDiscount', { off: off(op.discount.bp, op.discount.fixedMinor) })
    case 'checkDivided.v1':
      return say(op.division === null ? 'undivided' : 'divided')
    case 'billPresented.v1':
      return say('billed', { total: formats.money(op.totalMinor) })
    case 'lineAdded.v1':
      return say('added', { count: op.quantity, name: op.name })
    case 'lineConfigured.v1':
      return say('configured', { name: op.name })
    case 'lineQuantityChanged.v1':
      return say('quantity', { name: line(op.lineId), from: op.from, to: op.to })
    case 'lineNoteChanged.v1':
      return { ...text(op.which, op.text), values: { name: line(op.lineId), text: op.text } }
    case 'lineCourseChanged.v1':
      return op.course === 0
        ? say('noCourse', { name: line(op.lineId) })
        : say('course', { name: line(op.lineId), course: op.course })
    case 'lineSeatChanged.v1':
      return op.seat === null
        ? say('noSeat', { name: line(op.lineId) })
        : say('seat', { name: line(op.lineId), seat: op.seat })
    case 'lineHeldChanged.v1':
      return say(op.held ? 'held' : 'unheld', { name: line(op.lineId) })
    case 'lineDiscounted.v1':
      return say('discount', { name: line(op.lineId), off: formats.percent(op.discountBp) })
    case 'linePriceChanged.v1':
      return say('price', { name: line(op.lineId), price: formats.money(op.unitPriceMinor) })
    case 'lineComped.v1':
      return op.reason === null
        ? say('uncomped', { name: line(op.lineId) })
        : say('comped', { name: line(op.lineId), reason: op.reason.text })
    case 'lineRemoved.v1':
      return say('removed', { count: op.quantity, name: line(op.lineId) })
    case 'lineVoided.v1':
      return say('voided', { count: op.quantity, name: line(op.lineId), reason: op.reason.text })
    case 'lineRestored.v1':
      return say('restored', { count: op.quantity, name: line(op.lineId) })
    case 'linesFired.v1':
      return say('fired', {
        count: op.units.reduce((sum, { from, to }) => sum + to - from, 0),
        names: dishes(op.tickets.flatMap(({ items }) => items)) || dishes(op.units.map(named)),
      })
    case 'kitchenTold.v1':
      return say('kitchenTold')
    case 'ticketStarted.v1':
    case 'ticketBumped.v1':
    case 'ticketPassed.v1':
    case 'ticketServed.v1':
    case 'ticketRecalled.v1':
      return kitchenWords(op, known)
    case 'linesMoved.v1':
      return op.checkId === op.to
        ? null
        : say(op.to === known.after?.id ? 'linesCame' : 'linesWent', { count: unitsIn(op.moves) })
    case 'checkMerged.v1':
      return say(op.into === known.after?.id ? 'mergedHere' : 'merged')
    case 'checkUnmerged.v1':
      return say('unmerged')
    case 'actionApproved.v1':
      return say('approved', { name: person(op.approvedBy) })
    case 'commandKept.v1':
      return say('kept')
    case 'keptApproved.v1':
    case 'keptApplied.v1':
      return say(op.type === 'keptApproved.v1' ? 'keptApproved' : 'keptApplied', {
        name: person(op.approvedBy),
      })
    case 'keptStayed.v1':
      return say('keptStayed')
    case 'keptDiscarded.v1':
      return say('keptDiscarded', { reason: op.reason.text })
    case 'checkSent.v1':
      return say('sent')
    case 'checkReceived.v1':
      return say('received')
    case 'checkAliased.v1':
    case 'portionsTaken.v1':
    case 'accountMoved.v1':
    case 'accountPaidOff.v1':
    case 'payOffRemoved.v1':
    case 'closedChecksFiled.v1':
    case 'tillOpened.v1':
    case 'tillMoved.v1':
    case 'tillCounted.v1':
    case 'tillClosed.v1':
    case 'dayClosed.v1':
    case 'tableFreed.v1':
      return null
    default:
      // Of a later version.
      return say('other')
  }
}

type KitchenOp = Extract<ServiceOp, { readonly ticketId: unknown }>

const PROGRESS: Readonly<Record<KitchenOp['type'], string>> = {
  'ticketStarted.v1': 'started',
  'ticketBumped.v1': 'bumped',
  'ticketPassed.v1': 'passed',
  'ticketServed.v1': 'served',
  'ticketRecalled.v1': 'recalled',
}

/** How far dishes got, and at which station or expo; without names where their ticket is not known. */
function kitchenWords(op: KitchenOp, { setup, tickets }: Known): OpWords {
  const key = PROGRESS[op.type]
  const ticket = tickets[op.ticketId]
  const names = dishes(op.items.flatMap((index) => ticket?.items[index] ?? []))
  if (names === '') return { key, values: {} }
  // A waiter who serves stands at no station.
  const own = op.type === 'ticketServed.v1' ? null : (ticket?.stationId ?? null)
  const station = setup.stations[('expoId' in op ? op.expoId : null) ?? own ?? '']?.name
  return station === undefined
    ? { key: `${key}Of`, values: { names } }
    : { key: `${key}At`, values: { names, station } }
}

const dishes = (items: readonly { readonly name: string }[]): string =>
  [...new Set(items.map(({ name }) => name))].join(', ')

const text = (key: string, said: string): OpWords =>
  said === '' ? { key: `${key}Off`, values: {} } : { key, values: { text: said } }

const unitsIn = (moves: readonly { readonly quantity: number }[]): number =>
  moves.reduce((sum, { quantity }) => sum + quantity, 0)

/** A line may be gone after a step, or not be there before it. */
function lineName({ before, after }: Known, lineId: string): string {
  const lines = [...(after?.lines ?? []), ...(before?.lines ?? [])]
  return lines.find(({ id, alsoIds }) => id === lineId || alsoIds.includes(lineId))?.name ?? '–'
}
