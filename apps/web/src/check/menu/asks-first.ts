import type { ProductRecord, SetupState } from '@comanda/domain'

/** Whether something must be chosen before a product can be sold, or is chosen by itself and may be changed (F3.2). */
export function asksFirst(
  { modifierGroups }: Pick<SetupState, 'modifierGroups'>,
  product: Pick<ProductRecord, 'variants' | 'combo' | 'priceKind' | 'modifierGroupIds'>,
  variantId: string | null,
): boolean {
  return (
    (product.variants.length > 0 && variantId === null) ||
    product.combo.length > 0 ||
    product.priceKind !== 'fixed' ||
    product.modifierGroupIds.some((id) => {
      const group = modifierGroups[id]
      return group !== undefined && (group.min > 0 || group.options.some(({ isDefault }) => isDefault))
    })
  )
}
