import type { LinkKind } from './link.ts'

/**
 * Which link to try next, as pure functions.
 *
 *   mode bus       bus ─✕✕─▶ held ─✕✕─▶ interval ─✕✕─▶ bus …
 *   mode held             held ─✕✕─▶ interval ─✕✕─▶ held …
 *   mode interval                    interval ─✕✕─▶ interval …
 *
 * ✕ is a link that never greeted, or that died before it was steady.
 */
export interface LinkChoice {
  readonly mode: LinkKind
  readonly kind: LinkKind
  /** Failures of this kind in a row. */
  readonly failures: number
  /** Attempts since a link was last steady: the exponent of the back-off. */
  readonly attempts: number
}

/** A link that dies younger than this has failed. Milliseconds. */
export const STEADY_MS = 15_000
/** A kind is given up after so many failures in a row. */
const TRIES = 2
const FIRST_DELAY_MS = 250
const LONGEST_DELAY_MS = 5_000
/** The wanted kind is tried again soon after falling back (perhaps the whole server was away), then every so often. */
const FIRST_PROBE_MS = 2_000
const PROBE_MS = 15_000
/** A newer terminal waits for its server to be updated. */
const WAIT_MS = 30_000

const LADDER: readonly LinkKind[] = ['bus', 'held', 'interval']

/** The configured kind and what it falls back to, best first. */
const kindsOf = (mode: LinkKind): readonly LinkKind[] => LADDER.slice(LADDER.indexOf(mode))

export const firstChoice = (mode: LinkKind): LinkChoice => ({ mode, kind: mode, failures: 0, attempts: 0 })

/** One more failure: the same kind again, the next one after the last try, and round to the first again. */
export function afterFailure({ mode, kind, failures, attempts }: LinkChoice): LinkChoice {
  const next = { mode, attempts: attempts + 1 }
  if (failures + 1 < TRIES) return { ...next, kind, failures: failures + 1 }
  const kinds = kindsOf(mode)
  const below = kinds[kinds.indexOf(kind) + 1]
  return { ...next, kind: below ?? mode, failures: 0 }
}

/** It ended for a reason that says nothing against its kind (the server restarts). */
export const afterBreak = (choice: LinkChoice): LinkChoice => ({ ...choice, attempts: choice.attempts + 1 })

/** It has lasted. */
export const afterSteady = (choice: LinkChoice): LinkChoice => ({ ...choice, failures: 0, attempts: 0 })

/** Between half and all of it, so that the terminals of a restaurant do not come back in step. */
const jittered = (delayMs: number, random: number): number => Math.round(delayMs * (0.5 + random / 2))

export const backOffMs = (attempts: number, random: number): number =>
  jittered(Math.min(FIRST_DELAY_MS * 2 ** Math.min(attempts, 16), LONGEST_DELAY_MS), random)

export const probeMs = (probes: number, random: number): number =>
  jittered(probes === 0 ? FIRST_PROBE_MS : PROBE_MS, random)

export const waitMs = (random: number): number => jittered(WAIT_MS, random)
