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
