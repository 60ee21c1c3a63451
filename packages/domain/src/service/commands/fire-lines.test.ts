import { ana, ben, given, order, remove, type ServiceStep, say, seat, tap, undo, zoe } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck } from '../find.ts'
import { stageOf, unitsToFire } from '../kitchen/stage.ts'
import { firedUnits, unsentUnits } from '../kitchen/units.ts'
import type { ServiceState } from '../state.ts'

const { choice, dish, fire, voids, moveLines, onto, merge } = say

const table = [ana.does(seat()), ana.does(order('l1', 'steak', 2)), ana.does(order('l2', 'beer', 3))] as const
const head = { check: '1', table: '5', guests: null, orderType: null, note: '', allergy: '' } as const
const item = (lineId: string, name: string, quantity: number, more: object = {}) => ({
  lineId,
  part: '',
  name,
  quantity,
  modifiers: [],
  note: '',
  allergy: '',
  course: 0,
  seat: null,
  ...more,
})

/** What each station has been told to make and not to make any more: `grill steak 2`. */
const told = ({ tickets }: ServiceState): readonly string[] =>
  Object.values(tickets).flatMap(({ kind, stationId, items }) =>
    items.map(({ name, quantity }) => `${kind} ${stationId ?? 'anybody'} ${name} ${quantity}`),
  )

