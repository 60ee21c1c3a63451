/** How far a print job is. `stale`: too old to be printed unasked. `uncertain`: the line broke in the middle. */
export const JOB_STATES = ['waiting', 'printing', 'stale', 'uncertain', 'printed', 'discarded'] as const
export type JobState = (typeof JOB_STATES)[number]

export const JOB_KINDS = ['order', 'void', 'change', 'moved', 'test', 'document'] as const
export type JobKind = (typeof JOB_KINDS)[number]

/** One job of a printer's queue, as `GET /api/printers/:id/jobs` tells of it. */
export interface PrintJob {
  readonly id: string
  readonly kind: JobKind
  readonly station: string | null
  /** Numbers of the table and the check that it is about. */
  readonly table: string | null
  readonly check: string | null
  readonly state: JobState
  /** It says that it is a copy. */
  readonly reprint: boolean
  /** The printer that printed it, where it is another one. */
  readonly viaId: string | null
  /** When it was wanted. Milliseconds since the epoch, the server's clock. */
  readonly at: number
}

export type JobAction = 'print' | 'discard' | 'reprint'

const ACTIONS: Readonly<Record<JobState, readonly JobAction[]>> = {
  waiting: ['discard'],
  printing: [],
  stale: ['discard', 'print'],
  uncertain: ['discard', 'print'],
  printed: ['reprint'],
  discarded: ['reprint'],
}

/** What may be done with a job. */
export const actionsFor = ({ state }: Pick<PrintJob, 'state'>): readonly JobAction[] => ACTIONS[state]

const isOver = ({ state }: PrintJob): boolean => state === 'printed' || state === 'discarded'

/**
 * The jobs of an answer: what still comes, oldest first, then what is over, newest first. `null` where it
 * is no such answer: another version of the server. What this version does not know of is left out.
 */
export function readJobs(answer: unknown): readonly PrintJob[] | null {
  const { jobs } = (answer ?? {}) as { readonly jobs?: unknown }
  if (!Array.isArray(jobs)) return null
  const known = (jobs as readonly PrintJob[]).filter(
    ({ kind, state }) => JOB_KINDS.includes(kind) && JOB_STATES.includes(state),
  )
  const coming = known.filter((job) => !isOver(job)).sort((a, b) => a.at - b.at)
  return [...coming, ...known.filter(isOver).sort((a, b) => b.at - a.at)]
}

type Say = (key: `called.${'table' | 'check' | JobKind}`, values?: Readonly<Record<string, string>>) => string

/** What one would call it: `Table 7 · Grill`, `Void · Table 7 · Grill`. */
export function titleOf({ kind, station, table, check }: PrintJob, say: Say): string {
  const place =
    table !== null ? say('called.table', { table }) : check !== null ? say('called.check', { check }) : null
  const what = kind === 'order' && place !== null ? null : say(`called.${kind}`)
  return [what, place, station].filter((part) => part !== null).join(' · ')
}
