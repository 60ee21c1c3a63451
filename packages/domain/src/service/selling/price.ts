import { scale } from '../../money/money.ts'
import type { SetupState } from '../../setup/state.ts'
import type { Configuration } from './choices.ts'
import type { SoldAs } from './versions.ts'

const FULL_BP = 10_000
const GRAMS_PER_KILO = 1_000

/**
 * Price of one unit before modifiers. Minor units. A variant's price, or the product's own for that order
 * type, or its menu price after the rule of the order type; of a weighed product for its weight. `null`:
 * the configuration does not fit the product.
 */
export function basePriceMinor(
  setup: SetupState,
  sold: SoldAs,
  { variantId, openPriceMinor, weightGrams }: Configuration,
  orderTypeId: string | null,
): number | null {
  if (sold.priceKind === 'open') return openPriceMinor
  const variant = sold.variants.find(({ id }) => id === variantId)
  if (sold.variants.length > 0 !== (variant !== undefined)) return null
  const priceMinor = menuPriceMinor(setup, sold, variant?.priceMinor, orderTypeId)
  if (sold.priceKind === 'fixed') return priceMinor
  return weightGrams === null ? null : scale(priceMinor, weightGrams, GRAMS_PER_KILO)
}

/** What a kilogram of a weighed product costs, for an order type. Minor units; `null`: it is not weighed. */
export function kiloPriceMinor(
  setup: SetupState,
  sold: SoldAs,
  variantId: string | null,
  orderTypeId: string | null,
): number | null {
  const variant = sold.variants.find(({ id }) => id === variantId)
  return sold.priceKind === 'weight' ? menuPriceMinor(setup, sold, variant?.priceMinor, orderTypeId) : null
}

/** What the menu says, for an order type. Of a weighed product for a kilogram. */
export function menuPriceMinor(
  setup: SetupState,
  sold: Pick<SoldAs, 'priceMinor' | 'orderTypePrices'>,
  variantMinor: number | undefined,
  orderTypeId: string | null,
): number {
  const own = sold.orderTypePrices.find((price) => price.orderTypeId === orderTypeId)
  if (own !== undefined && variantMinor === undefined) return own.priceMinor
  const bp = orderTypeId === null ? 0 : (setup.orderTypes[orderTypeId]?.priceBp ?? 0)
  return Math.max(0, scale(variantMinor ?? sold.priceMinor, FULL_BP + bp, FULL_BP))
}
