import type { CloseReason } from '@comanda/protocol'
import type { LogStore } from '@comanda/storage'
import type { Hasher, OpRecord } from '@comanda/sync'

/** What the engine of a server needs around it. */
export interface HubOptions {
  readonly store: LogStore
  /** The server's clock. Milliseconds since the epoch. */
  readonly now: () => number
  /** SHA-256, hex, at once. */
  readonly hasher: Hasher
  /** A fresh random salt. */
  readonly salt: () => string
  /** Runs soon, after what is already waiting to be read (setImmediate): so commits gather (group commit). */
  readonly soon: (task: () => void) => void
  /** Program version told to terminals. */
  readonly version: string
  /** Whose token this is. */
  readonly authenticate: (token: string) => TerminalRef | null
  /** Told of what has become durable in one log, after every terminal; it must return at once. */
  readonly committed?: (log: string, records: readonly OpRecord[]) => void
  /** Something that its operator should know. */
  readonly report: (problem: {
    readonly code: string
    readonly cause?: unknown
    readonly details?: unknown
  }) => void
}

export interface TerminalRef {
  readonly restaurantId: string
  readonly terminalId: string
}

/** Where a session's messages go. `text` is one JSON message, ready to send. */
export interface Sink {
  send(text: string): void
  /** Ends the connection after what was sent. */
  close(reason: CloseReason): void
}
