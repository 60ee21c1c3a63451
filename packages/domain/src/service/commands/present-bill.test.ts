import { ana, given, max, order, type ServiceStep, say, seat, smallRestaurant, zoe } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { floorChecks, glanceAt, latenessOf } from '../floor-view.ts'

const { fire, voids, moveLines, onto } = say
const { state: setup } = smallRestaurant
const MINUTE_MS = 60_000

const glance = (...steps: readonly ServiceStep[]) => {
  const { state } = given(...steps)
  const table = setup.tables['table-5']
  if (table === undefined) throw new Error('the test restaurant has a table 5')
  return glanceAt(table, floorChecks(state, setup).byTable.get('table-5') ?? [], setup, state)
}
const open = ana.at('12:10').does(seat())
const steak = ana.at('12:11').does(order('l1', 'steak'))
const fired = ana.at('12:12').does(fire('f1', { l1: 1 }))
const ready = ana.does({ type: 'bumpTicket', ticketId: 'f1:grill' })
const bill = ana.does({ type: 'presentBill', checkId: 'c1' })

const HELD = { charge: null, taxRounding: 'check' } as const

describe('[F2.2] how far a party is', () => {
  test.each([
    ['free', []],
    ['seated', [open]],
    ['ordered', [open, steak]],
    [
      'ordered',
      [
        open,
        steak,
        ana.does({ type: 'holdLine', checkId: 'c1', lineId: 'l1', held: true, seen: { held: false } }),
      ],
    ],
    ['fired', [open, steak, fired]],
    ['ready', [open, steak, fired, ready]],
    ['billed', [open, steak, fired, ready, bill]],
    ['billed', [open, steak, bill]],
    ['ordered', [open, steak, fired, bill, ana.does(order('l2', 'beer'))]],
    ['fired', [open, steak, fired, ana.does(say.dish('l2', 'flan', {}, { held: true }))]],
    ['ready', [open, steak, fired, ready, ana.does(order('l2', 'beer'))]],
    ['seated', [open, steak, fired, max.does(voids(1, 1))]],
  ] as const)('%s', (state, steps) => {
    expect(glance(...steps).state).toBe(state)
  })

  test('of several checks the one that needs somebody most', () => {
    const second = [
      ana.does({ ...seat('c2', 'table-5', 'T1-2'), another: true }),
      ana.does(order('l9', 'beer', 1, 'c2')),
    ]
    expect(glance(open, steak, fired, ...second).state).toBe('ordered')
    expect(glance(open, steak, fired, ready, ...second).state).toBe('ready')
    expect(glance(open, steak, bill, ana.does({ ...seat('c2', 'table-5'), another: true })).state).toBe(
      'billed',
    )
  })

  test('[INV6] units that were moved are as far as they were', () => {
    expect(
      glance(
        open,
        steak,
        ana.does(order('l2', 'beer')),
        fired,
        ready,
        ana.does(moveLines({ l2: 1 }, 'c2', onto(null))),
      ).state,
    ).toBe('ready')
  })
})

describe('[F2.2] the bill at the table', () => {
  test('says what it came to; again, after a change', () => {
    const story = given(open, steak)
    story.when(bill).gives({ type: 'billPresented.v1', checkId: 'c1', totalMinor: 2400, held: HELD })
    story.when(ana.does(order('l2', 'beer')))
    story.when(bill).gives({ type: 'billPresented.v1', checkId: 'c1', totalMinor: 2700, held: HELD })
    story.when(zoe.does({ type: 'presentBill', checkId: 'c1' })).refused('not-permitted')
  })
})

describe('[F2.2] a table is late', () => {
  const late = (minutes: number, ...steps: readonly ServiceStep[]) => {
    const seen = glance(...steps)
    return latenessOf(seen, setup, (seen.lastChange ?? 0) + minutes * MINUTE_MS)
  }

  test.each([
    ['order', 10, [open]],
    ['food', 25, [open, steak, fired]],
    ['idle', 20, [open, steak]],
    ['idle', 20, [open, steak, fired, ready]],
  ] as const)('%s after %d minutes', (why, minutes, steps) => {
    expect(late(minutes, ...steps)).toBe(why)
    expect(late(minutes - 1, ...steps)).toBe(why === 'food' ? 'idle' : null)
  })

  test('a free one never is', () => {
    expect(latenessOf(glance(), setup, Number.MAX_SAFE_INTEGER)).toBeNull()
  })
})
