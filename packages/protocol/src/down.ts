import type { Answer, OpRecord, Snapshot } from '@comanda/sync'
import type { CloseReason } from './close-codes.ts'
import type { PrinterReport } from './printers.ts'
import type { Whereabouts } from './up.ts'

/** What a server says. Plain types: a terminal trusts the server that it is paired with. */
export type DownMessage =
  | Welcome
  | HandIn
  | SnapshotMessage
  | News
  | Expect
  | PresenceList
  | PrinterList
  | SignedIn
  | Pong
  | Bye

/** The answer to `hello`. What the terminal lacks follows as snapshots and news. */
export interface Welcome {
  readonly t: 'welcome'
  readonly protocol: number
  readonly schema: number
  readonly version: string
  readonly terminalId: string
  readonly restaurantId: string
  readonly setupLog: string
  /** `null`: this terminal belongs to no active multi-session. */
  readonly serviceLog: string | null
  /** Service logs of others that a kitchen display follows besides (F4.2). Of all other terminals: none. */
  readonly kitchenLogs: readonly string[]
  /** The server's clock, and the terminal's own `sentAt` beside it. Milliseconds. */
  readonly now: number
  readonly sentAt: number
}

/**
 * In place of `welcome`: this terminal was revoked. It may hand in what waits in its outbox, for a manager to
 * decide about, and gets the answers; then `bye`. It is told nothing else any more (C21).
 */
export interface HandIn {
  readonly t: 'handIn'
  readonly now: number
  readonly sentAt: number
}

/** Start over from this state; pending commands stay pending. */
export interface SnapshotMessage {
  readonly t: 'snapshot'
  readonly log: string
  readonly snapshot: Snapshot<unknown>
}

/** New records of a log, and answers to this terminal's commands. Everything in it is durable. */
export interface News {
  readonly t: 'news'
  readonly log: string
  readonly records: readonly OpRecord[]
  readonly answers: readonly Answer[]
}

/** A command arrived before its predecessor: send again from this `n`. */
export interface Expect {
  readonly t: 'expect'
  readonly log: string
  readonly replica: string
  readonly n: number
}

export interface Present extends Whereabouts {
  readonly terminalId: string
  readonly since: number
}

/** Who is where now, all terminals of the multi-session. Replaces the list before. */
export interface PresenceList {
  readonly t: 'presence'
  readonly version: number
  readonly present: readonly Present[]
}

/** How the printers of the restaurant are now. Replaces the list before. */
export interface PrinterList {
  readonly t: 'printers'
  readonly version: number
  readonly printers: readonly PrinterReport[]
}

export interface SignedIn {
  readonly t: 'signedIn'
  readonly personId: string
  /** `wrong`: not this PIN. `too-many-tries`: wait. */
  readonly result: 'ok' | 'wrong' | 'too-many-tries'
}

export interface Pong {
  readonly t: 'pong'
  readonly sentAt: number
  readonly now: number
}

/** The server ends the connection and says why. */
export interface Bye {
  readonly t: 'bye'
  readonly reason: CloseReason
}

/** What an exchange over HTTP answers. */
export interface ExchangeReply {
  readonly down: readonly DownMessage[]
}
