const IDLE_MS = 3 * 60_000
const NOTE_EVERY_MS = 10_000

/** When somebody last touched this terminal, in any tab, before or after a reload. Local clock. */
export class IdleClock {
  /** Nobody has signed in since it ran out; the screen that asks who is there says so. */
  hasLocked = false
  readonly #key: string
  readonly #now: () => number
  #touchedAt: number
  #notedAt = 0

  constructor(name: string, now: () => number = Date.now) {
    this.#key = `comanda-touched-${name}`
    this.#now = now
    this.#touchedAt = this.#noted() ?? now()
  }

  touch(): void {
    this.#touchedAt = this.#now()
    if (this.#touchedAt - this.#notedAt < NOTE_EVERY_MS) return
    this.#notedAt = this.#touchedAt
    try {
      localStorage.setItem(this.#key, String(this.#touchedAt))
    } catch {}
  }

  get idleMs(): number {
    return this.#now() - Math.max(this.#touchedAt, this.#noted() ?? 0)
  }

  get isOver(): boolean {
    return this.idleMs >= IDLE_MS
  }

  #noted(): number | undefined {
    try {
      const noted = Number(localStorage.getItem(this.#key))
      return noted > 0 ? noted : undefined
    } catch {
      return undefined
    }
  }
}
