import { ana, given } from '@comanda/testkit'
import { expect, test } from 'vitest'
import { linkedPairs } from './linked.ts'

test('[F2.5] a party at three tables: a line from its table to each further one', () => {
  const { state } = given(
    ana.does({ type: 'openCheck', checkId: 'c5', tableId: 'table-5', provisional: 'T1-1' }),
    ana.does({ type: 'linkTable', checkId: 'c5', tableId: 'table-7' }),
    ana.does({ type: 'linkTable', checkId: 'c5', tableId: 'table-9' }),
  )
  expect(linkedPairs(state)).toEqual(['table-5 table-7', 'table-5 table-9'])
  expect(linkedPairs(state)).toBe(linkedPairs(state))
})
