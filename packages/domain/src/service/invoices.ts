import { z } from 'zod'
import { CustomerId, InvoiceId } from '../ids.ts'
import type { Mark } from '../mark.ts'

/** For whom an invoice is made out, as they said it then. Personal data: it can be erased. */
export const InvoiceParty = z.object({
  name: z.string(),
  company: z.string(),
  taxNumber: z.string(),
  address: z.string(),
})
export type InvoiceParty = z.infer<typeof InvoiceParty>

/** What is left of personal data that was erased. */
export const ERASED: InvoiceParty = { name: '—', company: '', taxNumber: '', address: '' }

export const InvoiceFacts = z.object({
  invoiceId: InvoiceId,
  /** From 1, without holes, given by the orderer. */
  number: z.number().int().nullable(),
  customerId: CustomerId,
})

/** The receipt of a settled check, made out to somebody afterwards: a document beside it. Nothing that was paid changes (INV5). */
export interface Invoice {
  readonly id: string
  readonly number: number | null
  readonly customerId: string
  readonly party: InvoiceParty
  readonly issued: Mark
}
