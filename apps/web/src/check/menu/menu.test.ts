import { restaurantWith, type SetupFact } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { FAVOURITES, type Menu, menuHere, withoutEchoes } from './menu.ts'
import { search } from './search.ts'

const dish = (id: string, more: object = {}): SetupFact => ({
  type: 'productSaved.v1',
  value: { id, categoryId: 'desserts', name: id, priceMinor: 500, taxIds: [], ...more } as never,
})
const outline = ({ sections }: Menu) =>
  Object.fromEntries(sections.map(({ id, offers }) => [id, offers.map(({ name }) => name)]))
const find = (menu: Menu, query: string) =>
  withoutEchoes(search(menu.index, query)).map(({ product, variantId }) =>
    variantId === null ? product.id : `${product.id}/${variantId}`,
  )

describe('[F3.1] the menu of a terminal', () => {
  test('categories and products in their order, without what is no longer sold', () => {
    const setup = restaurantWith(dish('tart', { position: 2 }), dish('cake', { position: 1 }), {
      type: 'productArchived.v1',
      productId: 'flan',
    })
    expect(outline(menuHere(setup, 'T1')).desserts).toEqual(['cake', 'tart'])
  })

  test('favourites come first, and stay where they belong', () => {
    const menu = menuHere(restaurantWith(dish('cake', { favourite: true })), 'T1')
    expect(menu.sections[0]?.id).toBe(FAVOURITES)
    expect(outline(menu)).toMatchObject({ [FAVOURITES]: ['cake'], desserts: ['flan', 'cake'].sort() })
    expect(menuHere(restaurantWith(), 'T1').sections.map(({ id }) => id)).not.toContain(FAVOURITES)
  })

  test('[F1.2] only the product sets of its multi-session', () => {
    const setup = restaurantWith(
      {
        type: 'productSetSaved.v1',
        value: { id: 'bar', name: 'Bar', categoryIds: ['drinks'] as never[] },
      } as SetupFact,
      {
        type: 'multiSessionSaved.v1',
        value: { id: 'dining', name: 'Dining room', productSetIds: ['bar'] },
      } as SetupFact,
    )
    const menu = menuHere(setup, 'T1')
    expect(outline(menu)).toEqual({ drinks: ['beer', 'coffee', 'lemonade', 'wine'] })
    expect(find(menu, 'steak')).toEqual([])
  })

  test('the same menu is the same object, also when something is sold out', () => {
    const setup = restaurantWith()
    const other = { ...setup, availability: {}, customers: {} }
    expect(menuHere(other, 'T1')).toBe(menuHere(setup, 'T1'))
  })

  test('a variant is found by its own words and code, and not behind its product', () => {
    const menu = menuHere(
      restaurantWith(
        dish('Horchata', {
          barcode: '8400000000001',
          variants: [
            { id: 'h-s', name: 'pequeña', priceMinor: 250 },
            { id: 'h-l', name: 'grande', priceMinor: 400, barcode: '8400000000002' },
          ],
        }),
      ),
      'T1',
    )
    expect(find(menu, 'horchata')).toEqual(['Horchata'])
    expect(find(menu, 'horchata grande')).toEqual(['Horchata/h-l'])
    expect(find(menu, 'pequena')).toEqual(['Horchata/h-s'])
    expect(find(menu, '8400000000002')).toEqual(['Horchata/h-l'])
    expect(menu.index.byCode.get('8400000000001')?.key).toBe('Horchata')
  })
})
