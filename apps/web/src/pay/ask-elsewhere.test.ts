import { expect, test } from 'vitest'
import { readPlaces } from './ask-elsewhere.ts'

test('[C21] what waits elsewhere is read as it is told, and nothing else is', () => {
  const place = { place: '~t1', name: 'Bar tablet', isAlone: true, kept: [{ id: 'T1/1' }] }
  expect(readPlaces({ places: [place, { place: 'x', name: 'X' }] })).toEqual([place])
  expect(readPlaces({ places: [] })).toEqual([])
  expect(readPlaces({ error: {} })).toBeNull()
  expect(readPlaces(null)).toBeNull()
})
