import { type OpMeta, unreachable } from '@comanda/sync'
import { type Mark, markOf } from '../mark.ts'
import { accountMoved, accountPaidOff, payOffRemoved } from './apply/accounts.ts'
import { broughtBack } from './apply/brought-back.ts'
import { changeCheck, changeLine, close, reopened, setField, setLineField } from './apply/change.ts'
import { allCharged, askedAnew, partyWith } from './apply/charges.ts'
import { aliased, filed, opened } from './apply/checks.ts'
import { paymentCorrected } from './apply/corrections.ts'
import { invoiceIssued } from './apply/invoices.ts'
import { configured, firedNow, newLine, remarked, restored, voided } from './apply/lines.ts'
import { linesMoved, merged, unmerged } from './apply/moves.ts'
import { tableTaken } from './apply/paid-tables.ts'
import {
  chargeWaived,
  paymentRemoved,
  paymentTaken,
  refundDue,
  refundIssued,
  refundResolved,
  settled,
} from './apply/payments.ts'
import { received, sent } from './apply/sent.ts'
import { itemsProgress, recalled, ticketsIssued } from './apply/tickets.ts'
import { dayClosed, tillClosed, tillCounted, tillMoved, tillOpened } from './apply/tills.ts'
import { voidCounted } from './apply/voids.ts'
import { commandKept, keptApproved, keptGone, keptStayed } from './attention/apply.ts'
import type { ServiceOp, ServiceOpOf } from './ops.ts'
import type { Check, ServiceState } from './state.ts'

