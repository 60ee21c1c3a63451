import { expect, test } from 'vitest'
import { search, searchable } from './search.ts'

const names = [
  'Gin Tonic',
  'Patatas bravas',
  'Jamón ibérico',
  'Coca-Cola',
  'Coca-Cola Zero',
  'Tinto de verano',
  'Tiramisú',
  'Agua con gas',
  'Agua sin gas',
  'Croquetas de jamón',
  'Café con leche',
]
const index = names.map((name, position) => searchable(name, name, `84${position}`))
const find = (query: string) => search(index, query)

test('nothing typed finds nothing', () => {
  expect(find('')).toEqual([])
  expect(find('  ')).toEqual([])
})

test('accents and case are forgiven, the first word counts more', () => {
  expect(find('JAMON')).toEqual(['Jamón ibérico', 'Croquetas de jamón'])
  expect(find('cafe')).toEqual(['Café con leche'])
})

test('a beginning is enough, in any order of words', () => {
  expect(find('tir')).toEqual(['Tiramisú'])
  expect(find('gas sin')).toEqual(['Agua sin gas'])
})

test('the shorter of two equal matches comes first', () => {
  expect(find('coca')).toEqual(['Coca-Cola', 'Coca-Cola Zero'])
})

test('gaps and initials may be left out', () => {
  expect(find('cocacola')).toEqual(['Coca-Cola', 'Coca-Cola Zero'])
  expect(find('gt')).toEqual(['Gin Tonic'])
})

test('a slip of the finger is forgiven: swapped, missing, extra, wrong letters', () => {
  expect(find('crouqetas')).toEqual(['Croquetas de jamón'])
  expect(find('tirmisu')).toEqual(['Tiramisú'])
  expect(find('brravas')).toEqual(['Patatas bravas'])
  expect(find('pstatas')).toEqual(['Patatas bravas'])
})

test('what matches as typed comes before slips', () => {
  expect(find('tint')[0]).toBe('Tinto de verano')
})

test('short words must be right', () => {
  expect(find('gis')).toEqual([])
})

test('a barcode finds its product', () => {
  expect(find('843')).toEqual(['Coca-Cola'])
})
