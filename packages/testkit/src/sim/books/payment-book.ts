import type { ServiceOpOf } from '@comanda/domain'
import { checkWorth } from './entries.ts'
import type { Goods } from './goods.ts'
import type { Method, MoneyFlow } from './money-flow.ts'

/** How a payment was made. */
interface How extends Method {
  readonly roundingMinor: number
  readonly tipMinor: number
  readonly tipPersonId: string | null
}

interface PaidEntry extends How {
  readonly checkId: string
  readonly amountMinor: number
  readonly by: string
  /** As it is known to have been made by now. */
  now: How
  isTakenBack: boolean
}

interface Passing extends How {
  readonly amountMinor: number
}

const received = ({ amountMinor, roundingMinor, tipMinor }: Passing): number =>
  amountMinor + roundingMinor + tipMinor

const isSame = (a: How, b: How): boolean =>
  a.methodId === b.methodId &&
  a.roundingMinor === b.roundingMinor &&
  a.tipMinor === b.tipMinor &&
  a.tipPersonId === b.tipPersonId

/** Payments, each on one check, and what checks came to when they were settled. */
export class PaymentBook {
  readonly #goods: Goods
  readonly #flow: MoneyFlow
  readonly payments = new Map<string, PaidEntry>()
  /** Minor units, by check. */
  readonly settled = new Map<string, number>()

  constructor(goods: Goods, flow: MoneyFlow) {
    this.#goods = goods
    this.#flow = flow
  }

  paidOn(checkId: string): number {
    const own = [...this.payments.values()].filter((paid) => paid.checkId === checkId && !paid.isTakenBack)
    return own.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  }

  taken(op: ServiceOpOf<'paymentTaken.v1'>, by: string, where: string): void {
    const { paymentId, checkId, tenderedMinor, changeMinor, tillId } = op
    if (this.payments.has(paymentId)) {
      this.#flow.off(`payment ${paymentId} was taken again ${where}`)
      return
    }
    this.payments.set(paymentId, { ...op, by, now: op, isTakenBack: false })
    const check = this.#goods.checks.get(checkId)
    if (check === undefined || check.state === 'closed')
      this.#flow.off(`payment ${paymentId} ${where} is on no check: ${checkId}`)
    const minor = received(op)
    if (tenderedMinor !== null ? tenderedMinor - changeMinor !== minor : changeMinor !== 0)
      this.#flow.off(`of ${tenderedMinor} ${changeMinor} were given back ${where}, ${minor} were asked for`)
    this.#passes(op, tillId, by, 1, where)
  }

  removed(op: ServiceOpOf<'paymentRemoved.v1'>, by: string, where: string): void {
    const payment = this.payments.get(op.paymentId)
    if (payment === undefined || payment.isTakenBack || payment.checkId !== op.checkId) {
      this.#flow.off(`payment ${op.paymentId} was taken back ${where}, which is not on ${op.checkId}`)
      return
    }
    payment.isTakenBack = true
    this.#flow.day.add('removed payments', 1)
    this.#flow.day.add('removed', payment.amountMinor)
    this.#passes(payment, op.tillId, by, -1, where)
  }

  /** Of a settled check: what was counted for the payment goes off again where and when it is said, the rest stays (INV5). */
  corrected(op: ServiceOpOf<'paymentCorrected.v1'>, where: string): void {
    const { paymentId, checkId, amountMinor, was, now, takenBy, tillId } = op
    const paid = this.payments.get(paymentId)
    if (paid === undefined || paid.isTakenBack || paid.checkId !== checkId || !this.settled.has(checkId)) {
      this.#flow.off(`payment ${paymentId} was corrected ${where}, which is not paid on ${checkId}`)
      return
    }
    if (paid.amountMinor !== amountMinor || paid.by !== takenBy || !isSame(paid.now, was))
      this.#flow.off(`payment ${paymentId} was corrected ${where}, and was not as it says`)
    paid.now = now
    this.#flow.day.add('corrections', 1)
    this.#passes({ ...was, amountMinor }, tillId, takenBy, -1, where)
    this.#passes({ ...now, amountMinor }, tillId, takenBy, 1, where)
  }

  #passes(payment: Passing, tillId: string | null, by: string, sign: 1 | -1, where: string): void {
    const { amountMinor, roundingMinor, tipMinor, tipPersonId } = payment
    const sums = {
      count: sign,
      amountMinor: sign * amountMinor,
      roundingMinor: sign * roundingMinor,
      tipMinor: sign * tipMinor,
    }
    this.#flow.passes({ method: payment, tillId, sums, minor: sign * received(payment), by }, where)
    if (tipPersonId !== null) this.#flow.day.add(`tips of ${tipPersonId}`, sign * tipMinor)
    else if (tipMinor !== 0) this.#flow.off(`${tipMinor} ${where} are nobody's tip`)
  }

  /** What guests owe is what the lines are worth, the charge for the service, and the taxes on top. */
  settledNow({ checkId, totals, waivedMinor = 0 }: ServiceOpOf<'checkSettled.v1'>, where: string): void {
    const check = this.#goods.checks.get(checkId)
    if (check?.state !== 'open')
      this.#flow.off(`check ${checkId} was settled ${where}, it was ${check?.state}`)
    if (check !== undefined) check.state = 'settled'
    const lines = this.#goods.linesOf(checkId)
    const gross = checkWorth(lines, null)
    const net = checkWorth(lines, check?.discount ?? null)
    const onTop = totals.taxes.reduce(
      (sum, { tax, amountMinor }) => (tax.included ? sum : sum + amountMinor),
      0,
    )
    if (totals.linesMinor !== gross || totals.checkDiscountMinor !== gross - net)
      this.#flow.off(
        `check ${checkId} was settled ${where} for ${totals.linesMinor}, worth ${gross} or ${net}`,
      )
    if (totals.totalMinor !== net + totals.serviceChargeMinor + onTop)
      this.#flow.off(`check ${checkId} was settled ${where} at ${totals.totalMinor}`)
    this.settled.set(checkId, totals.totalMinor)
    this.#sold(totals)
    this.#flow.day.add('waived', waivedMinor)
  }

  #sold({ taxes, serviceCharge: _named, ...figures }: ServiceOpOf<'checkSettled.v1'>['totals']): void {
    const { day } = this.#flow
    day.add('checks', 1)
    for (const [figure, minor] of Object.entries(figures)) day.add(figure, minor)
    for (const { tax, baseMinor, amountMinor } of taxes) {
      day.add(`tax ${tax.id} of`, baseMinor)
      day.add(`tax ${tax.id}`, amountMinor)
    }
    day.add('categories', figures.linesMinor - figures.checkDiscountMinor)
  }
}
