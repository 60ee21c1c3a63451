import type { Present, Whereabouts } from '@comanda/protocol'

/** A terminal that speaks over HTTP is gone when it has said nothing for so long. Milliseconds. */
const HTTP_MS = 35_000

interface Entry {
  readonly log: string
  readonly present: Present
  /** `null`: as long as its connection lasts. */
  readonly until: number | null
}

/** Who is where (F2.3), per service log. Forgotten with the process: it is of no use later. */
export class PresenceBoard {
  readonly #entries = new Map<string, Entry>()
  readonly #versions = new Map<string, number>()

  version(log: string): number {
    return this.#versions.get(log) ?? 0
  }

  list(log: string): readonly Present[] {
    return [...this.#entries.values()].filter((entry) => entry.log === log).map(({ present }) => present)
  }

  isAt(log: string, checkId: string): boolean {
    return this.list(log).some((present) => present.checkId === checkId)
  }

  /** True when the list has become another one. */
  set(log: string, terminalId: string, where: Whereabouts, via: 'bus' | 'http', now: number): boolean {
    const until = via === 'http' ? now + HTTP_MS : null
    const old = this.#entries.get(terminalId)
    const { personId, checkId, tableId, doing } = where
    const same =
      old?.log === log &&
      old.present.personId === personId &&
      old.present.checkId === checkId &&
      old.present.tableId === tableId &&
      old.present.doing === doing
    const since = same ? old.present.since : now
    const present: Present = { terminalId, personId, checkId, tableId, doing, since }
    this.#entries.set(terminalId, { log, present: same ? old.present : present, until })
    if (!same) this.#bump(log)
    return !same
  }

  /** A terminal that speaks over HTTP is still there. */
  refresh(terminalId: string, now: number): void {
    const entry = this.#entries.get(terminalId)
    if (entry !== undefined && entry.until !== null)
      this.#entries.set(terminalId, { ...entry, until: now + HTTP_MS })
  }

  /** Returns the log whose list has changed. */
  remove(terminalId: string): string | null {
    const entry = this.#entries.get(terminalId)
    if (entry === undefined) return null
    this.#entries.delete(terminalId)
    this.#bump(entry.log)
    return entry.log
  }

  /** Removes who has been silent for too long. Returns the logs whose lists have changed. */
  expire(now: number): ReadonlySet<string> {
    const changed = new Set<string>()
    for (const [terminalId, { until, log }] of this.#entries) {
      if (until === null || until > now) continue
      this.remove(terminalId)
      changed.add(log)
    }
    return changed
  }

  #bump(log: string): void {
    this.#versions.set(log, this.version(log) + 1)
  }
}
