import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { forOwnPages } from '../../http/own-pages.ts'
import { askHistory } from '../ask-history.ts'
import type { CheckRoutesOptions } from '../check-routes.ts'
import { AskingHeaders } from '../check-schemas.ts'
import { findZReport } from './find-z-report.ts'
import { assertMayRead, reportAskingOf, zAskingOf } from './z-asking.ts'
import { FoundZs, ZAnswer, ZParams, ZQuery } from './z-schemas.ts'

const tags = ['reports']

/** All Z reports, also those that terminals no longer hold (F5.3). */
export const zRoutes =
  ({ hub, tokens, history }: CheckRoutesOptions): FastifyPluginAsyncZod =>
  async (app) => {
    forOwnPages(app)

    app.get(
      '/api/z-reports',
      {
        schema: {
          tags,
          summary: 'Find Z reports, newest first',
          headers: AskingHeaders,
          querystring: ZQuery,
          response: { 200: FoundZs },
        },
      },
      async ({ headers, query }) => {
        const log = zAskingOf(headers, { hub, tokens })
        return askHistory(history, { kind: 'zReports', log, query })
      },
    )

    app.get(
      '/api/z-reports/:number',
      {
        schema: {
          tags,
          summary: 'One Z report, whole',
          headers: AskingHeaders,
          params: ZParams,
          response: { 200: ZAnswer },
        },
      },
      async ({ headers, params }) => {
        const asking = reportAskingOf(headers, { hub, tokens })
        const { report } = await findZReport(asking.log, params.number, history)
        assertMayRead(asking, report.closed.by)
        return { report: { ...report } }
      },
    )
  }
