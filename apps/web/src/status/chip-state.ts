import type { TerminalStatus } from '@comanda/client'
import type { PrinterReport } from '@comanda/protocol'

/**
 * What the chip says, most urgent first:
 *
 *   storage ▸ outdated, revoked, unauthorized, serverOutdated ▸ serverError ▸ offline ▸ connecting
 *           ▸ alone ▸ pending ▸ printer ▸ syncing ▸ interval ▸ synced
 */
export type ChipKind =
  /** This device cannot write: nothing new is safe. */
  | 'storage'
  | 'outdated'
  | 'revoked'
  | 'unauthorized'
  | 'serverOutdated'
  | 'serverError'
  | 'offline'
  | 'connecting'
  /** Connected, but in no multi-session. */
  | 'alone'
  | 'pending'
  /** A printer cannot print, or asks. */
  | 'printer'
  | 'syncing'
  | 'interval'
  | 'synced'

/** ready: all is well. info: on its way. wait: wants patience or a tap. late: something is missing or wrong. */
export type Tone = 'ready' | 'info' | 'wait' | 'late'

export interface ChipState {
  readonly kind: ChipKind
  readonly tone: Tone
  /** Commands without an answer that the person should know of. */
  readonly pending: number
  /** Since when it is so, where that matters. Milliseconds since the epoch, this device's clock. */
  readonly since: number | null
}

/** Answers come within a blink: only what takes longer is worth a word, and then a count. Milliseconds. */
export const SYNCING_AFTER_MS = 800
export const PENDING_AFTER_MS = 4_000

const TONES: Readonly<Record<ChipKind, Tone>> = {
  storage: 'late',
  outdated: 'wait',
  revoked: 'late',
  unauthorized: 'late',
  serverOutdated: 'wait',
  serverError: 'late',
  offline: 'late',
  connecting: 'info',
  alone: 'wait',
  pending: 'wait',
  printer: 'wait',
  syncing: 'info',
  interval: 'ready',
  synced: 'ready',
}

export interface ChipFacts {
  readonly status: Pick<TerminalStatus, 'link' | 'pending' | 'storageError'>
  /** How long the oldest command has been waiting for its answer, as far as anybody looked. Milliseconds. */
  readonly waitedMs: number
  readonly hasMultiSession: boolean
  readonly needsPrinter: boolean
}

/** What does not count the commands that wait. */
const QUIET = /^(?:synced|interval|syncing|connecting|printer)$/

export function chipState(facts: ChipFacts): ChipState {
  const { link, pending } = facts.status
  const kind = kindOf(facts)
  const isQuiet = QUIET.test(kind)
  return {
    kind,
    tone: TONES[kind],
    pending: isQuiet ? 0 : pending,
    since: kind === 'offline' || kind === 'serverError' ? link.since : null,
  }
}

function kindOf({ status, waitedMs, hasMultiSession, needsPrinter }: ChipFacts): ChipKind {
  const { link, pending, storageError } = status
  if (storageError !== null) return 'storage'
  if (link.closed === 'terminal-outdated') return 'outdated'
  if (link.closed === 'server-outdated') return 'serverOutdated'
  if (link.closed === 'revoked' || link.closed === 'unauthorized') return link.closed
  if (link.state === 'offline') return link.serverError === null ? 'offline' : 'serverError'
  if (link.state === 'connecting') return 'connecting'
  if (!hasMultiSession) return 'alone'
  if (pending > 0 && waitedMs >= PENDING_AFTER_MS) return 'pending'
  if (needsPrinter) return 'printer'
  if (pending > 0 && waitedMs >= SYNCING_AFTER_MS) return 'syncing'
  return link.kind === 'interval' ? 'interval' : 'synced'
}

export const isSameChip = (a: ChipState, b: ChipState): boolean =>
  a.kind === b.kind && a.pending === b.pending && a.since === b.since

const CANNOT_PRINT: readonly string[] = ['paper-out', 'cover-open', 'offline', 'error']

/** A printer that cannot print, or asks what shall become of a ticket (F4.3). */
export const needsPrinter = ({ state, stale, uncertain }: PrinterReport): boolean =>
  stale + uncertain > 0 || CANNOT_PRINT.includes(state)
