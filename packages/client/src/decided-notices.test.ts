import { emptyService, type Kept, type ServiceOp, type ServiceState } from '@comanda/domain'
import type { OpRecord } from '@comanda/sync'
import { describe, expect, test } from 'vitest'
import { decidedChanges } from './decided-notices.ts'
import type { KeptNotice } from './notices.ts'

const kept = {
  id: 'T1-1/7',
  made: { by: 'ana', terminal: 'T1', at: 100, seq: 40 },
  what: 'addLine',
  command: { type: 'addLine' },
  place: { checkId: 'c1', check: '14', tableId: null },
  approved: null,
} as unknown as Kept

const waits: ServiceState = { ...emptyService, attention: { [kept.id]: kept } }
const done = emptyService
const notice: KeptNotice = {
  id: '40/abc',
  at: 100,
  kind: 'kept',
  by: 'ana',
  because: { code: 'not-permitted' },
  command: null,
}

const record = (op: object, stamp: object = {}): OpRecord<ServiceOp> =>
  ({ op, stamp: { by: 'max', terminal: 'T3', at: 900, ...stamp } }) as unknown as OpRecord<ServiceOp>
const approved = record({ type: 'keptApproved.v1', id: kept.id, approvedBy: 'max', ordinal: 1 })
const applied = record(
  { type: 'keptApplied.v1', id: kept.id, approvedBy: 'max' },
  { by: 'ana', terminal: 'T1', at: 100 },
)
const arrived = record(
  { type: 'commandKept.v1', id: kept.id, place: kept.place, command: kept.command, because: { code: 'x' } },
  { by: 'ana', terminal: 'T1', at: 100 },
)
const says = {
  id: `decided/${kept.id}`,
  kind: 'decided',
  author: 'ana',
  command: kept.command,
  checkId: 'c1',
  check: '14',
}

describe('[C21] [C28] what a manager has decided about a kept command', () => {
  test('applied: who, where and when it was approved, though its own record bears its author', () => {
    const context = { before: waits, after: done, terminalId: 'T1' }
    expect(decidedChanges([approved, applied], [notice], context)).toEqual({
      fresh: [{ ...says, outcome: 'applied', by: 'max', terminal: 'T3', at: 900 }],
      gone: [notice.id],
    })
  })

  test('kept and decided while the terminal heard nothing: one word', () => {
    const context = { before: emptyService, after: done, terminalId: 'T1' }
    expect(decidedChanges([arrived, approved, applied], [notice], context)).toMatchObject({
      fresh: [{ outcome: 'applied', by: 'max', check: '14' }],
      gone: [notice.id],
    })
  })

  test('gone from the list with a new state: that somebody has decided', () => {
    const context = { before: waits, after: done, terminalId: 'T1' }
    expect(decidedChanges([], [notice], context)).toEqual({
      fresh: [{ ...says, outcome: 'unseen', by: '', terminal: '', at: 100 }],
      gone: [notice.id],
    })
  })

  test('nothing at other terminals, while it waits, and where its author has decided', () => {
    const nothing = { fresh: [], gone: [] }
    expect(decidedChanges([approved, applied], [], { before: waits, after: done, terminalId: 'T2' })).toEqual(
      nothing,
    )
    expect(decidedChanges([approved], [notice], { before: waits, after: waits, terminalId: 'T1' })).toEqual(
      nothing,
    )
    const own = record({ type: 'keptDiscarded.v1', id: kept.id }, { by: 'ana', terminal: 'T1' })
    expect(decidedChanges([own], [notice], { before: waits, after: done, terminalId: 'T1' })).toEqual({
      fresh: [],
      gone: [notice.id],
    })
  })
})
