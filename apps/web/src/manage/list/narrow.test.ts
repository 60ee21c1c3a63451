import { expect, test } from 'vitest'
import { inPlace, narrowed, placeBehind } from './narrow.ts'

const rows = [
  { name: 'Café solo', position: 2 },
  { name: 'Té verde', position: 1 },
  { name: 'Café con leche', position: 1 },
]
const names = (typed: string) => narrowed(rows, ({ name }) => name, typed).map(({ name }) => name)

test('every typed word has to stand there, accents or not', () => {
  expect(names('cafe')).toEqual(['Café solo', 'Café con leche'])
  expect(names('leche CAFÉ')).toEqual(['Café con leche'])
  expect(names('  ')).toEqual(rows.map(({ name }) => name))
  expect(names('cola')).toEqual([])
})

test('by place, then by name; a new one goes behind', () => {
  expect(inPlace(rows, ({ name }) => name).map(({ name }) => name)).toEqual([
    'Café con leche',
    'Té verde',
    'Café solo',
  ])
  expect(placeBehind(rows)).toBe(3)
  expect(placeBehind([])).toBe(1)
})
