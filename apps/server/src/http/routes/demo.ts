import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Demo } from '../../demo/demo.ts'
import { DEMO_KEYS } from '../../demo/terminals.ts'
import { forOwnPages } from '../own-pages.ts'

const Rush = z.object({ on: z.boolean(), terminals: z.number(), commandsPerMinute: z.number() })
const Key = z.enum(DEMO_KEYS)

const Description = z.object({
  restaurant: z.string(),
  terminals: z.array(
    z.object({
      key: Key,
      name: z.string(),
      person: z.string(),
      role: z.string(),
      path: z.string(),
      size: z.enum(['phone', 'tablet', 'desktop']),
    }),
  ),
  people: z.array(z.object({ name: z.string(), role: z.string(), color: z.string(), pin: z.string() })),
  rush: Rush,
})

/** What the page `/demo` asks for. These routes exist only while the demo restaurant runs. */
export const demoRoutes =
  (demo: Demo): FastifyPluginAsyncZod =>
  async (app) => {
    forOwnPages(app)

    app.get(
      '/api/demo',
      { schema: { tags: ['demo'], summary: 'What there is to try', response: { 200: Description } } },
      async () => demo.describe(),
    )

    app.post(
      '/api/demo/terminals/:key',
      {
        schema: {
          tags: ['demo'],
          summary: 'Become a ready terminal, with somebody signed in',
          params: z.object({ key: Key }),
          response: {
            200: z.object({ token: z.string(), personId: z.string(), proof: z.string(), name: z.string() }),
          },
        },
      },
      async (request) => demo.open(request.params.key),
    )

    app.post(
      '/api/demo/rush',
      {
        schema: {
          tags: ['demo'],
          summary: 'Start or stop the lunch rush',
          body: z.object({ on: z.boolean() }),
          response: { 200: Rush },
        },
      },
      async (request) => {
        await (request.body.on ? demo.rush.start() : demo.rush.stop())
        return demo.rush.status
      },
    )
  }
