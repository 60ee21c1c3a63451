import { ana, ben, clock, house, inHouse, order, type ServiceStep, say, seat } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { floorChecks, glanceAt } from '../floor-view.ts'
import { firedDishes } from './dishes.ts'
import { readyLines, stageOf } from './stage.ts'
import { undoneTicketsOf } from './undone.ts'

const { dish, fire, voids, bump, recall, serve } = say
const manager = { approvedBy: 'max' } as const

const story = (...steps: readonly ServiceStep[]) => inHouse().given(ana.does(seat()), ...steps).state
const twoFish: readonly ServiceStep[] = [
  ana.at('12:10').does(dish('l1', 'fish', {}, { quantity: 2 })),
  ana.at('12:11').does(fire('f1', { l1: 1 })),
  ana.at('12:15').does(fire('f2', { l1: 2 })),
]

describe('[F4.2] dishes of a line', () => {
  const read = (...steps: readonly ServiceStep[]) => {
    const state = story(...steps)
    const line = state.checks.c1?.lines[0]
    return (line ? firedDishes(line, state.tickets) : []).map(
      ({ name, units, items, done, isServed }) =>
        `${units} ${name} ${items.map(({ ticketId }) => ticketId)} ${done?.by ?? '-'}${isServed ? ' served' : ''}`,
    )
  }

  test('each fire is one, ready when every station has made it', () => {
    expect(
      read(...twoFish, ben.does(bump('f1:grill')), ben.does(bump('f2:cold')), ana.does(bump('f2:grill'))),
    ).toEqual(['1 fish f1:grill,f1:cold -', '1 fish f2:grill,f2:cold ana'])
  })

  test('[C6] one that was taken off is none', () => {
    expect(read(...twoFish, ana.does(voids(1, 2, 'l1', manager)))).toEqual(['1 fish f1:grill,f1:cold -'])
  })

  test('[C6] taken off, back again and fired anew: the old void takes nothing off the new dish', () => {
    const steps = [
      ana.does(order('l1', 'steak', 1)),
      ana.does(fire('f1', { l1: 1 })),
      ana.does(voids(1, 1, 'l1', manager)),
      {
        type: 'lineRestored.v1',
        checkId: 'c1',
        lineId: 'l1',
        quantity: 1,
        because: 'edited-unseen',
      } as const,
      ana.does(fire('f2', { l1: 1 })),
    ]
    expect(read(...steps)).toEqual(['1 steak f2:grill -'])
  })

  test('of a line that was split each part has its own: what was fired last went', () => {
    expect(read(...twoFish, ana.does(say.moveLines({ l1: 1 }, 'c2', say.onto('table-9'))))).toEqual([
      '1 fish f1:grill,f1:cold -',
    ])
  })
})

describe('[F3.3] how far a line is in the kitchen', () => {
  const stage = (...steps: readonly ServiceStep[]) => {
    const state = story(...steps)
    const line = state.checks.c1?.lines[0]
    return line && stageOf(line, state.tickets)
  }
  const all = ['f1:grill', 'f1:cold', 'f2:grill', 'f2:cold']
  const made = all.map((id) => ben.does(bump(id)))

  test('ready when all of it is, served when all of it is', () => {
    expect(stage(...twoFish, ...made.slice(0, 3))).toBe('fired')
    expect(stage(...twoFish, ...made)).toBe('ready')
    expect(stage(...twoFish, ...made, ...all.slice(0, 3).map((id) => ana.does(serve(id, null))))).toBe(
      'ready',
    )
    expect(stage(...twoFish, ...all.map((id) => ana.does(serve(id, null))))).toBe('served')
    expect(
      stage(...twoFish, ...all.map((id) => ana.does(serve(id, null))), ben.does(recall('f1:cold'))),
    ).toBe('fired')
  })

  test('[C6] it does not wait for a dish that was taken off', () => {
    const off = [...twoFish, ana.does(voids(1, 2, 'l1', manager))]
    expect(stage(...off, ...made.slice(0, 2))).toBe('ready')
    expect(stage(...off, ...['f1:grill', 'f1:cold'].map((id) => ana.does(serve(id, null))))).toBe('served')
  })

  test('what was filed counts as served', () => {
    const state = story(...twoFish)
    const line = state.checks.c1?.lines[0]
    expect(line && stageOf(line, {})).toBe('served')
  })
})

describe('[F4.2] what waits to be handed out', () => {
  const waiting = (...steps: readonly ServiceStep[]) => {
    const state = story(...steps)
    const check = state.checks.c1
    return (check ? readyLines(check, state.tickets) : []).map(
      ({ line, name, units, items }) =>
        `${line.id}: ${units} ${name} ${items.map(({ ticketId, index }) => `${ticketId}/${index}`)}`,
    )
  }

  test('a dish is ready though the line is not', () => {
    const steps = [...twoFish, ben.does(bump('f1:grill')), ben.does(bump('f1:cold'))]
    expect(waiting(...steps)).toEqual(['l1: 1 fish f1:grill/0,f1:cold/0'])
    expect(waiting(...steps, ana.does(serve('f1:grill', null)), ana.does(serve('f1:cold', null)))).toEqual([])
  })

  test('units fired together and split since: each table has its own, and serving one is not serving the other', () => {
    const three = [ana.does(order('l1', 'steak', 3)), ana.does(fire('f1', { l1: 3 }))]
    const made = [
      ...three,
      ana.does(say.moveLines({ l1: 1 }, 'c2', say.onto('table-9'))),
      ben.does(bump('f1:grill')),
    ]
    const ready = (...steps: readonly ServiceStep[]) => {
      const { checks, tickets } = story(...made, ...steps)
      return ['c1', 'c2'].map((id) =>
        readyLines(checks[id] ?? { lines: [] }, tickets).map(
          ({ units, items }) => `${units} at ${items.map(({ index }) => index)}`,
        ),
      )
    }
    expect(ready()).toEqual([['2 at 0'], ['1 at 1']])
    expect(ready(ana.does(serve('f1:grill', null, 1)))).toEqual([['2 at 0'], []])
  })

  test('[C6] a void takes what its own table has', () => {
    const steps = [
      ana.does(order('l1', 'steak', 3)),
      ana.does(fire('f1', { l1: 3 })),
      ana.does(say.moveLines({ l1: 1 }, 'c2', say.onto('table-9'))),
      ana.does(voids(2, 2, 'l1', manager)),
    ]
    const { checks, tickets } = story(...steps)
    const units = (id: string) =>
      checks[id]?.lines.flatMap((line) => firedDishes(line, tickets).map((dish) => dish.units))
    expect([units('c1'), units('c2')]).toEqual([[], [1]])
  })

  test('lines that share a ticket show it once', () => {
    const parted = [
      ...twoFish,
      ana.does(say.moveLines({ l1: 1 }, 'c2', say.onto('table-9'))),
      ana.does(say.merge('c2', 'c1')),
      ...['f1:grill', 'f1:cold'].map((id) => ben.does(bump(id))),
    ]
    expect(waiting(...parted)).toEqual(['l1: 1 fish f1:grill/0,f1:cold/0'])
  })
})

