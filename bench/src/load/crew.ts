import type { Ledger } from './ledger.ts'

/** Everybody who acts in one process. They share its clock, so sender and receiver can be compared. */
export interface Crew {
  readonly size: number
  /** Size of what was sent and heard so far, for the floor to send the same. */
  readonly sizes?: Sizes
  /** What is sent and heard from now on goes there. */
  writeInto(ledger: Ledger): void
  /** Lets one member do something that was due at a time. */
  act(member: number, due: number, random: () => number): void
}

/** Mean bytes of one command on its way up, and of its records on their way down. */
export interface Sizes {
  readonly up: number
  readonly down: number
}
