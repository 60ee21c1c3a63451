import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Metrics } from '../../metrics/metrics.ts'

/** What whoever runs the server watches: `/healthz` and `/metrics`. */
export const operationRoutes =
  ({ version, metrics }: { readonly version: string; readonly metrics: Metrics }): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/healthz',
      {
        schema: {
          tags: ['operation'],
          summary: 'Whether the server runs',
          response: { 200: z.object({ status: z.literal('ok'), version: z.string() }) },
        },
      },
      async (_, reply) => {
        void reply.header('cache-control', 'no-store')
        return { status: 'ok' as const, version }
      },
    )

    app.get(
      '/metrics',
      { schema: { tags: ['operation'], summary: 'Numbers for Prometheus' } },
      async (_, reply) => reply.type(metrics.contentType).send(await metrics.text()),
    )
  }
