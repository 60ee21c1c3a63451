import type { SetupState } from '@comanda/domain'
import type { SignedIn } from '@comanda/protocol'
import type { Hasher } from '@comanda/sync'

const TRIES = 10
const WINDOW_MS = 5 * 60_000

/**
 * Checks proofs of sign-ins. A proof is the slow key of the PIN; its SHA-256 is in the setup log, so
 * that the check costs the server nothing and a terminal can make it offline. Wrong ones are counted per terminal.
 */
export class SignIns {
  readonly #hasher: Hasher
  readonly #wrong = new Map<string, { count: number; until: number }>()

  constructor(hasher: Hasher) {
    this.#hasher = hasher
  }

  check(
    setup: SetupState,
    terminalId: string,
    personId: string,
    proof: string,
    now: number,
  ): SignedIn['result'] {
    const wrong = this.#wrong.get(terminalId)
    if (wrong !== undefined && wrong.until <= now) this.#wrong.delete(terminalId)
    else if (wrong !== undefined && wrong.count >= TRIES) return 'too-many-tries'
    const person = setup.people[personId]
    if (person?.active && person.pin !== null && this.#hasher(proof) === person.pin.verifier) return 'ok'
    const count = (this.#wrong.get(terminalId)?.count ?? 0) + 1
    this.#wrong.set(terminalId, { count, until: now + WINDOW_MS })
    return 'wrong'
  }
}
