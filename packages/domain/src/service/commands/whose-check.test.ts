import {
  ana,
  ben,
  cancel,
  during,
  eve,
  given,
  guests,
  max,
  move,
  order,
  remove,
  restaurantWith,
  type ServiceIntent,
  say,
  seat,
  tap,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck, openChecksOn } from '../find.ts'

const { assign, fire, link, merge, moveLines, voids } = say

const apart = (how: { oneWaiterPerTable?: boolean; othersChecks?: 'everyone' | 'permitted' }) =>
  during({
    setup: restaurantWith({ type: 'multiSessionSaved.v1', value: { id: 'dining', name: 'Dining', ...how } }),
  })
const beer = [ana.does(seat()), ana.does(order('l1', 'beer', 2))] as const

describe('[F2.5] who serves a check', () => {
  test('whoever opened it, until it is handed over', () => {
    const story = given(...beer)
    expect(findCheck(story.state, 'c1')?.waiterId).toBe('ana')
    const { state } = story
      .when(ana.does(assign('ben', 'ana')))
      .gives({ type: 'waiterAssigned.v1', checkId: 'c1', personId: 'ben' })
    expect(findCheck(state, 'c1')?.waiterId).toBe('ben')
    story.when(ana.does(assign('ben', 'ben'))).gives()
  })

  test('[C13] two hand it over at once: the last to arrive stands, and says over whom', () => {
    const { ops } = given(...beer, ben.at('12:40').does(assign('eve', 'ana'))).when(
      ana.saw(3).at('12:30').does(assign('max', 'ana')),
    )
    expect(ops).toMatchObject([{ personId: 'max', over: { by: 'ben', value: 'eve' } }])
  })

  test('not to somebody who is not there', () => {
    for (const personId of ['zoe', 'nobody'])
      given(...beer)
        .when(ana.does(assign(personId, 'ana')))
        .refused('person-unknown')
  })
})

describe('[F2.5] [INV10] one waiter per table', () => {
  const kept = apart({ oneWaiterPerTable: true })
  const intents: readonly ServiceIntent[] = [
    order('l2', 'steak'),
    tap(1, 2),
    remove(2),
    fire('f1', { l1: 2 }),
    guests(2, null),
    cancel(),
    link('table-7'),
    assign('ben', 'ana'),
    moveLines({ l1: 1 }, 'c2', say.onto('table-7')),
    merge('c1', 'c3'),
    seat('c2', 'table-5', 'T2-1'),
    { ...seat('c2', 'table-5', 'T2-1'), another: true },
    { type: 'presentBill', checkId: 'c1' },
  ]

  test.each(intents.map((intent) => [intent.type, intent] as const))(
    '%s is refused to others',
    (_type, intent) => {
      kept
        .given(...beer, max.does(seat('c3', 'table-9')))
        .when(ben.does(intent))
        .refused('not-permitted', { permission: 'serveAnyTable', check: 1, by: 'ana' })
    },
  )

  test('whoever may serve any table passes, and so does its own waiter', () => {
    expect(kept.given(...beer).when(max.does(tap(1, 2))).ops).toHaveLength(1)
    expect(kept.given(...beer).when(ana.on('T3').does(tap(1, 2))).ops).toHaveLength(1)
    kept
      .given(...beer, ana.does(assign('ben', 'ana')))
      .when(ana.does(tap(1, 2)))
      .refused('not-permitted', { by: 'ben' })
  })

  test('[F5.6] a manager lifts it, on the record', () => {
    kept
      .given(...beer)
      .when(ben.does({ ...assign('ben', 'ana'), approvedBy: 'max' }))
      .gives(
        {
          type: 'actionApproved.v1',
          checkId: 'c1',
          permission: 'serveAnyTable',
          approvedBy: 'max',
          what: 'assignWaiter',
        },
        { type: 'waiterAssigned.v1', checkId: 'c1', personId: 'ben' },
      )
  })

  test('[C1] two waiters seat one table without knowing of each other: neither loses an order', () => {
    const story = kept.given(...beer)
    story.when(ben.saw(0).does(seat('c2', 'table-5', 'T2-1')))
    const { state } = story.when(ben.saw(0).does(order('l2', 'steak', 1, 'c2')))
    expect(
      openChecksOn(state, 'table-5').map(({ id, waiterId, lines }) => [id, waiterId, lines.length]),
    ).toEqual([
      ['c1', 'ana', 1],
      ['c2', 'ben', 1],
    ])
  })

  const two = [
    ...beer,
    ben.does(seat('c2', 'table-7', 'T2-1')),
    ben.does(order('l2', 'steak', 1, 'c2')),
  ] as const

  test.each([
    ['moving a check', move('table-7', 'table-5')],
    ['lines that are moved to a new check', moveLines({ l1: 1 }, 'c9', say.onto('table-7'))],
    ['another check', { ...seat('c9', 'table-7', 'T1-2'), another: true }],
  ] as const)('%s: not onto a table that somebody else serves', (_what, intent) => {
    kept
      .given(...two)
      .when(ana.does(intent))
      .refused('not-permitted', { permission: 'serveAnyTable', check: 2, by: 'ben' })
    expect(kept.given(...two).when(max.does(intent)).decision.ok).toBe(true)
    // Who could not know that somebody sits there loses nothing.
    expect(kept.given(...two).when(ana.saw(3).does(intent)).decision.ok).toBe(true)
  })

  test('a merge is not undone onto a table that somebody else serves by now', () => {
    const story = kept.given(
      ...beer,
      ana.does(seat('c3', 'table-9', 'T1-2')),
      ana.does(merge('c1', 'c3')),
      ben.does(seat('c4', 'table-5', 'T2-1')),
      ben.does(order('l4', 'steak', 1, 'c4')),
    )
    story.when(ana.does(say.unmerge('c1'))).refused('not-permitted', { by: 'ben' })
    expect(story.when(max.does(say.unmerge('c1'))).decision.ok).toBe(true)
  })

  test('what somebody else splits off stays with its waiter, who goes on serving it', () => {
    const story = kept.given(...beer)
    const { state } = story.when(max.does(moveLines({ l1: 1 }, 'c9', say.onto('table-5'))))
    expect(findCheck(state, 'c9')?.waiterId).toBe('ana')
    expect(story.when(ana.does(order('l9', 'beer', 1, 'c9'))).decision.ok).toBe(true)
    story.when(ben.does(order('l8', 'beer', 1, 'c9'))).refused('not-permitted', { by: 'ana' })
  })

  test('[C1] where both have a check by now, each comes to their own, and may open another', () => {
    const story = kept.given(
      ...beer,
      ben.saw(0).does(seat('c2', 'table-5', 'T2-1')),
      ben.does(order('l2', 'steak', 2, 'c2')),
    )
    story.when(ben.does(seat('c4', 'table-5', 'T2-2'))).gives({
      type: 'checkAliased.v1',
      checkId: 'c4',
      of: 'c2',
      opening: { provisional: 'T2-2', day: '2031-05-17' },
    })
    const split = { ...moveLines({ l2: 1 }, 'c5', say.onto('table-5')), checkId: 'c2' }
    expect(story.when(ben.does(split)).decision.ok).toBe(true)
  })

  test('elsewhere nobody is kept out', () => {
    expect(given(...beer).when(ben.does(tap(1, 2))).ops).toHaveLength(1)
    const story = kept.given(...beer).under({ multiSessionId: null })
    expect(story.when(ben.does(tap(1, 2))).ops).toHaveLength(1)
  })
})

