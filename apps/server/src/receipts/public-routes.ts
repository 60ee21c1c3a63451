import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { ApiError } from '../http/api-error.ts'
import { notePage } from './page/note-page.ts'
import { receiptPage } from './page/receipt-page.ts'
import type { Receipts } from './receipts.ts'

/** Pages per address: guests of one house often share one. */
const PAGES_PER_MINUTE = 60

const HEADERS = {
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'no-referrer',
  // Nothing is loaded and nothing runs, whatever were to stand on a receipt.
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

/** What a guest sees who scans the code on a receipt: nobody signs in, the address itself is the secret (F5.5). */
export const publicReceiptRoutes =
  (receipts: Receipts): FastifyPluginAsyncZod =>
  async (app) => {
    app.setErrorHandler((error, request, reply) => {
      const status = error instanceof ApiError ? error.status : 503
      if (status >= 500) request.log.error({ err: error }, 'a receipt cannot be shown')
      const page = notePage(status, request.headers['accept-language'] ?? '')
      void reply.code(status).headers(HEADERS).type('text/html; charset=utf-8').send(page)
    })

    app.get(
      '/r/*',
      {
        onRequest: app.rateLimit({ max: PAGES_PER_MINUTE, timeWindow: '1 minute' }),
        schema: {
          tags: ['receipts'],
          summary: 'A receipt as a page, for whoever has its link',
          params: z.object({ '*': z.string() }),
        },
      },
      async (request, reply) => {
        const page = receiptPage(await receipts.behind(request.params['*']))
        return reply.headers(HEADERS).type('text/html; charset=utf-8').send(page)
      },
    )
  }
