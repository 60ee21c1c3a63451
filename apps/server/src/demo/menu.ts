import { type Category, type Product, ProductSet } from '@comanda/domain'
import { BEER, SOFT_DRINKS, WINE } from './menu/drinks.ts'
import { FISH, GRILL, RICE } from './menu/mains.ts'
import { categoryOf, productsOf } from './menu/section.ts'
import { SPECIALS } from './menu/specials.ts'
import { SALADS, TAPAS } from './menu/starters.ts'
import { COFFEE, DESSERTS } from './menu/sweets.ts'

const SECTIONS = [TAPAS, SALADS, GRILL, FISH, RICE, DESSERTS, COFFEE, SOFT_DRINKS, BEER, WINE, SPECIALS]

export const CATEGORIES: readonly Category[] = SECTIONS.map(categoryOf)

export const PRODUCTS: readonly Product[] = SECTIONS.flatMap(productsOf)

/** The terrace bar serves drinks and what goes with them; the dining room serves everything. */
export const PRODUCT_SETS: readonly ProductSet[] = [
  ProductSet.parse({
    id: 'food',
    name: 'Food',
    categoryIds: [SALADS, GRILL, FISH, RICE, DESSERTS, SPECIALS].map(({ id }) => id),
  }),
  ProductSet.parse({
    id: 'bar',
    name: 'Bar',
    categoryIds: [TAPAS, COFFEE, SOFT_DRINKS, BEER, WINE].map(({ id }) => id),
  }),
]
