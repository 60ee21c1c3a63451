import type { Position } from '@comanda/sync'
import type { Job, JobDraft } from '../jobs/job.ts'

/** Time, as the server's or a test's clock tells it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Calls back once. Returns how to cancel. */
  after(delayMs: number, task: () => void): () => void
}

/** Where a printer listens. */
export interface PrinterAddress {
  readonly host: string
  readonly port: number
}

/** Reaches printers over the network. */
export interface Transport {
  /** Rejects when nothing answers there. `heard` gets whatever the printer says; `ended`: the connection is gone. */
  connect(address: PrinterAddress, events: ConnectionEvents): Promise<Connection>
}

export interface ConnectionEvents {
  heard(bytes: Uint8Array): void
  ended(): void
}

export interface Connection {
  /** Resolves when the network has taken the bytes, which says nothing about paper. Rejects when it broke. */
  send(bytes: Uint8Array): Promise<void>
  close(): void
}

/** Where jobs of one restaurant rest. Every write is durable when it resolves; one call is all or nothing. */
export interface JobStore {
  /** Jobs that are not over, in the order in which they were added. */
  open(): Promise<readonly Job[]>
  /** How far a log has been read; `null`: never. */
  cursor(log: string): Promise<Position | null>
  /**
   * Adds jobs together with how far the log was read that caused them; jobs that are known already stay as
   * they are. Resolves to those that were new.
   */
  add(
    jobs: readonly Job[],
    read?: { readonly log: string; readonly cursor: Position },
  ): Promise<readonly Job[]>
  /** Replaces jobs that are there. */
  put(jobs: readonly Job[]): Promise<void>
  find(id: string): Promise<Job | null>
  /** Jobs that a printer has, or printed for another one: newest first. */
  of(printerId: string, limit: number): Promise<readonly Job[]>
  ofTicket(ticketId: string): Promise<readonly Job[]>
  /** Printers that have ever told their status. */
  talkers(): Promise<readonly string[]>
  addTalker(printerId: string): Promise<void>
  /** Forgets jobs that were over, or made, before then. */
  prune(before: { readonly doneAt: number; readonly madeAt: number }): Promise<void>
}

export type { Job, JobDraft }
