import type { Job } from '../jobs/job.ts'

/** What decides whether a job may be printed here and now. */
export interface Turn {
  readonly printerId: string
  readonly now: number
  /** This printer prints it too, because its own cannot. */
  readonly standsInFor: (job: Job) => boolean
  /** How long after it was wanted a job of a printer is too old to be printed unasked. Milliseconds. */
  readonly staleAfterMs: (printerId: string) => number
}

/** Tries without an answer after which somebody has to look: else a broken printer repeats a slip all night. */
const MOST_UNCERTAIN_TRIES = 3

/** A drawer opens for what happens now: later, or at another desk, is no help to anybody. Milliseconds. */
const KICK_MS = 30_000

/** It opens a drawer, and prints nothing. */
export const isKick = ({ slip }: Pick<Job, 'slip'>): boolean =>
  slip.kind === 'document' && slip.document.drawer === true && slip.document.rows.length === 0

/** A receipt, a bill, a report: nothing that the kitchen is told, and never printed there for want of its own printer. */
export const isForDesk = ({ slip }: Pick<Job, 'slip'>): boolean => slip.kind === 'document'

/** A drawer that is not to open any more; one that perhaps has opened does not open again. */
export const isTooLate = (job: Job, now: number): boolean =>
  isKick(job) && job.state === 'waiting' && (job.mayBeOnPaper || now - job.at >= KICK_MS)

export const isMine = (job: Job, { printerId, standsInFor }: Turn): boolean =>
  job.state === 'waiting' && (job.printerId === printerId || (!isKick(job) && standsInFor(job)))

/** After an outage nobody wants the slips of an hour ago unasked (F4.3). */
export const mustAsk = (job: Job, { now, staleAfterMs }: Turn): boolean =>
  job.uncertainTries >= MOST_UNCERTAIN_TRIES || now - (job.releasedAt ?? job.at) > staleAfterMs(job.printerId)
