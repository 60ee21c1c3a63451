import { clockOffset } from '@comanda/sync'

/** How far this device's clock is from the server's, and how sure that is. Milliseconds. */
export interface ClockSample {
  readonly offsetMs: number
  /** The true offset lies within so much of it. */
  readonly errorMs: number
  /** Local clock. */
  readonly at: number
}

/** Two cheap clocks drift apart by so much at most: 100 parts per million. */
const DRIFT = 1e-4

/**
 * The better of what is known and a new question and answer (C23). A slow answer says little: it counts
 * only where it contradicts what is known, because somebody has set the clock. An answer from before its
 * question says nothing.
 */
export function betterClock(
  known: ClockSample | null,
  sentAt: number,
  serverNow: number,
  receivedAt: number,
): ClockSample | null {
  const errorMs = (receivedAt - sentAt) / 2
  if (!(errorMs >= 0)) return known
  const fresh = { offsetMs: clockOffset(sentAt, serverNow, receivedAt), errorMs, at: receivedAt }
  if (known === null) return fresh
  const knownErrorMs = known.errorMs + Math.abs(receivedAt - known.at) * DRIFT
  const contradicts = Math.abs(fresh.offsetMs - known.offsetMs) > errorMs + knownErrorMs
  return errorMs <= knownErrorMs || contradicts ? fresh : known
}
