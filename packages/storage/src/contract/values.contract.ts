import { describe, expect, test } from 'vitest'
import { cleanUpAfterEach, expectStoreError, type LogStoreHarness } from './harness.ts'
import { envelope, record, run, snapshot } from './samples.ts'

const LOG = 'service/1'
const ODD_TEXT = 'ñ 漢字 🍝 \u0000 "quoted" \\ \u2028 \ud800 é vs e\u0301'

export function valuesContract(harness: LogStoreHarness): void {
  describe('values', () => {
    cleanUpAfterEach(harness)

    test('a value never put is undefined; null, false, 0 and empty texts are values', async () => {
      const store = await harness.open()
      const values = [
        ['a', null],
        ['b', false],
        ['c', 0],
        ['d', ''],
        ['e', { token: 'x', list: [1, 2] }],
      ] as const
      await store.commit({ values })
      const reopened = await harness.reopen()
      for (const [key, value] of values) expect(await reopened.value(key)).toEqual(value)
      expect(await reopened.value('never')).toBeUndefined()
    })

    test('a value is replaced, and removed by undefined', async () => {
      const store = await harness.open()
      await store.commit({ values: [['token', 1]] })
      await store.commit({ values: [['token', 2]] })
      expect(await store.value('token')).toBe(2)
      await store.commit({ values: [['token', undefined]] })
      expect(await store.value('token')).toBeUndefined()
      expect(await store.keys('')).toEqual([])
    })

    test('keys are found by prefix, taken literally, in order', async () => {
      const store = await harness.open()
      const keys = [
        'notice/2',
        'notice/10',
        'notice',
        'notices',
        'no%',
        'no_',
        'Notice/3',
        'zeta',
        'ñandú',
        'notice/🍝',
      ]
      await store.commit({ values: keys.map((key) => [key, key] as const) })
      expect(await store.keys('notice/')).toEqual(['notice/10', 'notice/2', 'notice/🍝'])
      expect(await store.keys('no%')).toEqual(['no%'])
      expect(await store.keys('')).toEqual([...keys].sort())
      expect(await store.keys('nothing')).toEqual([])
    })

    test('values are written with the rest of their batch or not at all', async () => {
      const store = await harness.open()
      await expectStoreError(
        store.commit({ values: [['token', 1]], writes: [{ log: LOG, records: run(5, 5) }] }),
        'conflict',
      )
      expect(await (await harness.reopen()).keys('')).toEqual([])
    })
  })

  describe('batches', () => {
    cleanUpAfterEach(harness)

    test('batches given without waiting become durable in that order', async () => {
      const store = await harness.open()
      const settled: number[] = []
      const commits = Array.from({ length: 20 }, (_, index) =>
        store
          .commit({
            writes: [{ log: LOG, records: run(index + 1, index + 1) }],
            values: [['last', index]],
            durability: index % 3 === 0 ? 'relaxed' : 'strict',
          })
          .then(() => settled.push(index)),
      )
      await Promise.all(commits)
      expect(settled).toEqual(Array.from({ length: 20 }, (_, index) => index))
      expect((await store.load(LOG)).tail).toEqual(run(1, 20))
      expect(await store.value('last')).toBe(19)
    })

    test('a refused batch does not hold up the ones behind it', async () => {
      const store = await harness.open()
      const [first, second, third] = [run(1, 1), run(9, 9), run(2, 2)].map((records) =>
        store.commit({ writes: [{ log: LOG, records }] }),
      )
      await expectStoreError(second ?? Promise.resolve(), 'conflict')
      await Promise.all([first, third])
      expect((await store.load(LOG)).tail).toEqual(run(1, 2))
    })

    test('an empty batch is fine', async () => {
      const store = await harness.open()
      await store.commit({})
      await store.commit({ writes: [{ log: LOG }], values: [] })
      expect(await store.logs()).toEqual([])
    })

    test('the store keeps no reference to what it was given, and gives none away', async () => {
      const store = await harness.open()
      const command = { type: 'addLine', names: ['Café'] }
      const committed = store.commit({
        writes: [{ log: LOG, outboxPut: [{ ...envelope('r1', 1), command }] }],
        values: [['names', command.names]],
      })
      command.names.push('changed at once')
      await committed
      command.names.push('changed later')
      const [loaded] = (await store.load(LOG)).outbox
      expect(loaded?.command).toEqual({ type: 'addLine', names: ['Café'] })
      const given = loaded?.command as typeof command | undefined
      given?.names.push('changed by a reader')
      ;((await store.value('names')) as string[]).push('changed by a reader')
      expect((await store.load(LOG)).outbox[0]?.command).toEqual({ type: 'addLine', names: ['Café'] })
      expect(await store.value('names')).toEqual(['Café'])
    })

    test('texts of any language and length come back as they were', async () => {
      const store = await harness.open()
      const long = '漢🍝'.repeat(200_000)
      const log = 'service/bar „Ñandú“ 🍝'
      await store.commit({
        writes: [
          {
            log,
            records: [record(1, ODD_TEXT), record(2, long)],
            outboxPut: [envelope('réplica', 1, ODD_TEXT)],
          },
          { log: LOG, snapshot: snapshot(5, { long, [ODD_TEXT]: 1e-7, deep: [[[{}]]], big: 2 ** 53 - 1 }) },
        ],
        values: [['clé', ODD_TEXT]],
      })
      const reopened = await harness.reopen()
      expect(await reopened.logs()).toEqual([LOG, log])
      const stored = await reopened.load(log)
      expect(stored.tail).toEqual([record(1, ODD_TEXT), record(2, long)])
      expect(stored.outbox).toEqual([envelope('réplica', 1, ODD_TEXT)])
      expect((await reopened.load(LOG)).snapshot?.state).toEqual({
        long,
        [ODD_TEXT]: 1e-7,
        deep: [[[{}]]],
        big: 2 ** 53 - 1,
      })
      expect(await reopened.value('clé')).toBe(ODD_TEXT)
    })

    test('a large batch is one batch', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, records: run(1, 2000) }] })
      expect(seqsAreWhole(await store.records(LOG, 0, 5000), 2000)).toBe(true)
    })
  })

  describe('closing', () => {
    cleanUpAfterEach(harness)

    test('waits for what was given, then every call is refused as closed', async () => {
      const store = await harness.open()
      const committed = store.commit({ writes: [{ log: LOG, records: run(1, 1) }] })
      await store.close()
      await committed
      await expectStoreError(store.commit({}), 'closed')
      await expectStoreError(store.load(LOG), 'closed')
      await expectStoreError(store.records(LOG, 0, 1), 'closed')
      await expectStoreError(store.logs(), 'closed')
      await expectStoreError(store.value('x'), 'closed')
      await expectStoreError(store.keys(''), 'closed')
      await store.close()
      expect((await (await harness.reopen()).load(LOG)).tail).toEqual(run(1, 1))
    })
  })
}

const seqsAreWhole = (records: readonly { readonly seq: number }[], length: number): boolean =>
  records.length === length && records.every(({ seq }, index) => seq === index + 1)
