import type { SetupState } from '../../setup/state.ts'

/**
 * Stations that make a product, now: its own, or those of its category. Stations that are gone do not
 * count. Nobody responsible: `[null]`, which is shown to everybody (F4.1).
 */
export function stationsFor(
  setup: SetupState,
  productId: string,
  categoryId: string,
): readonly (string | null)[] {
  const product = setup.products[productId]
  const wanted = product?.stationIds ?? setup.categories[product?.categoryId ?? categoryId]?.stationIds ?? []
  const known = wanted.filter((id) => setup.stations[id] !== undefined)
  return known.length === 0 ? [null] : known
}
