import type { Job } from '../jobs/job.ts'

/** What decides whether a job may be printed here and now. */
export interface Turn {
  readonly printerId: string
  readonly now: number
  /** Printers whose jobs this one prints too, because they cannot. */
  readonly standsInFor: (printerId: string) => boolean
  /** How long after it was wanted a job of a printer is too old to be printed unasked. Milliseconds. */
  readonly staleAfterMs: (printerId: string) => number
}

/** Tries without an answer after which somebody has to look: else a broken printer repeats a slip all night. */
const MOST_UNCERTAIN_TRIES = 3

export const isMine = (job: Job, { printerId, standsInFor }: Turn): boolean =>
  job.state === 'waiting' && (job.printerId === printerId || standsInFor(job.printerId))

/** After an outage nobody wants the slips of an hour ago unasked (F4.3). */
export const mustAsk = (job: Job, { now, staleAfterMs }: Turn): boolean =>
  job.uncertainTries >= MOST_UNCERTAIN_TRIES || now - (job.releasedAt ?? job.at) > staleAfterMs(job.printerId)
