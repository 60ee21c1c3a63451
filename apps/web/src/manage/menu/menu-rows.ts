import type { ProductRecord, SetupState } from '@comanda/domain'

/** What is on the menu, in its order: by category, then by place. */
export function menuRows({
  products,
  categories,
}: Pick<SetupState, 'products' | 'categories'>): readonly ProductRecord[] {
  const placeOf = ({ categoryId }: ProductRecord) =>
    categories[categoryId]?.position ?? Number.MAX_SAFE_INTEGER
  return Object.values(products)
    .filter(({ archived }) => archived === undefined)
    .sort(
      (a, b) =>
        placeOf(a) - placeOf(b) ||
        a.categoryId.localeCompare(b.categoryId) ||
        a.position - b.position ||
        a.name.localeCompare(b.name),
    )
}

/** Names of the stations where a product is made: its own, or its category's (F4.1). */
export const stationsOf = (
  { stations, categories }: Pick<SetupState, 'stations' | 'categories'>,
  { stationIds, categoryId }: Pick<ProductRecord, 'stationIds' | 'categoryId'>,
): readonly string[] =>
  (stationIds ?? categories[categoryId]?.stationIds ?? []).flatMap((id) => stations[id]?.name ?? [])
