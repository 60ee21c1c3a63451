import { describe, expect, test } from 'vitest'
import { faceOf } from '../card/face.ts'
import { card, dish, markAt, notice } from '../testing.ts'
import { actOnCard, actOnRow, recall, wholeOf } from './acts.ts'

const GRILL = { id: 'grill', kind: 'prep', firstTap: 'bump' } as never
const PASS = { id: 'pass', kind: 'expo', firstTap: 'bump' } as never
const DONE = { done: markAt(3), ready: true }

const rowOf = (of: ReturnType<typeof card>, at = 0) => {
  const row = faceOf(of.ticket).courses.flatMap(({ rows }) => rows)[at]
  if (row === undefined) throw new Error('there is no such row')
  return row
}
const tap = (of: ReturnType<typeof card>, viewed: never, firstTap: 'bump' | 'start' = 'bump', at = 0) =>
  actOnRow(of, rowOf(of, at), viewed, firstTap)

describe('[F4.2] a tap on a dish', () => {
  test('bumps it on the log of its ticket, and can be taken back', () => {
    const lamb = card({ items: [dish('Lamb', { index: 4 })] }, 'house/terrace')
    expect(tap(lamb, GRILL)).toEqual({
      log: 'house/terrace',
      kind: 'bump',
      commands: [{ type: 'bumpTicket', ticketId: 'fire-1:grill', items: [4] }],
      undo: [{ type: 'recallTicket', ticketId: 'fire-1:grill', items: [4] }],
    })
  })

  test('where the station begins dishes first, begins it, and the next tap bumps it', () => {
    const begun = card({ items: [dish('Lamb', { started: markAt(2) })] })
    expect(tap(card({ items: [dish('Lamb')] }), GRILL, 'start').commands).toEqual([
      { type: 'startTicket', ticketId: 'fire-1:grill', items: [0] },
    ])
    expect(tap(begun, GRILL, 'start').kind).toBe('bump')
  })

  test('that is done takes it back', () => {
    expect(tap(card({ items: [dish('Lamb', DONE)] }), GRILL)).toMatchObject({
      kind: 'recall',
      commands: [{ type: 'recallTicket', items: [0] }],
      undo: [{ type: 'bumpTicket', items: [0] }],
    })
  })

  test('[C6] what was told about it must be seen first', () => {
    const changed = card({ items: [dish('Lamb')], notices: [notice('change', 'c:grill', {})] })
    const voided = card({
      items: [dish('Lamb', { voided: 1, struck: 1 })],
      notices: [notice('void', 'v:grill', {})],
    })
    expect([tap(changed, GRILL), tap(voided, GRILL)].map(({ kind, commands }) => [kind, commands])).toEqual([
      ['seen', [{ type: 'bumpTicket', ticketId: 'c:grill', items: [0] }]],
      ['seen', [{ type: 'bumpTicket', ticketId: 'v:grill', items: [0] }]],
    ])
  })

  test('at an expo lets it go; what nobody had bumped is taken back whole', () => {
    expect(tap(card({ items: [dish('Lamb', DONE)] }), PASS)).toMatchObject({
      kind: 'serve',
      commands: [{ type: 'serveTicket', items: [0], expoId: 'pass' }],
      undo: [{ type: 'recallTicket', items: [0], expoId: 'pass' }],
    })
    expect(tap(card({ items: [dish('Lamb')] }), PASS).undo).toEqual([
      { type: 'recallTicket', ticketId: 'fire-1:grill', items: [0] },
    ])
  })
})

describe('[F4.2] the whole ticket', () => {
  const [soup, lamb] = [
    dish('Soup', { ticketId: 'f:cold', index: 0, ...DONE }),
    dish('Lamb', { ticketId: 'f:grill', index: 1 }),
  ]

  test('bumps what is not done yet', () => {
    expect(actOnCard(card({ items: [soup, lamb] }), GRILL).commands).toEqual([
      { type: 'bumpTicket', ticketId: 'f:grill', items: [1] },
    ])
  })

  test('at an expo serves what is ready; everything when all or nothing is', () => {
    const acts = [[soup, lamb], [lamb], [soup]].map((items) => {
      const of = card({ items })
      return [wholeOf(faceOf(of.ticket), items, PASS), actOnCard(of, PASS).commands]
    })
    expect(acts).toEqual([
      [
        { does: 'serveReady', units: 1 },
        [{ type: 'serveTicket', ticketId: 'f:cold', items: [0], expoId: 'pass' }],
      ],
      [{ does: 'serveAnyway' }, [{ type: 'serveTicket', ticketId: 'f:grill', items: [1], expoId: 'pass' }]],
      [{ does: 'serve' }, [{ type: 'serveTicket', ticketId: 'f:cold', items: [0], expoId: 'pass' }]],
    ])
  })

  test('[C6] with a void on it is first seen', () => {
    const of = card({ items: [lamb], notices: [notice('void', 'v:grill', {}, {})] })
    expect(wholeOf(faceOf(of.ticket), of.ticket.items, GRILL)).toEqual({ does: 'seen' })
    expect(actOnCard(of, GRILL).commands).toEqual([
      { type: 'bumpTicket', ticketId: 'v:grill', items: [0, 1] },
    ])
  })

  test('is recalled by its tickets, at an expo for that expo', () => {
    expect(recall({ log: 'l' }, [soup, lamb], 'pass').commands).toEqual([
      { type: 'recallTicket', ticketId: 'f:cold', items: [0], expoId: 'pass' },
      { type: 'recallTicket', ticketId: 'f:grill', items: [1], expoId: 'pass' },
    ])
  })
})
