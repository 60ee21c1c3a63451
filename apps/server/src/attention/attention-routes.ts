import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Access } from '../access/asker.ts'
import { forOwnPages } from '../http/own-pages.ts'
import { attentionAskingOf } from './attention-asking.ts'
import {
  AttentionAction,
  AttentionDone,
  AttentionHeaders,
  AttentionParams,
  AttentionPlaces,
} from './attention-schemas.ts'
import { decideElsewhere, keptElsewhere } from './elsewhere.ts'

const tags = ['attention']
const headers = AttentionHeaders

/** What needs a manager in logs that the manager's terminal does not follow (C21). */
export const attentionRoutes =
  (access: Access): FastifyPluginAsyncZod =>
  async (app) => {
    const { hub } = access
    forOwnPages(app)

    app.get(
      '/api/attention',
      {
        schema: {
          tags,
          summary: 'What was kept for a manager elsewhere in the restaurant',
          headers,
          response: { 200: AttentionPlaces },
        },
      },
      async (request) => ({ places: keptElsewhere(hub, attentionAskingOf(request.headers, access)) }),
    )

    app.post(
      '/api/attention/:place',
      {
        schema: {
          tags,
          summary: 'Apply or discard what was kept there',
          headers,
          params: AttentionParams,
          body: AttentionAction,
          response: { 200: AttentionDone },
        },
      },
      async ({ headers, params, body }) => ({
        left: await decideElsewhere(hub, attentionAskingOf(headers, access), params.place, body),
      }),
    )
  }
