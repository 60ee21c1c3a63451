import type { Slip } from './slip.ts'

/** What is to be printed where. Its id is derived from what caused it, so it is made once however often that is read. */
export interface JobDraft {
  readonly id: string
  readonly printerId: string
  /** The ticket it is the paper of; `null`: of none. */
  readonly ticketId: string | null
  readonly slip: Slip
}

/** A job that is to be taken, and when it was wanted, where that is not now. Milliseconds since the epoch. */
export interface WantedJob extends JobDraft {
  readonly wantedAt?: number
}

/**
 * ```
 *            ┌────────── unable, nothing sent ──────────┐
 *            ▼                                          │
 *  made ▶ waiting ──▶ printing (durable, then bytes) ───┴▶ printed
 *            │ ▲          │
 *     too old│ │print     └ no answer, broken, process died ▶ waiting, mayBeOnPaper
 *            ▼ │
 *          stale ──▶ discarded
 * ```
 */
export type JobState = 'waiting' | 'printing' | 'printed' | 'stale' | 'discarded'

export interface Job extends JobDraft {
  readonly state: JobState
  /** When it was wanted. Milliseconds since the epoch, the server's clock. */
  readonly at: number
  /** Bytes of it were sent and nobody knows what became of them: printed again it says so. */
  readonly mayBeOnPaper: boolean
  /** Tries that ended so. */
  readonly uncertainTries: number
  /** Somebody wanted it once more. */
  readonly reprint: boolean
  /** Somebody said that it is still wanted, then. */
  readonly releasedAt: number | null
  /** The printer that prints or printed it; another than `printerId` when that one was unable. */
  readonly viaId: string | null
  readonly doneAt: number | null
}

export const newJob = ({ id, printerId, ticketId, slip }: JobDraft, at: number, reprint = false): Job => ({
  id,
  printerId,
  ticketId,
  slip,
  state: 'waiting',
  at,
  mayBeOnPaper: false,
  uncertainTries: 0,
  reprint,
  releasedAt: null,
  viaId: null,
  doneAt: null,
})

/** Nothing more will happen to it. */
export const isOver = ({ state }: Pick<Job, 'state'>): boolean => state === 'printed' || state === 'discarded'

/** Eight letters printed at the foot of a slip: who holds the paper can name the job (FNV-1a, 40 bits). */
export function shortIdOf(id: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(id))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn
  return (hash >> 24n).toString(32).padStart(8, '0')
}
