import { type ProductRecord, type SetupState, stationsFor } from '@comanda/domain'
import { inPlace } from '../list/narrow.ts'
import { menuRows } from '../menu/menu-rows.ts'

type Menu = Pick<SetupState, 'products' | 'categories' | 'stations'>

/** What no station makes: it is shown to all (F4.1). */
export interface Unrouted {
  /** Categories of which no product is made anywhere, with how many they have. */
  readonly categories: readonly { readonly id: string; readonly name: string; readonly count: number }[]
  /** Single products of other categories. */
  readonly products: readonly { readonly id: string; readonly name: string }[]
}

/** Products, by category, that nobody is responsible for. Combos are made where their parts are. */
export function unroutedOf(setup: Menu): Unrouted {
  const made = menuRows(setup).filter(({ combo }) => combo.length === 0)
  const categories: Unrouted['categories'][number][] = []
  const products: ProductRecord[] = []
  for (const { id, name } of inPlace(Object.values(setup.categories), (category) => category.name)) {
    const all = made.filter(({ categoryId }) => categoryId === id)
    const lost = all.filter((product) => isLost(setup, product))
    if (lost.length > 0 && lost.length === all.length) categories.push({ id, name, count: all.length })
    else products.push(...lost)
  }
  return { categories, products: products.map(({ id, name }) => ({ id, name })) }
}

const isLost = (setup: Menu, { id, categoryId }: ProductRecord): boolean =>
  stationsFor(setup as SetupState, id, categoryId).every((station) => station === null)

/** One row of the overview: a category, or a product that goes elsewhere than its category. */
export interface RoutingRow {
  readonly id: string
  readonly kind: 'category' | 'product'
  readonly name: string
  readonly categoryName: string
  /** Names of its stations; none: it is shown to all. */
  readonly at: readonly string[]
  /** Products that go there with it. */
  readonly count: number
}

/** Every category, each followed by its products that go elsewhere. */
export function routingRows(setup: Menu): readonly RoutingRow[] {
  const products = menuRows(setup)
  return inPlace(Object.values(setup.categories), ({ name }) => name).flatMap((category) => {
    const all = products.filter(({ categoryId }) => categoryId === category.id)
    const own = all.filter(({ stationIds }) => stationIds !== null)
    const row = (
      id: string,
      kind: RoutingRow['kind'],
      name: string,
      ids: readonly string[],
      count: number,
    ) => ({
      id,
      kind,
      name,
      categoryName: category.name,
      at: ids.flatMap((stationId) => setup.stations[stationId]?.name ?? []),
      count,
    })
    return [
      row(category.id, 'category', category.name, category.stationIds, all.length - own.length),
      ...own.map(({ id, name, stationIds }) => row(id, 'product', name, stationIds ?? [], 1)),
    ]
  })
}

/** Products with stations of their own among which this one is. */
export const ownAt = ({ products, categories }: Menu, stationId: string): readonly ProductRecord[] =>
  menuRows({ products, categories }).filter(({ stationIds }) => stationIds?.some((id) => id === stationId))
