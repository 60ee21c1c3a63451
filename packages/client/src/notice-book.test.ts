import { createMemoryLogStore } from '@comanda/storage'
import { expect, test } from 'vitest'
import { NoticeBook } from './notice-book.ts'
import type { Notice } from './notices.ts'

const notice = (at: number): Notice => ({
  id: `n${at}`,
  at,
  kind: 'came-back',
  by: 'ben',
  terminal: 'T2',
  checkId: 'c',
  line: 'Beer',
  quantity: 1,
})

test('newest first, each once', () => {
  const book = new NoticeBook()
  expect(book.add([notice(1), notice(2)])).toEqual([
    ['notice/n2', notice(2)],
    ['notice/n1', notice(1)],
  ])
  expect(book.add([notice(2), notice(3)])).toEqual([['notice/n3', notice(3)]])
  expect(book.all.map(({ id }) => id)).toEqual(['n3', 'n2', 'n1'])
})

test('the oldest give way, on disk too', () => {
  const book = new NoticeBook()
  book.add(Array.from({ length: 200 }, (_, i) => notice(i)))
  expect(book.add([notice(200)])).toEqual([
    ['notice/n200', notice(200)],
    ['notice/n0', undefined],
  ])
  expect(book.all).toHaveLength(200)
})

test('what was read is gone; what was not is there after a restart', async () => {
  const store = createMemoryLogStore()
  const book = new NoticeBook()
  await store.commit({ values: book.add([notice(1), notice(2), notice(3)]) })
  await store.commit({ values: book.remove('n2') })
  expect(book.remove('n2')).toEqual([])
  const again = new NoticeBook()
  await again.load(store)
  expect(again.all).toEqual(book.all)
  expect(again.all.map(({ id }) => id)).toEqual(['n3', 'n1'])
})

const ready = (seq: number, personId = 'ana'): Notice => ({
  id: `ready/${personId}`,
  at: seq,
  kind: 'ready',
  personId,
  by: 'max',
  terminal: 'T3',
  ticketId: 'f1:grill',
  checkId: 'c1',
  check: '14',
  table: '5',
  station: 'Grill',
  dishes: [],
  seq,
})

test('[F4.2] what is ready takes the place of what was ready before', () => {
  const book = new NoticeBook()
  book.add([ready(1), notice(1)])
  expect(book.add([ready(2)])).toEqual([['notice/ready/ana', ready(2)]])
  expect(book.all).toEqual([ready(2), notice(1)])
  expect(book.add([ready(2), ready(1)])).toEqual([])
})

test('[F4.2] what is ready is shown to its person, and the list keeps its identity', () => {
  const book = new NoticeBook()
  book.add([notice(1), ready(2, 'ben')])
  expect(book.shownTo('ben')).toBe(book.all)
  expect(book.shownTo('ana')).toEqual([notice(1)])
  expect(book.shownTo('ana')).toBe(book.shownTo('ana'))
  expect(book.shownTo(null)).toEqual([notice(1)])
})
