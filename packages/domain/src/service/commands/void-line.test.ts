import {
  ana,
  ben,
  given,
  max,
  order,
  remove,
  restaurantWith,
  type ServiceStep,
  say,
  seat,
  tap,
  type,
  undo,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck } from '../find.ts'
import { stageOf } from '../kitchen/stage.ts'
import type { ServiceState } from '../state.ts'

const { dish, fire, voids, moveLines, onto } = say

const steaks = [ana.does(seat()), ana.does(order('l1', 'steak', 3))] as const
const fired = [...steaks, ana.does(fire('f1', { l1: 2 }))] as const

const told = ({ tickets }: ServiceState): readonly string[] =>
  Object.values(tickets).flatMap(({ kind, items }) =>
    items.map(({ name, quantity }) => `${kind} ${name} ${quantity}`),
  )
const lineOf = (state: ServiceState, lineId = 'l1', checkId = 'c1') =>
  findCheck(state, checkId)?.lines.find(({ id }) => id === lineId)

describe('[C6] what the kitchen has is taken off by a void', () => {
  test('never by removing or lowering', () => {
    const story = given(...fired)
    const details = { check: 1, line: 'steak', fired: 2 }
    story.when(max.does(remove(3))).refused('line-fired', { ...details, yours: 0 })
    story.when(max.does(type(1, 3))).refused('line-fired', { ...details, yours: 1 })
    story.when(max.does(tap(-2, 3))).refused('line-fired', { ...details, yours: 1 })
    story.when(max.does(tap(-1, 3))).gives({
      type: 'lineQuantityChanged.v1',
      checkId: 'c1',
      lineId: 'l1',
      from: 3,
      to: 2,
    })
  })

  test('whole: a VOID ticket at its station, and the line stays, struck through, signed and with its reason', () => {
    const { state } = given(...fired)
      .when(max.does(voids(3, 3, 'l1', { reason: { reasonId: 'dropped', text: '' } })))
      .gives({
        type: 'lineVoided.v1',
        checkId: 'c1',
        lineId: 'l1',
        quantity: 3,
        left: 0,
        fired: {},
        reason: { reasonId: 'dropped', text: '' },
        head: { check: '1', table: '5', guests: null, orderType: null, note: '', allergy: '' },
        tickets: [
          {
            ticketId: 'T3-1-4-l1:grill',
            stationId: 'grill',
            items: [
              {
                lineId: 'l1',
                part: '',
                name: 'steak',
                quantity: 2,
                modifiers: [],
                note: '',
                allergy: '',
                course: 0,
                seat: null,
              },
            ],
          },
        ],
      })
    expect(lineOf(state)).toMatchObject({
      status: 'voided',
      quantity: 3,
      fired: {},
      removed: { by: 'max', terminal: 'T3' },
      voids: [{ reasonId: 'dropped', text: '', quantity: 3, mark: { by: 'max' } }],
    })
  })

  test('in part: units that were not fired go first, and the kitchen hears of exactly those that it has too many', () => {
    const story = given(...fired)
    const one = story.when(max.does(voids(1, 3)))
    expect([told(one.state), lineOf(one.state)]).toMatchObject([
      ['order steak 2'],
      { quantity: 2, fired: { '': 2 } },
    ])
    const two = story.when(max.does(voids(1, 2)))
    expect([told(two.state), lineOf(two.state)]).toMatchObject([
      ['order steak 2', 'void steak 1'],
      { status: 'ordered', quantity: 1, fired: { '': 1 } },
    ])
  })

  test('of a combo: the parts that the kitchen has, at each of their stations', () => {
    const parts = [
      { id: 's', choiceId: 'starter', productId: 'soup' },
      { id: 'm', choiceId: 'main', productId: 'fish' },
    ]
    const { state } = given(
      ana.does(seat()),
      ana.does(dish('l1', 'day-menu', { parts }, { quantity: 2 })),
      ana.does(fire('f1', { 'l1/s': 2, 'l1/m': 1 })),
    ).when(max.does(voids(1, 2)))
    expect(told(state)).toEqual(['order soup 2', 'order fish 1', 'order fish 1', 'void soup 1'])
    expect(lineOf(state)).toMatchObject({ quantity: 1, fired: { s: 1, m: 1 } })
  })

  test('[INV6] of units that were moved: at the station, under the name that its ticket has', () => {
    const { state } = given(...fired, ana.does(moveLines({ l1: 2 }, 'c2', onto('table-7')))).when(
      max.does(voids(2, 2, 'l1-c2', { checkId: 'c2' })),
    )
    expect(told(state)).toEqual(['order steak 1', 'order steak 1', 'void steak 1'])
    const [, ticket] = Object.values(state.tickets)
    expect([ticket?.items[0]?.lineId, ticket?.items[0]?.onLine, ticket?.head.table]).toEqual([
      'l1',
      'l1-c2',
      '7',
    ])
  })

  test('the station that has the dish is told, whoever makes it by now', () => {
    const moved = {
      type: 'productSaved.v1',
      value: {
        id: 'steak',
        categoryId: 'food',
        name: 'steak',
        priceMinor: 2400,
        taxIds: ['vat10'],
        stationIds: ['cold'],
      },
    } as const
    const story = given(...fired).under({ setup: restaurantWith(moved) })
    const { state } = story.when(max.does(voids(3, 3)))
    expect(Object.values(state.tickets).map(({ kind, stationId }) => [kind, stationId])).toEqual([
      ['order', 'grill'],
      ['void', 'grill'],
    ])
  })
})

