import { expect, test } from 'vitest'
import { namedTogether } from './together.ts'

test('[F4.2] the same dish of several fires is told once', () => {
  const dishes = [
    { name: 'Fish', units: 1 },
    { name: 'Soup', units: 1 },
    { name: 'Fish', units: 2 },
  ]
  expect(namedTogether(dishes)).toEqual([
    { name: 'Fish', units: 3 },
    { name: 'Soup', units: 1 },
  ])
})
