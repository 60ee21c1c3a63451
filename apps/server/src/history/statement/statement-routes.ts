import { can, type Permission } from '@comanda/domain'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { type AskerHeaders, personOf, terminalOf } from '../../access/asker.ts'
import { ApiError } from '../../http/api-error.ts'
import { assertSameOrigin } from '../../http/origin.ts'
import { askHistory } from '../ask-history.ts'
import type { CheckRoutesOptions } from '../check-routes.ts'
import { AskingHeaders } from '../check-schemas.ts'
import { Statement, StatementPage, StatementParams } from './statement-schemas.ts'

/** Either is enough to see what a customer owes, and of what. */
const ENOUGH = ['takePayments', 'manageAccounts', 'backOffice'] as const satisfies readonly Permission[]

/** The whole statement of a house account (F5.2). Screens have the last few entries themselves. */
export const statementRoutes =
  (options: CheckRoutesOptions): FastifyPluginAsyncZod =>
  async (app) => {
    app.addHook('onRequest', async (request) => assertSameOrigin(request))
    app.addHook('onSend', async (_, reply) => void reply.header('cache-control', 'no-store'))

    app.get(
      '/api/customers/:id/statement',
      {
        schema: {
          tags: ['customers'],
          summary: 'What happened on a house account, newest first',
          headers: AskingHeaders,
          params: StatementParams,
          querystring: StatementPage,
          response: { 200: Statement },
        },
      },
      async ({ headers, params, query }) => {
        const log = askedIn(headers, options)
        const page = { customerId: params.id, before: query.before ?? null, limit: query.limit }
        return askHistory(options.history, { kind: 'statement', log, page })
      },
    )
  }

/** A log of the restaurant that is asked in. Throws 401, 403 or 409. */
function askedIn(headers: AskerHeaders, { hub, tokens }: CheckRoutesOptions): string {
  const ref = terminalOf(headers.authorization, hub, tokens)
  const personId = personOf(headers, hub, ref, 'Nobody is signed in who could see house accounts.')
  const setup = hub.setup(ref.restaurantId)
  if (!ENOUGH.some((permission) => can(setup, personId, permission))) throw notPermitted()
  const log = hub.restaurant(ref.restaurantId)?.serviceLogOfTerminal(ref.terminalId) ?? null
  if (log === null) throw knowsNone()
  return log
}

const notPermitted = (): ApiError =>
  new ApiError(
    403,
    'not-permitted',
    'Statements are for who takes payments or manages house accounts.',
    'Ask as somebody who has the permission "takePayments" or "manageAccounts".',
  )

const knowsNone = (): ApiError =>
  new ApiError(
    409,
    'no-multi-session',
    'The server knows nothing of this terminal.',
    'Let a manager put the terminal into a multi-session.',
  )
