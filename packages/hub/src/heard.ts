import { aloneOf, type SetupState, type Unheard } from '@comanda/domain'

/** Between two exchanges over HTTP, held ones included, a terminal is not gone. Milliseconds. */
const STILL_HERE_MS = 60_000

/** When each terminal was last heard of: whoever closes the day is told who may still have sales (C25). */
export class Heard {
  readonly #at = new Map<string, number>()
  readonly #begun: number

  /** `begun`: what was heard before this process is not known; nobody was heard since. */
  constructor(begun: number) {
    this.#begun = begun
  }

  note(terminalId: string, now: number): void {
    this.#at.set(terminalId, now)
  }

  /**
   * Terminals of a multi-session (of the place of one that works alone: that one) that take orders or money and are not in touch,
   * by name. Kitchen displays have no sales; a revoked terminal hands in what it has under *Needs attention*.
   */
  missing(
    { terminals }: SetupState,
    multiSessionId: string,
    isConnected: (terminalId: string) => boolean,
    now: number,
  ): readonly Unheard[] {
    return Object.values(terminals)
      .filter(({ id, multiSessionId: own }) => own === multiSessionId || aloneOf(id) === multiSessionId)
      .filter(({ revoked, kitchen }) => revoked === undefined && kitchen === null)
      .filter(({ id }) => !isConnected(id) && now - this.#since(id) >= STILL_HERE_MS)
      .map(({ id, name }) => ({ terminalId: id, name, since: this.#since(id) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  }

  #since(terminalId: string): number {
    return this.#at.get(terminalId) ?? this.#begun
  }
}
