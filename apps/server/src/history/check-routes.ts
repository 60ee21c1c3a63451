import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Access } from '../access/asker.ts'
import { ApiError } from '../http/api-error.ts'
import { forOwnPages } from '../http/own-pages.ts'
import { askHistory } from './ask-history.ts'
import { askingOf } from './asking.ts'
import { AskingHeaders, CheckHistory, CheckQuery, FoundChecks } from './check-schemas.ts'
import type { History } from './history.ts'

export interface CheckRoutesOptions extends Access {
  readonly history: History
}

/** Finding open and past checks, and the whole history of one (F3.8, F3.10). */
export const checkRoutes =
  ({ hub, tokens, history }: CheckRoutesOptions): FastifyPluginAsyncZod =>
  async (app) => {
    forOwnPages(app)

    app.get(
      '/api/checks',
      {
        schema: {
          tags: ['checks'],
          summary: 'Find open and past checks, newest first',
          headers: AskingHeaders,
          querystring: CheckQuery,
          response: { 200: FoundChecks },
        },
      },
      async ({ headers, query }) => {
        const asking = askingOf(headers, { hub, tokens })
        if ((query.multiSession ?? asking.multiSessionId) !== asking.multiSessionId) throw notYours()
        const { log, ownOnly } = asking
        return askHistory(history, { kind: 'checks', log, query, ownOnly })
      },
    )

    app.get(
      '/api/checks/:id',
      {
        schema: {
          tags: ['checks'],
          summary: 'One check as it was last, and its timeline',
          headers: AskingHeaders,
          params: z.object({ id: z.string().min(1).max(64) }),
          response: { 200: CheckHistory },
        },
      },
      async ({ headers, params }) => {
        const { log, ownOnly } = askingOf(headers, { hub, tokens })
        const found = await askHistory(history, { kind: 'check', log, id: params.id, ownOnly })
        if (found === null) throw unknownCheck()
        return found
      },
    )
  }

const notYours = (): ApiError =>
  new ApiError(
    403,
    'other-multi-session',
    'A terminal sees the checks of its own multi-session only.',
    'Leave "multiSession" out, or ask at a terminal of that one.',
  )

const unknownCheck = (): ApiError =>
  new ApiError(
    404,
    'check-unknown',
    'There is no such check here, or it is somebody else’s.',
    'Search for it by its number or table.',
  )