export function applyService(state: ServiceState, op: ServiceOp, meta: OpMeta): ServiceState {
  const mark = markOf(meta)
  switch (op.type) {
    case 'checkOpened.v1':
      return opened(state, op, mark)
    case 'checkAliased.v1':
      return aliased(state, op, mark)
    case 'checkNumbered.v1':
      return {
        ...changeCheck(state, op.checkId, (check) => ({ ...check, number: op.number, day: op.day })),
        numbering: { day: op.day, last: op.number },
      }
    case 'tableFreed.v1':
      return tableTaken(state, op.tableId)
    case 'checkMoved.v1':
      return changeCheck(
        setField(tableTaken(state, op.to), op.checkId, 'table', mark, { tableId: op.to }),
        op.checkId,
        (check) => ({
          ...check,
          lines: allCharged(check.lines, op.charges),
          alsoAt: check.alsoAt.includes(op.to) ? check.alsoAt.filter((id) => id !== op.to) : check.alsoAt,
        }),
      )
    case 'tableLinked.v1':
      return changeCheck(tableTaken(state, op.tableId), op.checkId, (check) =>
        linked(check, op.tableId, meta),
      )
    case 'tableUnlinked.v1':
      return changeCheck(state, op.checkId, (check) => ({
        ...check,
        alsoAt: check.alsoAt.filter((id) => id !== op.tableId),
        edited: mark,
      }))
    case 'waiterAssigned.v1':
      return setField(state, op.checkId, 'waiter', mark, { waiterId: op.personId })
    case 'guestsChanged.v1':
      return changeCheck(
        setField(state, op.checkId, 'guests', mark, { guests: op.guests }),
        op.checkId,
        (check) => askedAnew({ ...check, ...partyWith(check, op.guests) }),
      )
    case 'orderNoteChanged.v1':
      return setField(state, op.checkId, 'orderNote', mark, { orderNote: op.text })
    case 'checkAllergyChanged.v1':
      return setField(state, op.checkId, 'allergy', mark, { allergy: op.text })
    case 'customerAttached.v1':
      return setField(state, op.checkId, 'customer', mark, {
        customer: op.customerId === null ? null : { id: op.customerId, name: op.personal?.name ?? '—' },
      })
    case 'orderTypeChanged.v1':
      return changeCheck(
        setField(retaxed(state, op), op.checkId, 'orderType', mark, { orderTypeId: op.orderTypeId }),
        op.checkId,
        askedAnew,
      )
    case 'handoverChanged.v1':
      return setField(state, op.checkId, 'handover', mark, {
        handover: { ...(op.personal ?? { name: '—', phone: '', address: '' }), dueAt: op.dueAt },
      })
    case 'checkDiscounted.v1':
      return setField(state, op.checkId, 'discount', mark, { discount: op.discount })
    case 'chargeWaived.v1':
      return chargeWaived(state, op, mark)
    case 'checkDivided.v1':
      return setField(state, op.checkId, 'division', mark, { division: op.division })
    case 'billPresented.v1':
      return changeCheck(state, op.checkId, (check) => ({
        ...check,
        billed: { mark, totalMinor: op.totalMinor },
        ...(op.held !== undefined && { held: op.held }),
        edited: mark,
      }))
    case 'checkCancelled.v1':
      return close(state, op.checkId, mark, { status: 'cancelled', reason: op.reason ?? null })
    case 'checkReleased.v1':
      return close(state, op.checkId, mark, { status: 'released' })
    case 'checkReturned.v1':
      return changeCheck(state, op.checkId, (check) => reopened(check, mark))
    case 'lineAdded.v1':
      return changeCheck(state, op.checkId, (check) =>
        check.lines.some((line) => line.id === op.lineId)
          ? check
          : { ...check, edited: mark, lines: [...check.lines, newLine(op, mark)] },
      )
    case 'lineConfigured.v1':
      return changeLine(state, op, mark, (line) => configured(line, op, mark))
    case 'lineQuantityChanged.v1':
      return setLineField(op.soldOut ? soldOutOn(state, op, mark) : state, op, 'quantity', mark, {
        quantity: op.to,
      })
    case 'lineNoteChanged.v1':
      return setLineField(state, op, op.which, mark, { [op.which]: op.text })
    case 'lineCourseChanged.v1':
      return setLineField(state, op, 'course', mark, { course: op.course })
    case 'lineSeatChanged.v1':
      return setLineField(state, op, 'seat', mark, { seat: op.seat })
    case 'lineHeldChanged.v1':
      return setLineField(state, op, 'held', mark, { held: op.held })
    case 'lineDiscounted.v1':
      return setLineField(state, op, 'discount', mark, { discountBp: op.discountBp })
    case 'linePriceChanged.v1':
      return setLineField(state, op, 'unitPrice', mark, { unitPriceMinor: op.unitPriceMinor })
    case 'lineComped.v1':
      return setLineField(state, op, 'comp', mark, {
        comp: op.reason === null ? null : { ...op.reason, mark },
      })
    case 'lineRemoved.v1':
      return changeLine(state, op, mark, (line) => ({
        ...line,
        status: 'removed',
        removed: mark,
        edited: mark,
      }))
    case 'lineVoided.v1':
      return changeLine(
        ticketsIssued(voidCounted(state, op, mark), { ...op, kind: 'void' }, mark),
        op,
        mark,
        (line) => voided(line, op, mark),
      )
    case 'lineRestored.v1':
      return changeLine(state, op, mark, (line) => restored(line, op, mark))
    case 'linesFired.v1':
      return linesFired(state, op, meta)
    case 'kitchenTold.v1':
      return ticketsIssued(state, { ...op, kind: 'change' }, mark)
    case 'ticketBumped.v1':
      return itemsProgress(state, op.ticketId, op.items, () => ({ done: mark }))
    case 'ticketRecalled.v1':
      return itemsProgress(state, op.ticketId, op.items, recalled(op.expoId))
    case 'ticketStarted.v1':
      return itemsProgress(state, op.ticketId, op.items, () => ({ started: mark }))
    case 'ticketPassed.v1':
      return itemsProgress(state, op.ticketId, op.items, ({ passed }) => ({
        passed: { ...passed, [op.expoId]: mark },
      }))
    case 'ticketServed.v1':
      return itemsProgress(state, op.ticketId, op.items, () => ({ served: mark }))
    case 'linesMoved.v1':
      return linesMoved(state, op, mark)
    case 'checkMerged.v1':
      return merged(state, op, mark)
    case 'checkUnmerged.v1':
      return unmerged(state, op, mark)
    case 'actionApproved.v1':
      return state
    case 'portionsTaken.v1':
      return { ...state, portions: op.ordinal }
    case 'checkSent.v1':
      return sent(state, op, mark)
    case 'checkReceived.v1':
      return received(state, op, mark)
    case 'paymentTaken.v1':
      return paymentTaken(state, op, mark)
    case 'paymentRemoved.v1':
      return paymentRemoved(state, op, mark)
    case 'paymentCorrected.v1':
      return paymentCorrected(state, op, mark)
    case 'checkSettled.v1':
      return settled(state, op, mark)
    case 'refundDue.v1':
      return refundDue(state, op, mark)
    case 'refundResolved.v1':
      return refundResolved(state, op, mark)
    case 'refundIssued.v1':
      return refundIssued(state, op, mark)
    case 'tillOpened.v1':
      return tillOpened(state, op, mark)
    case 'tillMoved.v1':
      return tillMoved(state, op, mark)
    case 'tillCounted.v1':
      return tillCounted(state, op, mark)
    case 'tillClosed.v1':
      return tillClosed(state, op, mark)
    case 'dayClosed.v1':
      return dayClosed(state, op, mark)
    case 'accountMoved.v1':
      return accountMoved(state, op)
    case 'accountPaidOff.v1':
      return accountPaidOff(state, op, mark)
    case 'payOffRemoved.v1':
      return payOffRemoved(state, op, mark)
    case 'invoiceIssued.v1':
      return invoiceIssued(state, op, mark)
    case 'closedChecksFiled.v1':
      return filed(state, op.checkIds)
    case 'checkBroughtBack.v1':
      return broughtBack(state, op, mark)
    case 'commandKept.v1':
      return commandKept(state, op, meta)
    case 'keptApproved.v1':
      return keptApproved(state, op, mark)
    case 'keptStayed.v1':
      return keptStayed(state, op)
    case 'keptApplied.v1':
    case 'keptDiscarded.v1':
      return keptGone(state, op.id)
    default:
      return ignored(state, op)
  }
}

