import type { OpRecord } from '@comanda/sync'

/** A log as it is on the server's disk, and what the server made of it. */
export interface LogEvidence<S> {
  readonly log: string
  readonly records: readonly OpRecord[]
  readonly state: S
}
