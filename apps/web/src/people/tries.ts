import { readStored, writeStored } from '../shared/stored.ts'

/**
 * Wrong PINs on this device, per person. After five in a row each further one costs a wait that grows,
 * up to five minutes. Kept across reloads, so that loading the page again does not help a guesser.
 */
export interface Tries {
  readonly wrong: number
  /** No try before this moment. Milliseconds since the epoch, local clock. */
  readonly waitUntil: number
}

export const FREE_TRIES = 5
const FIRST_WAIT_MS = 15_000
const LONGEST_WAIT_MS = 300_000

export const NO_TRIES: Tries = { wrong: 0, waitUntil: 0 }

export function afterWrong({ wrong }: Tries, now: number): Tries {
  const next = wrong + 1
  if (next < FREE_TRIES) return { wrong: next, waitUntil: 0 }
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (next - FREE_TRIES))
  return { wrong: next, waitUntil: now + wait }
}

/** Free ones before each further one costs a wait. */
export const triesLeft = ({ wrong }: Tries): number => Math.max(0, FREE_TRIES - wrong)

/** Whole seconds still to wait. A clock set back never locks anybody out for longer than the longest wait. */
export function waitSeconds({ waitUntil }: Tries, now: number): number {
  const left = waitUntil - now
  return left <= 0 || left > LONGEST_WAIT_MS ? 0 : Math.ceil(left / 1_000)
}

const keyOf = (personId: string) => `tries-${personId}`

export function readTries(personId: string): Tries {
  const [wrong = 0, waitUntil = 0] = (readStored(keyOf(personId)) ?? '').split(' ').map(Number)
  return Number.isFinite(wrong) && Number.isFinite(waitUntil) ? { wrong, waitUntil } : NO_TRIES
}

export function keepTries(personId: string, { wrong, waitUntil }: Tries): void {
  writeStored(keyOf(personId), wrong === 0 ? null : `${wrong} ${waitUntil}`)
}
