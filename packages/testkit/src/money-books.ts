import {
  allChecks,
  applyService,
  type Check,
  checkTotals,
  emptyService,
  expectedCashMinor,
  heldMinor,
  paidMinor,
  type ServiceOp,
  type ServiceOpOf,
  type ServiceState,
  type SetupState,
  type Takings,
} from '@comanda/domain'
import { canonical, type OpRecord } from '@comanda/sync'
import { notAddingUp } from './adds-up.ts'

type Records = readonly OpRecord[]
type Payment = ServiceOpOf<'paymentTaken.v1'>

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)
const amounts = (ops: readonly { readonly amountMinor: number }[]): number =>
  sum(ops.map(({ amountMinor }) => amountMinor))
type Cash = Pick<Payment, 'kind' | 'amountMinor' | 'roundingMinor' | 'tipMinor'>
const inCash = ({ kind, amountMinor, roundingMinor, tipMinor }: Cash): number =>
  kind === 'cash' ? amountMinor + roundingMinor + tipMinor : 0

/**
 * A second bookkeeper of money beside `apply` (INV5): from the ops alone it knows which payment is on which
 * check and how much cash lies in which till, and holds that against a state. `findings` is what is off.
 */
export class MoneyBooks {
  readonly findings: string[] = []
  readonly #records: Records
  readonly #payments = new Map<string, Payment>()
  readonly #removed = new Set<string>()
  /** Minor units given back, tips among them, by payment. */
  readonly #back = new Map<string, number>()
  readonly #filed = new Set<string>()
  readonly #cash = new Map<string, number>()

  constructor(records: Records) {
    this.#records = records
    for (const { op, seq } of records) this.#enter(op as ServiceOp, `at ${seq}`)
    this.#settledStay()
  }

  /** `setup`: as it is where the state is. */
  compareWith(state: ServiceState, setup: SetupState): this {
    this.#comparePayments(state)
    for (const check of allChecks(state)) this.#compareCheck(check, setup)
    this.#compareTills(state)
    this.#compareTakings(state)
    return this
  }

