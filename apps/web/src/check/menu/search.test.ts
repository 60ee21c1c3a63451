import { describe, expect, test } from 'vitest'
import { type SearchWork, search } from './search.ts'
import { makeIndex } from './search-index.ts'

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
const index = makeIndex(names.map((name, position) => ({ item: name, name, codes: [`84${position}`] })))
const find = (query: string) => search(index, query)

describe('[F3.1] search', () => {
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

  test('a code that means nothing else finds nothing', () => {
    expect(find('84')).toEqual([])
    expect(find('999')).toEqual([])
  })

  test('five thousand products: each word is looked at once, few are compared letter by letter', () => {
    const sorts = [
      'Tinto',
      'Blanco',
      'Rosado',
      'Reserva',
      'Crianza',
      'Joven',
      'Espumoso',
      'Dulce',
      'Seco',
      'Brut',
    ]
    const places = Array.from({ length: 500 }, (_, place) => `Bodega${place}`)
    const many = makeIndex(
      places.flatMap((place) =>
        sorts.map((sort) => ({ item: `${sort} ${place}`, name: `${sort} ${place}`, codes: [] })),
      ),
    )
    expect([many.entries.length, many.vocabulary.length]).toEqual([5000, 510])
    const plain: SearchWork = { words: 0, comparisons: 0 }
    expect(search(many, 'reserva', 3, plain)).toEqual([
      'Reserva Bodega0',
      'Reserva Bodega1',
      'Reserva Bodega2',
    ])
    expect(plain).toEqual({ words: 510, comparisons: 0 })
    const slipped: SearchWork = { words: 0, comparisons: 0 }
    expect(search(many, 'crianxa', 1, slipped)).toEqual(['Crianza Bodega0'])
    expect(slipped).toEqual({ words: 510, comparisons: 1 })
  })
})
