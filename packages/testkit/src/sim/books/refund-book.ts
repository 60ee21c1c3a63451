import type { ServiceOpOf } from '@comanda/domain'
import type { Goods } from './goods.ts'
import type { Method, MoneyFlow } from './money-flow.ts'
import type { PaymentBook } from './payment-book.ts'

interface TaskEntry {
  readonly checkId: string
  readonly amountMinor: number
  isResolved: boolean
}

/** Money that is due back, and goods that were given back for money. */
export class RefundBook {
  readonly #goods: Goods
  readonly #flow: MoneyFlow
  readonly #paid: PaymentBook
  readonly tasks = new Map<string, TaskEntry>()
  readonly #refunds = new Set<string>()
  /** Units that were given back, by check and line. */
  readonly #unitsBack = new Map<string, number>()

  constructor(goods: Goods, flow: MoneyFlow, paid: PaymentBook) {
    this.#goods = goods
    this.#flow = flow
    this.#paid = paid
  }

  dueOn(checkId: string): number {
    const own = [...this.tasks.values()].filter((task) => task.checkId === checkId)
    return own.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  }

  /** Of what was paid beyond the total, and for no other check. */
  due({ taskId, checkId, paymentId, amountMinor }: ServiceOpOf<'refundDue.v1'>, where: string): void {
    if (this.tasks.has(taskId)) this.#flow.off(`${taskId} is due back again ${where}`)
    this.tasks.set(taskId, { checkId, amountMinor, isResolved: false })
    this.#flow.day.add('overpaidMinor', amountMinor)
    if (this.#paid.payments.get(paymentId)?.checkId !== checkId)
      this.#flow.off(`${taskId} ${where} is of a payment that is not on ${checkId}`)
    const owed = this.#paid.settled.get(checkId) ?? 0
    const missing = this.#paid.paidOn(checkId) - owed - this.dueOn(checkId)
    if (missing !== 0)
      this.#flow.off(`${amountMinor} are due back on ${checkId} ${where}, ${missing} too little`)
  }

  resolved(op: ServiceOpOf<'refundResolved.v1'>, by: string, where: string): void {
    const task = this.tasks.get(op.taskId)
    if (task === undefined || task.isResolved || task.amountMinor !== op.amountMinor) {
      this.#flow.off(`${op.amountMinor} of ${op.taskId} were given back ${where}`)
      return
    }
    task.isResolved = true
    this.#flow.day.add(op.method === null ? 'overpaidKeptMinor' : 'overpaidBackMinor', op.amountMinor)
    if (op.method !== null) this.#paidBack(op.method, op, by, where)
  }

  #paidBack(
    method: Method,
    { tillId, amountMinor, roundingMinor }: ServiceOpOf<'refundResolved.v1' | 'refundIssued.v1'>,
    by: string,
    where: string,
  ): void {
    const sums = { refunds: 1, refundMinor: amountMinor, roundingMinor: -roundingMinor }
    this.#flow.passes({ method, tillId, sums, minor: -amountMinor - roundingMinor, by }, where)
  }

  /** Refunds are numbered without holes. */
  issued(op: ServiceOpOf<'refundIssued.v1'>, by: string, where: string): void {
    const { refundId, checkId, number, lines, amountMinor } = op
    if (this.#refunds.has(refundId)) this.#flow.off(`refund ${refundId} was issued again ${where}`)
    this.#refunds.add(refundId)
    if (number !== this.#refunds.size)
      this.#flow.off(`refund ${number} ${where} is not number ${this.#refunds.size}`)
    if (!this.#paid.settled.has(checkId))
      this.#flow.off(`${amountMinor} were refunded ${where}, ${checkId} is not paid`)
    if (lines.reduce((sum, line) => sum + line.amountMinor, 0) !== amountMinor)
      this.#flow.off(`refund ${refundId} ${where} is not the sum of its lines`)
    for (const line of lines) this.#goodsBack(checkId, line, where)
    this.#flow.day.add('refunds', 1)
    this.#flow.day.add('refunded', amountMinor)
    this.#paidBack(op, op, by, where)
  }

  #goodsBack(
    checkId: string,
    { lineId, quantity, netMinor, taxes }: ServiceOpOf<'refundIssued.v1'>['lines'][number],
    where: string,
  ): void {
    const key = `${checkId} ${lineId}`
    const units = (this.#unitsBack.get(key) ?? 0) + quantity
    this.#unitsBack.set(key, units)
    const line = this.#goods.lines.get(lineId)
    if (line === undefined || line.checkId !== checkId || units > line.quantity)
      this.#flow.off(`${units} of line ${lineId} were given back ${where}, ${line?.quantity} were paid`)
    const { day } = this.#flow
    day.add('categories', -netMinor)
    for (const { tax, baseMinor, amountMinor } of taxes) {
      day.add(`tax ${tax.id} of`, -baseMinor)
      day.add(`tax ${tax.id}`, -amountMinor)
    }
  }
}
