import { CODE_PAGES } from '@comanda/domain'
import type { Job } from '@comanda/printing'
import { z } from 'zod'

/** Who asks: the terminal's token, the person and the proof of their PIN. */
export const PaperHeaders = z.looseObject({
  authorization: z.string().optional(),
  'x-comanda-person': z.string().max(64).optional(),
  'x-comanda-proof': z.string().max(128).optional(),
})

export const PrinterParams = z.object({ id: z.string().min(1).max(64) })
export const JobParams = z.object({ id: z.string().min(1).max(400) })
export const TicketParams = z.object({ ticketId: z.string().min(1).max(140) })

const PrinterView = z.object({
  id: z.string(),
  name: z.string(),
  host: z.string(),
  port: z.number(),
  paperMm: z.number(),
  codePage: z.enum(CODE_PAGES),
  fallbackId: z.string().nullable(),
  active: z.boolean(),
  state: z.string(),
  /** Jobs that have not been printed yet; of those, so many ask, and so many may be on paper already. */
  waiting: z.number(),
  stale: z.number(),
  uncertain: z.number(),
  since: z.number(),
  /** Its jobs go to another printer meanwhile. */
  fallback: z.boolean(),
})

export const PrintersAnswer = z.object({ printers: z.array(PrinterView) })

export const JobView = z.object({
  id: z.string(),
  printerId: z.string(),
  ticketId: z.string().nullable(),
  kind: z.enum(['order', 'void', 'change', 'moved', 'test', 'document']),
  /** What one would call it: `Grill · 7`. */
  station: z.string().nullable(),
  table: z.string().nullable(),
  check: z.string().nullable(),
  state: z.enum(['waiting', 'uncertain', 'printing', 'printed', 'stale', 'discarded']),
  /** Somebody wanted it once more. */
  reprint: z.boolean(),
  /** The printer that printed it, where it is another one. */
  viaId: z.string().nullable(),
  at: z.number(),
  doneAt: z.number().nullable(),
})
export type JobView = z.infer<typeof JobView>

export const JobAnswer = z.object({ job: JobView })
export const JobsAnswer = z.object({ jobs: z.array(JobView) })

/** A job as it is told: a waiting one that may be on paper already is uncertain. */
export function jobView(job: Job): JobView {
  const { id, printerId, ticketId, slip, state, mayBeOnPaper, reprint, viaId, at, doneAt } = job
  return {
    id,
    printerId,
    ticketId,
    kind: slip.kind,
    station: 'station' in slip ? slip.station : null,
    table: 'table' in slip ? slip.table : slip.kind === 'moved' ? slip.to : null,
    check: 'check' in slip ? slip.check : null,
    state: state === 'waiting' && mayBeOnPaper ? 'uncertain' : state,
    reprint,
    viaId: viaId === printerId ? null : viaId,
    at,
    doneAt,
  }
}
