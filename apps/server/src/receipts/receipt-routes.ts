import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Access } from '../access/asker.ts'
import { forOwnPages } from '../http/own-pages.ts'
import { receiptAskingOf } from './may-ask.ts'
import { unknownMail } from './receipt-errors.ts'
import {
  BillAction,
  MailAnswer,
  MailParams,
  ReceiptAction,
  ReceiptAnswer,
  ReceiptDone,
  ReceiptHeaders,
  ReceiptParams,
  ReceiptQuery,
} from './receipt-schemas.ts'
import type { Receipts } from './receipts.ts'

export interface ReceiptRoutesOptions extends Access {
  readonly receipts: Receipts
  /** Where guests reach this server; `null`: they cannot. */
  readonly originFor: (request: Pick<FastifyRequest, 'protocol' | 'host'>) => string | null
}

const tags = ['receipts']
const headers = ReceiptHeaders

/** Receipts and bills at a terminal: on its screen, on paper, by mail (F5.5). */
export const receiptRoutes =
  ({ hub, tokens, receipts, originFor }: ReceiptRoutesOptions): FastifyPluginAsyncZod =>
  async (app) => {
    const access = { hub, tokens }
    forOwnPages(app)

    app.get(
      '/api/checks/:id/receipt',
      {
        schema: {
          tags,
          summary: 'The receipt of a settled check, or the bill of an open one',
          headers,
          params: ReceiptParams,
          querystring: ReceiptQuery,
          response: { 200: ReceiptAnswer },
        },
      },
      async (request) => {
        const asking = receiptAskingOf(request.headers, access)
        const { refundId = '' } = request.query
        return receipts.show({ asking, checkId: request.params.id, refundId, origin: originFor(request) })
      },
    )

    app.post(
      '/api/checks/:id/receipt',
      {
        schema: {
          tags,
          summary: 'Print or mail a receipt; papers after the first are marked',
          headers,
          params: ReceiptParams,
          body: ReceiptAction,
          response: { 200: ReceiptDone },
        },
      },
      async (request) => {
        const asking = receiptAskingOf(request.headers, access)
        const { body } = request
        const { refundId = '' } = body
        const asked = { asking, checkId: request.params.id, refundId, origin: originFor(request) }
        return body.action === 'print' ? receipts.print(asked) : receipts.mail(asked, body.to)
      },
    )

    app.post(
      '/api/checks/:id/bill',
      {
        schema: {
          tags,
          summary: 'Print the bill before payment',
          headers,
          params: ReceiptParams,
          body: BillAction,
          response: { 200: ReceiptDone },
        },
      },
      async (request) => {
        const asking = receiptAskingOf(request.headers, access)
        return receipts.printBill({ asking, checkId: request.params.id })
      },
    )

    app.get(
      '/api/receipt-mails/:id',
      {
        schema: {
          tags,
          summary: 'What became of a mail',
          headers,
          params: MailParams,
          response: { 200: MailAnswer },
        },
      },
      async (request) => {
        const asking = receiptAskingOf(request.headers, access)
        const mail = receipts.mailState(asking, request.params.id)
        if (mail === null) throw unknownMail()
        return mail
      },
    )
  }
