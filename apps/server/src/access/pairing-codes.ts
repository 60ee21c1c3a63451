import { sha256 } from '../hashing.ts'

const VALID_MS = 10 * 60_000
const CODES = 1_000_000
/** Wrong guesses of everybody together; above it nobody may guess, however many addresses they have. */
const WRONG_TRIES = 60
const WINDOW_MS = 60_000

/** What a code stands for. */
export interface PairingOffer {
  readonly restaurantId: string
  /** The new terminal joins it; `null`: it works alone. */
  readonly multiSessionId: string | null
  /** The person who made the code, and so signs for the new terminal. */
  readonly personId: string
  /** Milliseconds since the epoch. */
  readonly validUntil: number
}

export interface PairingCodesOptions {
  readonly now: () => number
  /** A whole number from 0 to below `limit`. */
  readonly randomBelow: (limit: number) => number
  readonly salt: string
}

/**
 * Six-digit codes that let a new device in: once, within ten minutes. They live in memory, hashed; a
 * restart forgets them, and another one is made in seconds.
 */
export class PairingCodes {
  readonly #options: PairingCodesOptions
  readonly #offers = new Map<string, PairingOffer>()
  #wrong = { count: 0, since: Number.NEGATIVE_INFINITY }

  constructor(options: PairingCodesOptions) {
    this.#options = options
  }

  create(offer: Omit<PairingOffer, 'validUntil'>): { readonly code: string; readonly validUntil: number } {
    this.#forgetOld()
    const code = this.#freeCode()
    const validUntil = this.#options.now() + VALID_MS
    this.#offers.set(this.#hash(code), { ...offer, validUntil })
    return { code, validUntil }
  }

  /** What the code stands for; `null` for a wrong, used or old one. */
  look(code: string): PairingOffer | null {
    this.#forgetOld()
    const offer = this.#offers.get(this.#hash(code)) ?? null
    if (offer === null) this.#noteWrong()
    return offer
  }

  /** Uses the code up: of two at once, one gets it. */
  take(code: string): PairingOffer | null {
    const offer = this.look(code)
    if (offer !== null) this.#offers.delete(this.#hash(code))
    return offer
  }

  /** Gives an unused code back: what it was taken for did not happen. */
  putBack(code: string, offer: PairingOffer): void {
    this.#offers.set(this.#hash(code), offer)
  }

  /** True while so many wrong codes have come in that somebody must be guessing. */
  get isGuessed(): boolean {
    return this.#wrong.count >= WRONG_TRIES && this.#options.now() - this.#wrong.since < WINDOW_MS
  }

  #noteWrong(): void {
    const now = this.#options.now()
    const fresh = now - this.#wrong.since >= WINDOW_MS
    this.#wrong = fresh ? { count: 1, since: now } : { ...this.#wrong, count: this.#wrong.count + 1 }
  }

  #freeCode(): string {
    while (true) {
      const code = String(this.#options.randomBelow(CODES)).padStart(6, '0')
      if (!this.#offers.has(this.#hash(code))) return code
    }
  }

  #forgetOld(): void {
    const now = this.#options.now()
    for (const [hash, { validUntil }] of this.#offers) if (validUntil <= now) this.#offers.delete(hash)
  }

  #hash(code: string): string {
    return sha256(this.#options.salt + code)
  }
}
