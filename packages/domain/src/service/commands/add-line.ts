import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, LineId, ProductId } from '../../ids.ts'
import type { ProductRecord, SetupState, TaxRecord, Until } from '../../setup/state.ts'
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
  const sold = asSold(product, command)
  if (sold === null) return offMenu(product, command)
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
      name: sold.name,
      unitPriceMinor: sold.priceMinor,
      taxes: taxesFor(context.setup, sold, command.seen.setupSeq),
      quantity: command.quantity,
      customerNote: command.customerNote,
      kitchenNote: command.kitchenNote,
      remarks: remarksFor(product, sold),
    },
    ...numbered(state, check, context),
  )
}

/**
 * The product as its author had it before their eyes: the oldest version that they may have seen and that
 * has their price (C19). `null` where there is none.
 */
function asSold(product: ProductRecord, { seen }: AddLineCommand): SoldProduct | null {
  if (product.archived !== undefined && product.archived.seq <= seen.setupSeq) return null
  const versions = versionsSince<SoldProduct>(product, product.former, seen.setupSeq)
  return versions.find(({ priceMinor }) => priceMinor === seen.unitPriceMinor) ?? null
}

type SoldProduct = Pick<ProductRecord, 'name' | 'priceMinor' | 'taxIds'>

/** Versions that somebody who saw the log up to `seq` may have had, oldest first; today's is the last. */
const versionsSince = <V>(today: V, former: readonly (V & Until)[], seq: number): readonly [V, ...V[]] =>
  [...former.filter(({ untilSeq }) => untilSeq > seq).reverse(), today] as unknown as readonly [V, ...V[]]

function remarksFor(product: ProductRecord, sold: SoldProduct): ('old-price' | 'off-menu')[] {
  const isOld = sold.priceMinor !== product.priceMinor
  return [
    ...(product.archived === undefined ? [] : (['off-menu'] as const)),
    ...(isOld ? (['old-price'] as const) : []),
  ]
}

function offMenu(product: ProductRecord, { seen }: AddLineCommand): ServiceDecision {
  const { name, priceMinor } = product
  if (product.archived !== undefined && product.archived.seq <= seen.setupSeq)
    return refuse('product-archived', { name, by: product.archived.by, at: product.archived.at })
  return refuse('price-not-on-menu', { name, yours: seen.unitPriceMinor, theirs: priceMinor })
}

/** The taxes of the product as the author had them; one that was changed meanwhile counts as it was. */
const taxesFor = (setup: SetupState, sold: SoldProduct, setupSeq: number) =>
  sold.taxIds.flatMap((taxId) => {
    const tax = setup.taxes[taxId]
    if (tax === undefined) return []
    const [{ name, ratePpm, included }] = versionsSince<ChargedTax>(tax, tax.former, setupSeq)
    return [{ id: tax.id, name, ratePpm, included }]
  })

type ChargedTax = Pick<TaxRecord, 'name' | 'ratePpm' | 'included'>