describe('[C7] [INV4] firing', () => {
  test('each station gets one ticket with its dishes', () => {
    given(...table)
      .when(ana.does(fire('f1', { l1: 2, l2: 3 })))
      .gives({
        type: 'linesFired.v1',
        checkId: 'c1',
        fireId: 'f1',
        units: [
          { lineId: 'l1', part: '', from: 0, to: 2 },
          { lineId: 'l2', part: '', from: 0, to: 3 },
        ],
        head,
        tickets: [
          { ticketId: 'f1:grill', stationId: 'grill', items: [item('l1', 'steak', 2)] },
          { ticketId: 'f1:bar', stationId: 'bar', items: [item('l2', 'beer', 3)] },
        ],
      })
  })

  test('from two terminals at once, or again and again: each unit is on one ticket', () => {
    const story = given(...table, ana.saw(3).does(fire('f1', { l1: 2 })))
    story.when(ben.saw(3).does(fire('f2', { l1: 2 }))).gives()
    story.when(ana.saw(3).does(fire('f3', { l1: 2 }))).gives()
    expect(told(story.state)).toEqual(['order grill steak 2'])
  })

  test('the same fire once more, whatever it names by now, sends nothing', () => {
    const story = given(...table, ana.does(fire('f1', { l1: 1 })))
    story.when(ana.does(fire('f1', { l1: 2 }))).gives()
    expect(firedUnits(lineOf(story.state, 'l1'))).toBe(1)
  })

  test('[INV4] nor where its tickets are those of another check', () => {
    const story = given(
      ...table,
      ana.does(moveLines({ l1: 1 }, 'c2', onto('table-7'))),
      ana.does(fire('f1', { 'l1-c2': 1 })),
      ana.does(order('l3', 'steak', 1, 'c2')),
    )
    expect(Object.keys(story.state.tickets)).toEqual(['f1@c2:grill'])
    story.when(ana.does(fire('f1', { l3: 1 }))).gives()
  })

  test('who saw more units fires only those that are not there yet', () => {
    const { state } = given(...table, ben.does(tap(2, 2, 'l1')), ana.saw(3).does(fire('f1', { l1: 2 }))).when(
      ben.saw(5).does(fire('f2', { l1: 4 })),
    )
    expect(told(state)).toEqual(['order grill steak 2', 'order grill steak 2'])
  })

  test('what somebody else adds meanwhile is not sent unseen', () => {
    const { state } = given(...table, ben.does(tap(3, 2, 'l1'))).when(ana.saw(3).does(fire('f1', { l1: 2 })))
    expect(told(state)).toEqual(['order grill steak 2'])
    expect(unsentUnits(lineOf(state, 'l1'))).toBe(3)
  })

  test('never more than there is', () => {
    const { state } = given(...table, ben.does(tap(-1, 2, 'l1'))).when(ana.saw(3).does(fire('f1', { l1: 2 })))
    expect(told(state)).toEqual(['order grill steak 1'])
  })

  test('[C5] a line that somebody else took off unseen comes back, and is cooked', () => {
    const story = given(...table, ben.does(remove(2)))
    const { ops, state } = story.when(ana.saw(3).does(fire('f1', { l1: 2 })))
    expect(ops.map(({ type }) => type)).toEqual(['lineRestored.v1', 'linesFired.v1'])
    expect(told(state)).toEqual(['order grill steak 2'])
    expect(findCheck(state, 'c1')?.lines[0]).toMatchObject({ status: 'ordered', remarks: ['came-back'] })
  })

  test('what was removed, voided or never there is passed over', () => {
    given(...table, ben.does(remove(2)))
      .when(ana.does(fire('f1', { l1: 2, l9: 1 })))
      .gives()
    given(...table)
      .when(ana.does(fire('f1', { 'l1/starter': 2 })))
      .gives()
  })

  test('a line named twice in one fire counts once', () => {
    const twice = fire('f1', { l1: 2 })
    const { state } = given(...table).when(
      ana.does({ ...twice, units: [...twice.units, { lineId: 'l1', upTo: 1 }] }),
    )
    expect(told(state)).toEqual(['order grill steak 2'])
  })

  test('units that were moved elsewhere meanwhile are fired where they are', () => {
    const story = given(...table, ben.does(moveLines({ l1: 2 }, 'c2', onto('table-7'))))
    const { ops, state } = story.when(ana.saw(3).does(fire('f1', { l1: 2, l2: 3 })))
    expect(
      ops.map((op) => op.type === 'linesFired.v1' && [op.checkId, op.tickets.map((t) => t.ticketId)]),
    ).toEqual([
      ['c2', ['f1@c2:grill']],
      ['c1', ['f1:bar']],
    ])
    expect(told(state)).toEqual(['order grill steak 2', 'order bar beer 3'])
    expect(Object.values(state.tickets).map((ticket) => ticket.head.table)).toEqual(['7', '5'])
  })

  test('[C15] and after a merge on the check that there is now', () => {
    const { state } = given(
      ...table,
      ben.does(seat('c2', 'table-7')),
      ben.does(order('l3', 'steak', 1, 'c2')),
      ben.does(merge('c1', 'c2')),
    ).when(ana.saw(3).does(fire('f1', { l1: 2 })))
    expect(told(state)).toEqual(['order grill steak 2'])
    expect(firedUnits(lineOf(state, 'l1', 'c2'))).toBe(2)
  })

  test('a check that was left empty in between comes back with its fire', () => {
    const { ops } = given(
      ...table,
      ben.does(remove(2)),
      ben.does(remove(3, 'l2')),
      ben.does({ type: 'leaveCheck', checkId: 'c1' }),
    ).when(ana.saw(3).does(fire('f1', { l1: 2 })))
    expect(ops.map(({ type }) => type)).toEqual(['checkReturned.v1', 'lineRestored.v1', 'linesFired.v1'])
  })

  test('[C26] a check without a number says its provisional one', () => {
    const { ops } = given(
      { type: 'checkOpened.v1', checkId: 'c1', tableId: null, provisional: 'T1-4', day: '2031-05-17' },
      addedSteak,
    ).when(ana.does(fire('f1', { l1: 1 })))
    expect(ops).toMatchObject([
      { type: 'linesFired.v1', head: { check: 'T1-4', table: null } },
      { type: 'checkNumbered.v1', number: 1 },
    ])
  })

  test('[INV10] needs addLines', () => {
    given(...table)
      .when(zoe.does(fire('f1', { l1: 2 })))
      .refused('not-permitted', { permission: 'addLines' })
    given()
      .when(ana.does(fire('f1', { l1: 2 })))
      .refused('check-unknown')
  })
})

const addedSteak: ServiceStep = {
  type: 'lineAdded.v1',
  checkId: 'c1',
  lineId: 'l1',
  productId: 'steak',
  categoryId: 'food',
  name: 'steak',
  unitPriceMinor: 2400,
  taxes: [],
  quantity: 1,
  customerNote: '',
  kitchenNote: '',
  remarks: [],
}

const lineOf = (state: ServiceState, lineId: string, checkId = 'c1') => {
  const line = findCheck(state, checkId)?.lines.find(({ id }) => id === lineId)
  if (line === undefined) throw new Error(`no line ${lineId}`)
  return line
}