describe('[F2.2] a table whose food comes', () => {
  const table = house.tables['table-5']
  if (table === undefined) throw new Error('there is a table 5')
  const glance = (...steps: readonly ServiceStep[]) => {
    const state = story(...steps)
    return glanceAt(table, floorChecks(state, house).byTable.get('table-5') ?? [], house, state)
  }
  const steak = [ana.at('12:20').does(order('l1', 'steak')), ana.at('12:21').does(fire('f1', { l1: 1 }))]
  const beer = [ana.at('12:22').does(order('l2', 'beer')), ana.at('12:23').does(fire('f2', { l2: 1 }))]
  const bill: ServiceStep = ana.does({ type: 'presentBill', checkId: 'c1' })

  test('fired, ready, served', () => {
    expect(glance(...steak).state).toBe('fired')
    expect(glance(...steak, ben.does(bump('f1:grill'))).state).toBe('ready')
    expect(glance(...steak, ana.does(serve('f1:grill', null))).state).toBe('served')
  })

  test('a ready dish comes before everything else', () => {
    expect(glance(...steak, ...beer, ben.does(bump('f2:bar'))).state).toBe('ready')
    expect(glance(...steak, ben.does(bump('f1:grill')), ana.does(order('l3', 'beer'))).state).toBe('ready')
    expect(glance(...steak, bill, ben.does(bump('f1:grill'))).state).toBe('ready')
  })

  test('served, and something new, held or billed', () => {
    const served = [...steak, ana.does(serve('f1:grill', null))]
    expect(glance(...served, ana.does(order('l3', 'beer'))).state).toBe('ordered')
    expect(glance(...served, ana.does(dish('l3', 'flan', {}, { held: true }))).state).toBe('ordered')
    expect(glance(...served, bill).state).toBe('billed')
  })

  test('what was ready before the bill was brought was eaten', () => {
    expect(glance(...steak, ben.does(bump('f1:grill')), bill).state).toBe('billed')
  })

  test('it cooks since its oldest dish that is not made was fired', () => {
    expect(glance(...steak, ...beer).cookingSince).toBe(clock('12:21'))
    expect(glance(...steak, ...beer, ben.does(bump('f1:grill'))).cookingSince).toBe(clock('12:23'))
    expect(glance(...steak, ben.does(bump('f1:grill'))).cookingSince).toBeNull()
  })
})

test('[INV4] tickets that are not made yet, of a check and of what was merged into it', () => {
  const steps = [
    ana.does(order('l1', 'steak')),
    ana.does(order('l2', 'beer')),
    ana.does(fire('f1', { l1: 1, l2: 1 })),
    ana.does(seat('c2', 'table-9', 'T1-2')),
    ana.does(order('l3', 'burger', 1, 'c2')),
    ana.does(order('l4', 'burger', 1, 'c2')),
    ana.does(fire('f2', { l3: 1 }, 'c2')),
    ana.does(fire('f3', { l4: 1 }, 'c2')),
    ana.does({ ...voids(1, 1, 'l4', manager), checkId: 'c2' }),
  ]
  const undone = (checkId: string, ...more: readonly ServiceStep[]) =>
    undoneTicketsOf(story(...steps, ...more), checkId).map(({ id }) => id)
  expect(undone('c1')).toEqual(['f1:bar', 'f1:grill'])
  expect(undone('c1', ben.does(bump('f1:bar')))).toEqual(['f1:grill'])
  expect(undone('c2')).toEqual(['f2:grill'])
  expect(undone('c2', ana.does(say.merge('c1', 'c2')))).toEqual(['f1:bar', 'f1:grill', 'f2:grill'])
  expect(undone('c9')).toEqual([])
})

test('[INV4] [C6] what is taken off a line that was split off leaves the dishes of the other one alone', () => {
  const { onto, moveLines } = say
  const state = story(
    ana.does(order('l1', 'beer', 2)),
    ana.does(moveLines({ l1: 1 }, 'c2', onto('table-5'))),
    ana.does(fire('f1', { 'l1-c2': 1 }, 'c2')),
    ana.does(fire('f2', { l1: 1 })),
    ana.does({ ...voids(1, 1, 'l1-c2', manager), checkId: 'c2' }),
  )
  const line = state.checks.c1?.lines[0]
  expect(line && firedDishes(line, state.tickets).map(({ units }) => units)).toEqual([1])
})
