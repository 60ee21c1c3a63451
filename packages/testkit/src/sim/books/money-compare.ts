import { allChecks, paidMinor, REPORTS_KEPT, type ServiceState } from '@comanda/domain'
import { notAddingUp } from '../../adds-up.ts'
import type { MoneyFlow } from './money-flow.ts'
import type { PaymentBook } from './payment-book.ts'
import type { RefundBook } from './refund-book.ts'
import { sumsOf } from './sums.ts'

/** What a book of money holds. */
interface Money {
  readonly flow: MoneyFlow
  readonly paid: PaymentBook
  readonly back: RefundBook
}

type Off = (text: string) => void

/** Holds the money on the books against what a replica has at the end. */
export function compareMoney(book: Money, state: ServiceState, off: Off): void {
  comparePayments(book, state, off)
  compareSettled(book, state, off)
  compareTasks(book, state, off)
  book.back.compare(state)
  for (const text of sumsOf(state.takings).unlike(book.flow.day)) off(`takings: ${text}`)
  for (const text of notAddingUp(state.takings)) off(`takings do not add up: ${text}`)
  book.flow.tills.compare(Object.values(state.tills))
  const kept = Array.from(
    { length: Math.min(book.flow.reports, REPORTS_KEPT) },
    (_, index) => book.flow.reports - index,
  )
  const numbers = state.reports.map(({ number }) => number)
  if (`${numbers}` !== `${kept}`) off(`reports ${numbers} are there, on the books ${kept}`)
}

/** Each payment is on exactly one check, unless it was taken back. */
function comparePayments(book: Money, state: ServiceState, off: Off): void {
  const seen = new Map<string, string>()
  for (const { id: checkId, payments } of allChecks(state))
    for (const { id, amountMinor, tipMinor } of payments) {
      if (seen.has(id)) off(`payment ${id} is on ${seen.get(id)} and on ${checkId}`)
      seen.set(id, checkId)
      const entry = book.paid.payments.get(id)
      if (entry === undefined || entry.isTakenBack || entry.checkId !== checkId)
        off(`payment ${id} is on ${checkId}, on the books on ${entry?.checkId}`)
      else if (entry.amountMinor !== amountMinor || entry.tipMinor !== tipMinor)
        off(`payment ${id} is ${amountMinor} and ${tipMinor}, on the books ${entry.amountMinor}`)
    }
  for (const [id, { isTakenBack, checkId }] of book.paid.payments)
    if (!isTakenBack && !seen.has(id)) off(`payment ${id} on ${checkId} is gone`)
}

/** A settled check is as it was, and was paid exactly, but for what is due back; nothing else that is closed has money on it. */
function compareSettled(book: Money, state: ServiceState, off: Off): void {
  for (const check of allChecks(state)) {
    const { id } = check
    if (check.status === 'open') continue
    if (check.status !== 'settled') {
      if (check.payments.length > 0) off(`check ${id} is ${check.status} with money on it`)
      continue
    }
    const { totalMinor } = check.totals
    if (totalMinor !== book.paid.settled.get(id))
      off(`check ${id} came to ${totalMinor}, on the books ${book.paid.settled.get(id)}`)
    const overMinor = paidMinor(check) - totalMinor
    if (overMinor !== book.back.dueOn(id))
      off(`on ${id} ${overMinor} too much was paid, ${book.back.dueOn(id)} are due back`)
  }
}

function compareTasks(book: Money, { refundTasks }: ServiceState, off: Off): void {
  for (const [id, { amountMinor, isResolved }] of book.back.tasks) {
    const task = refundTasks[id]
    if (task === undefined) off(`${id} is due back and forgotten`)
    else if (task.amountMinor !== amountMinor || (task.resolved !== null) !== isResolved)
      off(`${id}: ${task.amountMinor}, on the books ${amountMinor}`)
  }
  for (const id of Object.keys(refundTasks))
    if (!book.back.tasks.has(id)) off(`${id} is due back for nothing`)
}
