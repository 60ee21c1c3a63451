import { refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, OrderTypeId } from '../../ids.ts'
import type { Author, ServiceContext, ServiceDecision } from '../context.ts'
import type { ServiceOpOf } from '../ops.ts'
import { orderedLines } from '../ordered-lines.ts'
import { PLAIN } from '../selling/choices.ts'
import { basePriceMinor, kiloPriceMinor } from '../selling/price.ts'
import { taxesAsSeen } from '../selling/versions.ts'
import type { Check, OrderedLine, ServiceState } from '../state.ts'
import { decideCheckField } from './check-field.ts'
import { lifted } from './lifted.ts'

/** Dine in, takeaway, delivery, bar tab: with its own prices and taxes, for what is on the check already too (F3.7). */
export const SetOrderTypeCommand = z.object({
  type: z.literal('setOrderType'),
  checkId: CheckId,
  orderTypeId: OrderTypeId,
  seen: z.object({ orderTypeId: z.string().nullable() }),
  ...lifted,
})
export type SetOrderTypeCommand = z.infer<typeof SetOrderTypeCommand>

export function setOrderType(
  state: ServiceState,
  command: SetOrderTypeCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const type = context.setup.orderTypes[command.orderTypeId]
  if (type === undefined) return refuse('order-type-unknown')
  return decideCheckField(state, command.checkId, author, context, {
    permission: 'addLines',
    field: 'orderType',
    current: (check) => check.orderTypeId,
    seen: command.seen.orderTypeId,
    to: command.orderTypeId,
    op: (check, over) => ({
      type: 'orderTypeChanged.v1',
      checkId: check.id,
      orderTypeId: command.orderTypeId,
      lines: orderedLines(check).flatMap((line) => repriced(context, check, line, command.orderTypeId)),
      ...over,
    }),
  })
}

type LineChange = ServiceOpOf<'orderTypeChanged.v1'>['lines'][number]

/**
 * The difference that the order types make on today's menu, of what is weighed for its weight, is put on the
 * price of the line, whatever that was; a price that somebody has typed stands. Taxes are mapped anew from the product's.
 */
function repriced(
  { setup, multiSessionId }: ServiceContext,
  check: Check,
  line: OrderedLine,
  orderTypeId: string,
): readonly LineChange[] {
  const product = setup.products[line.productId]
  if (product === undefined) return []
  const isPlain = product.priceKind !== 'open' && line.unitPriceMinor === line.listPriceMinor
  const differenceMinor = isPlain ? (priceAs(orderTypeId) ?? 0) - (priceAs(check.orderTypeId) ?? 0) : 0
  const unitPriceMinor = Math.max(0, line.unitPriceMinor + differenceMinor)
  const taxes = taxesOf(product.taxIds)
  const parts = line.parts.map((part) => ({
    ...part,
    taxes: taxesOf(setup.products[part.productId]?.taxIds ?? []),
  }))
  const isSame = unitPriceMinor === line.unitPriceMinor && sameTaxes(taxes, line.taxes) && parts.length === 0
  if (isSame) return []
  const kiloMinor = kiloPriceMinor(setup, product, line.variantId, orderTypeId)
  const listPriceMinor = Math.max(0, line.listPriceMinor + differenceMinor)
  return [
    {
      lineId: line.id,
      unitPriceMinor,
      listPriceMinor,
      taxes,
      ...(parts.length > 0 && { parts }),
      ...(isPlain && kiloMinor !== null && { kiloMinor }),
    } as unknown as LineChange,
  ]

  /** `null`: as it was configured it is no longer on the menu. */
  function priceAs(type: string | null): number | null {
    const { variantId, weightGrams } = line
    const sold = { ...PLAIN, variantId, weightGrams }
    return product === undefined ? null : basePriceMinor(setup, product, sold, type)
  }

  function taxesOf(taxIds: readonly string[]) {
    return taxesAsSeen(setup, taxIds, { orderTypeId, multiSessionId }, Number.MAX_SAFE_INTEGER)
  }
}

const sameTaxes = (a: readonly { readonly id: string }[], b: readonly { readonly id: string }[]): boolean =>
  a.length === b.length && a.every(({ id }, index) => id === b[index]?.id)
