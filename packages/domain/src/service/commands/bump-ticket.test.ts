import {
  ana,
  ben,
  eve,
  given,
  houseWith,
  inHouse,
  order,
  type ServiceStep,
  say,
  seat,
  secondExpo,
  zoe,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'

const { start, serve } = say
const fired = [
  ana.does(seat()),
  ana.does(order('l1', 'steak')),
  ana.does(order('l2', 'burger', 2)),
  ana.does(say.fire('f1', { l1: 1, l2: 2 })),
] as const
const ticketId = 'f1:grill'
const bump = (...items: number[]) => say.bump(ticketId, ...items)
const recall = (...items: number[]) => say.recall(ticketId, ...items)
const setup = houseWith(secondExpo)
const kitchen = (...steps: readonly ServiceStep[]) => inHouse(setup).given(...fired, ...steps)
/** Who did it, dish by dish. */
const by = (state: ReturnType<typeof kitchen>['state'], which: 'started' | 'done' | 'served') =>
  state.tickets[ticketId]?.items.map((item) => item[which]?.by ?? null)

describe('[F4.2] a station is done with dishes', () => {
  test('one, or all of a ticket; signed', () => {
    const story = given(...fired)
    const { state } = story.when(ben.does(bump(1))).gives({ type: 'ticketBumped.v1', ticketId, items: [1] })
    expect(by(state, 'done')).toEqual([null, 'ben'])
    story.when(ana.does(bump())).gives({ type: 'ticketBumped.v1', ticketId, items: [0] })
  })

  test('[F4.4] from two screens at once: the later one does nothing', () => {
    const once = given(...fired, ana.does(bump()))
    const twice = once.when(ben.saw(5).does(bump(0))).gives()
    expect(by(twice.state, 'done')).toEqual(['ana', 'ana'])
    given(...fired, ana.does(bump()))
      .when(ben.saw(5).does(bump()))
      .gives()
  })

  test('it is wanted again', () => {
    const story = given(...fired, ana.does(bump()))
    const { state } = story
      .when(ben.does(recall(0)))
      .gives({ type: 'ticketRecalled.v1', ticketId, items: [0] })
    expect(by(state, 'done')).toEqual([null, 'ana'])
    story.when(ben.does(recall(0))).gives()
  })

  test('a dish that is not on it is passed over; a ticket that there is not is refused', () => {
    given(...fired)
      .when(ana.does(bump(7)))
      .gives()
    given().when(ana.does(bump())).refused('ticket-unknown')
  })
})

describe('[F4.2] somebody begins with dishes', () => {
  test('once, and not when they are done', () => {
    const story = kitchen(ben.does(bump(0)))
    const { state } = story
      .when(ben.does(start(ticketId)))
      .gives({ type: 'ticketStarted.v1', ticketId, items: [1] })
    expect(by(state, 'started')).toEqual([null, 'ben'])
    story.when(ana.does(start(ticketId))).gives()
  })

  test('recalled, it was begun when it was', () => {
    const { state } = kitchen(ben.does(start(ticketId)), ben.does(bump()), ana.does(recall()))
    expect([by(state, 'started'), by(state, 'done')]).toEqual([
      ['ben', 'ben'],
      [null, null],
    ])
  })
})

describe('[F4.2] dishes leave', () => {
  test('by the first expo they go on to the second; one that nobody bumped is bumped with it', () => {
    const story = kitchen(ben.does(bump(0)))
    story
      .when(ana.does(serve(ticketId, 'pass')))
      .gives(
        { type: 'ticketBumped.v1', ticketId, items: [1] },
        { type: 'ticketPassed.v1', ticketId, items: [0, 1], expoId: 'pass' },
      )
    story.when(ben.does(serve(ticketId, 'pass', 1))).gives()
  })

  test('by the last one they are served; by a waiter too, past every expo', () => {
    const passed = kitchen(ben.does(serve(ticketId, 'pass')))
    const { state } = passed
      .when(ben.does(serve(ticketId, 'door', 1)))
      .gives({ type: 'ticketServed.v1', ticketId, items: [1], expoId: 'door' })
    expect(by(state, 'served')).toEqual([null, 'ben'])
    passed
      .when(ana.does(serve(ticketId, null)))
      .gives({ type: 'ticketServed.v1', ticketId, items: [0], expoId: null })
    passed.when(ana.does(serve(ticketId, null))).gives()
    passed.when(ana.does(serve(ticketId, 'pass'))).gives()
  })

  test('only by an expo that there is', () => {
    for (const expoId of ['grill', 'gone'])
      kitchen()
        .when(ben.does(serve(ticketId, expoId)))
        .refused('station-unknown', { stationId: expoId })
  })

  test('back at one expo: it is still made, and has left those before', () => {
    const story = kitchen(ben.does(serve(ticketId, 'pass')), ben.does(serve(ticketId, 'door')))
    const { state } = story
      .when(ben.does({ ...recall(0), expoId: 'door' }))
      .gives({ type: 'ticketRecalled.v1', ticketId, items: [0], expoId: 'door' })
    expect(state.tickets[ticketId]?.items[0]).toMatchObject({
      done: { by: 'ben' },
      passed: { pass: { by: 'ben' } },
      served: null,
    })
    story.when(ben.does({ ...recall(0), expoId: 'door' })).gives()
  })

  test('back at its station: nothing has left', () => {
    const { state } = kitchen(ben.does(serve(ticketId, 'pass')), ben.does(serve(ticketId, 'door')))
      .when(ben.does(recall(0)))
      .gives({ type: 'ticketRecalled.v1', ticketId, items: [0] })
    expect(state.tickets[ticketId]?.items[0]).toMatchObject({ done: null, passed: {}, served: null })
  })
})

describe('[C6] a void is acknowledged', () => {
  test('by bumping its ticket, once', () => {
    const story = kitchen(ana.does(say.voids(1, 2, 'l2', { approvedBy: 'max' })))
    const id = Object.keys(story.state.tickets).find((each) => each !== ticketId) ?? ''
    const ack = { type: 'ticketBumped.v1', ticketId: id, items: [0] } as const
    story.when(ben.does(say.bump(id))).gives(ack)
    story.when(ana.does(say.bump(id))).gives()
  })

  test('on a ticket that was bumped the kitchen is told all the same', () => {
    const { ops } = kitchen(ben.does(bump())).when(ana.does(say.voids(2, 2, 'l2', { approvedBy: 'max' })))
    expect(ops.at(-1)).toMatchObject({
      type: 'lineVoided.v1',
      tickets: [{ stationId: 'grill', items: [{ name: 'burger', quantity: 2 }] }],
    })
  })
})

describe('[INV10] who works in the kitchen', () => {
  const intents = [bump(), recall(), start(ticketId), serve(ticketId, null), serve(ticketId, 'pass')]

  test.each(intents)('$type $expoId: whoever takes orders, or has the right for it', (intent) => {
    const cook = houseWith(
      { type: 'roleSaved.v1', value: { id: 'cook', name: 'Cook', permissions: ['workKitchen'] } },
      { type: 'personSaved.v1', value: { id: 'ben', name: 'Ben', roleId: 'cook', pin: null } },
    )
    const story = inHouse(cook).given(...fired)
    expect(story.when(eve.does(intent)).decision.ok).toBe(true)
    expect(story.when(ben.does(intent)).decision.ok).toBe(true)
    story.when(zoe.does(intent)).refused('not-permitted', { permission: 'addLines' })
  })

  test('nobody else adds lines by it', () => {
    const cook = houseWith(
      { type: 'roleSaved.v1', value: { id: 'cook', name: 'Cook', permissions: ['workKitchen'] } },
      { type: 'personSaved.v1', value: { id: 'ben', name: 'Ben', roleId: 'cook', pin: null } },
    )
    inHouse(cook)
      .given(...fired)
      .when(ben.does(order('l9', 'beer')))
      .refused('not-permitted', { permission: 'addLines' })
  })
})
