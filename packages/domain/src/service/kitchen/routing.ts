import type { Station } from '../../setup/entities.ts'
import type { SetupState } from '../../setup/state.ts'

/**
 * Stations that make a product, now: its own, or those of its category. Stations that are gone, or only
 * gather what others make, do not count. Nobody responsible: `[null]`, which is shown to everybody (F4.1).
 */
export function stationsFor(
  setup: SetupState,
  productId: string,
  categoryId: string,
): readonly (string | null)[] {
  const product = setup.products[productId]
  const wanted = product?.stationIds ?? setup.categories[product?.categoryId ?? categoryId]?.stationIds ?? []
  const known = wanted.filter((id) => isMaker(setup.stations[id]))
  return known.length === 0 ? [null] : known
}

/** A station that makes dishes; one saved before there were expos says nothing of its kind. */
export const isMaker = (station: Pick<Station, 'kind'> | undefined): boolean =>
  station !== undefined && station.kind !== 'expo'

/** Printers that stations speak through. */
export const stationPrinterIds = ({ stations }: Pick<SetupState, 'stations'>): readonly string[] =>
  Object.values(stations).flatMap(({ printerIds }) => printerIds)
