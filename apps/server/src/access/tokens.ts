import type { TerminalRef } from '@comanda/hub'
import type { LogStore } from '@comanda/storage'
import { newToken, sha256 } from '../hashing.ts'

const PREFIX = 'token/'

/** Whose token is whose. Only hashes are kept, so that a stolen copy of the data opens nothing. */
export class Tokens {
  readonly #store: LogStore
  readonly #known: Map<string, TerminalRef>

  private constructor(store: LogStore, known: Map<string, TerminalRef>) {
    this.#store = store
    this.#known = known
  }

  static async open(store: LogStore): Promise<Tokens> {
    const known = new Map<string, TerminalRef>()
    for (const key of await store.keys(PREFIX))
      known.set(key.slice(PREFIX.length), (await store.value(key)) as TerminalRef)
    return new Tokens(store, known)
  }

  authenticate(token: string): TerminalRef | null {
    return this.#known.get(sha256(token)) ?? null
  }

  /** A new token, good until the terminal is revoked. On disk when this resolves. */
  async issue({ restaurantId, terminalId }: TerminalRef): Promise<string> {
    const token = newToken()
    const hash = sha256(token)
    await this.#store.commit({ values: [[PREFIX + hash, { restaurantId, terminalId }]] })
    this.#known.set(hash, { restaurantId, terminalId })
    return token
  }

  /** A new token that ends with this process, for terminals inside it. */
  issueForThisRun({ restaurantId, terminalId }: TerminalRef): string {
    const token = newToken()
    this.#known.set(sha256(token), { restaurantId, terminalId })
    return token
  }
}
