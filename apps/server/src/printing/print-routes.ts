import type { Printer, SetupState } from '@comanda/domain'
import type { Job, Refused } from '@comanda/printing'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Access } from '../access/asker.ts'
import { ApiError } from '../http/api-error.ts'
import { forOwnPages } from '../http/own-pages.ts'
import { paperAskingOf } from './may-print.ts'
import { inactivePrinter, noPrinters, notNow, refusedJob, unknownPrinter } from './print-errors.ts'
import type { PrintCalls } from './print-house.ts'
import {
  JobAnswer,
  JobParams,
  JobsAnswer,
  jobView,
  PaperHeaders,
  PrinterParams,
  PrintersAnswer,
  TicketParams,
} from './print-schemas.ts'
import type { Printing } from './printing.ts'

export interface PrintRoutesOptions extends Access {
  readonly printing: Printing
}

/** Jobs of a printer that are told at once. */
const MOST_JOBS = 100
const tags = ['printers']
const headers = PaperHeaders
/** A picture that is opened as a page of its own can do nothing. */
const INERT = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** How printers are, what they have printed and what waits, and what people decide about it (F4.3). */
export const printRoutes =
  ({ hub, tokens, printing }: PrintRoutesOptions): FastifyPluginAsyncZod =>
  async (app) => {
    const access = { hub, tokens }
    forOwnPages(app)

    app.get(
      '/api/printers',
      {
        schema: {
          tags,
          summary: 'The printers and how they are',
          headers,
          response: { 200: PrintersAnswer },
        },
      },
      async (request) => {
        const { restaurantId, setup } = paperAskingOf(request.headers, access, 'see')
        const reports = new Map(printing.reports(restaurantId).map((report) => [report.printerId, report]))
        const printers = Object.values(setup.printers)
          .sort((a, b) => a.position - b.position)
          .map(({ id, name, host, port, paperMm, codePage, fallbackId, active }) => {
            const { printerId: _id, ...report } = reports.get(id) ?? UNHEARD
            return { id, name, host, port, paperMm, codePage, fallbackId, active, ...report }
          })
        return { printers }
      },
    )

    app.get(
      '/api/printers/:id/jobs',
      {
        schema: {
          tags,
          summary: 'What a printer has printed, prints and will print, newest first',
          headers,
          params: PrinterParams,
          response: { 200: JobsAnswer },
        },
      },
      async (request) => {
        const { restaurantId, setup } = paperAskingOf(request.headers, access, 'see')
        const { id } = printerIn(setup, request.params.id)
        const jobs = await asked(printing, restaurantId, (house) => house.jobs(restaurantId, id, MOST_JOBS))
        return { jobs: jobs.map(jobView) }
      },
    )

    app.post(
      '/api/printers/:id/test',
      {
        schema: {
          tags,
          summary: 'Print a test page',
          headers,
          params: PrinterParams,
          response: { 200: JobAnswer },
        },
      },
      async (request) => {
        const { restaurantId, setup } = paperAskingOf(request.headers, access, 'manage')
        const printer = printerIn(setup, request.params.id)
        if (!printer.active) throw inactivePrinter()
        const { locale = 'en', timeZone = 'UTC' } = setup.restaurant ?? {}
        const job = await asked(printing, restaurantId, (house) =>
          house.test(restaurantId, printer, { locale, timeZone }),
        )
        return { job: jobView(job) }
      },
    )

    app.post(
      '/api/printers/:id/stale',
      {
        schema: {
          tags,
          summary: 'Decide on everything of a printer that is too old to be printed unasked',
          headers,
          params: PrinterParams,
          body: z.object({ action: z.enum(['print', 'discard']) }),
          response: { 200: z.object({ jobs: z.number() }) },
        },
      },
      async (request) => {
        const { restaurantId, setup } = paperAskingOf(request.headers, access, 'work')
        const { id } = printerIn(setup, request.params.id)
        const { action } = request.body
        const jobs = await asked(printing, restaurantId, (house) =>
          house.decideStale(restaurantId, id, action),
        )
        return { jobs }
      },
    )

    for (const [action, { summary, call }] of Object.entries(DECISIONS))
      app.post(
        `/api/print-jobs/:id/${action}`,
        { schema: { tags, summary, headers, params: JobParams, response: { 200: JobAnswer } } },
        async (request) => {
          const { restaurantId } = paperAskingOf(request.headers, access, 'work')
          const { id } = request.params as z.infer<typeof JobParams>
          const job = await asked(printing, restaurantId, (house) => call(house, restaurantId, id))
          return { job: jobView(known(job)) }
        },
      )

    app.get(
      '/api/print-jobs/:id/picture',
      { schema: { tags, summary: 'A job’s paper as an SVG', headers, params: JobParams } },
      async (request, reply) => {
        const { restaurantId } = paperAskingOf(request.headers, access, 'see')
        const svg = await asked(printing, restaurantId, (house) =>
          house.picture(restaurantId, request.params.id),
        )
        if (svg === null) throw refusedJob('job-unknown')
        return reply.type('image/svg+xml').header('content-security-policy', INERT).send(svg)
      },
    )

    app.post(
      '/api/tickets/:ticketId/reprint',
      {
        schema: {
          tags,
          summary: 'Print every paper of a ticket once more, marked as a reprint',
          headers,
          params: TicketParams,
          response: { 200: JobsAnswer },
        },
      },
      async (request) => {
        const { restaurantId } = paperAskingOf(request.headers, access, 'work')
        const jobs = await asked(printing, restaurantId, (house) =>
          house.reprintTicket(restaurantId, request.params.ticketId),
        )
        return { jobs: known(jobs).map(jobView) }
      },
    )
  }

const UNHEARD = {
  printerId: '',
  state: 'unknown',
  waiting: 0,
  stale: 0,
  uncertain: 0,
  since: 0,
  fallback: false,
}

type Decide = (house: PrintCalls, restaurantId: string, jobId: string) => Promise<Job | Refused>

const DECISIONS: Readonly<Record<string, { readonly summary: string; readonly call: Decide }>> = {
  reprint: {
    summary: 'Print it once more, marked as a reprint',
    call: (house, restaurantId, id) => house.reprint(restaurantId, id),
  },
  print: {
    summary: 'It is still wanted, whatever its age',
    call: (house, restaurantId, id) => house.release(restaurantId, id),
  },
  discard: {
    summary: 'It is not wanted any more',
    call: (house, restaurantId, id) => house.discard(restaurantId, id),
  },
}

function printerIn({ printers }: SetupState, id: string): Printer {
  const printer = printers[id]
  if (printer === undefined) throw unknownPrinter()
  return printer
}

async function asked<T>(
  printing: Printing,
  restaurantId: string,
  ask: (house: PrintCalls) => Promise<T>,
): Promise<T> {
  const house = printing.house(restaurantId)
  if (house === null) throw noPrinters()
  try {
    return await ask(house)
  } catch (error) {
    throw error instanceof ApiError ? error : notNow(error)
  }
}

/** A refusal is answered in words. */
function known<T extends object>(result: T | Refused): T {
  if (typeof result === 'string') throw refusedJob(result)
  return result
}
