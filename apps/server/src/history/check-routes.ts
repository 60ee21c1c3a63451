import type { Hub } from '@comanda/hub'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Tokens } from '../access/tokens.ts'
import { ApiError } from '../http/api-error.ts'
import { assertSameOrigin } from '../http/origin.ts'
import { type Asking, askingOf } from './asking.ts'
import { AskingHeaders, CheckHistory, CheckQuery, FoundChecks } from './check-schemas.ts'
import { closedCheck, findCheckById, findChecks } from './find-checks.ts'
import type { History, Searchable } from './history.ts'
import { checkIn } from './read-check.ts'
import { timelineOf } from './timeline.ts'

export interface CheckRoutesOptions {
  readonly hub: Hub
  readonly tokens: Tokens
  readonly history: History
}

/** Finding open and past checks, and the whole history of one (F3.8, F3.10). */
export const checkRoutes =
  ({ hub, tokens, history }: CheckRoutesOptions): FastifyPluginAsyncZod =>
  async (app) => {
    app.addHook('onRequest', async (request) => assertSameOrigin(request))
    app.addHook('onSend', async (_, reply) => void reply.header('cache-control', 'no-store'))

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
        return searching(history, asking, async (searchable) => {
          const { checks, next } = findChecks(searchable, query, asking)
          return { checks: [...checks], next, complete: searchable.complete }
        })
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
        const asking = askingOf(headers, { hub, tokens })
        return searching(history, asking, async (searchable) => {
          const known = findCheckById(searchable, params.id, asking)
          const live = hub.service(asking.restaurantId, asking.multiSessionId)
          const check = known && (checkIn(live, known.found.id) ?? closedCheck(searchable, known.row))
          if (known === undefined || check === undefined) throw unknownCheck()
          const timeline = await timelineOf(searchable, known.row)
          const { complete } = searchable
          return { found: known.found, check: { ...check }, timeline: [...timeline], complete }
        })
      },
    )
  }

async function searching<T>(
  history: History,
  { log }: Asking,
  search: (searchable: Searchable) => Promise<T>,
): Promise<T> {
  const searchable = history.search(log)
  if (searchable === null) throw notNow()
  try {
    return await search(searchable)
  } catch (error) {
    if (error instanceof ApiError) throw error
    history.failed(error)
    throw notNow(error)
  }
}

const notNow = (cause?: unknown): ApiError =>
  new ApiError(
    503,
    'history-unavailable',
    'Past checks cannot be searched right now. Selling goes on.',
    'Try again in a moment; if it stays so, look at the server’s log.',
    { cause },
  )

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
