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
  readonly #wrong = new Map<string, { readonly proofs: Set<string>; readonly until: number }>()

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
    else if (wrong !== undefined && wrong.proofs.size >= TRIES) return 'too-many-tries'
    const person = setup.people[personId]
    if (person?.active && person.pin !== null && this.#hasher(proof) === person.pin.verifier) return 'ok'
    const proofs = this.#wrong.get(terminalId)?.proofs ?? new Set()
    // The same wrong proof again (a PIN changed while the terminal was offline) is not another try.
    this.#wrong.set(terminalId, { proofs: proofs.add(`${personId} ${proof}`), until: now + WINDOW_MS })
    return 'wrong'
  }
}
