import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, LineId, ProductId } from '../../ids.ts'
import type { ProductRecord, SetupState } from '../../setup/state.ts'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { numbered, reachCheck } from '../find.ts'
import type { ServiceState } from '../state.ts'

/** Puts a product on a check, as a line of its own. A further tap on that line is `adjustQuantity` (C2). */
export const AddLineCommand = z.object({
  type: z.literal('addLine'),
  checkId: CheckId,
  lineId: LineId,
  productId: ProductId,
  quantity: z.number().int().min(1).max(9999),
  customerNote: z.string().max(300).default(''),
  kitchenNote: z.string().max(300).default(''),
  /** The price on the author's screen, and how much of the setup log that screen had seen (C19). */
  seen: z.object({ unitPriceMinor: z.number().int(), setupSeq: z.number().int().min(0) }),
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
  const remarks = remarksFor(product, command)
  if (remarks === null) return offMenu(product, command)
  const reached = reachCheck(state, command.checkId, author)
  if ('ok' in reached) return reached
  const { check, before } = reached
  if (check.lines.some((line) => line.id === command.lineId)) return refuse('line-exists')
  return accept(
    ...before,
    {
      type: 'lineAdded.v1',
      checkId: check.id,
      lineId: command.lineId,
      productId: product.id,
      categoryId: product.categoryId,
      name: product.name,
      unitPriceMinor: command.seen.unitPriceMinor,
      taxes: taxesFor(context.setup, product),
      quantity: command.quantity,
      customerNote: command.customerNote,
      kitchenNote: command.kitchenNote,
      remarks,
    },
    ...numbered(state, check, context),
  )
}

/** How the author's price stands to the menu: today's, one that the author could not know was replaced, or neither (null). */
function remarksFor(product: ProductRecord, { seen }: AddLineCommand): ('old-price' | 'off-menu')[] | null {
  const archived = product.archived !== undefined
  if (archived && product.archived.seq <= seen.setupSeq) return null
  const isCurrent = seen.unitPriceMinor === product.priceMinor
  const wasCurrent = product.formerPrices.some(
    (former) => former.priceMinor === seen.unitPriceMinor && former.untilSeq > seen.setupSeq,
  )
  if (!isCurrent && !wasCurrent) return null
  return [...(archived ? (['off-menu'] as const) : []), ...(isCurrent ? [] : (['old-price'] as const))]
}

function offMenu(product: ProductRecord, { seen }: AddLineCommand): ServiceDecision {
  const { name, priceMinor } = product
  if (product.archived !== undefined && product.archived.seq <= seen.setupSeq)
    return refuse('product-archived', { name, by: product.archived.by, at: product.archived.at })
  return refuse('price-not-on-menu', { name, yours: seen.unitPriceMinor, theirs: priceMinor })
}

const taxesFor = (setup: SetupState, product: ProductRecord) =>
  product.taxIds.flatMap((taxId) => {
    const tax = setup.taxes[taxId]
    return tax === undefined
      ? []
      : [{ id: tax.id, name: tax.name, ratePpm: tax.ratePpm, included: tax.included }]
  })
