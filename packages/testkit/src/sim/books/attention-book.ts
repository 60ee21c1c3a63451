import type { ServiceOp, ServiceState } from '@comanda/domain'
import type { Findings } from './findings.ts'

/** What was kept for a manager, from the ops alone: each is applied or discarded once, or still waits (C21, INV8). */
export class AttentionBook {
  readonly #findings: Findings
  readonly #ids = new Set<string>()
  /** By id, whether a manager wants it applied and nothing has come of it yet. */
  readonly #waiting = new Map<string, boolean>()

  constructor(findings: Findings) {
    this.#findings = findings
  }

  enter(op: ServiceOp, where: string): void {
    switch (op.type) {
      case 'commandKept.v1':
        if (this.#ids.has(op.id)) this.#findings.add('cookedTwice', `${op.id} was kept again ${where}`)
        this.#ids.add(op.id)
        this.#waiting.set(op.id, false)
        return
      case 'keptApproved.v1':
        this.#expect(op.id, null, `approved ${where}`)
        this.#waiting.set(op.id, true)
        return
      case 'keptStayed.v1':
        this.#expect(op.id, true, `left as it was ${where}`)
        this.#waiting.set(op.id, false)
        return
      case 'keptApplied.v1':
        this.#expect(op.id, true, `applied ${where}`)
        this.#waiting.delete(op.id)
        return
      case 'keptDiscarded.v1':
        this.#expect(op.id, null, `discarded ${where}`)
        this.#waiting.delete(op.id)
        return
    }
  }

  compare({ attention }: ServiceState): void {
    for (const [id, isApproved] of this.#waiting)
      if (attention[id] === undefined) this.#findings.add('lost', `${id} was kept and is forgotten`)
      else if ((attention[id].approved !== null) !== isApproved)
        this.#findings.add('lost', `${id} is approved: ${!isApproved}, on the books ${isApproved}`)
      else if (isApproved) this.#findings.add('lost', `${id} was approved, and nothing came of it`)
    for (const id of Object.keys(attention))
      if (!this.#waiting.has(id)) this.#findings.add('cookedTwice', `${id} waits still and was decided`)
  }

  /** `isApproved` null: either way. */
  #expect(id: string, isApproved: boolean | null, what: string): void {
    const is = this.#waiting.get(id)
    if (is === undefined || (isApproved !== null && is !== isApproved))
      this.#findings.add('cookedTwice', `${id} was ${what}, it was ${is === undefined ? 'gone' : 'waiting'}`)
  }
}
