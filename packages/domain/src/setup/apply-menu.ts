import { canonical, type OpMeta } from '@comanda/sync'
import { markOf } from '../mark.ts'
import { complete, PRODUCT_DEFAULTS } from './defaults.ts'
import type { ModifierGroup, Product, Tax } from './entities.ts'
import type { ModifierGroupRecord, ProductRecord, TaxRecord, Until } from './state.ts'

const FORMER_KEPT = 20

/** A saved product takes the place of the old one, which stays known: nothing sold as it was is refused (C19). */
export function savedProduct(old: ProductRecord | undefined, saved: Product, meta: OpMeta): ProductRecord {
  const value = complete(PRODUCT_DEFAULTS, saved)
  return { ...value, former: formerOf(old, value, soldAs, meta), saved: markOf(meta) }
}

const soldAs = (product: Product) => ({
  name: product.name,
  priceMinor: product.priceMinor,
  taxIds: product.taxIds,
  priceKind: product.priceKind,
  variants: product.variants,
  orderTypePrices: product.orderTypePrices,
  modifierGroupIds: product.modifierGroupIds,
  combo: product.combo,
})

export const savedTax = (old: TaxRecord | undefined, value: Tax, meta: OpMeta): TaxRecord => ({
  ...value,
  former: formerOf(old, value, chargedAs, meta),
  saved: markOf(meta),
})

const chargedAs = ({ name, ratePpm, included }: Tax) => ({ name, ratePpm, included })

/** What a modifier cost stays known as with products (C19). */
export const savedModifierGroup = (
  old: ModifierGroupRecord | undefined,
  value: ModifierGroup,
  meta: OpMeta,
): ModifierGroupRecord => ({
  ...value,
  former: formerOf(old, value, offeredAs, meta),
  saved: markOf(meta),
})

const offeredAs = ({ options }: ModifierGroup) => ({ options })

/** The former ones of a record that is saved: one more where `was` has changed. Compared the same by every replica. */
function formerOf<V, W extends object>(
  old: (V & { readonly former: readonly (W & Until)[] }) | undefined,
  value: V,
  was: (record: V) => W,
  { seq }: OpMeta,
): readonly (W & Until)[] {
  if (old === undefined) return []
  if (canonical(was(old)) === canonical(was(value))) return old.former
  return [{ ...was(old), untilSeq: seq }, ...old.former].slice(0, FORMER_KEPT)
}
