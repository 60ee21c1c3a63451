import { Receipt } from '@comanda/domain'
import { z } from 'zod'

/** Who asks: the terminal's token, the person and the proof of their PIN. */
export const ReceiptHeaders = z.looseObject({
  authorization: z.string().optional(),
  'x-comanda-person': z.string().max(64).optional(),
  'x-comanda-proof': z.string().max(128).optional(),
})

export const ReceiptParams = z.object({ id: z.string().min(1).max(140).describe('Id of a check') })

const refundId = z
  .string()
  .min(1)
  .max(64)
  .describe('The receipt of this refund instead of that of the check')
  .optional()

export const ReceiptQuery = z.object({ refundId })

/** `GET /api/checks/:id/receipt`: of a check that is settled; of an open one its bill. */
export const ReceiptAnswer = z.object({
  receipt: Receipt,
  /** Where guests find it; `null`: a bill, or this server has no address that guests could reach. */
  link: z.string().nullable(),
  /** The same on this server: `/r/…`; `null`: a bill. */
  path: z.string().nullable(),
  /** How often it was printed: the next paper is marked as a reprint. */
  copies: z.number().int(),
  /** `false`: the server was given no mail server, so that nothing can be mailed. */
  canMail: z.boolean(),
  /** The address of the check's customer, to offer it; empty: none is known. */
  mailTo: z.string(),
})
export type ReceiptAnswer = z.infer<typeof ReceiptAnswer>

/** `POST /api/checks/:id/receipt`. */
export const ReceiptAction = z.discriminatedUnion('action', [
  z.object({ action: z.literal('print'), refundId }),
  z.object({ action: z.literal('email'), to: z.email('an e-mail address').max(254), refundId }),
])
export type ReceiptAction = z.infer<typeof ReceiptAction>

/** `POST /api/checks/:id/bill`. */
export const BillAction = z.object({ action: z.literal('print') })

/** What was set going. A refusal is an error with a code: `no-receipt-printer`, `mail-not-set-up`, `check-not-settled` … */
export const ReceiptDone = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('print'),
    /** Of the job, for `/api/print-jobs/…`; the printer's state comes with its report. */
    jobId: z.string(),
    printerId: z.string(),
    /** 1: the first paper; others are marked as reprints. Of a bill always 1. */
    copy: z.number().int(),
  }),
  z.object({ action: z.literal('email'), mailId: z.string() }),
])
export type ReceiptDone = z.infer<typeof ReceiptDone>

/** `GET /api/receipt-mails/:id`: what became of a mail. */
export const MailParams = z.object({ id: z.string().min(1).max(64) })
export const MailAnswer = z.object({
  id: z.string(),
  /** `failed`: it was given up after three days, or the mail server will never take it. */
  state: z.enum(['waiting', 'sent', 'failed']),
  tries: z.number().int(),
  /** What the mail server said last; empty: nothing. */
  problem: z.string(),
})
export type MailAnswer = z.infer<typeof MailAnswer>