  #enter(op: ServiceOp, where: string): void {
    if (op.type === 'closedChecksFiled.v1') for (const id of op.checkIds) this.#filed.add(id)
    if (op.type === 'paymentTaken.v1') this.#taken(op, where)
    if (op.type === 'paymentRemoved.v1') this.#takenBack(op, where)
    if (op.type === 'checkBroughtBack.v1') this.#filed.delete(op.checkId)
    if (op.type === 'refundResolved.v1' && op.method?.kind === 'cash')
      this.#book(op.tillId, -op.amountMinor - op.roundingMinor - (op.tipMinor ?? 0))
    if (op.type === 'paymentCorrected.v1')
      this.#book(op.tillId, inCash({ ...op, ...op.now }) - inCash({ ...op, ...op.was }))
    if (op.type === 'refundIssued.v1') this.#refunded(op, where)
    if (op.type === 'tillMoved.v1')
      this.#book(op.tillId, op.kind === 'paidIn' ? op.amountMinor : -op.amountMinor)
    if (op.type === 'tillOpened.v1') {
      this.#same(this.#cash.has(op.tillId), false, `till ${op.tillId} was opened again ${where}`)
      this.#book(op.tillId, op.floatMinor)
    }
    if (op.type === 'tillClosed.v1') {
      this.#same(op.expectedMinor, this.#cash.get(op.tillId), `till ${op.tillId} was closed ${where}`)
      this.#same(op.totalMinor - op.expectedMinor, op.differenceMinor, `difference of ${op.tillId} ${where}`)
    }
  }

  #taken(op: Payment, where: string): void {
    this.#same(this.#payments.has(op.paymentId), false, `payment ${op.paymentId} again ${where}`)
    this.#payments.set(op.paymentId, op)
    this.#book(op.tillId, inCash(op))
    if (op.kind === 'cash' && op.tenderedMinor !== null)
      this.#same(op.tenderedMinor - op.changeMinor, inCash(op), `change of ${op.paymentId} ${where}`)
  }

  #takenBack({ paymentId, tillId }: ServiceOpOf<'paymentRemoved.v1'>, where: string): void {
    const payment = this.#payments.get(paymentId)
    const isThere = payment !== undefined && !this.#removed.has(paymentId)
    this.#same(isThere, true, `payment ${paymentId} was taken back ${where}`)
    this.#removed.add(paymentId)
    if (payment !== undefined) this.#book(tillId, -inCash(payment))
  }

  /** No payment gives back more than it brought. */
  #refunded(op: ServiceOpOf<'refundIssued.v1'>, where: string): void {
    for (const part of op.parts ?? [{ ...op, tipMinor: 0 }]) {
      const { paymentId, amountMinor, roundingMinor, tipMinor, kind } = part
      if (kind === 'cash') this.#book(op.tillId, -amountMinor - roundingMinor - tipMinor)
      const back = (this.#back.get(paymentId) ?? 0) + amountMinor + tipMinor
      this.#back.set(paymentId, back)
      const { amountMinor: paid = 0, tipMinor: tip = 0 } = this.#payments.get(paymentId) ?? {}
      this.#same(back <= paid + tip, true, `${back} of payment ${paymentId} were given back ${where}`)
    }
  }

  #book(tillId: string | null, minor: number): void {
    if (tillId !== null) this.#cash.set(tillId, (this.#cash.get(tillId) ?? 0) + minor)
  }

  #ops<T extends ServiceOp['type']>(type: T): readonly ServiceOpOf<T>[] {
    return this.#records.flatMap(({ op }) => (op.type === type ? [op as ServiceOpOf<T>] : []))
  }

  /** A payment is on exactly one check, unless it was taken back (INV5). */
  #comparePayments(state: ServiceState): void {
    const live = [...this.#payments.values()].filter(
      ({ paymentId, checkId }) => !this.#removed.has(paymentId) && !this.#filed.has(checkId),
    )
    const there = allChecks(state).flatMap(({ payments }) => payments.map(({ id }) => id))
    const wanted = live.map(({ paymentId }) => `${paymentId}`)
    this.#same(`${there.sort()}`, `${wanted.sort()}`, 'payments on checks')
  }

  /** A settled check was paid exactly, but for what is due back; an open one never beyond what it is worth. */
  #compareCheck(check: Check, setup: SetupState): void {
    const paid = paidMinor(check)
    const over = this.#ops('refundDue.v1').filter(({ checkId }) => checkId === check.id)
    const { totalMinor } = checkTotals(check, setup)
    const what = `check ${check.id}, ${check.status},`
    if (check.status === 'settled') this.#same(paid - amounts(over), totalMinor, `${what} was paid`)
    else if (check.status !== 'open') this.#same(paid, 0, `${what} was paid`)
    else this.#same(paid <= Math.max(0, totalMinor), true, `${what} is paid ${paid} of ${totalMinor}`)
  }

  #compareTills({ tills, reports }: ServiceState): void {
    for (const till of [...Object.values(tills), ...reports.flatMap((report) => report.tills)])
      this.#same(expectedCashMinor(till), this.#cash.get(till.id), `cash in till ${till.id}`)
  }

  /** All Z reports and the X together say what the ops say: nothing is in two of them, or in none. */
  #compareTakings(state: ServiceState): void {
    const days = this.#ops('dayClosed.v1')
    this.#same(`${days.map(({ number }) => number)}`, `${days.map((_, index) => index + 1)}`, 'Z numbers')
    const all = [...days.map(({ takings }) => takings), state.takings]
    const total = (of: (takings: Takings) => number): number => sum(all.map(of))
    const settled = this.#ops('checkSettled.v1')
    const soldMinor = sum(settled.map(({ totals }) => totals.totalMinor))
    const due = amounts(this.#ops('refundDue.v1'))
    const removed = amounts([...this.#removed].flatMap((id) => this.#payments.get(id) ?? []))
    const open = sum(Object.values(state.checks).map(paidMinor))
    const methods = (of: Takings) => Object.values(of.byMethod)
    this.#same(
      total(({ checks }) => checks),
      settled.length,
      'checks settled',
    )
    this.#same(
      total(({ totalMinor }) => totalMinor),
      soldMinor,
      'sold',
    )
    this.#same(
      total(({ overpaidMinor }) => overpaidMinor),
      due,
      'overpaid',
    )
    this.#same(
      total((of) => of.removed.amountMinor),
      removed,
      'payments taken back',
    )
    // What was paid is what was sold, what is due back, and what was paid on checks that are still open.
    this.#same(
      total((of) => amounts(methods(of))),
      soldMinor + due + open,
      'paid',
    )
    const people = total((of) => sum(Object.values(of.byPerson).map(({ takenMinor }) => takenMinor)))
    this.#same(
      people,
      total((of) => sum(methods(of).map(heldMinor))),
      'taken by people',
    )
    const goods = total((of) => amounts(Object.values(of.byCategory)))
    this.#same(
      goods,
      total((of) => of.linesMinor - of.checkDiscountMinor),
      'goods by category',
    )
    this.#same(
      total((of) => of.refunds.amountMinor),
      amounts(this.#ops('refundIssued.v1')),
      'refunded',
    )
    for (const takings of all) this.findings.push(...notAddingUp(takings))
  }

  /** Money of a check that was settled is the same ever after, whatever is done about it (INV5). */
  #settledStay(): void {
    const was = new Map<string, string>()
    let state = emptyService
    for (const { op, seq, stamp } of this.#records) {
      state = applyService(state, op as ServiceOp, { seq, stamp })
      if (op.type === 'checkSettled.v1') {
        const { checkId } = op as ServiceOpOf<'checkSettled.v1'>
        was.set(checkId, worth(state.closed[checkId]))
      }
    }
    for (const [id, before] of was)
      if (!this.#filed.has(id)) this.#same(worth(state.closed[id]), before, `settled check ${id}`)
  }

  #same(is: unknown, shouldBe: unknown, what: string): void {
    if (!Object.is(is, shouldBe)) this.findings.push(`${what}: ${is}, on the books ${shouldBe}`)
  }
}

function worth(check: Check | undefined): string {
  if (check?.status !== 'settled') return 'not settled'
  const { totals, lines, closed, number, tableId } = check
  const sold = lines.map(({ id, quantity, unitPriceMinor, discountBp, status }) =>
    [id, quantity, unitPriceMinor, discountBp, status].join(),
  )
  return canonical({ totals, sold, closed, number, tableId })
}
