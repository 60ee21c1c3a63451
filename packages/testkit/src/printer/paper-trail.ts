import { type Job, shortIdOf, wordsOf } from '@comanda/printing'
import { type Paper, textLinesOf } from './paper.ts'

/** Units by `station line part`: what order slips say less what void slips say. */
export type PaperUnits = ReadonlyMap<string, number>

export interface PaperTrail {
  readonly units: PaperUnits
  /** Units that slips say go to another table: by number of the record and station, `17 grill`. */
  readonly moved: readonly (readonly [place: string, units: number])[]
  /** What is wrong with the paper, in words. */
  readonly cookedTwice: readonly string[]
  readonly lost: readonly string[]
}

/**
 * Reads what lies on the counter, knowing nothing of queues: which job is on which paper by the letters at
 * its foot, and whether the paper says that it is a repeat. Every job that was made must be on a whole paper;
 * on more than one only if the others are marked (INV4).
 */
export function paperTrail(
  papers: readonly Paper[],
  jobs: readonly Job[],
  options: { readonly locale?: string; readonly excused?: (job: Job) => boolean } = {},
): PaperTrail {
  const loud = loudWords(options.locale ?? 'en')
  const seen = new Map<string, { plain: number; marked: number }>()
  for (const paper of papers) count(paper, loud, seen)
  const cookedTwice: string[] = []
  const lost: string[] = []
  const units = new Map<string, number>()
  for (const job of jobs) {
    const { plain, marked } = seen.get(shortIdOf(job.id)) ?? { plain: 0, marked: 0 }
    if (plain > 1) cookedTwice.push(`${job.id} is on ${plain} papers that say nothing of it`)
    if (plain + marked === 0) {
      if (options.excused?.(job) !== true) lost.push(`${job.id} is on no paper`)
    } else if (isOriginal(job, jobs)) add(units, job)
  }
  return { units, moved: jobs.flatMap(movedOn), cookedTwice, lost }
}

const loudWords = (locale: string): readonly string[] => {
  const { repeat, reprint } = wordsOf(locale)
  return [repeat, reprint]
}

function count(
  paper: Paper,
  loud: readonly string[],
  seen: Map<string, { plain: number; marked: number }>,
): void {
  const lines = textLinesOf(paper)
  const [, shortId] = /^#([0-9a-v]{8})/.exec(lines.at(-1) ?? '') ?? []
  if (!paper.isCut || shortId === undefined) return
  const known = seen.get(shortId) ?? { plain: 0, marked: 0 }
  const isMarked = lines.some((line) => loud.includes(line))
  seen.set(shortId, isMarked ? { ...known, marked: known.marked + 1 } : { ...known, plain: known.plain + 1 })
}

/** The first of several copies of a ticket; reprints and summaries count for nothing. */
const isOriginal = (job: Job, jobs: readonly Job[]): boolean =>
  job.ticketId !== null &&
  !job.reprint &&
  jobs.find((other) => other.ticketId === job.ticketId && !other.reprint)?.id === job.id

/** Their ids end with the record that caused them, the station and the printer. */
function movedOn({ id, slip }: Job): PaperTrail['moved'] {
  const [, seq, station] = /:(\d+):([^:]*)@[^@]*$/.exec(id) ?? []
  if (slip.kind !== 'moved' || seq === undefined) return []
  return [[`${seq} ${station}`, slip.dishes.reduce((sum, { quantity }) => sum + quantity, 0)]]
}

function add(units: Map<string, number>, { slip }: Job): void {
  if (slip.kind !== 'order' && slip.kind !== 'void') return
  for (const { lineId, part, quantity } of slip.items) {
    const key = `${slip.station ?? ''} ${lineId} ${part}`
    units.set(key, (units.get(key) ?? 0) + (slip.kind === 'void' ? -quantity : quantity))
  }
}
