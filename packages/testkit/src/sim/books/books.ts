import type { ServiceOp, ServiceState } from '@comanda/domain'
import type { OpRecord } from '@comanda/sync'
import { compareWithState } from './compare.ts'
import { type CheckEntry, checkWorth, type LineEntry } from './entries.ts'
import { Findings } from './findings.ts'
import { enterKitchen } from './kitchen-entries.ts'
import { enterLine } from './line-entries.ts'
import { enterMove } from './move-entries.ts'
import { TicketCount } from './ticket-count.ts'

/**
 * A second bookkeeper beside `apply`: reads the ops of a service log one by one, holds each against what
 * is on the books so far (INV3, INV4, INV6), and at the end the books against a state.
 */
export class Books {
  readonly findings = new Findings()
  readonly lines = new Map<string, LineEntry>()
  readonly checks = new Map<string, CheckEntry>()
  readonly tickets: TicketCount = new TicketCount(this.findings)
  #portions = 0

  constructor(records: readonly OpRecord[]) {
    for (const { op, seq } of records) this.#enter(op as ServiceOp, `at ${seq}`)
  }

  linesOf(checkId: string): readonly LineEntry[] {
    return [...this.lines.values()].filter((line) => line.checkId === checkId)
  }

  /** What guests pay for one check, in minor units, before taxes that come on top. */
  worthOf(checkId: string): number {
    return checkWorth(this.linesOf(checkId), this.checks.get(checkId)?.discount ?? null)
  }

  /** Holds the books against what a replica shows at the end. */
  compareWith(state: ServiceState): this {
    compareWithState(this, state)
    return this
  }

  #enter(op: ServiceOp, where: string): void {
    enterLine(this, op, where)
    enterKitchen(this, op, where)
    enterMove(this, op, where)
    this.#enterCheck(op, where)
  }

  #enterCheck(op: ServiceOp, where: string): void {
    switch (op.type) {
      case 'checkOpened.v1':
        this.checks.set(op.checkId, { id: op.checkId, discount: null, state: 'open' })
        return
      case 'checkDiscounted.v1':
        this.#change(op.checkId, { discount: op.discount })
        return
      case 'checkReturned.v1':
        this.#change(op.checkId, { state: 'open' })
        return
      case 'checkCancelled.v1':
      case 'checkReleased.v1':
        this.#close(op.checkId, `${op.type} ${where}`)
        return
      case 'checkAliased.v1':
        if (this.linesOf(op.checkId).length > 0)
          this.findings.add('lost', `check ${op.checkId} gave way ${where} with lines on it`)
        this.checks.delete(op.checkId)
        return
      case 'closedChecksFiled.v1':
        for (const id of op.checkIds) this.#file(id, where)
        return
      case 'portionsTaken.v1':
        if (op.ordinal !== this.#portions + 1)
          this.findings.add('moneyOff', `portions ${op.ordinal} ${where} after ${this.#portions}`)
        this.#portions = op.ordinal
        return
    }
  }

  #change(checkId: string, change: Partial<CheckEntry>): void {
    const check = this.checks.get(checkId)
    if (check !== undefined) Object.assign(check, change)
  }

  #close(checkId: string, where: string): void {
    for (const line of this.linesOf(checkId))
      if (line.state === 'ordered') this.findings.add('lost', `line ${line.id} was still there: ${where}`)
    this.#change(checkId, { state: 'closed' })
  }

  #file(checkId: string, where: string): void {
    if (this.checks.get(checkId)?.state === 'open')
      this.findings.add('lost', `open check ${checkId} was filed ${where}`)
    for (const { id } of this.linesOf(checkId)) this.lines.delete(id)
    this.checks.delete(checkId)
  }
}
