import { emptyService, type ServiceOp, type ServiceState } from '@comanda/domain'
import type { OpRecord } from '@comanda/sync'
import { describe, expect, test } from 'vitest'
import { noticeOf } from './notices.ts'

const line = { id: 'l1', alsoIds: [], name: 'Fish', quantity: 2, status: 'ordered' }
const before = {
  ...emptyService,
  checks: { c1: { id: 'c1', status: 'open', lines: [line] } },
} as unknown as ServiceState
const told = (op: object, terminal = 'T1') =>
  noticeOf(
    {
      op: { checkId: 'c1', lineId: 'l1', ...op },
      stamp: { by: 'ana', terminal, at: 900 },
      seq: 7,
      hash: 'abc',
    } as unknown as OpRecord<ServiceOp>,
    before,
    'T1',
  )

describe('[F3.1] [INV8] what was ordered here apart, and sold out meanwhile', () => {
  const says = { id: '7/abc', at: 900, kind: 'sold-out', checkId: 'c1', line: 'Fish' }
  const added = { type: 'lineAdded.v1', name: 'Fish', quantity: 3, remarks: ['sold-out'] }

  test('is told to whoever ordered it, with how many', () => {
    expect(told(added)).toEqual({ ...says, quantity: 3 })
    const more = { type: 'lineQuantityChanged.v1', from: 2, to: 5, soldOut: true }
    expect(told(more)).toEqual({ ...says, quantity: 3 })
    expect(told({ type: 'lineRestored.v1', quantity: 1, because: 'undo', soldOut: true })).toEqual({
      ...says,
      quantity: 1,
    })
    expect(told({ type: 'lineConfigured.v1', soldOut: true })).toEqual({ ...says, quantity: 2 })
  })

  test('not at other terminals, nor of what could be had', () => {
    expect(told(added, 'T2')).toBeNull()
    expect(told({ ...added, remarks: [] })).toBeNull()
    expect(told({ type: 'lineQuantityChanged.v1', from: 2, to: 5 })).toBeNull()
  })
})

describe('[C12] a part of a divided check that somebody took first', () => {
  const taken = { type: 'paymentTaken.v1', amountMinor: 2400, part: 1 }
  const partTaken = { part: 0, by: 'ben', terminal: 'T2', at: 800 }

  test('is told to whoever was apart, with which part their money is for', () => {
    expect(told({ ...taken, partTaken })).toEqual({
      id: '7/abc',
      at: 900,
      kind: 'part-taken',
      checkId: 'c1',
      by: 'ben',
      terminal: 'T2',
      part: 0,
      instead: 1,
      amountMinor: 2400,
    })
    expect(told({ ...taken, partTaken }, 'T3')).toBeNull()
    expect(told(taken)).toBeNull()
  })
})
