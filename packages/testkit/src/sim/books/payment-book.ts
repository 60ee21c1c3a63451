import type { ServiceOpOf } from '@comanda/domain'
import { checkWorth } from './entries.ts'
import type { Goods } from './goods.ts'
import type { Method, MoneyFlow } from './money-flow.ts'

interface PaidEntry extends Method {
  readonly checkId: string
  readonly amountMinor: number
  readonly roundingMinor: number
  readonly tipMinor: number
  readonly tipPersonId: string | null
  isTakenBack: boolean
}

const received = ({ amountMinor, roundingMinor, tipMinor }: Omit<PaidEntry, 'isTakenBack'>): number =>
  amountMinor + roundingMinor + tipMinor

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
    this.payments.set(paymentId, { ...op, isTakenBack: false })
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

  #passes(
    payment: Omit<PaidEntry, 'isTakenBack'>,
    tillId: string | null,
    by: string,
    sign: 1 | -1,
    where: string,
  ): void {
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
  settledNow({ checkId, totals }: ServiceOpOf<'checkSettled.v1'>, where: string): void {
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
