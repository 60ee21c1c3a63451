import type { ServiceOpOf } from '@comanda/domain'
import type { MoneyFlow } from './money-flow.ts'

type PaidOff = ServiceOpOf<'accountPaidOff.v1'>

/** House accounts that were paid off: money in a till for no check, each once, numbered without holes. */
export class PayOffBook {
  readonly #flow: MoneyFlow
  readonly #paidOff = new Map<string, PaidOff>()
  readonly #removed = new Set<string>()

  constructor(flow: MoneyFlow) {
    this.#flow = flow
  }

  taken(op: PaidOff, by: string, where: string): void {
    if (this.#paidOff.has(op.payOffId)) this.#flow.off(`pay-off ${op.payOffId} was taken again ${where}`)
    this.#paidOff.set(op.payOffId, op)
    if (op.number !== this.#paidOff.size)
      this.#flow.off(`pay-off ${op.number} ${where} is not number ${this.#paidOff.size}`)
    const minor = op.amountMinor + op.roundingMinor
    if (op.tenderedMinor !== null && op.tenderedMinor - op.changeMinor !== minor)
      this.#flow.off(
        `${op.changeMinor} of ${op.tenderedMinor} were given back ${where}, ${minor} were asked for`,
      )
    this.#passes(op, op.tillId, by, 1, where)
  }

  removed({ payOffId, tillId }: ServiceOpOf<'payOffRemoved.v1'>, by: string, where: string): void {
    const op = this.#paidOff.get(payOffId)
    if (op === undefined || this.#removed.has(payOffId)) {
      this.#flow.off(`pay-off ${payOffId} was taken back ${where}`)
      return
    }
    this.#removed.add(payOffId)
    this.#passes(op, tillId, by, -1, where)
  }

  #passes(op: PaidOff, tillId: string | null, by: string, sign: 1 | -1, where: string): void {
    const { amountMinor, roundingMinor } = op
    const sums = { payOffMinor: sign * amountMinor, roundingMinor: sign * roundingMinor }
    const minor = sign * (amountMinor + roundingMinor)
    this.#flow.passes({ method: op, tillId, sums, minor, by }, where)
    this.#flow.day.add('pay-offs', sign)
    this.#flow.day.add('paid off', sign * amountMinor)
  }
}
