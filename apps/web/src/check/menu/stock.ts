import { isSoldOut, type ProductRecord, portionsLeft, type SetupState } from '@comanda/domain'

/** Portions left of what a tile sells: 0 is sold out, `null` can be had and is not counted (F3.1). */
export function stockOf(
  setup: SetupState,
  product: Pick<ProductRecord, 'id' | 'variants'>,
  variantId: string | null,
): number | null {
  const soldOutId = soldOutItem(setup, product, variantId)
  if (soldOutId !== null) return 0
  const counts = [portionsLeft(setup, product.id), variantId === null ? null : portionsLeft(setup, variantId)]
  const known = counts.filter((count) => count !== null)
  return known.length === 0 ? null : Math.min(...known)
}

/** What is to blame that a tile sells nothing: the product, its variant, or the last of all its variants. */
export function soldOutItem(
  setup: SetupState,
  { id, variants }: Pick<ProductRecord, 'id' | 'variants'>,
  variantId: string | null,
): string | null {
  if (isSoldOut(setup, id)) return id
  if (variantId !== null) return isSoldOut(setup, variantId) ? variantId : null
  const left = variants.some((variant) => !isSoldOut(setup, variant.id))
  return variants.length > 0 && !left ? (variants.at(-1)?.id ?? null) : null
}
