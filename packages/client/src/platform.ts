import type { Pin } from '@comanda/domain'

/** What a terminal needs of the machine it runs on. The simulation gives a false clock and a seeded source. */
export interface Platform {
  /** Milliseconds since the epoch, by this device's own (possibly wrong) clock. */
  now(): number
  /** Calls back once after `delayMs`. Returns how to cancel. */
  after(delayMs: number, callback: () => void): () => void
  /** A new id (UUIDv7). */
  uuid(): string
  /** 0 ≤ x < 1, for jitter. */
  random(): number
  /** The slow key of a PIN (argon2id, hex), from which its verifier is made. */
  pinKey(pin: string, settings: Pin): Promise<string>
  /** SHA-256, hex. */
  sha256(text: string): Promise<string>
}
