import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, LineId, OrderTypeId, ProductId } from '../../ids.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { numbered } from '../find.ts'
import { reachForGoods } from '../paying/follow-up.ts'
import { Configuration, PLAIN } from '../selling/choices.ts'
import { courseOf } from '../selling/combo.ts'
import { portionsTaken, stockFor } from '../selling/portions.ts'
import { sell } from '../selling/sell.ts'
import type { ServiceState } from '../state.ts'

/** Puts a product on a check, as a line of its own. A further tap on that line is `adjustQuantity` (C2). */
export const AddLineCommand = z.object({
  type: z.literal('addLine'),
  checkId: CheckId,
  lineId: LineId,
  productId: ProductId,
  quantity: z.number().int().min(1).max(9999),
  /** Variant, modifiers, parts, typed price, weight (F3.2). */
  configuration: Configuration.default(PLAIN),
  /** Missing: the course of its category (F3.5). */
  course: z.number().int().min(0).max(9).optional(),
  seat: z.number().int().min(1).max(99).nullable().default(null),
  held: z.boolean().default(false),
  customerNote: z.string().max(300).default(''),
  kitchenNote: z.string().max(300).default(''),
  allergy: z.string().max(300).default(''),
  /** The price on the author's screen, for which order type, and how much of the setup log that screen had seen (C19). */
  seen: z.object({
    unitPriceMinor: z.number().int(),
    setupSeq: z.number().int().min(0),
    orderTypeId: OrderTypeId.nullable().optional(),
  }),
})
export type AddLineCommand = z.infer<typeof AddLineCommand>

export function addLine(
  state: ServiceState,
  command: AddLineCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'addLines')
  if (denied) return denied
  const product = context.setup.products[command.productId]
  if (product === undefined) return refuse('product-unknown')
  const reached = reachForGoods(state, command.checkId, author, context)
  if ('ok' in reached) return reached
  const { check, before } = reached
  if (check.lines.some((line) => line.id === command.lineId)) return refuse('line-exists')
  const { configuration, seen, quantity } = command
  const { orderTypeId } = check
  const seenOrderTypeId = seen.orderTypeId === undefined ? orderTypeId : seen.orderTypeId
  const sale = sell(context.setup, product, {
    configuration,
    orderTypeId,
    multiSessionId: context.multiSessionId,
    seenOrderTypeId,
    seen,
  })
  if (!sale.ok) return refuse(sale.code, sale.details)
  const { sold } = sale
  const sellable = { ...sold, productId: product.id, variantId: configuration.variantId }
  const { missing, isSoldApart } = stockFor(sellable, quantity, author, context, seen.setupSeq)
  if (missing !== null) return refuse('sold-out', { name: sold.name, yours: quantity, ...missing })
  const ref = { checkId: check.id, lineId: command.lineId }
  return accept(
    ...before,
    {
      type: 'lineAdded.v1',
      ...ref,
      productId: product.id,
      categoryId: product.categoryId,
      name: sold.name,
      unitPriceMinor: sold.unitPriceMinor,
      taxes: [...sold.taxes] as never,
      variantId: configuration.variantId,
      modifiers: [...sold.modifiers],
      parts: [...sold.parts] as never,
      weightGrams: product.priceKind === 'weight' ? configuration.weightGrams : null,
      ...(sold.kiloMinor !== null && { kiloMinor: sold.kiloMinor }),
      quantity,
      course: command.course ?? courseOf(context.setup, product),
      seat: command.seat,
      held: command.held,
      customerNote: command.customerNote,
      kitchenNote: command.kitchenNote,
      allergy: command.allergy,
      remarks: [...sold.remarks, ...(isSoldApart ? (['sold-out'] as const) : [])],
    },
    ...numbered(state, check, context),
    ...portionsTaken(context, ref, sellable, quantity),
  )
}
