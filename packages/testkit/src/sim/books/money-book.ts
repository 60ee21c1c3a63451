import type { ServiceOp, ServiceOpOf, ServiceState } from '@comanda/domain'
import { lineWorth } from './entries.ts'
import type { Goods } from './goods.ts'
import { compareMoney } from './money-compare.ts'
import { MoneyFlow } from './money-flow.ts'
import { PayOffBook } from './pay-off-book.ts'
import { PaymentBook } from './payment-book.ts'
import { RefundBook } from './refund-book.ts'

/**
 * Where every cent went, from the ops alone (INV5): each payment on one check and in one till, each check
 * paid exactly but for what is due back, each report what was taken since the one before.
 */
export class MoneyBook {
  readonly #goods: Goods
  readonly flow: MoneyFlow
  readonly paid: PaymentBook
  readonly back: RefundBook
  readonly paidOff: PayOffBook

  constructor(goods: Goods) {
    this.#goods = goods
    this.flow = new MoneyFlow(goods.findings)
    this.paid = new PaymentBook(goods, this.flow)
    this.back = new RefundBook(goods, this.flow, this.paid)
    this.paidOff = new PayOffBook(this.flow)
  }

  /** `by`: who did it. */
  enter(op: ServiceOp, by: string, where: string): void {
    switch (op.type) {
      case 'paymentTaken.v1':
        this.paid.taken(op, by, where)
        return
      case 'paymentRemoved.v1':
        this.paid.removed(op, by, where)
        return
      case 'paymentCorrected.v1':
        this.paid.corrected(op, where)
        return
      case 'checkSettled.v1':
        this.paid.settledNow(op, where)
        return
      case 'refundDue.v1':
        this.back.due(op, where)
        return
      case 'refundResolved.v1':
        this.back.resolved(op, by, where)
        return
      case 'refundIssued.v1':
        this.back.issued(op, by, where)
        return
      case 'accountPaidOff.v1':
        this.paidOff.taken(op, by, where)
        return
      case 'payOffRemoved.v1':
        this.paidOff.removed(op, by, where)
        return
      case 'lineVoided.v1':
        this.#voided(op)
        return
    }
    this.#enterTill(op, where)
  }

  #enterTill(op: ServiceOp, where: string): void {
    switch (op.type) {
      case 'tillOpened.v1':
        this.flow.tills.opened(op, where)
        return
      case 'tillMoved.v1':
        this.flow.cashMoved(op, where)
        return
      case 'tillCounted.v1':
        this.flow.tills.counted(op, where)
        return
      case 'tillClosed.v1':
        this.flow.tillClosed(op, where)
        return
      case 'dayClosed.v1':
        this.flow.dayClosed(op, where)
        return
    }
  }

  /** Units that were taken off after the kitchen had them are on the report. */
  #voided({ lineId, quantity }: ServiceOpOf<'lineVoided.v1'>): void {
    const line = this.#goods.lines.get(lineId)
    if (line?.state !== 'ordered') return
    this.flow.day.add('voided units', quantity)
    this.flow.day.add('voids', lineWorth({ ...line, quantity }))
  }

  compare(state: ServiceState): void {
    compareMoney(this, state, (text) => this.flow.off(text))
  }
}
