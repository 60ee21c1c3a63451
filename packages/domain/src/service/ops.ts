import { z } from 'zod'
import { CategoryId, CheckId, CustomerId, LineId, ProductId, TableId, TaxId } from '../ids.ts'

/** What somebody else had set, unseen, that this op replaced: their screen says so (C3). */
export const Overridden = z.object({
  by: z.string(),
  terminal: z.string(),
  replica: z.string(),
  at: z.number(),
  value: z.union([z.string(), z.number(), z.null()]),
})
export type Overridden = z.infer<typeof Overridden>

const over = Overridden.optional()

const LineTax = z.object({ id: TaxId, name: z.string(), ratePpm: z.number().int(), included: z.boolean() })

const onCheck = <T extends string, F extends z.ZodRawShape>(type: T, fields: F) =>
  z.object({ type: z.literal(type), checkId: CheckId, ...fields })

const onLine = <T extends string, F extends z.ZodRawShape>(type: T, fields: F) =>
  z.object({ type: z.literal(type), checkId: CheckId, lineId: LineId, ...fields })

/** Facts of the service log. */
export const ServiceOp = z.discriminatedUnion('type', [
  onCheck('checkOpened.v1', { tableId: TableId.nullable(), provisional: z.string(), day: z.string() }),
  onCheck('checkAliased.v1', {
    of: CheckId,
    /** Set where an opening led here: its provisional number is used up and still finds the check (C26). */
    opening: z.object({ provisional: z.string(), day: z.string() }).optional(),
  }),
  onCheck('checkNumbered.v1', { number: z.number().int(), day: z.string() }),
  onCheck('checkMoved.v1', { from: z.string().nullable(), to: TableId, over }),
  onCheck('checkCancelled.v1', {}),
  onCheck('checkReleased.v1', {}),
  onCheck('checkReturned.v1', {}),
  onCheck('guestsChanged.v1', { guests: z.number().int(), over }),
  onCheck('orderNoteChanged.v1', { text: z.string(), over }),
  onCheck('customerAttached.v1', {
    customerId: CustomerId.nullable(),
    over,
    personal: z.object({ name: z.string() }).optional(),
  }),
  onLine('lineAdded.v1', {
    productId: ProductId,
    categoryId: CategoryId,
    name: z.string(),
    unitPriceMinor: z.number().int(),
    taxes: z.array(LineTax),
    quantity: z.number().int(),
    customerNote: z.string(),
    kitchenNote: z.string(),
    remarks: z.array(z.enum(['old-price', 'off-menu'])),
  }),
  onLine('lineQuantityChanged.v1', { from: z.number().int(), to: z.number().int(), over }),
  onLine('lineNoteChanged.v1', { which: z.enum(['customerNote', 'kitchenNote']), text: z.string(), over }),
  onLine('lineDiscounted.v1', { discountBp: z.number().int(), over }),
  onLine('linePriceChanged.v1', { from: z.number().int(), unitPriceMinor: z.number().int(), over }),
  onLine('lineRemoved.v1', { quantity: z.number().int() }),
  onLine('lineRestored.v1', { quantity: z.number().int(), because: z.enum(['undo', 'edited-unseen']) }),
  z.object({ type: z.literal('closedChecksFiled.v1'), checkIds: z.array(CheckId) }),
])
export type ServiceOp = z.infer<typeof ServiceOp>
export type ServiceOpOf<T extends ServiceOp['type']> = Extract<ServiceOp, { type: T }>