describe('[F4.1] where a dish goes', () => {
  const fired = (...steps: readonly ServiceStep[]) =>
    told(given(ana.does(seat()), ...steps, ana.does(fire('f1', { l1: 1 }))).state)

  test('to the stations of its category, or of its own; several get it each', () => {
    expect(fired(ana.does(dish('l1', 'soup')))).toEqual(['order cold soup 1'])
    expect(fired(ana.does(dish('l1', 'fish')))).toEqual(['order grill fish 1', 'order cold fish 1'])
  })

  test('what no station makes is shown to everybody, never to nobody', () => {
    expect(fired(ana.does(dish('l1', 'voucher')))).toEqual(['order anybody voucher 1'])
  })

  test('a ticket says all that the station must know', () => {
    const modifiers = [
      choice('doneness', 'rare'),
      choice('sides', 'salad'),
      choice('dressing', 'oil', 1, 1),
      choice('sides', 'fries', 2),
    ]
    const more = { seat: 3, kitchenNote: 'no salt', allergy: 'nuts' }
    const { ops } = given(
      ana.does({ ...seat(), orderTypeId: 'takeaway' }),
      ana.does({ type: 'setGuests', checkId: 'c1', guests: 2, seen: { guests: null } }),
      ana.does({ type: 'setOrderNote', checkId: 'c1', text: 'in a hurry', seen: { text: '' } }),
      ana.does({ type: 'setCheckAllergy', checkId: 'c1', text: 'gluten', seen: { text: '' } }),
      ana.does(dish('l1', 'entrecote', { modifiers }, more, 'takeaway')),
    ).when(ana.does(fire('f1', { l1: 1 })))
    expect(ops).toMatchObject([
      {
        head: {
          check: '1',
          table: '5',
          guests: 2,
          orderType: 'Takeaway',
          note: 'in a hurry',
          allergy: 'gluten',
        },
        tickets: [
          {
            items: [
              item('l1', 'entrecote', 1, {
                modifiers: ['rare', 'salad', '· oil', '2× fries'],
                note: 'no salt',
                allergy: 'nuts',
                course: 2,
                seat: 3,
              }),
            ],
          },
        ],
      },
    ])
  })

  test('[F3.7] what every check there begins as is not worth saying', () => {
    const { ops } = given(ana.does(seat()), ana.does(order('l1', 'steak'))).when(
      ana.does(fire('f1', { l1: 1 })),
    )
    expect(ops).toMatchObject([{ head: { orderType: null } }])
  })
})

describe('[F3.5] a combo is fired part by part', () => {
  const parts = [
    { id: 's', choiceId: 'starter', productId: 'soup' },
    { id: 'm', choiceId: 'main', productId: 'fish' },
  ]
  const menu = [ana.does(seat()), ana.does(dish('l1', 'day-menu', { parts }, { quantity: 2 }))] as const

  test('its courses wait for each other', () => {
    const story = given(...menu)
    const { lines = [] } = findCheck(story.state, 'c1') ?? {}
    expect(unitsToFire(lines, { kind: 'next' })).toEqual([{ lineId: 'l1', part: 's', upTo: 2 }])
    const starters = story.when(ana.does(fire('f1', { 'l1/s': 2 })))
    expect(told(starters.state)).toEqual(['order cold soup 2'])
    expect(stageOf(lineOf(starters.state, 'l1'), starters.state.tickets)).toBe('partly')
    const mains = story.when(ana.does(fire('f2', { 'l1/m': 2 })))
    expect(told(mains.state)).toEqual(['order cold soup 2', 'order grill fish 2', 'order cold fish 2'])
    expect(stageOf(lineOf(mains.state, 'l1'), mains.state.tickets)).toBe('fired')
  })

  test('[C7] each part once', () => {
    given(...menu, ana.does(fire('f1', { 'l1/s': 2 })))
      .when(ben.does(fire('f2', { 'l1/s': 2, 'l1/m': 1 })))
      .gives({
        type: 'linesFired.v1',
        checkId: 'c1',
        fireId: 'f2',
        units: [{ lineId: 'l1', part: 'm', from: 0, to: 1 }],
        head,
        tickets: ['grill', 'cold'].map((stationId) => ({
          ticketId: `f2:${stationId}`,
          stationId,
          items: [item('l1', 'fish', 1, { part: 'm', course: 2 })],
        })),
      })
  })

  test('[C6] as soon as the kitchen has one of its parts it is lowered by a void only', () => {
    given(...menu, ana.does(fire('f1', { 'l1/s': 1 })))
      .when(ana.does(remove(2)))
      .refused('line-fired', { fired: 1 })
  })
})

test('[INV4] what was voided and is brought back has to be fired again', () => {
  const { state } = given(
    ...table,
    ana.does(fire('f1', { l1: 2 })),
    ...['max'].map(() => ana.does({ ...voids(2, 2), approvedBy: 'max' })),
    ana.does(undo()),
  ).when(ana.does(fire('f2', { l1: 2 })))
  expect(told(state)).toEqual(['order grill steak 2', 'void grill steak 2', 'order grill steak 2'])
})
