import type { Hub } from '@comanda/hub'
import { Exchange, HELD_MS } from '@comanda/protocol'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { CollectingSink } from '../collecting-sink.ts'
import type { HeldRequests } from '../held.ts'
import { assertSameOrigin } from '../origin.ts'

/** An outbox of days fits into one exchange. */
const MAX_BODY_BYTES = 8 * 1024 * 1024
/** Small answers go out at once; a snapshot is worth packing. */
const WORTH_PACKING_BYTES = 32 * 1024

/** `POST /api/exchange`: one round of the same messages that the bus carries, for networks that break WebSockets. */
export const exchangeRoute =
  ({ hub, held }: { readonly hub: Hub; readonly held: HeldRequests }): FastifyPluginAsyncZod =>
  async (app) => {
    app.post(
      '/api/exchange',
      {
        schema: { body: Exchange, tags: ['terminals'], summary: 'One round of messages' },
        bodyLimit: MAX_BODY_BYTES,
        compress: { threshold: WORTH_PACKING_BYTES },
        onRequest: async (request) => assertSameOrigin(request),
      },
      async (request, reply) => {
        const body = await exchange(hub, held, request.body, goneSignal(reply))
        return reply.header('cache-control', 'no-store').type('application/json').send(body)
      },
    )
  }

async function exchange(
  hub: Hub,
  held: HeldRequests,
  { up, wait }: Exchange,
  gone: AbortSignal,
): Promise<string> {
  const sink = new CollectingSink()
  const session = hub.connect(sink, 'http')
  try {
    for (const message of up) session.receive(message)
    await session.caughtUp()
    if (wait) {
      await held.hold(sink.news, gone, HELD_MS)
      // What comes with one commit comes in one go: let all of it arrive.
      await new Promise(setImmediate)
    }
    return sink.body
  } finally {
    session.end()
  }
}

/** Fires when the client hangs up before it has its answer. */
function goneSignal({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController()
  raw.once('close', () => controller.abort())
  return controller.signal
}
