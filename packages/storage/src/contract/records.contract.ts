import { describe, expect, test } from 'vitest'
import { cleanUpAfterEach, expectStoreError, type LogStoreHarness, NOTHING, seqsOf } from './harness.ts'
import { record, run, snapshot } from './samples.ts'

const LOG = 'service/1'

export function recordsContract(harness: LogStoreHarness): void {
  describe('records and snapshots', () => {
    cleanUpAfterEach(harness)

    test('a log never heard of holds nothing', async () => {
      const store = await harness.open()
      expect(await store.load(LOG)).toEqual(NOTHING)
      expect(await store.records(LOG, 0, 10)).toEqual([])
      expect(await store.logs()).toEqual([])
    })

    test('[INV1] records are there after the commit, and after an unclean end', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, records: run(1, 3) }] })
      expect((await store.load(LOG)).tail).toEqual(run(1, 3))
      expect((await (await harness.reopen()).load(LOG)).tail).toEqual(run(1, 3))
    })

    test('records are read in order, after a position, up to a limit', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, records: run(1, 12) }] })
      expect(seqsOf(await store.records(LOG, 8, 3))).toEqual([9, 10, 11])
      expect(seqsOf(await store.records(LOG, 10, 100))).toEqual([11, 12])
      expect(seqsOf(await store.records(LOG, 9, Number.POSITIVE_INFINITY))).toEqual([10, 11, 12])
      expect(await store.records(LOG, 12, 100)).toEqual([])
      expect(await store.records(LOG, 0, 0)).toEqual([])
    })

    test('[C22] a record that is there already is skipped', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, records: run(1, 3) }] })
      await store.commit({ writes: [{ log: LOG, records: run(2, 5) }] })
      await store.commit({ writes: [{ log: LOG, records: [...run(5, 6), ...run(6, 6)] }] })
      expect((await store.load(LOG)).tail).toEqual(run(1, 6))
    })

    test.each([
      ['another record under a known seq', [...run(4, 4), record(2, 'Tea')]],
      ['a hole behind the last record', run(5, 5)],
      ['a hole within the batch', [record(4), record(6)]],
      ['two records for one seq', [record(4), record(4, 'Tea')]],
      ['a seq below 1', [record(0)]],
      ['a seq that is no integer', [record(3.5)]],
    ])('%s is a conflict, and nothing of the batch is written', async (_, records) => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, records: run(1, 3) }] })
      const writes = [
        { log: 'setup', records: run(1, 1) },
        { log: LOG, records },
      ]
      await expectStoreError(store.commit({ values: [['token', 1]], writes }), 'conflict')
      const reopened = await harness.reopen()
      expect((await reopened.load(LOG)).tail).toEqual(run(1, 3))
      expect(await reopened.logs()).toEqual([LOG])
      expect(await reopened.value('token')).toBeUndefined()
    })

    test('a log without a snapshot starts at 1', async () => {
      const store = await harness.open()
      await expectStoreError(store.commit({ writes: [{ log: LOG, records: run(2, 2) }] }), 'conflict')
    })

    test('after a conflict the store goes on', async () => {
      const store = await harness.open()
      await expectStoreError(store.commit({ writes: [{ log: LOG, records: run(2, 2) }] }), 'conflict')
      await store.commit({ writes: [{ log: LOG, records: run(1, 2) }] })
      expect((await store.load(LOG)).tail).toEqual(run(1, 2))
    })

    test('a snapshot replaces the last one, and the tail is what lies behind it', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, records: run(1, 6), snapshot: snapshot(2) }] })
      await store.commit({ writes: [{ log: LOG, snapshot: snapshot(4) }] })
      const { snapshot: stored, tail } = await (await harness.reopen()).load(LOG)
      expect({ stored, tail }).toEqual({ stored: snapshot(4), tail: run(5, 6) })
    })

    test('a snapshot drops no records by itself: an orderer keeps them all', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, records: run(1, 6), snapshot: snapshot(6) }] })
      expect(await store.records(LOG, 0, 100)).toEqual(run(1, 6))
      expect((await store.load(LOG)).tail).toEqual([])
    })

    test('a fresh terminal stores a snapshot and the records behind it', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, snapshot: snapshot(100), records: run(101, 102) }] })
      await store.commit({ writes: [{ log: LOG, records: run(103, 103) }] })
      expect((await store.load(LOG)).tail).toEqual(run(101, 103))
      expect(seqsOf(await store.records(LOG, 0, 10))).toEqual([101, 102, 103])
      await expectStoreError(store.commit({ writes: [{ log: LOG, records: run(105, 105) }] }), 'conflict')
    })

    test('dropRecordsThrough drops what the snapshot covers, and the log goes on behind it', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, records: run(1, 6) }] })
      await store.commit({ writes: [{ log: LOG, snapshot: snapshot(4), dropRecordsThrough: 4 }] })
      await store.commit({ writes: [{ log: LOG, records: run(3, 6) }] })
      expect(await store.records(LOG, 0, 100)).toEqual(run(5, 6))
      await store.commit({
        writes: [{ log: LOG, records: run(7, 7), snapshot: snapshot(7), dropRecordsThrough: 7 }],
      })
      expect(await store.records(LOG, 0, 100)).toEqual([])
      await store.commit({ writes: [{ log: LOG, records: run(6, 8) }] })
      expect(await (await harness.reopen()).load(LOG)).toEqual({
        ...NOTHING,
        snapshot: snapshot(7),
        tail: run(8, 8),
      })
    })

    test('records that no snapshot covers cannot be dropped by position', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, records: run(1, 6), snapshot: snapshot(3) }] })
      await expectStoreError(store.commit({ writes: [{ log: LOG, dropRecordsThrough: 4 }] }), 'conflict')
      expect((await store.load(LOG)).tail).toEqual(run(4, 6))
    })

    test('a snapshot ahead of the records needs them dropped', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, records: run(1, 3) }] })
      await expectStoreError(store.commit({ writes: [{ log: LOG, snapshot: snapshot(9) }] }), 'conflict')
      await store.commit({ writes: [{ log: LOG, snapshot: snapshot(9), dropRecordsThrough: 9 }] })
      await store.commit({ writes: [{ log: LOG, records: run(10, 10) }] })
      expect((await store.load(LOG)).tail).toEqual(run(10, 10))
    })

    test('[C24] a tab that lags behind changes nothing: its records and its snapshot are old news', async () => {
      const store = await harness.open()
      const ahead = { log: LOG, snapshot: snapshot(9), records: run(10, 11) }
      await store.commit({ writes: [ahead] })
      const behind = { log: LOG, records: run(5, 6), snapshot: snapshot(6), dropRecordsThrough: 6 }
      await store.commit({ writes: [behind] })
      expect(await store.load(LOG)).toEqual({ ...NOTHING, snapshot: snapshot(9), tail: run(10, 11) })
    })

    test('dropAllRecords lets a terminal start over, also from an older snapshot', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, records: run(1, 6), snapshot: snapshot(5) }] })
      const fresh = run(4, 5, 'after the move')
      await store.commit({
        writes: [{ log: LOG, dropAllRecords: true, snapshot: snapshot(3), records: fresh }],
      })
      expect(await store.records(LOG, 0, 100)).toEqual(fresh)
      expect(await (await harness.reopen()).load(LOG)).toEqual({
        ...NOTHING,
        snapshot: snapshot(3),
        tail: fresh,
      })
    })

    test('dropAllRecords without a snapshot leaves a log that starts at 1', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, records: run(1, 6) }] })
      await store.commit({ writes: [{ log: LOG, dropAllRecords: true }] })
      expect(await store.logs()).toEqual([])
      await store.commit({ writes: [{ log: LOG, records: run(1, 2, 'Tea') }] })
      expect((await store.load(LOG)).tail).toEqual(run(1, 2, 'Tea'))
    })

    test('personal data can be erased, and a repeated append does not bring it back', async () => {
      const store = await harness.open()
      const records = [record(1), record(2, 'Café', { phone: '+34 600 000 000' }), record(3)]
      await store.commit({ writes: [{ log: LOG, records }] })
      expect((await store.load(LOG)).tail).toEqual(records)
      await store.commit({ writes: [{ log: LOG, erasePersonal: [1, 2, 99] }] })
      await store.commit({ writes: [{ log: LOG, records }] })
      const { personal: _gone, ...rest } = record(2, 'Café', {})
      expect((await (await harness.reopen()).load(LOG)).tail).toEqual([record(1), rest, record(3)])
    })

    test('logs do not see each other, and are named in order', async () => {
      const store = await harness.open()
      await store.commit({
        writes: [
          { log: 'service/2', records: run(1, 2) },
          { log: 'service/10', snapshot: snapshot(7) },
          { log: 'setup', records: run(1, 4, 'Menu') },
        ],
      })
      expect(await store.logs()).toEqual(['service/10', 'service/2', 'setup'])
      await store.commit({ writes: [{ log: 'service/2', dropAllRecords: true }] })
      expect(await store.logs()).toEqual(['service/10', 'setup'])
      expect((await store.load('setup')).tail).toEqual(run(1, 4, 'Menu'))
    })

    test('several writes of one batch for one log follow each other', async () => {
      const store = await harness.open()
      const writes = [
        { log: LOG, records: run(1, 2) },
        { log: LOG, records: run(2, 4) },
        { log: LOG, snapshot: snapshot(3), dropRecordsThrough: 3 },
      ]
      await store.commit({ writes })
      expect(await store.load(LOG)).toEqual({ ...NOTHING, snapshot: snapshot(3), tail: run(4, 4) })
      const contradicting = [
        { log: LOG, records: run(5, 5) },
        { log: LOG, records: run(5, 5, 'Tea') },
      ]
      await expectStoreError(store.commit({ writes: contradicting }), 'conflict')
      expect((await store.load(LOG)).tail).toEqual(run(4, 4))
    })
  })
}
