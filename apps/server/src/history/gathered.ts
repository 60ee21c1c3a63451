import type { Check, ServiceState } from '@comanda/domain'
import type { OpRecord } from '@comanda/sync'
import { checkIn, checkOfTicket, meantBy } from './read-check.ts'

/**
 * What a run of records has changed. It does not know what an op does: whatever names a check may have
 * changed it, so the check is read from the state that came of it. A record that names a check which
 * is neither there nor leads to one (it was filed) is no part of that check's history.
 */
export class Gathered {
  /** By id; the last that was read. */
  readonly changed = new Map<string, Check>()
  /** Ids that turned out to be another check → its id. */
  readonly gone = new Map<string, string>()
  readonly named: { readonly checkId: string; readonly seq: number }[] = []

  /** `after`: the state that contains the record. */
  take({ op, seq }: OpRecord, after: ServiceState): void {
    for (const id of stringsIn(op)) {
      const check = checkIn(after, checkOfTicket(after, id) ?? id)
      if (check !== undefined) this.#changed(check, seq)
      else this.#perhapsGone(id, after, seq)
    }
  }

  #changed(check: Check, seq: number): void {
    this.changed.set(check.id, check)
    this.gone.delete(check.id)
    this.named.push({ checkId: check.id, seq })
  }

  #perhapsGone(id: string, after: ServiceState, seq: number): void {
    const meant = meantBy(after, id)
    const check = meant === undefined ? undefined : checkIn(after, meant)
    if (check === undefined) return
    this.changed.delete(id)
    this.gone.set(id, check.id)
    this.#changed(check, seq)
  }
}

function stringsIn(value: unknown): ReadonlySet<string> {
  const found = new Set<string>()
  const look = (part: unknown): void => {
    if (typeof part === 'string') found.add(part)
    else if (typeof part === 'object' && part !== null) for (const inner of Object.values(part)) look(inner)
  }
  look(value)
  return found
}
