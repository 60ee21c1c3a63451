import { menuOf, type ProductRecord, type SetupState } from '@comanda/domain'
import { makeIndex, type SearchIndex } from './search-index.ts'

/** Something with a tile of its own: a product, or one variant of it where that was searched for. */
export interface Offer {
  readonly key: string
  readonly product: ProductRecord
  readonly variantId: string | null
  readonly name: string
}

/** A run of tiles below one heading. */
export interface MenuSection {
  /** Of the category, or `FAVOURITES`. */
  readonly id: string
  /** Empty for the favourites: they are called differently in each language. */
  readonly name: string
  readonly color: string
  readonly offers: readonly Offer[]
}

/** What can be sold now, in the order of the menu. */
export interface Menu {
  /** Only those with something to sell; the favourites first. */
  readonly sections: readonly MenuSection[]
  readonly index: SearchIndex<Offer>
}

export const FAVOURITES = '*favourites'

type Sources = Pick<SetupState, 'products' | 'categories' | 'productSets'>

let last: { readonly sources: readonly unknown[]; readonly menu: Menu } | null = null

/** What a terminal sells: the product sets of its multi-session (F1.2). Made anew only when one of them has changed. */
export function menuHere(setup: SetupState, terminalId: string | undefined): Menu {
  const { products, categories, productSets } = setup
  const multiSession = setup.multiSessions[setup.terminals[terminalId ?? '']?.multiSessionId ?? '']
  const sources = [products, categories, productSets, multiSession]
  if (last?.sources.every((source, at) => source === sources[at])) return last.menu
  const menu = makeMenu(setup, multiSession?.productSetIds ?? [])
  last = { sources, menu }
  return menu
}

type ProductSetIds = Parameters<typeof menuOf>[1]['productSetIds']

function makeMenu(setup: Sources, productSetIds: ProductSetIds): Menu {
  const seen = menuOf(setup as SetupState, { productSetIds } as Parameters<typeof menuOf>[1])
  const offers = seen.products.map(offerOf)
  const byCategory = Map.groupBy(offers, ({ product }) => product.categoryId as string)
  const favourites = offers.filter(({ product }) => product.favourite)
  const sections = seen.categories.map(({ id, name, color }) => ({
    id,
    name,
    color,
    offers: byCategory.get(id) ?? [],
  }))
  return {
    sections: [{ id: FAVOURITES, name: '', color: '', offers: favourites }, ...sections].filter(
      (section) => section.offers.length > 0,
    ),
    index: makeIndex(offers.flatMap(findableAs)),
  }
}

const offerOf = (product: ProductRecord): Offer => ({
  key: product.id,
  product,
  variantId: null,
  name: product.name,
})

/** By its name and code, and each variant by both names and its own code. */
const findableAs = (offer: Offer) => [
  { item: offer, name: offer.name, codes: [offer.product.barcode] },
  ...offer.product.variants.map((variant) => ({
    item: {
      key: `${offer.key}/${variant.id}`,
      product: offer.product,
      variantId: variant.id,
      name: `${offer.name} · ${variant.name}`,
    },
    name: `${offer.name} ${variant.name}`,
    codes: [variant.barcode],
  })),
]

/** Variants behind their product say nothing new: they are listed only where they were meant. */
export function withoutEchoes(found: readonly Offer[]): readonly Offer[] {
  const seen = new Set<string>()
  return found.filter(({ product, variantId }) => {
    if (variantId === null) seen.add(product.id)
    return variantId === null || !seen.has(product.id)
  })
}
