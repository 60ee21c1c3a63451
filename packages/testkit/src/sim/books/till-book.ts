import { expectedCashMinor, type ServiceOpOf, type Till } from '@comanda/domain'
import type { Findings } from './findings.ts'
import { methodsInto, Sums } from './sums.ts'

interface TillEntry {
  readonly id: string
  /** What should lie in the drawer. Minor units. */
  cashMinor: number
  /** By method. */
  readonly sums: Sums
}

/** A payment or refund by one method, as it goes through a till. */
export interface ThroughTill {
  readonly tillId: string | null
  readonly methodId: string
  readonly kind: string
  readonly sums: Readonly<Record<string, number>>
  /** What comes in, or goes out below zero. */
  readonly minor: number
}

/** The drawers of an evening, as the ops alone tell of them. A closed one never changes (INV5). */
export class TillBook {
  readonly #findings: Findings
  readonly #open = new Map<string, TillEntry>()
  /** Closed, and in no report yet. */
  #closed = new Map<string, TillEntry>()
  readonly #ids = new Set<string>()

  constructor(findings: Findings) {
    this.#findings = findings
  }

  opened({ tillId, floatMinor }: ServiceOpOf<'tillOpened.v1'>, where: string): void {
    if (this.#ids.has(tillId)) this.#off(`till ${tillId} was opened again ${where}`)
    this.#ids.add(tillId)
    this.#open.set(tillId, { id: tillId, cashMinor: floatMinor, sums: new Sums() })
  }

  /** `null`: the restaurant uses no tills. */
  through({ tillId, methodId, kind, sums, minor }: ThroughTill, where: string): void {
    const till = this.#reach(tillId, where)
    if (till === null) return
    for (const [field, amount] of Object.entries(sums)) till.sums.add(`${methodId} ${field}`, amount)
    if (kind === 'cash') till.cashMinor += minor
  }

  /** Cash that goes in, or out below zero, for no check. */
  moved(tillId: string | null, minor: number, where: string): void {
    const till = this.#reach(tillId, where)
    if (till !== null) till.cashMinor += minor
  }

  counted(
    { tillId, coins, totalMinor }: ServiceOpOf<'tillCounted.v1' | 'tillClosed.v1'>,
    where: string,
  ): void {
    this.#reach(tillId, where)
    const sum = coins.reduce((minor, { worthMinor, count }) => minor + worthMinor * count, 0)
    if (sum !== totalMinor) this.#off(`${totalMinor} were counted ${where}, the coins are ${sum}`)
  }

  closed(op: ServiceOpOf<'tillClosed.v1'>, where: string): void {
    this.counted(op, where)
    const till = this.#reach(op.tillId, where)
    if (till === null) return
    if (op.expectedMinor !== till.cashMinor)
      this.#off(`till ${till.id} was to hold ${op.expectedMinor} ${where}, on the books ${till.cashMinor}`)
    if (op.differenceMinor !== op.totalMinor - till.cashMinor)
      this.#off(`till ${till.id} differs by ${op.differenceMinor} ${where}`)
    this.#open.delete(till.id)
    this.#closed.set(till.id, till)
  }

  /** All tills that were closed since the last report are in this one, and none is open. */
  reported(tills: readonly Till[], where: string): void {
    for (const id of this.#open.keys()) this.#off(`the day was closed ${where} with till ${id} open`)
    this.#compare(tills, this.#closed, where)
    this.#closed = new Map()
  }

  compare(tills: readonly Till[]): void {
    this.#compare(tills, new Map([...this.#open, ...this.#closed]), 'at the end')
  }

  #compare(tills: readonly Till[], entries: ReadonlyMap<string, TillEntry>, where: string): void {
    for (const till of tills) {
      const entry = entries.get(till.id)
      if (entry === undefined) {
        this.#off(`till ${till.id} ${where} is not on the books`)
        continue
      }
      if (expectedCashMinor(till) !== entry.cashMinor)
        this.#off(
          `till ${till.id} ${where} holds ${expectedCashMinor(till)}, on the books ${entry.cashMinor}`,
        )
      for (const text of methodsInto(new Sums(), till.methods).unlike(entry.sums))
        this.#off(`till ${till.id} ${where}: ${text}`)
    }
    const there = new Set(tills.map(({ id }) => id))
    for (const id of entries.keys()) if (!there.has(id)) this.#off(`till ${id} is missing ${where}`)
  }

  #reach(tillId: string | null, where: string): TillEntry | null {
    if (tillId === null) return null
    const till = this.#open.get(tillId)
    if (till === undefined) this.#off(`till ${tillId} was used ${where} and is not open`)
    return till ?? null
  }

  #off(text: string): void {
    this.#findings.add('moneyOff', text)
  }
}
