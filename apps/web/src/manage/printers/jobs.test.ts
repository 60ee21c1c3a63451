import { expect, test } from 'vitest'
import { actionsFor, JOB_STATES, type PrintJob, readJobs, titleOf } from './jobs.ts'

const job = (id: string, more: Partial<PrintJob> = {}): PrintJob => ({
  id,
  kind: 'order',
  station: 'Grill',
  table: '7',
  check: '12',
  state: 'waiting',
  reprint: false,
  viaId: null,
  at: 0,
  ...more,
})

test('[F4.3] what still comes is first, oldest first; then what was printed, newest first', () => {
  const jobs = [
    job('last', { state: 'printed', at: 9 }),
    job('second', { at: 5 }),
    job('before', { state: 'discarded', at: 2 }),
    job('first', { state: 'stale', at: 1 }),
  ]
  expect(readJobs({ jobs })?.map(({ id }) => id)).toEqual(['first', 'second', 'last', 'before'])
})

test('[F4.3] what a later version tells is left out, and what is no queue is none', () => {
  expect(
    readJobs({
      jobs: [
        { ...job('a'), state: 'folded' },
        { ...job('b'), kind: 'poem' },
      ],
    }),
  ).toEqual([])
  expect([null, {}, { jobs: 'many' }].map(readJobs)).toEqual([null, null, null])
})

test('[F4.3] nothing can be done to a job while it comes out of the printer; a printed one only again', () => {
  expect(JOB_STATES.map((state) => [state, actionsFor({ state }).join(' ')])).toEqual([
    ['waiting', 'discard'],
    ['printing', ''],
    ['stale', 'discard print'],
    ['uncertain', 'discard print'],
    ['printed', 'reprint'],
    ['discarded', 'reprint'],
  ])
})

test('[F4.3] a job is called by its table, or its check, its station and what it is', () => {
  const say = (key: string, values: Readonly<Record<string, string>> = {}) =>
    [key.replace('called.', ''), ...Object.values(values)].join(' ')
  const title = (more: Partial<PrintJob>) => titleOf(job('a', more), say)
  expect([
    title({}),
    title({ table: null }),
    title({ kind: 'void' }),
    title({ kind: 'test', station: null, table: null, check: null }),
    title({ station: null, table: null, check: null }),
  ]).toEqual(['table 7 · Grill', 'check 12 · Grill', 'void · table 7 · Grill', 'test', 'order'])
})
