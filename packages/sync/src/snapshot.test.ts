import { add, countingSalt, sha256, tally } from '@comanda/testkit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonical } from './canonical.ts'
import type { OpRecord } from './op-record.ts'
import { Orderer } from './orderer.ts'
import { advance, emptySnapshot } from './snapshot.ts'

function history(amounts: readonly number[]) {
  const start = emptySnapshot(tally.initial)
  const orderer = new Orderer({ machine: tally, head: start, hasher: sha256, salt: countingSalt() })
  const records: OpRecord<{ type: 'added.v1'; amount: number }>[] = []
  const snapshots = [orderer.head]
  for (const [index, amount] of amounts.entries()) {
    const submission = orderer.submit(add(index + 1, amount), 0, () => null)
    if (submission.kind === 'decided') records.push(...submission.records)
    snapshots.push(orderer.head)
  }
  return { start, records, snapshots, head: orderer.head }
}

describe('[SYN5] a snapshot and the tail behind it', () => {
  test('are the fold from the start, wherever the snapshot is taken', () => {
    const amounts = fc.array(fc.integer({ min: -2, max: 5 }), { maxLength: 20 })
    fc.assert(
      fc.property(amounts, fc.nat(), (all, pick) => {
        const { start, records, snapshots, head } = history(all)
        const from = snapshots[pick % snapshots.length] ?? start
        const tail = records.slice(from.seq)
        expect(canonical(advance(tally, from, tail))).toBe(canonical(head))
        // Records that the snapshot contains already are skipped.
        expect(canonical(advance(tally, from, records))).toBe(canonical(head))
        expect(canonical(advance(tally, start, records))).toBe(canonical(head))
      }),
    )
  })

  test('a hole ends the fold', () => {
    const { start, records } = history([1, 2, 3])
    const holed = records.filter(({ seq }) => seq !== 2)
    expect(advance(tally, start, holed).state.total).toBe(1)
  })

  test('without news it stays the very same', () => {
    const { records, head } = history([1, 2])
    expect(advance(tally, head, records)).toBe(head)
    expect(advance(tally, head, [])).toBe(head)
  })
})
