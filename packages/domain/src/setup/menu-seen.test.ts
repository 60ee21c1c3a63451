import { restaurantWith, type SetupFact } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import type { MultiSession } from './entities.ts'
import { floorsOf, menuOf, orderTypesOf } from './menu-seen.ts'
import type { SetupState } from './state.ts'

type Written = Extract<SetupFact, { type: 'multiSessionSaved.v1' }>['value']

const orderType = (id: string, position: number, active = true): SetupFact => ({
  type: 'orderTypeSaved.v1',
  value: { id, name: id, kind: 'dineIn', position, active },
})
const base: readonly SetupFact[] = [
  { type: 'categorySaved.v1', value: { id: 'drinks', name: 'Drinks', position: 2 } },
  { type: 'categorySaved.v1', value: { id: 'food', name: 'Food', position: 1 } },
  ...['wine', 'lemonade'].map((productId): SetupFact => ({ type: 'productArchived.v1', productId })),
  { type: 'productSetSaved.v1', value: { id: 'bar', name: 'Bar', categoryIds: ['drinks'] } },
  { type: 'productSetSaved.v1', value: { id: 'kitchen', name: 'Kitchen', categoryIds: ['food'] } },
  { type: 'productArchived.v1', productId: 'coffee' },
  orderType('away', 2),
  orderType('here', 1),
  orderType('never', 0, false),
  { type: 'floorSaved.v1', value: { id: 'terrace', name: 'Terrace', position: 0, width: 100, height: 100 } },
  { type: 'floorSaved.v1', value: { id: 'ground', name: 'Ground', position: 1, width: 100, height: 100 } },
  { type: 'floorSaved.v1', value: { id: 'cellar', name: 'Cellar', position: 0, width: 100, height: 100 } },
  { type: 'floorDeleted.v1', floorId: 'cellar' },
]
const seenBy = <T>(more: Partial<Written>, see: (setup: SetupState, of: MultiSession) => T): T => {
  const setup = restaurantWith(...base, {
    type: 'multiSessionSaved.v1',
    value: { id: 'dining', name: 'Dining', ...more },
  })
  const { dining } = setup.multiSessions
  if (dining === undefined) throw new Error('no dining room')
  return see(setup, dining)
}
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)

describe('[F1.2] what a multi-session sees', () => {
  const menu = (productSetIds: readonly string[]) => {
    const { categories, products } = seenBy({ productSetIds: [...productSetIds] }, menuOf)
    return [ids(categories), ids(products)]
  }

  test('the whole menu without product sets, in its order, without what is archived', () => {
    const [categories = [], products = []] = menu([])
    expect(categories.slice(-2)).toEqual(['food', 'drinks'])
    expect(products.filter((id) => ['beer', 'coffee', 'burger', 'steak'].includes(id))).toEqual([
      'beer',
      'burger',
      'steak',
    ])
  })

  test('its product sets, together', () => {
    expect(menu(['bar'])).toEqual([['drinks'], ['beer']])
    expect(menu(['bar', 'kitchen'])).toEqual([
      ['food', 'drinks'],
      ['beer', 'burger', 'steak'],
    ])
  })

  test('[F3.7] the order types that are offered and active', () => {
    expect(ids(seenBy({}, orderTypesOf))).toEqual(['dineIn', 'here', 'takeaway', 'away'])
    expect(ids(seenBy({ orderTypeIds: ['away', 'never', 'here'] }, orderTypesOf))).toEqual(['away', 'here'])
  })

  test('[F1.1] its floors, without deleted ones', () => {
    expect(ids(seenBy({}, floorsOf))).toEqual(['terrace', 'ground'])
    expect(ids(seenBy({ floorIds: ['ground', 'cellar'] }, floorsOf))).toEqual(['ground'])
  })
})
