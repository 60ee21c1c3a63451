import { emptySetup, type SetupState } from '@comanda/domain'
import { expect, test } from 'vitest'
import { runningAt } from './sold-out.ts'

const product = (id: string, name: string, stationIds: readonly string[] | null) => ({
  id,
  name,
  categoryId: 'food',
  stationIds,
})
const setup = {
  ...emptySetup,
  stations: { grill: { id: 'grill', kind: 'prep' }, bar: { id: 'bar', kind: 'prep' } },
  categories: { food: { id: 'food', stationIds: ['grill'] } },
  products: {
    lamb: product('lamb', 'Lamb', null),
    jamon: product('jamon', 'Jamón', null),
    beer: product('beer', 'Beer', ['bar']),
  },
  availability: { lamb: { itemId: 'lamb', soldOut: true, remaining: null } },
} as unknown as SetupState

test('[F3.1] a station sees what it makes, what is out first; accents need not be typed', () => {
  const names = (stationId: string | null, typed = '') =>
    runningAt(setup, stationId, typed).map(({ name }) => name)
  expect(names('grill')).toEqual(['Lamb', 'Jamón'])
  expect(names('bar')).toEqual(['Beer'])
  expect(names(null)).toEqual(['Lamb', 'Beer', 'Jamón'])
  expect(names('grill', 'jamon')).toEqual(['Jamón'])
})
