import { can, type Permission } from '@comanda/domain'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { type Access, type AskerHeaders, askerOf, logOfTerminal } from '../../access/asker.ts'
import { ApiError } from '../../http/api-error.ts'
import { forOwnPages } from '../../http/own-pages.ts'
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
    forOwnPages(app)

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
function askedIn(headers: AskerHeaders, access: Access): string {
  const asker = askerOf(headers, access, 'Nobody is signed in who could see house accounts.')
  if (!ENOUGH.some((permission) => can(asker.setup, asker.personId, permission))) throw notPermitted()
  return logOfTerminal(asker, access.hub, 'The server knows nothing of this terminal.')
}

const notPermitted = (): ApiError =>
  new ApiError(
    403,
    'not-permitted',
    'Statements are for who takes payments or manages house accounts.',
    'Ask as somebody who has the permission "takePayments" or "manageAccounts".',
  )
