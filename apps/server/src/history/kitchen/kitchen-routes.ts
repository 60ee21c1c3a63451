import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { forOwnPages } from '../../http/own-pages.ts'
import { askHistory } from '../ask-history.ts'
import type { CheckRoutesOptions } from '../check-routes.ts'
import { AskingHeaders } from '../check-schemas.ts'
import { kitchenAskingOf } from './kitchen-asking.ts'
import { KitchenTimesQuery, KitchenTimesReport } from './kitchen-schemas.ts'

/** How long the kitchen took (F4.2). */
export const kitchenTimeRoutes =
  ({ hub, tokens, history }: CheckRoutesOptions): FastifyPluginAsyncZod =>
  async (app) => {
    forOwnPages(app)

    app.get(
      '/api/kitchen-times',
      {
        schema: {
          tags: ['kitchen'],
          summary: 'How long dishes took from fired to started, ready and served',
          headers: AskingHeaders,
          querystring: KitchenTimesQuery,
          response: { 200: KitchenTimesReport },
        },
      },
      async ({ headers, query }) => {
        const { logs, today } = kitchenAskingOf(headers, query.multiSession, { hub, tokens })
        const from = query.from ?? today
        const { to = from, station = null } = query
        return askHistory(history, { kind: 'kitchenTimes', logs, from, to, station })
      },
    )
  }
