import { randomUUID } from 'node:crypto'
import { columnsOfPaper, reportDocument, type WantedJob } from '@comanda/printing'
import { parseLogName } from '@comanda/protocol'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { CheckRoutesOptions } from '../history/check-routes.ts'
import { AskingHeaders } from '../history/check-schemas.ts'
import { findZReport } from '../history/z/find-z-report.ts'
import { assertMayRead, type ReportAsking, reportAskingOf } from '../history/z/z-asking.ts'
import { forOwnPages } from '../http/own-pages.ts'
import { notNow } from '../printing/print-errors.ts'
import type { Printing } from '../printing/printing.ts'
import { noReceiptPrinter } from './receipt-errors.ts'
import { receiptPrinterOf } from './receipt-printer.ts'
import { xPaper, zPaper } from './report-paper.ts'

export interface ReportRoutesOptions extends CheckRoutesOptions {
  readonly printing: Printing
  readonly now: () => number
}

const ReportAction = z.object({
  number: z.number().int().min(1).nullable().describe('Of a Z; null: the X, as it is now'),
})

const ReportDone = z.object({ jobId: z.string(), printerId: z.string() })

/** X and Z on the receipt printer of the asking terminal (F5.3). */
export const reportRoutes =
  ({ hub, tokens, history, printing, now }: ReportRoutesOptions): FastifyPluginAsyncZod =>
  async (app) => {
    forOwnPages(app)

    app.post(
      '/api/reports/print',
      {
        schema: {
          tags: ['reports'],
          summary: 'Print an X or a Z on the receipt printer',
          headers: AskingHeaders,
          body: ReportAction,
          response: { 200: ReportDone },
        },
      },
      async ({ headers, body }) => {
        const asking = reportAskingOf(headers, { hub, tokens })
        const job = await reportJob(asking, body.number)
        const house = printing.house(asking.restaurantId)
        if (house === null) throw noReceiptPrinter()
        await house.print(asking.restaurantId, [job]).catch((cause: unknown) => {
          throw notNow(cause)
        })
        return { jobId: job.id, printerId: job.printerId }
      },
    )

    async function reportJob(asking: ReportAsking, number: number | null): Promise<WantedJob> {
      const { setup, log, terminalId } = asking
      const report = await reportOf(asking, number)
      const printer = receiptPrinterOf(setup.terminals[terminalId], setup)
      if (printer === null) throw noReceiptPrinter()
      const { locale, timeZone } = report
      return {
        id: `report:${log}:${number ?? 'x'}:${randomUUID()}@${printer.id}`,
        printerId: printer.id,
        ticketId: null,
        slip: {
          kind: 'document',
          document: reportDocument(report, columnsOfPaper(printer.paperMm)),
          manner: { locale, timeZone },
        },
      }
    }

    async function reportOf(asking: ReportAsking, number: number | null) {
      const { setup, log, personId, restaurantId } = asking
      const multiSessionId = parseLogName(log)?.multiSessionId ?? null
      const service = hub.service(restaurantId, multiSessionId ?? '')
      const place = { setup, multiSessionId }
      if (number === null) {
        assertMayRead(asking, null)
        return xPaper(service, personId, now(), place)
      }
      // One that was just made may not be in history yet.
      const held = service.reports.find((each) => each.number === number)
      const report = held ?? (await findZReport(log, number, history)).report
      assertMayRead(asking, report.closed.by)
      return zPaper(report, place)
    }
  }