const soldOutOn = (
  state: ServiceState,
  op: ServiceOpOf<'lineQuantityChanged.v1'>,
  mark: Mark,
): ServiceState => changeLine(state, op, mark, (line) => ({ ...line, remarks: remarked(line, 'sold-out') }))

const linked = (check: Check, tableId: string, meta: OpMeta): Check =>
  check.alsoAt.includes(tableId) || check.tableId === tableId
    ? check
    : { ...check, alsoAt: [...check.alsoAt, tableId], edited: markOf(meta) }

function retaxed(state: ServiceState, op: ServiceOpOf<'orderTypeChanged.v1'>): ServiceState {
  return changeCheck(state, op.checkId, (check) => ({
    ...check,
    lines: check.lines.map((line) => {
      const change = op.lines.find(({ lineId }) => lineId === line.id)
      if (change === undefined) return line
      const { unitPriceMinor, listPriceMinor, taxes, parts = line.parts, kiloMinor = line.kiloMinor } = change
      const weighed = kiloMinor === undefined ? {} : { kiloMinor }
      return { ...line, unitPriceMinor, listPriceMinor, taxes, parts, ...weighed }
    }),
  }))
}

function linesFired(state: ServiceState, op: ServiceOpOf<'linesFired.v1'>, meta: OpMeta): ServiceState {
  const mark = markOf(meta)
  return changeCheck(ticketsIssued(state, { ...op, kind: 'order' }, mark), op.checkId, (check) => ({
    ...check,
    edited: mark,
    lines: check.lines.map((line) => firedNow(line, op.units, ticketsNaming(op, line.root), mark)),
  }))
}

const ticketsNaming = ({ tickets }: ServiceOpOf<'linesFired.v1'>, root: string): readonly string[] =>
  tickets.filter(({ items }) => items.some(({ lineId }) => lineId === root)).map(({ ticketId }) => ticketId)

/** An op of a newer version changes nothing here; the handshake keeps such a replica from being half-served. */
function ignored(state: ServiceState, op: never): ServiceState {
  return op === undefined ? unreachable(op) : state
}
