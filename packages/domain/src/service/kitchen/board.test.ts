import {
  ana,
  ben,
  guests,
  houseWith,
  inHouse,
  move,
  order,
  type ServiceStep,
  say,
  seat,
  secondExpo,
  serviceContext,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import type { SetupState } from '../../setup/state.ts'
import { boardOf, doneOn } from './board.ts'
import type { BoardItem, BoardTicket } from './display.ts'

const { dish, fire, voids, bump, recall, start, serve } = say

const setup = houseWith(secondExpo)
const story = (...steps: readonly ServiceStep[]) => inHouse(setup).given(ana.does(seat()), ...steps)
const board = (stationId: string | null, ...steps: readonly ServiceStep[]) =>
  boardOf(story(...steps).state, setup, { stationId })

const dishes = (items: readonly BoardItem[]) =>
  items.map(({ name, quantity, voided, struck, done, ready }) => {
    const off = voided === 0 ? '' : ` −${voided}${struck > 0 ? '!' : ''}`
    return `${quantity} ${name}${off}${done !== null ? ' done' : ''}${ready && done === null ? ' ready' : ''}`
  })
/** A board as one reads it. */
const read = (tickets: readonly BoardTicket[]) =>
  tickets.map(({ ticketId, items, notices }) => [
    ticketId,
    ...dishes(items),
    ...notices.map(
      ({ kind, items: told }) => `${kind}: ${told.map(({ name, quantity }) => `${quantity} ${name}`)}`,
    ),
  ])
const stations =
  (...ids: (string | null)[]) =>
  (steps: readonly ServiceStep[]) => {
    const { state } = story(...steps)
    return Object.fromEntries(ids.map((id) => [id ?? 'all', read(boardOf(state, setup, { stationId: id }))]))
  }

/** A steak and two fish (grill and cold), a soup (cold) and two beers (bar), fired together. */
const dinner: readonly ServiceStep[] = [
  ana.does(order('l1', 'steak')),
  ana.does(dish('l2', 'fish', {}, { quantity: 2 })),
  ana.does(dish('l3', 'soup')),
  ana.does(order('l4', 'beer', 2)),
  ana.does(fire('f1', { l1: 1, l2: 2, l3: 1, l4: 2 })),
]

describe('[F4.1] every station sees its own', () => {
  test('a dish that two stations make is on both; the expo has the whole fire on one ticket', () => {
    expect(stations('grill', 'cold', 'bar', 'pass')(dinner)).toEqual({
      grill: [['f1:grill', '1 steak', '2 fish']],
      cold: [['f1:cold', '2 fish', '1 soup']],
      bar: [['f1:bar', '2 beer']],
      pass: [['f1:cold', '2 fish', '1 soup', '1 steak', '2 fish']],
    })
  })

  test('all stations together', () => {
    expect(
      read(board(null, ...dinner))
        .map(([id]) => id)
        .sort(),
    ).toEqual(['f1:bar', 'f1:cold', 'f1:grill'])
  })

  test('the parts of a combo are where they are made', () => {
    const part = (choiceId: string, productId: string) => ({ id: choiceId, choiceId, productId })
    const parts = [part('starter', 'soup'), part('main', 'fish'), part('drink', 'wine')]
    const menu = ana.does(dish('l1', 'day-menu', { parts }))
    const all = { 'l1/starter': 1, 'l1/main': 1, 'l1/drink': 1 }
    expect(stations('grill', 'cold', 'bar')([menu, ana.does(fire('f1', all))])).toEqual({
      grill: [['f1:grill', '1 fish']],
      cold: [['f1:cold', '1 soup', '1 fish']],
      bar: [['f1:bar', '1 wine']],
    })
  })

  test('what nobody makes is on every display, and done for all by whoever does it', () => {
    const voucher = [ana.does(dish('l1', 'voucher')), ana.does(fire('f1', { l1: 1 }))]
    const everywhere = [['f1:', '1 voucher']]
    const read4 = stations('grill', 'bar', 'pass', null)
    expect(read4(voucher)).toEqual({ grill: everywhere, bar: everywhere, pass: everywhere, all: everywhere })
    expect(read4([...voucher, ben.does(bump('f1:'))])).toEqual({
      grill: [],
      bar: [],
      pass: [['f1:', '1 voucher done']],
      all: [],
    })
  })

  test('what a station had that is gone, or makes nothing any more, is everybody’s', () => {
    const { state } = story(...dinner)
    const { grill: _grill, ...left } = setup.stations
    const gone: SetupState = { ...setup, stations: left }
    const asExpo = houseWith({ type: 'stationSaved.v1', value: { id: 'grill', name: 'grill', kind: 'expo' } })
    for (const changed of [gone, asExpo]) {
      expect(read(boardOf(state, changed, { stationId: 'bar' })).map(([id]) => id)).toEqual([
        'f1:bar',
        'f1:grill',
      ])
      expect(boardOf(state, changed, { stationId: 'bar' })[1]?.stationId).toBeNull()
    }
  })

  test('what is sold by weight says it', () => {
    const [ticket] = board(
      'cold',
      ana.does(dish('l1', 'ham', { weightGrams: 730 })),
      ana.does(dish('l2', 'soup')),
      ana.does(fire('f1', { l1: 1, l2: 1 })),
    )
    expect(ticket?.items.map(({ name, weightGrams }) => [name, weightGrams])).toEqual([
      ['ham', 730],
      ['soup', undefined],
    ])
  })

  test('head, seat, course, waiter and when', () => {
    const [ticket] = board(
      'cold',
      ana.does(guests(3, null)),
      ana.does({ type: 'setCheckAllergy', checkId: 'c1', text: 'nuts', seen: { text: '' } }),
      ana.at('12:30').does(dish('l1', 'soup', {}, { seat: 2, kitchenNote: 'hot' })),
      ana.at('12:31').does(fire('f1', { l1: 1 })),
    )
    expect(ticket).toMatchObject({
      checkId: 'c1',
      head: { check: '1', table: '5', guests: 3, allergy: 'nuts' },
      movedFrom: null,
      waiterId: 'ana',
      items: [{ name: 'soup', course: 1, seat: 2, note: 'hot', ticketId: 'f1:cold', index: 0 }],
      issued: { by: 'ana', terminal: 'T1' },
    })
  })
})

describe('[F4.2] dishes get on', () => {
  test('done ones stay on their ticket until the last one is', () => {
    expect(read(board('grill', ...dinner, ben.does(bump('f1:grill', 0))))).toEqual([
      ['f1:grill', '1 steak done', '2 fish'],
    ])
    expect(board('grill', ...dinner, ben.does(bump('f1:grill')))).toEqual([])
  })

  test('begun ones say so', () => {
    const [ticket] = board('grill', ...dinner, ben.does(start('f1:grill', 1)))
    expect(ticket?.items.map(({ started }) => started?.by ?? null)).toEqual([null, 'ben'])
  })

  test('oldest first', () => {
    const later = [...dinner, ana.does(order('l5', 'steak')), ana.does(fire('f2', { l5: 1 }))]
    expect(read(board('grill', ...later)).map(([id]) => id)).toEqual(['f1:grill', 'f2:grill'])
    expect(
      read(board('grill', ...later, ben.does(bump('f1:grill')), ben.does(recall('f1:grill')))).map(
        ([id]) => id,
      ),
    ).toEqual(['f1:grill', 'f2:grill'])
  })

  test('what is done is found again, newest first, and recalled', () => {
    const steps = [...dinner, ana.does(order('l5', 'steak')), ana.does(fire('f2', { l5: 1 }))]
    const { state } = story(...steps, ben.does(bump('f2:grill')), ben.does(bump('f1:grill')))
    const done = doneOn(state, setup, { stationId: 'grill' })
    expect(done.map(({ ticketId, doneAt }) => [ticketId, doneAt.by])).toEqual([
      ['f1:grill', 'ben'],
      ['f2:grill', 'ben'],
    ])
    expect(doneOn(state, setup, { stationId: 'grill' }, 1)).toEqual(done.slice(0, 1))
    expect(doneOn(state, setup, { stationId: 'cold' })).toEqual([])
  })

  test('dishes that are held or of a later course are seen; what is only being typed is not', () => {
    const steps = [
      ana.does(dish('l1', 'soup')),
      ana.does(dish('l2', 'flan', {}, { quantity: 2 })),
      ana.does(dish('l3', 'carpaccio')),
      ana.does(dish('l4', 'carpaccio', {}, { held: true })),
      ana.does(order('l5', 'steak')),
      ana.does(fire('f1', { l1: 1 })),
    ]
    const [ticket] = board('cold', ...steps)
    expect(ticket?.waiting).toEqual([
      { name: 'carpaccio', quantity: 1, course: 1, held: true },
      { name: 'flan', quantity: 2, course: 3, held: false },
    ])
  })
})

describe('[F4.2] an expo', () => {
  const served = (...steps: readonly ServiceStep[]) =>
    stations('grill', 'pass', 'door')([...dinner, ...steps])

  test('sees what each station has done, and lets go dish by dish', () => {
    const ready = [...dinner, ben.does(bump('f1:grill', 0)), ben.does(serve('f1:grill', 'pass', 0))]
    const [ticket] = board('pass', ...ready)
    expect([dishes(ticket?.items ?? []), dishes(ticket?.gone ?? [])]).toEqual([
      ['2 fish', '1 soup', '2 fish'],
      ['1 steak done'],
    ])
  })

  test('ready at the second one is what the first has let go', () => {
    const ready = (...steps: readonly ServiceStep[]) =>
      board('door', ...dinner, ...steps).flatMap(({ items }) =>
        items.filter((item) => item.ready).map(({ name, ticketId }) => `${name} ${ticketId}`),
      )
    expect(ready(ben.does(bump('f1:grill', 0)))).toEqual([])
    expect(ready(ben.does(bump('f1:grill', 0)), ben.does(serve('f1:grill', 'pass', 0)))).toEqual([
      'steak f1:grill',
    ])
    // Nobody stands before the drinks.
    expect(ready(ben.does(bump('f1:bar')))).toEqual(['beer f1:bar'])
  })

  test('all gone at the first, it is still at the second; served there, nowhere', () => {
    const passed = [ben.does(serve('f1:grill', 'pass')), ben.does(serve('f1:cold', 'pass'))]
    expect(served(...passed)).toMatchObject({ grill: [], pass: [] })
    expect(served(...passed).door?.[0]).toHaveLength(1 + 5)
    expect(
      served(...passed, ...['f1:grill', 'f1:cold', 'f1:bar'].map((id) => ben.does(serve(id, 'door')))),
    ).toEqual({ grill: [], pass: [], door: [] })
  })

  test('what a waiter takes leaves every display', () => {
    expect(served(...['f1:grill', 'f1:cold', 'f1:bar'].map((id) => ana.does(serve(id, null))))).toEqual({
      grill: [],
      pass: [],
      door: [],
    })
  })

  test('recalled there it comes back there only; recalled at its station everywhere', () => {
    const out = [...dinner, ...['f1:grill', 'f1:cold', 'f1:bar'].map((id) => ana.does(serve(id, 'door')))]
    const at = stations('grill', 'pass', 'door')
    const atDoor = ben.does({ type: 'recallTicket', ticketId: 'f1:grill', items: [0], expoId: 'door' })
    expect(at([...out, atDoor])).toMatchObject({ grill: [], door: [['f1:bar', '1 steak done']] })
    expect(at([...out, ben.does(recall('f1:grill', 0))])).toMatchObject({
      grill: [['f1:grill', '1 steak', '2 fish done']],
      pass: [['f1:cold', '1 steak']],
    })
  })

  test('what left is in its history', () => {
    const { state } = story(
      ...dinner,
      ben.does(serve('f1:grill', 'pass')),
      ben.does(serve('f1:cold', 'pass')),
    )
    expect(
      doneOn(state, setup, { stationId: 'pass' }).map(({ ticketId, items }) => [ticketId, items.length]),
    ).toEqual([['f1:cold', 4]])
    expect(doneOn(state, setup, { stationId: 'door' })).toEqual([])
  })
})

describe('[C6] what is taken off or changed after it was fired', () => {
  const fish: readonly ServiceStep[] = [
    ana.does(dish('l1', 'fish', {}, { quantity: 2 })),
    ana.does(fire('f1', { l1: 2 })),
  ]
  const voidTicket = (steps: readonly ServiceStep[], stationId: string) =>
    Object.values(story(...steps).state.tickets).find(
      (ticket) => ticket.kind !== 'order' && ticket.stationId === stationId,
    )?.id ?? ''
  const ack = (steps: readonly ServiceStep[], stationId: string) =>
    ben.does(bump(voidTicket(steps, stationId)))
  const manager = { approvedBy: 'max' } as const

  test('one of two: struck at each station until somebody there has seen it', () => {
    const off = [...fish, ana.does(voids(1, 2, 'l1', manager))]
    expect(stations('grill', 'cold', 'pass')(off)).toEqual({
      grill: [['f1:grill', '2 fish −1!', 'void: 1 fish']],
      cold: [['f1:cold', '2 fish −1!', 'void: 1 fish']],
      pass: [['f1:cold', '2 fish −1!', '2 fish −1!', 'void: 1 fish', 'void: 1 fish']],
    })
    expect(stations('grill', 'cold')([...off, ack(off, 'grill')])).toEqual({
      grill: [['f1:grill', '2 fish −1']],
      cold: [['f1:cold', '2 fish −1!', 'void: 1 fish']],
    })
  })

  test('all: the ticket leaves when the void is acknowledged', () => {
    const off = [...fish, ana.does(voids(2, 2, 'l1', manager))]
    expect(read(board('grill', ...off))).toEqual([['f1:grill', '2 fish −2!', 'void: 2 fish']])
    const seen = [...off, ack(off, 'grill')]
    expect(board('grill', ...seen)).toEqual([])
    expect(doneOn(story(...seen).state, setup, { stationId: 'grill' })).toEqual([])
  })

  test('after its ticket was bumped it makes one of its own', () => {
    const off = [...fish, ben.does(bump('f1:grill')), ana.does(voids(1, 2, 'l1', manager))]
    expect(read(board('grill', ...off))).toEqual([[voidTicket(off, 'grill'), 'void: 1 fish']])
    expect(board('grill', ...off, ack(off, 'grill'))).toEqual([])
  })

  test('the units fired last go first', () => {
    const twice = [
      ...fish,
      ana.does({ type: 'adjustQuantity', checkId: 'c1', lineId: 'l1', by: 1, seen: { quantity: 2 } }),
      ana.does(fire('f2', { l1: 3 })),
      ana.does(voids(2, 3, 'l1', manager)),
    ]
    expect(read(board('grill', ...twice))).toEqual([
      ['f1:grill', '2 fish −1!'],
      ['f2:grill', '1 fish −1!', 'void: 1 fish,1 fish'],
    ])
  })

  test('[F3.4] a note that changes: told, and what the dish says from then on', () => {
    const changed = [
      ...fish,
      ana.does({
        type: 'setLineNote',
        checkId: 'c1',
        lineId: 'l1',
        which: 'allergy',
        text: 'no butter',
        seen: { text: '' },
      }),
    ]
    expect(read(board('grill', ...changed))).toEqual([['f1:grill', '2 fish', 'change: 2 fish']])
    const [ticket] = board('grill', ...changed, ack(changed, 'grill'))
    expect([ticket?.notices, ticket?.items[0]?.allergy]).toEqual([[], 'no butter'])
  })

  test('[F3.4] a note on one of two, split apart, does not hide the other', () => {
    const changed = [
      ...fish,
      ana.does(say.moveLines({ l1: 1 }, 'c2', say.onto('table-9'))),
      ana.does({
        type: 'setLineNote',
        checkId: 'c2',
        lineId: 'l1-c2',
        which: 'kitchenNote',
        text: 'no salt',
        seen: { text: '' },
      }),
    ]
    expect(board('grill', ...changed)[0]?.items.map(({ note }) => note)).toEqual(['', 'no salt'])
  })
})

describe('[C15] [INV4] tickets follow their check', () => {
  test('to another table', () => {
    const [ticket] = board('grill', ...dinner, ana.does(move('table-7', 'table-5')))
    expect([ticket?.head.table, ticket?.movedFrom, ticket?.ticketId]).toEqual(['7', '5', 'f1:grill'])
  })

  test('into another check', () => {
    const merged = [...dinner, ana.does(seat('c2', 'table-9', 'T1-2')), ana.does(say.merge('c1', 'c2'))]
    const [ticket] = board('grill', ...merged)
    expect([ticket?.checkId, ticket?.head.table, ticket?.movedFrom]).toEqual(['c2', '9', '5'])
    expect(board('grill', ...merged)).toHaveLength(1)
  })

  test('split: a dish stays on its ticket, which says where it goes', () => {
    const split = [...dinner, ana.does(say.moveLines({ l1: 1 }, 'c2', say.onto('table-9')))]
    const [ticket] = board('grill', ...split)
    expect(ticket?.items.map(({ name, goesTo }) => [name, goesTo])).toEqual([
      ['steak', '9'],
      ['fish', null],
    ])
    expect([ticket?.head.table, board('grill', ...split).length]).toEqual(['5', 1])
  })

  test('some units: those that were fired last go, as a dish of their own', () => {
    const three = [ana.does(order('l1', 'steak', 3)), ana.does(fire('f1', { l1: 3 }))]
    const split = [...three, ana.does(say.moveLines({ l1: 1 }, 'c2', say.onto('table-9')))]
    const shown = (...steps: readonly ServiceStep[]) =>
      board('grill', ...split, ...steps).map(({ head, items }) => [
        head.table,
        ...items.map(({ quantity, goesTo, done }) => [quantity, goesTo, done !== null]),
      ])
    expect(shown()).toEqual([['5', [2, null, false], [1, '9', false]]])
    expect(shown(ben.does(bump('f1:grill', 1)))).toEqual([['5', [2, null, false], [1, '9', true]]])
    expect(shown(ana.does(say.moveLines({ 'l1-c2': 1 }, 'c1', { checkId: 'c2' })))).toEqual([
      ['5', [2, null, false], [1, null, false]],
    ])
  })

  test('what was not fired yet takes nothing along', () => {
    const steps = [ana.does(order('l1', 'steak', 2)), ana.does(fire('f1', { l1: 1 }))]
    const split = [...steps, ana.does(say.moveLines({ l1: 1 }, 'c2', say.onto('table-9')))]
    expect(board('grill', ...split).map(({ items }) => items.map((item) => item.goesTo))).toEqual([[null]])
    const sent = [...split, ana.does(fire('f2', { 'l1-c2': 1 }, 'c2'))]
    expect(
      board('grill', ...sent).map(({ head, items }) => [head.table, ...items.map(({ goesTo }) => goesTo)]),
    ).toEqual([
      ['5', null],
      ['9', null],
    ])
  })

  test('what has been paid at the other table still goes there', () => {
    const split = [...dinner, ana.does(say.moveLines({ l1: 1 }, 'c2', say.onto('table-9')))]
    const { state } = story(...split)
    const { c2, ...checks } = state.checks
    const paid = { ...c2, status: 'settled' } as unknown as (typeof state)['closed'][string]
    const [ticket] = boardOf({ ...state, checks, closed: { ...state.closed, c2: paid } }, setup, {
      stationId: 'grill',
    })
    expect(ticket?.items.map(({ goesTo }) => goesTo)).toEqual(['9', null])
  })

  test('a ticket all of whose dishes went to another check is of that one', () => {
    const split = [...dinner, ana.does(say.moveLines({ l4: 2 }, 'c2', say.onto('table-9')))]
    const [ticket] = board('bar', ...split)
    expect([ticket?.checkId, ticket?.head.table, ticket?.movedFrom]).toEqual(['c2', '9', '5'])
  })

  test('filing a check that gave its dishes away leaves them in the kitchen', () => {
    const filed = (checkId: string): ServiceStep => ({ type: 'closedChecksFiled.v1', checkIds: [checkId] })
    const merged = [...dinner, ana.does(seat('c2', 'table-9', 'T1-2')), ana.does(say.merge('c1', 'c2'))]
    expect(read(board('bar', ...merged, filed('c1')))).toEqual([['f1:bar', '2 beer']])
    const split = [
      ana.does(order('l4', 'beer', 2)),
      ana.does(fire('f1', { l4: 2 })),
      ana.does(say.moveLines({ l4: 2 }, 'c2', say.onto('table-9'))),
      ana.does({ type: 'cancelCheck', checkId: 'c1' }),
      filed('c1'),
    ] as const
    const [ticket] = board('bar', ...split)
    expect([ticket?.checkId, ticket?.head.table]).toEqual(['c2', '9'])
  })

  test('a ticket of a check that is not known any more keeps its head', () => {
    const { state } = story(...dinner)
    const [ticket] = boardOf({ ...state, checks: {} }, setup, { stationId: 'bar' })
    expect([ticket?.head.table, ticket?.waiterId, ticket?.checkId]).toEqual(['5', 'ana', 'c1'])
  })
})

test('[F4.1] in a restaurant without expos or stations everything is seen', () => {
  const bare: SetupState = { ...serviceContext.setup, stations: {} }
  const { state } = inHouse(bare).given(ana.does(seat()), ...dinner)
  expect(read(boardOf(state, bare, { stationId: null }))).toEqual([
    ['f1:', '1 steak', '2 fish', '1 soup', '2 beer'],
  ])
})
