import type { ServiceOp, ServiceState } from '@comanda/domain'
import type { AnyOp } from '@comanda/sync'
import type { KnownCheck } from '../load/next-command.ts'

interface Line {
  readonly id: string
  quantity: number
}

/** Just enough of a restaurant's open checks to know what can be done next. */
export class KnownChecks {
  readonly #checks = new Map<string, { readonly id: string; readonly lines: Line[] }>()
  #seq = 0

  get list(): readonly KnownCheck[] {
    return [...this.#checks.values()]
  }

  reset(state: ServiceState): void {
    for (const { id, status, lines } of Object.values(state.checks))
      if (status === 'open')
        this.#checks.set(id, { id, lines: lines.map((line) => ({ id: line.id, quantity: line.quantity })) })
  }

  /** Takes an op in once, whoever hears of it first. */
  take(seq: number, anyOp: AnyOp): void {
    if (seq <= this.#seq) return
    this.#seq = seq
    const op = anyOp as ServiceOp
    if (op.type === 'lineAdded.v1')
      this.#checks.get(op.checkId)?.lines.push({ id: op.lineId, quantity: op.quantity })
    if (op.type !== 'lineQuantityChanged.v1') return
    const line = this.#checks.get(op.checkId)?.lines.find(({ id }) => id === op.lineId)
    if (line !== undefined) line.quantity = op.to
  }
}
