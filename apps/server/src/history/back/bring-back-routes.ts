import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { forOwnPages } from '../../http/own-pages.ts'
import { askingOf } from '../asking.ts'
import type { CheckRoutesOptions } from '../check-routes.ts'
import { AskingHeaders } from '../check-schemas.ts'
import { bringBack } from './bring-back.ts'

const BroughtBackAnswer = z.object({
  checkId: z.string(),
  wasFiled: z.boolean().describe('false: it was among the checks of every terminal already'),
})

/** A check of an earlier day comes back, for money that is given back (F5.4). */
export const bringBackRoutes =
  ({ hub, tokens, history }: CheckRoutesOptions): FastifyPluginAsyncZod =>
  async (app) => {
    forOwnPages(app)

    app.post(
      '/api/checks/:id/bring-back',
      {
        schema: {
          tags: ['checks'],
          summary: 'Bring a settled check of an earlier day back to the terminals, to give money back',
          headers: AskingHeaders,
          params: z.object({ id: z.string().min(1).max(64) }),
          response: { 200: BroughtBackAnswer },
        },
      },
      async ({ headers, params }) =>
        bringBack(askingOf(headers, { hub, tokens }), params.id, { hub, history }),
    )
  }
