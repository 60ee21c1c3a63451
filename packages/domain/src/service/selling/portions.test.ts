import {
  ana,
  ben,
  clock,
  during,
  given,
  moneySetup,
  order,
  pays,
  remove,
  restaurantWith,
  say,
  seat,
  tap,
  type,
  undo,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'

const { choice, dish } = say
const open = ana.does(seat())
const out = (itemId: string) =>
  restaurantWith({ type: 'availabilitySet.v1', itemId, soldOut: true, remaining: null })
const left = (remaining: number, ...itemIds: string[]) =>
  restaurantWith(
    ...itemIds.map((itemId) => ({ type: 'availabilitySet.v1', itemId, soldOut: false, remaining }) as const),
  )
const taken = (itemId: string, units: number, ordinal: number, lineId = 'l1') =>
  ({ type: 'portionsTaken.v1', checkId: 'c1', lineId, itemId, units, ordinal }) as const

describe('[F3.1] sold out', () => {
  test('a product, a variant, a modifier, a part: refused, with who said so', () => {
    const sells = (itemId: string, intent: Parameters<typeof ana.does>[0]) =>
      during({ setup: out(itemId) })
        .given(open)
        .when(ana.does(intent))
    const details = { yours: 1, remaining: 0, by: 'system' }
    sells('beer', order('l1', 'beer')).refused('sold-out', { ...details, name: 'beer', itemId: 'beer' })
    sells('large', dish('l1', 'lemonade', { variantId: 'large' })).refused('sold-out', {
      ...details,
      itemId: 'large',
    })
    expect(sells('large', dish('l1', 'lemonade', { variantId: 'small' })).decision.ok).toBe(true)
    const modifiers = [choice('doneness', 'rare'), choice('sides', 'fries')]
    sells('fries', dish('l1', 'entrecote', { modifiers })).refused('sold-out', {
      ...details,
      itemId: 'fries',
    })
    const parts = [
      { id: 's', choiceId: 'starter', productId: 'soup' },
      { id: 'm', choiceId: 'main', productId: 'entrecote', modifiers },
    ]
    const menu = dish('l1', 'day-menu', { parts })
    sells('soup', menu).refused('sold-out', { ...details, itemId: 'soup' })
    sells('fries', menu).refused('sold-out', { ...details, itemId: 'fries' })
  })

  test('what is on a check already can be lowered and taken off, not raised or brought back', () => {
    const story = given(open, ana.does(order('l1', 'beer', 3))).under({ setup: out('beer') })
    story.when(ana.does(tap(1, 3))).refused('sold-out', { line: 'beer', yours: 1, remaining: 0 })
    story.when(ana.does(type(5, 3))).refused('sold-out', { yours: 2 })
    expect(story.when(ana.does(tap(-1, 3))).ops).toHaveLength(1)
    expect(story.when(ana.does(remove(2))).ops).toHaveLength(1)
    story.when(ana.does(undo())).refused('sold-out', { yours: 2 })
  })

  test('[INV8] tapped while the last one is sold at another terminal: told at once, never dropped', () => {
    const wanted = order('l1', 'steak', 3)
    const seen = { ...wanted.seen, setupSeq: 9_999 }
    during({ setup: left(2, 'steak'), arrivedAt: clock('12:10') })
      .given(open)
      .when(
        ben
          .saw(1)
          .at('12:10')
          .does({ ...wanted, seen }),
      )
      .refused('sold-out', { name: 'steak', yours: 3, remaining: 2, itemId: 'steak' })
  })
})

describe('[F3.1] [INV8] ordered apart, and sold out before it reached the others: it stands, marked', () => {
  /** Ben was apart from ten past twelve to one. */
  const apart = (setup: ReturnType<typeof out>) =>
    during({ setup, arrivedAt: clock('13:00') }).given(open, ana.does(order('l0', 'beer')))
  const hands = ben.at('12:10')

  test('a new line, with what it takes of the count', () => {
    const { ops, state } = apart(left(2, 'steak')).when(hands.does(order('l1', 'steak', 3)))
    expect(ops).toMatchObject([{ type: 'lineAdded.v1', remarks: ['sold-out'] }, taken('steak', 3, 1)])
    expect(state.checks.c1?.lines[1]?.remarks).toEqual(['sold-out'])
  })

  test('more of a line, typed or tapped, and one that is brought back', () => {
    for (const more of [tap(2, 1, 'l0'), type(3, 1, 'l0')]) {
      const { ops, state } = apart(out('beer')).when(hands.does(more))
      expect(ops).toMatchObject([{ type: 'lineQuantityChanged.v1', to: 3, soldOut: true }])
      expect(state.checks.c1?.lines).toMatchObject([{ quantity: 3, remarks: ['sold-out'] }])
    }
    const story = apart(out('beer'))
    story.when(ana.does(remove(1, 'l0')))
    expect(story.when(ana.at('12:10').does(undo('l0'))).ops).toMatchObject([{ soldOut: true }])
    expect(story.state.checks.c1?.lines).toMatchObject([{ status: 'ordered', remarks: ['sold-out'] }])
  })

  test('the kitchen sees it on the ticket', () => {
    const story = apart(out('steak'))
    story.when(hands.does(order('l1', 'steak')))
    const { ops } = story.when(hands.does(say.fire('f1', { l0: 1, l1: 1 })))
    const items = ops.flatMap((op) => (op.type === 'linesFired.v1' ? op.tickets : [])).flatMap((t) => t.items)
    expect(items.map(({ name, soldOut }) => [name, soldOut])).toEqual(
      expect.arrayContaining([
        ['beer', undefined],
        ['steak', true],
      ]),
    )
  })

  test('[C9] what was paid apart is sold, and nothing is due back', () => {
    const soldOut = { type: 'availabilitySet.v1', itemId: 'steak', soldOut: true, remaining: null } as const
    const story = apart(moneySetup({}, soldOut))
    story.when(hands.does(order('l1', 'steak')))
    const seen = {
      dueMinor: 2_700,
      lines: [
        { lineId: 'l0', quantity: 1 },
        { lineId: 'l1', quantity: 1 },
      ],
    }
    const paid = { ...pays('p1', 2_700, 2_700), seen }
    story.when(hands.does(paid))
    expect(story.state.closed.c1).toMatchObject({ status: 'settled', totals: { totalMinor: 2_700 } })
    expect(story.state.refundTasks).toEqual({})
  })

  test('not what the author’s own screen said is sold out', () => {
    const known = order('l1', 'beer')
    const seen = { ...known.seen, setupSeq: 9_999 }
    apart(out('beer'))
      .when(hands.does({ ...known, seen }))
      .refused('sold-out')
  })

  test('on the author’s terminal it stays in sight while it is on its way', () => {
    const here = during({ setup: out('beer'), orderer: false }).given(open)
    const before = { ...order('l1', 'beer'), seen: { unitPriceMinor: 300, setupSeq: 1 } }
    expect(here.when(ben.does(before)).ops).toMatchObject([{ remarks: ['sold-out'] }])
    here
      .when(ben.does({ ...before, lineId: 'l2', seen: { ...before.seen, setupSeq: 9_999 } }))
      .refused('sold-out')
  })
})

describe('[F3.1] portions that are counted', () => {
  const steak = order('l1', 'steak', 2)

  test('are taken with every change of what is ordered, and given back', () => {
    const story = given(open).under({ setup: left(9, 'steak') })
    expect(story.when(ana.does(steak)).ops.slice(2)).toEqual([taken('steak', 2, 1)])
    expect(story.when(ana.does(tap(1, 2))).ops.slice(1)).toEqual([taken('steak', 1, 2)])
    expect(story.when(ana.does(type(1, 3))).ops.slice(1)).toEqual([taken('steak', -2, 3)])
    expect(story.when(ana.does(remove(1))).ops.slice(1)).toEqual([taken('steak', -1, 4)])
    expect(story.when(ana.does(undo())).ops.slice(1)).toEqual([taken('steak', 1, 5)])
    expect(story.state.portions).toBe(5)
  })

  test('of each thing that is counted, as often as it is in one', () => {
    const modifiers = [choice('doneness', 'rare'), choice('sides', 'fries', 2)]
    const { ops } = given(open)
      .under({ setup: left(9, 'entrecote', 'fries') })
      .when(ana.does(dish('l1', 'entrecote', { modifiers }, { quantity: 2 })))
    expect(ops.slice(2)).toEqual([taken('entrecote', 2, 1), taken('fries', 4, 2)])
    given(open)
      .under({ setup: left(3, 'fries') })
      .when(ana.does(dish('l1', 'entrecote', { modifiers }, { quantity: 2 })))
      .refused('sold-out', { itemId: 'fries', remaining: 3 })
  })

  test('the last portions can be sold, no more', () => {
    const story = given(open).under({ setup: left(2, 'steak') })
    expect(story.when(ana.does(steak)).decision.ok).toBe(true)
    story.when(ana.does(tap(3, 2))).refused('sold-out', { remaining: 2 })
  })

  test('only the orderer counts them', () => {
    const { ops } = given(open)
      .under({ setup: left(9, 'steak'), orderer: false })
      .when(ana.does(steak))
    expect(ops.map(({ type: what }) => what)).toEqual(['lineAdded.v1'])
  })

  test('what is made is gone: a void gives nothing back', () => {
    const { ops } = given(open, ana.does(steak), ana.does(say.fire('f1', { l1: 2 })))
      .under({ setup: left(9, 'steak') })
      .when(ana.does({ ...say.voids(2, 2), approvedBy: 'max' }))
    expect(ops.map(({ type: what }) => what)).toEqual(['actionApproved.v1', 'lineVoided.v1'])
  })
})
