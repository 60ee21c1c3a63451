import type { FastifyInstance } from 'fastify'
import { assertSameOrigin } from './origin.ts'

/** For routes that tell of people and money: only pages of this server may ask, and no cache keeps the answer. */
export function forOwnPages(app: Pick<FastifyInstance, 'addHook'>): void {
  app.addHook('onRequest', async (request) => assertSameOrigin(request))
  app.addHook('onSend', async (_, reply) => void reply.header('cache-control', 'no-store'))
}