describe('[F2.5] [INV10] checks that others do not see', () => {
  const hidden = apart({ othersChecks: 'permitted' })

  test('are not changed by them either', () => {
    hidden
      .given(...beer)
      .when(ben.does(tap(1, 2)))
      .refused('not-permitted', { permission: 'seeOthersChecks', by: 'ana' })
    expect(hidden.given(...beer).when(max.does(tap(1, 2))).ops).toHaveLength(1)
  })
})

describe('[F5.6] a manager lifts one action', () => {
  const fired = [...beer, ana.does(fire('f1', { l1: 2 }))] as const

  test('the log says so in front of what came of it', () => {
    const { ops, state } = given(...fired).when(ana.does({ ...voids(1, 2), approvedBy: 'max' }))
    expect(ops).toMatchObject([
      { type: 'actionApproved.v1', checkId: 'c1', permission: 'void', approvedBy: 'max', what: 'voidLine' },
      { type: 'lineVoided.v1', quantity: 1 },
    ])
    expect(findCheck(state, 'c1')?.lines[0]?.voids[0]?.mark.by).toBe('ana')
  })

  test('who may anyway needs nobody: nothing is said', () => {
    const { ops } = given(...fired).when(max.does({ ...voids(1, 2), approvedBy: 'max' }))
    expect(ops.map(({ type }) => type)).toEqual(['lineVoided.v1'])
  })

  test.each(['ana', 'eve', 'zoe', 'nobody'])('%s may not lift it', (approvedBy) => {
    given(...fired)
      .when(ana.does({ ...voids(1, 2), approvedBy }))
      .refused('not-permitted', { permission: 'void' })
  })

  test('it lifts permissions, nothing else', () => {
    given(...fired)
      .when(ana.does({ ...voids(1, 9), approvedBy: 'max' }))
      .refused('line-changed')
    given(...fired, max.does(voids(2, 2)))
      .when(ana.does({ ...voids(2, 2), approvedBy: 'max' }))
      .gives()
    const { ops } = given(...beer).when(
      eve.does({
        type: 'discountLine',
        checkId: 'c1',
        lineId: 'l1',
        discountBp: 500,
        seen: { discountBp: 0 },
        approvedBy: 'max',
      }),
    )
    expect(ops.map(({ type }) => type)).toEqual(['actionApproved.v1', 'lineDiscounted.v1'])
  })
})