describe('[C6] [INV10] who may void', () => {
  test('with the permission, and a reason', () => {
    const story = given(...fired)
    story.when(ana.does(voids(3, 3))).refused('not-permitted', { permission: 'void' })
    story.when(max.does(voids(3, 3, 'l1', { reason: { text: ' ' } }))).refused('reason-missing')
  })

  test.each([
    ['removeFired', 3, 2],
    ['lowerFired', 2, 3],
  ] as const)('%s is a permission of its own', (permission, no, yes) => {
    const setup = restaurantWith({
      type: 'personSaved.v1',
      value: { id: 'ana', name: 'Ana', roleId: 'manager', pin: null, denials: [permission] },
    })
    const story = given(...fired).under({ setup })
    story.when(ana.does(voids(no, 3))).refused('not-permitted', { permission })
    expect(story.when(ana.does(voids(yes, 3))).ops).toHaveLength(1)
  })

  test('[C5] somebody has raised it unseen: refused, it stays', () => {
    given(...fired, ben.does(tap(2, 3)))
      .when(max.saw(4).does(voids(3, 3)))
      .refused('line-changed', { yours: 3, theirs: 5, by: 'ben' })
  })

  test('again, or on what has been taken off: nothing happens', () => {
    given(...fired, max.does(voids(3, 3)))
      .when(max.does(voids(3, 3)))
      .gives()
    given(...steaks, max.does(remove(3)))
      .when(max.does(voids(3, 3)))
      .gives()
    given(...steaks)
      .when(max.does(voids(1, 1, 'l9')))
      .refused('line-unknown')
  })
})

describe('[C5] [INV4] after a void', () => {
  const gone: readonly ServiceStep[] = [...fired, max.does(voids(3, 3))]

  test('the kitchen has none of what is brought back', () => {
    const { state } = given(...gone)
      .when(ana.does(undo()))
      .gives({ type: 'lineRestored.v1', checkId: 'c1', lineId: 'l1', quantity: 3, because: 'undo' })
    const line = lineOf(state)
    expect(line).toMatchObject({ status: 'ordered', quantity: 3, fired: {}, voids: [{ quantity: 3 }] })
    expect(line && stageOf(line, state.tickets)).toBe('new')
  })

  test('an edit by somebody who had not seen it brings it back, marked', () => {
    const { state } = given(...gone).when(ben.saw(4).does(tap(1, 3)))
    expect(lineOf(state)).toMatchObject({ status: 'ordered', quantity: 4, fired: {}, remarks: ['came-back'] })
  })

  test('whoever has seen it is refused, with names', () => {
    given(...gone)
      .when(ben.does(tap(1, 3)))
      .refused('line-removed', { line: 'steak', by: 'max' })
  })
})
