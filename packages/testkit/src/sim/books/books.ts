import type { ServiceOp, ServiceState, SetupState } from '@comanda/domain'
import type { OpRecord } from '@comanda/sync'
import { enterCheck } from './check-entries.ts'
import { compareWithState } from './compare.ts'
import type { Findings } from './findings.ts'
import { enterKitchen } from './kitchen-entries.ts'
import { Ledger } from './ledger.ts'
import { enterLine } from './line-entries.ts'
import { enterMove } from './move-entries.ts'
import { enterSettled } from './settled-entries.ts'

/**
 * A second bookkeeper beside `apply`: reads the ops of a service log one by one, holds each against what
 * is on the books so far (INV3 to INV6), and at the end the books against a state.
 */
export class Books {
  readonly #ledger = new Ledger()
  #portions = 0

  constructor(records: readonly OpRecord[]) {
    for (const { op, stamp, seq } of records) this.#enter(op as ServiceOp, stamp.by, seq)
  }

  get findings(): Findings {
    return this.#ledger.findings
  }

  /** Units that stations were told to make and not to make, as paper has them: `station line part`. */
  get told(): ReadonlyMap<string, number> {
    return this.#ledger.dishes.told
  }

  /** Units in the making that went elsewhere: `seq station`. */
  get went(): ReadonlyMap<string, number> {
    return this.#ledger.dishes.went
  }

  /** Holds the books against what a replica has at the end, and, where `setup` is told, what its displays show. */
  compareWith(state: ServiceState, setup?: SetupState): this {
    compareWithState(this.#ledger, state)
    this.#ledger.money.compare(state)
    this.#ledger.attention.compare(state)
    if (setup !== undefined) this.#ledger.dishes.compare(state, setup)
    return this
  }

  #enter(op: ServiceOp, by: string, seq: number): void {
    const where = `at ${seq}`
    this.#ledger.attention.enter(op, where)
    enterSettled(this.#ledger, op, where)
    this.#ledger.money.enter(op, by, where)
    enterLine(this.#ledger, op, where)
    enterKitchen(this.#ledger, op, where)
    this.#ledger.dishes.enter(op, seq)
    enterMove(this.#ledger, op, where)
    enterCheck(this.#ledger, op, where)
    if (op.type !== 'portionsTaken.v1') return
    if (op.ordinal !== this.#portions + 1)
      this.findings.add('moneyOff', `portions ${op.ordinal} ${where} after ${this.#portions}`)
    this.#portions = op.ordinal
  }
}
