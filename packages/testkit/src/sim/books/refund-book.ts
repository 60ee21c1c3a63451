import type { ServiceOpOf, ServiceState } from '@comanda/domain'
import type { Goods } from './goods.ts'
import type { Method, MoneyFlow } from './money-flow.ts'
import type { PaymentBook } from './payment-book.ts'

interface TaskEntry {
  readonly checkId: string
  readonly amountMinor: number
  readonly tipMinor: number
  isResolved: boolean
}

type Part = NonNullable<ServiceOpOf<'refundIssued.v1'>['parts']>[number]

/** Money that goes out. */
interface Out {
  readonly tillId: string | null
  readonly amountMinor: number
  readonly roundingMinor: number
  readonly tipMinor?: number
}

/** Money that is due back, and goods that were given back for money. */
export class RefundBook {
  readonly #goods: Goods
  readonly #flow: MoneyFlow
  readonly #paid: PaymentBook
  readonly tasks = new Map<string, TaskEntry>()
  /** Minor units, by refund. */
  readonly #refunds = new Map<string, number>()
  /** Units that were given back, by check and line. */
  readonly #unitsBack = new Map<string, number>()
  /** What was given back, by payment. */
  readonly #backOf = new Map<string, { readonly amountMinor: number; readonly tipMinor: number }>()

  constructor(goods: Goods, flow: MoneyFlow, paid: PaymentBook) {
    this.#goods = goods
    this.#flow = flow
    this.#paid = paid
  }

  /** Each refund is there, as long as its check is. */
  compare({ refunds }: Pick<ServiceState, 'refunds'>): void {
    for (const [id, amountMinor] of this.#refunds)
      if (refunds[id]?.amountMinor !== amountMinor)
        this.#flow.off(`refund ${id} is ${refunds[id]?.amountMinor}, on the books ${amountMinor}`)
    for (const id of Object.keys(refunds))
      if (!this.#refunds.has(id)) this.#flow.off(`refund ${id} was never issued`)
  }

  dueOn(checkId: string): number {
    const own = [...this.tasks.values()].filter((task) => task.checkId === checkId)
    return own.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  }

  /** Of what was paid beyond the total, and for no other check. */
  due(
    { taskId, checkId, paymentId, amountMinor, tipMinor = 0 }: ServiceOpOf<'refundDue.v1'>,
    where: string,
  ): void {
    if (this.tasks.has(taskId)) this.#flow.off(`${taskId} is due back again ${where}`)
    this.tasks.set(taskId, { checkId, amountMinor, tipMinor, isResolved: false })
    const paid = this.#paid.payments.get(paymentId)
    const isWhole = paid !== undefined && amountMinor >= paid.amountMinor
    if (tipMinor !== (isWhole ? paid.tipMinor : 0))
      this.#flow.off(`the tip of ${tipMinor} is due back with ${taskId} ${where}`)
    this.#flow.day.add('overpaidMinor', amountMinor)
    if (paid?.checkId !== checkId)
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
    const tipMinor = op.tipMinor ?? 0
    if (tipMinor !== (op.method === null ? 0 : task.tipMinor))
      this.#flow.off(`${tipMinor} of the tip of ${op.taskId} were given back ${where}`)
    if (tipMinor !== 0) this.#flow.day.add(`tips of ${op.tipPersonId}`, -tipMinor)
    if (op.method !== null) this.#paidBack(op.method, { ...op, tipMinor }, by, where)
  }

  #paidBack(
    method: Method,
    { tillId, amountMinor, roundingMinor, tipMinor = 0 }: Out,
    by: string,
    where: string,
  ): void {
    const sums = { refunds: 1, refundMinor: amountMinor, roundingMinor: -roundingMinor, tipMinor: -tipMinor }
    const minor = -amountMinor - roundingMinor - tipMinor
    this.#flow.passes({ method, tillId, sums, minor, by }, where)
  }

  /** Against each payment: never more than it brought, less what was paid too much by it. */
  #against(part: Part, checkId: string, where: string): void {
    const { paymentId, amountMinor, tipMinor } = part
    const back = this.#backOf.get(paymentId) ?? { amountMinor: 0, tipMinor: 0 }
    const now = { amountMinor: back.amountMinor + amountMinor, tipMinor: back.tipMinor + tipMinor }
    this.#backOf.set(paymentId, now)
    const paid = this.#paid.payments.get(paymentId)
    const due = [...this.tasks].filter(([id]) => id === `due-${paymentId}`)
    const overMinor = due.reduce((sum, [, task]) => sum + task.amountMinor, 0)
    const tipDueMinor = due.reduce((sum, [, task]) => sum + task.tipMinor, 0)
    if (paid === undefined || paid.isTakenBack || paid.checkId !== checkId)
      this.#flow.off(`${amountMinor} were refunded ${where} against ${paymentId}, which is not on ${checkId}`)
    else if (now.amountMinor > paid.amountMinor - overMinor || now.tipMinor > paid.now.tipMinor - tipDueMinor)
      this.#flow.off(`${now.amountMinor} and ${now.tipMinor} of ${paymentId} were refunded ${where}`)
    if (tipMinor !== 0) this.#flow.day.add(`tips of ${part.tipPersonId}`, -tipMinor)
  }

