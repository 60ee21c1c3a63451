import type { Printer } from '@comanda/domain'
import type { PaperDocument } from '../document/document.ts'
import type { DrawText } from '../escpos/draw.ts'
import { escposOf } from '../escpos/encode.ts'
import { type Job, shortIdOf } from '../jobs/job.ts'
import { columnsOfPaper, documentOf } from '../layouts/layout.ts'
import type { Marks } from '../layouts/marks.ts'

type Printers = ReadonlyMap<string, Printer>

/** What is on the paper of a job, with everything that must be said of it. */
export const paperOf = (job: Job, printers: Printers, columns: number): PaperDocument =>
  documentOf(job.slip, marksOf(job, printers), columns)

/** What a printer is to be sent for a job. */
export function bytesOf(job: Job, printer: Printer, printers: Printers, draw: DrawText | null): Uint8Array {
  const columns = columnsOfPaper(printer.paperMm)
  const { codePage, beep } = printer
  const document = paperOf({ ...job, viaId: printer.id }, printers, columns)
  return escposOf(document, { columns, codePage, beep, draw })
}

function marksOf({ id, printerId, viaId, mayBeOnPaper, reprint }: Job, printers: Printers): Marks {
  const isElsewhere = viaId !== null && viaId !== printerId
  return {
    shortId: shortIdOf(id),
    possibleRepeat: mayBeOnPaper,
    reprint,
    insteadOf: isElsewhere ? { printer: printers.get(printerId)?.name ?? printerId } : null,
  }
}
