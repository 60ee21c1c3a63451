import type { Kept } from '@comanda/domain'
import { describe, expect, test } from 'vitest'
import { idsOf, keptGroups, keptState } from './attention-groups.ts'

const kept = (id: string, terminal: string, checkId: string | null, more: object = {}) =>
  ({
    id,
    made: { by: 'ana', terminal, at: 1, seq: 1 },
    place: { checkId, check: null, tableId: null },
    because: { code: 'terminal-revoked' },
    approved: null,
    refused: null,
    ...more,
  }) as unknown as Kept

const approved = { approved: { by: 'max' } }

describe('[C21] what was kept', () => {
  test('[INV8] stands by terminal and check, in order, and none is left out', () => {
    const all = [
      kept('T1/1', 'T1', 'c1'),
      kept('T2/1', 'T2', 'c1'),
      kept('T1/2', 'T1', 'c2'),
      kept('T1/3', 'T1', null),
      kept('T1/4', 'T1', 'c1'),
    ]
    expect(
      keptGroups(all).map(({ terminal, items }) => ({ terminal, ids: items.map(({ id }) => id) })),
    ).toEqual([
      { terminal: 'T1', ids: ['T1/1', 'T1/4'] },
      { terminal: 'T2', ids: ['T2/1'] },
      { terminal: 'T1', ids: ['T1/2'] },
      { terminal: 'T1', ids: ['T1/3'] },
    ])
  })

  test('[C22] is asked for only once', () => {
    expect(idsOf([kept('T1/1', 'T1', 'c1', approved), kept('T1/2', 'T1', 'c1')])).toEqual(['T1/2'])
  })

  test('[INV8] says how it stands: waiting, wanted, stayed, or what comes first', () => {
    const first = kept('T1/1', 'T1', 'c1')
    const before = { code: 'kept-before', details: { first: 'T1/1', what: 'openCheck' } }
    const soldOut = { code: 'sold-out', details: { name: 'Fish' } }
    const state = (more: object, attention: object = { 'T1/1': first }) =>
      keptState(kept('T1/2', 'T1', 'c1', more), attention as never)
    expect(state({})).toEqual({ kind: 'waiting' })
    expect(state(approved)).toEqual({ kind: 'approved', by: 'max' })
    expect(state({ because: before })).toEqual({ kind: 'first', first })
    expect(state({ refused: before })).toEqual({ kind: 'first', first })
    expect(state({ refused: soldOut })).toEqual({ kind: 'stayed', because: soldOut })
    expect(state({ refused: before }, {})).toEqual({ kind: 'waiting' })
  })
})