  /** Refunds are numbered without holes. */
  issued(op: ServiceOpOf<'refundIssued.v1'>, by: string, where: string): void {
    const { refundId, checkId, number, lines, amountMinor } = op
    if (this.#refunds.has(refundId)) this.#flow.off(`refund ${refundId} was issued again ${where}`)
    this.#refunds.set(refundId, amountMinor)
    if (number !== this.#refunds.size)
      this.#flow.off(`refund ${number} ${where} is not number ${this.#refunds.size}`)
    if (!this.#paid.settled.has(checkId))
      this.#flow.off(`${amountMinor} were refunded ${where}, ${checkId} is not paid`)
    if (lines.reduce((sum, line) => sum + line.amountMinor, 0) !== amountMinor)
      this.#flow.off(`refund ${refundId} ${where} is not the sum of its lines`)
    for (const line of lines) this.#goodsBack(checkId, line, where)
    this.#flow.day.add('refunds', 1)
    this.#flow.day.add('refunded', amountMinor)
    const { paymentId, roundingMinor, tillId } = op
    const whole = { ...op, paymentId, amountMinor, roundingMinor, tipMinor: 0, tipPersonId: null }
    const parts: readonly Part[] = op.parts ?? [whole]
    if (parts.reduce((sum, part) => sum + part.amountMinor, 0) !== amountMinor)
      this.#flow.off(`refund ${refundId} ${where} is not the sum of its parts`)
    for (const part of parts) {
      this.#against(part, checkId, where)
      this.#paidBack(part, { ...part, tillId }, by, where)
    }
  }

  #goodsBack(
    checkId: string,
    {
      lineId,
      quantity,
      netMinor,
      serviceChargeMinor,
      taxes,
    }: ServiceOpOf<'refundIssued.v1'>['lines'][number],
    where: string,
  ): void {
    const key = `${checkId} ${lineId}`
    const units = (this.#unitsBack.get(key) ?? 0) + quantity
    this.#unitsBack.set(key, units)
    const line = this.#goods.lines.get(lineId)
    if (line === undefined || line.checkId !== checkId || units > line.quantity)
      this.#flow.off(`${units} of line ${lineId} were given back ${where}, ${line?.quantity} were paid`)
    const { day } = this.#flow
    day.add('goods back', netMinor)
    day.add('goods back by category', netMinor)
    day.add('charge back', serviceChargeMinor)
    for (const { tax, baseMinor, amountMinor } of taxes) {
      day.add('tax back', amountMinor)
      day.add(`tax back ${tax.id} of`, baseMinor)
      day.add(`tax back ${tax.id}`, amountMinor)
    }
  }
}
