import { menuPriceMinor, type ProductRecord, type SetupState } from '@comanda/domain'

/** What a tile says about the price. Minor units. */
export type PriceTag =
  | { readonly kind: 'typed' }
  | {
      readonly kind: 'menu'
      readonly minor: number
      /** The least of several. */
      readonly isFrom: boolean
      readonly isPerKilo: boolean
    }

type Priced = Pick<ProductRecord, 'priceKind' | 'priceMinor' | 'variants' | 'orderTypePrices'>

/** The price of a product, or of one of its variants, for the order type of the check (F3.2, F3.7). */
export function priceTag(
  setup: SetupState,
  product: Priced,
  variantId: string | null,
  orderTypeId: string | null,
): PriceTag {
  if (product.priceKind === 'open') return { kind: 'typed' }
  const isPerKilo = product.priceKind === 'weight'
  const variants = product.variants.filter(({ id }) => variantId === null || id === variantId)
  const prices =
    variants.length === 0
      ? [menuPriceMinor(setup, product, undefined, orderTypeId)]
      : variants.map(({ priceMinor }) => menuPriceMinor(setup, product, priceMinor, orderTypeId))
  const minor = Math.min(...prices)
  return { kind: 'menu', minor, isFrom: prices.some((price) => price !== minor), isPerKilo }
}
