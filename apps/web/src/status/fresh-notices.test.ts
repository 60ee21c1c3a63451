import type { Notice } from '@comanda/client'
import { expect, test } from 'vitest'
import { freshOf, newsOf } from './fresh-notices.ts'

const ready = (id: string, seq: number) => ({ id, kind: 'ready', seq }) as Notice
const refused = (id: string) => ({ id, kind: 'refused' }) as Notice

test('[F4.2] dishes that are ready are told apart from all else', () => {
  const notices = [ready('k1', 5), refused('n1')]
  expect(freshOf(notices, new Set())).toEqual({ ready: [notices[0]], others: [notices[1]] })
  expect(freshOf(notices, new Set(notices.map(newsOf)))).toEqual({ ready: [], others: [] })
})

test('[F4.2] more of the same ticket is news again, less of it is not', () => {
  const told = new Set([newsOf(ready('k1', 5))])
  expect(freshOf([ready('k1', 8)], told).ready).toEqual([ready('k1', 8)])
  expect(freshOf([ready('k1', 5)], told).ready).toEqual([])
})
