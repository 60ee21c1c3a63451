import { emptyService, emptySetup, type ServiceOp } from '@comanda/domain'
import type { OpRecord, Position } from '@comanda/sync'
import { expect, test } from 'vitest'
import { TicketFeed } from './ticket-feed.ts'

const MINUTE = 60_000
const NOW = 1_000 * MINUTE

/** A log whose commands were given so many minutes ago, in the order in which they came. */
const logOf = (...minutesAgo: readonly number[]): readonly OpRecord<ServiceOp>[] =>
  minutesAgo.map(
    (ago, index) =>
      ({
        seq: index + 1,
        hash: `hash ${index + 1}`,
        stamp: { at: NOW - ago * MINUTE },
        op: { type: 'checkReleased.v1', checkId: 'c' },
      }) as unknown as OpRecord<ServiceOp>,
  )

/** The numbers of the records that are read for printing, and where it was noted that reading begins. */
async function readFrom(log: readonly OpRecord<ServiceOp>[], known: Position | null = null) {
  const read: number[] = []
  const noted: number[] = []
  let isDone = () => {}
  const done = new Promise<void>((resolve) => {
    isDone = resolve
  })
  const feed = new TicketFeed({
    log: 'house/service',
    records: async (after, limit) => {
      const page = log.filter(({ seq }) => seq > after).slice(0, limit)
      if (page.length === 0) isDone()
      return page
    },
    head: () => log.at(-1) ?? null,
    taker: {
      cursor: async () => known,
      add: async (_jobs, { cursor }) => noted.push(cursor.seq),
    },
    setup: () => emptySetup,
    service: () => emptyService,
    more: ({ seq }) => {
      read.push(seq)
      return []
    },
    now: () => NOW,
    pause: () => Promise.resolve(),
    problem: (_code, cause) => {
      throw cause
    },
  })
  feed.wake()
  await done
  feed.stop()
  return { read, begins: noted[0] }
}

test('[F4.3] a log that was never read is read from ten minutes back', async () => {
  expect(await readFrom(logOf(30, 20, 5, 1))).toEqual({ read: [3, 4], begins: 2 })
  expect(await readFrom(logOf(30, 20))).toEqual({ read: [], begins: 2 })
  expect(await readFrom(logOf(3, 2))).toEqual({ read: [1, 2], begins: 0 })
})

test('[F4.3] [INV4] what somebody apart gave hours ago and came a moment ago hides nothing before it', async () => {
  expect(await readFrom(logOf(30, 5, 180, 4, 181))).toEqual({ read: [2, 3, 4, 5], begins: 1 })
})

test('[F4.3] over more than one page of the log', async () => {
  const old = Array.from({ length: 250 }, () => 60)
  const recent = Array.from({ length: 450 }, (_, at) => (at % 3 === 1 ? 180 : 5))
  const { read, begins } = await readFrom(logOf(...old, ...recent))
  expect([begins, read[0], read.length]).toEqual([250, 251, 450])
  expect((await readFrom(logOf(...recent))).read).toHaveLength(450)
})
