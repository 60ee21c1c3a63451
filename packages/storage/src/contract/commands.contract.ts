import { describe, expect, test } from 'vitest'
import { cleanUpAfterEach, type LogStoreHarness } from './harness.ts'
import { accepted, envelope, refused, run } from './samples.ts'

const LOG = 'service/1'

export function commandsContract(harness: LogStoreHarness): void {
  describe('answers', () => {
    cleanUpAfterEach(harness)

    test('[C22] answers and the last decided n of each replica survive an unclean end', async () => {
      const store = await harness.open()
      const answers = [accepted('r2', 1), refused('r1', 1), accepted('r1', 2)]
      await store.commit({ writes: [{ log: LOG, records: run(1, 2), answers }] })
      await store.commit({ writes: [{ log: LOG, answers: [accepted('r1', 10), accepted('r1', 3)] }] })
      const stored = await (await harness.reopen()).load(LOG)
      expect(stored.answers.filter(({ replica }) => replica === 'r1')).toEqual([
        refused('r1', 1),
        accepted('r1', 2),
        accepted('r1', 3),
        accepted('r1', 10),
      ])
      expect(stored.answers.filter(({ replica }) => replica === 'r2')).toEqual([accepted('r2', 1)])
      expect(new Map(stored.lastDecided)).toEqual(
        new Map([
          ['r1', 10],
          ['r2', 1],
        ]),
      )
    })

    test('[C22] answersStored drops answers through n and keeps the last decided n', async () => {
      const store = await harness.open()
      await store.commit({
        writes: [{ log: LOG, answers: [accepted('r1', 1), accepted('r1', 2), accepted('r2', 1)] }],
      })
      await store.commit({ writes: [{ log: LOG, answersStored: [{ replica: 'r1', through: 1 }] }] })
      expect((await store.load(LOG)).answers).toEqual([accepted('r1', 2), accepted('r2', 1)])
      await store.commit({
        writes: [
          {
            log: LOG,
            answersStored: [
              { replica: 'r1', through: 9 },
              { replica: 'unknown', through: 9 },
            ],
          },
        ],
      })
      const stored = await (await harness.reopen()).load(LOG)
      expect(stored.answers).toEqual([accepted('r2', 1)])
      expect(new Map(stored.lastDecided).get('r1')).toBe(2)
    })

    test('a log of which only the last decided n is left is still a log', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, answers: [accepted('r1', 1)] }] })
      await store.commit({ writes: [{ log: LOG, answersStored: [{ replica: 'r1', through: 1 }] }] })
      expect(await store.logs()).toEqual([LOG])
    })

    test('the last decided n never falls', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, answers: [accepted('r1', 7)] }] })
      await store.commit({ writes: [{ log: LOG, answers: [accepted('r1', 2)] }] })
      expect((await (await harness.reopen()).load(LOG)).lastDecided).toEqual([['r1', 7]])
    })

    test('answers belong to one log', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, answers: [accepted('r1', 4)] }] })
      await store.commit({ writes: [{ log: 'setup', answers: [accepted('r1', 1)] }] })
      expect((await store.load('setup')).lastDecided).toEqual([['r1', 1]])
      expect((await store.load(LOG)).lastDecided).toEqual([['r1', 4]])
    })
  })

  describe('outbox', () => {
    cleanUpAfterEach(harness)

    test('[INV1] commands stay in the order in which they were put, across replicas', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, outboxPut: [envelope('r2', 7), envelope('r1', 1)] }] })
      await store.commit({ writes: [{ log: LOG, outboxPut: [envelope('r1', 2)] }] })
      await store.commit({ writes: [{ log: LOG, outboxPut: [envelope('r0', 1), envelope('r2', 8)] }] })
      expect((await (await harness.reopen()).load(LOG)).outbox).toEqual([
        envelope('r2', 7),
        envelope('r1', 1),
        envelope('r1', 2),
        envelope('r0', 1),
        envelope('r2', 8),
      ])
    })

    test('the order goes on after a reopen', async () => {
      await (await harness.open()).commit({ writes: [{ log: LOG, outboxPut: [envelope('r9', 1)] }] })
      const store = await harness.reopen()
      await store.commit({ writes: [{ log: LOG, outboxPut: [envelope('r1', 1)] }] })
      expect((await store.load(LOG)).outbox).toEqual([envelope('r9', 1), envelope('r1', 1)])
    })

    test('[C24] a command that is there already keeps its place, and stays what it was', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, outboxPut: [envelope('r1', 1), envelope('r1', 2)] }] })
      await store.commit({ writes: [{ log: LOG, outboxPut: [envelope('r1', 1, 'Tea'), envelope('r1', 3)] }] })
      expect((await store.load(LOG)).outbox).toEqual([1, 2, 3].map((n) => envelope('r1', n)))
    })

    test('a command leaves by its id, in the batch that stores what became of it', async () => {
      const store = await harness.open()
      await store.commit({
        writes: [{ log: LOG, outboxPut: [envelope('r1', 1), envelope('r2', 1), envelope('r1', 2)] }],
      })
      await store.commit({
        writes: [
          {
            log: LOG,
            records: run(1, 1),
            outboxDelete: [
              { replica: 'r1', n: 1 },
              { replica: 'r1', n: 99 },
            ],
          },
        ],
      })
      const stored = await (await harness.reopen()).load(LOG)
      expect(stored.outbox).toEqual([envelope('r2', 1), envelope('r1', 2)])
      expect(stored.tail).toEqual(run(1, 1))
    })

    test('a log with nothing but a command is a log; without it, it is none', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, outboxPut: [envelope('r1', 1)] }] })
      expect(await store.logs()).toEqual([LOG])
      await store.commit({ writes: [{ log: LOG, outboxDelete: [{ replica: 'r1', n: 1 }] }] })
      expect(await store.logs()).toEqual([])
    })

    test('starting over from a snapshot keeps the outbox', async () => {
      const store = await harness.open()
      await store.commit({ writes: [{ log: LOG, records: run(1, 3), outboxPut: [envelope('r1', 1)] }] })
      await store.commit({ writes: [{ log: LOG, dropAllRecords: true }] })
      expect((await store.load(LOG)).outbox).toEqual([envelope('r1', 1)])
    })
  })
}
