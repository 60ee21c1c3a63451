import { NO_TAKINGS, type ZReport } from '@comanda/domain'
import { describe, expect, test } from 'vitest'
import { mergedRows, pathOf, readPage, readZ, rowOf } from './z-row.ts'

const z = (number: number, more: Partial<ZReport> = {}): ZReport => ({
  number,
  day: `2031-05-${String(number).padStart(2, '0')}`,
  closed: { by: 'lucia', terminal: 't', replica: 'r', at: number, seq: number },
  from: null,
  takings: { ...NO_TAKINGS, checks: number, totalMinor: 100 * number },
  tills: [],
  carriedOver: [],
  unheard: [],
  ...more,
})
const ANY = { words: '', from: '', to: '' }
const told = (...numbers: readonly number[]) => numbers.map((number) => rowOf(z(number)))

describe('[F5.3] the list of Z reports', () => {
  test('what the terminal holds and what the server told of, each once, newest first', () => {
    const rows = mergedRows([z(9), z(8)], told(8, 7), ANY)
    expect(rows).toEqual(told(9, 8, 7))
  })

  test('what the terminal holds is narrowed by days as the server does', () => {
    expect(mergedRows([z(9), z(8), z(7)], [], { from: '2031-05-08', to: '2031-05-08' })).toEqual(told(8))
  })

  test('asks for words, days and the next page', () => {
    expect(pathOf(ANY, null)).toBe('/api/z-reports?limit=50')
    expect(pathOf({ words: ' ana ', from: '2031-05-01', to: '2031-05-31' }, 5)).toBe(
      '/api/z-reports?limit=50&q=ana&from=2031-05-01&to=2031-05-31&before=5',
    )
  })

  test('reads answers, and nothing that is none', () => {
    const { id, ...row } = rowOf(z(3))
    expect(readPage({ reports: [row], next: 3, complete: false })).toEqual({
      rows: [{ id, ...row }],
      next: 3,
      complete: false,
    })
    expect(readPage(null)).toBeNull()
    expect(readPage({ error: {} })).toBeNull()
    expect(readZ({ report: z(3) })).toEqual(z(3))
    expect(readZ({ report: { number: 3 } })).toBeNull()
    expect(readZ(null)).toBeNull()
  })
})
