import type { ServiceOpOf } from '@comanda/domain'
import { notAddingUp } from '../../adds-up.ts'
import type { Findings } from './findings.ts'
import { Sums, sumsOf } from './sums.ts'
import { TillBook } from './till-book.ts'

/** A method of payment, as it is written on what goes by it. */
export interface Method {
  readonly methodId: string
  readonly kind: string
}

/** Money that comes in, or goes out below zero. */
export interface Passing {
  readonly method: Method
  /** `null`: the restaurant uses no tills. */
  readonly tillId: string | null
  /** What it changes in the sums of its method. */
  readonly sums: Readonly<Record<string, number>>
  readonly minor: number
  /** Who took it or gave it back. */
  readonly by: string
}

const FIGURES = { paidIn: 'paidInMinor', paidOut: 'paidOutMinor', drop: 'droppedMinor' } as const

/** What goes through drawers, and what the day has come to: each report says what passed since the one before. */
export class MoneyFlow {
  readonly tills: TillBook
  readonly #findings: Findings
  #reports = 0
  /** Since the last report. */
  #day = new Sums()

  constructor(findings: Findings) {
    this.#findings = findings
    this.tills = new TillBook(findings)
  }

  get day(): Sums {
    return this.#day
  }

  get reports(): number {
    return this.#reports
  }

  passes({ method: { methodId, kind }, tillId, sums, minor, by }: Passing, where: string): void {
    this.tills.through({ tillId, methodId, kind, sums, minor }, where)
    for (const [field, amount] of Object.entries(sums)) this.#day.add(`${methodId} ${field}`, amount)
    this.#day.add(`taken by ${by}`, minor)
  }

  cashMoved({ tillId, kind, amountMinor }: ServiceOpOf<'tillMoved.v1'>, where: string): void {
    if (kind === 'drawer') this.#day.add('drawerOpened', 1)
    else this.#day.add(FIGURES[kind], amountMinor)
    this.tills.moved(tillId, kind === 'paidIn' ? amountMinor : -amountMinor, where)
  }

  tillClosed(op: ServiceOpOf<'tillClosed.v1'>, where: string): void {
    this.#day.add('differenceMinor', op.differenceMinor)
    this.tills.closed(op, where)
  }

  /** Reports are numbered without holes. */
  dayClosed({ number, takings, tills }: ServiceOpOf<'dayClosed.v1'>, where: string): void {
    this.#reports += 1
    if (number !== this.#reports) this.off(`Z ${number} ${where} is not number ${this.#reports}`)
    for (const text of sumsOf(takings).unlike(this.#day)) this.off(`Z ${number} ${where}: ${text}`)
    for (const text of notAddingUp(takings)) this.off(`Z ${number} ${where} does not add up: ${text}`)
    this.tills.reported(tills, where)
    this.#day = new Sums()
  }

  off(text: string): void {
    this.#findings.add('moneyOff', text)
  }
}
