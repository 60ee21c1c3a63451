import type { Category, ProductRecord, SetupState } from '@comanda/domain'
import { type Searchable, searchable } from './search.ts'

/** What can be sold now, in the order of the menu. */
export interface Menu {
  /** Only those with something to sell. */
  readonly categories: readonly Category[]
  readonly byCategory: ReadonlyMap<string, readonly ProductRecord[]>
  readonly index: readonly Searchable<ProductRecord>[]
}

let last: { readonly products: unknown; readonly categories: unknown; readonly menu: Menu } | null = null

/** Made anew only when products or categories have changed. */
export function menuOf({ products, categories }: SetupState): Menu {
  if (last !== null && last.products === products && last.categories === categories) return last.menu
  const menu = makeMenu(Object.values(products), Object.values(categories))
  last = { products, categories, menu }
  return menu
}

const inOrder = <T extends { readonly position: number; readonly name: string }>(
  records: readonly T[],
): readonly T[] => [...records].sort((a, b) => a.position - b.position || a.name.localeCompare(b.name))

function makeMenu(products: readonly ProductRecord[], categories: readonly Category[]): Menu {
  const sold = inOrder(products.filter((product) => product.archived === undefined))
  const byCategory = Map.groupBy(sold, (product) => product.categoryId as string)
  return {
    categories: inOrder(categories).filter(({ id }) => byCategory.has(id)),
    byCategory,
    index: sold.map((product) => searchable(product, product.name, product.barcode)),
  }
}
