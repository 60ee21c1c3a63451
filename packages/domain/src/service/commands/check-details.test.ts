import {
  ana,
  ben,
  clock,
  given,
  leave,
  max,
  order,
  remove,
  type ServiceIntent,
  type ServiceStep,
  say,
  seat,
  smallRestaurant,
  zoe,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck } from '../find.ts'
import { checkTotals } from '../floor-view.ts'

const { fire, dish } = say
const beers = [ana.does(seat()), ana.does(order('l1', 'beer', 2))] as const
const off = (bp: number, fixedMinor: number, seen: { bp: number; fixedMinor: number } | null = null) =>
  ({ type: 'discountCheck', checkId: 'c1', discount: { bp, fixedMinor }, seen: { discount: seen } }) as const
const allergic = (text: string, seen = '') =>
  ({ type: 'setCheckAllergy', checkId: 'c1', text, seen: { text: seen } }) as const
const forWhom = (
  name: string,
  seen: Extract<ServiceIntent, { type: 'setHandover' }>['seen']['handover'] = null,
) =>
  ({
    type: 'setHandover',
    checkId: 'c1',
    handover: { name, dueAt: clock('13:30') },
    seen: { handover: seen },
  }) as const

describe('[F3.9] a discount of the whole check', () => {
  test('percent and an amount, with its reason', () => {
    const reason = { reasonId: 'on-the-house', text: '' }
    const { state } = given(...beers)
      .when(ana.does({ ...off(1000, 50), reason }))
      .gives({ type: 'checkDiscounted.v1', checkId: 'c1', discount: { bp: 1000, fixedMinor: 50 }, reason })
    const check = findCheck(state, 'c1')
    expect(check && checkTotals(check, smallRestaurant.state)).toMatchObject({
      linesMinor: 600,
      checkDiscountMinor: 110,
      totalMinor: 490,
    })
  })

  test('nothing, or null, takes it away', () => {
    for (const discount of [null, { bp: 0, fixedMinor: 0 }])
      given(...beers, ana.does(off(1000, 0)))
        .when(ana.does({ ...off(0, 0, { bp: 1000, fixedMinor: 0 }), discount }))
        .gives({ type: 'checkDiscounted.v1', checkId: 'c1', discount: null })
    given(...beers)
      .when(ana.does(off(0, 0)))
      .gives()
  })

  test('[C3] [C4] over another one that was not seen', () => {
    const story = given(...beers, ben.at('12:40').does(off(500, 0)))
    story.when(ana.saw(3).at('12:30').does(off(1000, 0))).refused('superseded', {
      field: 'discount',
      yours: '1000/0',
      theirs: '500/0',
      by: 'ben',
    })
    story.when(ana.saw(3).at('12:50').does(off(1000, 0))).gives({
      type: 'checkDiscounted.v1',
      checkId: 'c1',
      discount: { bp: 1000, fixedMinor: 0 },
      over: { by: 'ben', terminal: 'T2', replica: 'T2-1', at: clock('12:40'), value: '500/0' },
    })
  })

  test('[INV10] needs discount; [F5.6] or a manager who lifts it', () => {
    const trainee = ana.does(off(1000, 0))
    given(...beers)
      .when({ ...trainee, by: 'eve' })
      .refused('not-permitted', { permission: 'discount' })
  })
})

describe('[F3.4] an allergy at the table', () => {
  test('is on the check; the kitchen is told of it with what it has', () => {
    const { state } = given(...beers, ana.does(order('l2', 'steak')), ana.does(fire('f1', { l1: 1, l2: 1 })))
      .when(ben.does(allergic('nuts')))
      .gives(
        { type: 'checkAllergyChanged.v1', checkId: 'c1', text: 'nuts' },
        {
          type: 'kitchenTold.v1',
          checkId: 'c1',
          head: { check: '1', table: '5', guests: null, orderType: null, note: '', allergy: 'nuts' },
          tickets: [
            { ticketId: 'T2-1-5:bar', stationId: 'bar', items: [dishOn('l1', 'beer', 1)] },
            { ticketId: 'T2-1-5:grill', stationId: 'grill', items: [dishOn('l2', 'steak', 1)] },
          ],
        },
      )
    expect(state.tickets['T2-1-5:grill']?.kind).toBe('change')
  })

  test('nothing fired: nobody to tell', () => {
    given(...beers)
      .when(ana.does(allergic('nuts')))
      .gives({ type: 'checkAllergyChanged.v1', checkId: 'c1', text: 'nuts' })
  })

  test('a note to the whole order is told too', () => {
    const { ops } = given(...beers, ana.does(fire('f1', { l1: 2 }))).when(
      ana.does({ type: 'setOrderNote', checkId: 'c1', text: 'hurry', seen: { text: '' } }),
    )
    expect(ops).toMatchObject([
      { type: 'orderNoteChanged.v1' },
      { type: 'kitchenTold.v1', head: { note: 'hurry' } },
    ])
  })
})

const dishOn = (lineId: string, name: string, quantity: number) => ({
  lineId,
  part: '',
  name,
  quantity,
  modifiers: [],
  note: '',
  allergy: '',
  course: 0,
  seat: null,
})

describe('[F3.7] for whom, when and where to hand over', () => {
  test('is on the check; the name can be erased', () => {
    const { state } = given(ana.does(seat('c1', null)))
      .when(ana.does(forWhom('Gray')))
      .gives(
        {
          type: 'handoverChanged.v1',
          checkId: 'c1',
          dueAt: clock('13:30'),
          personal: { name: 'Gray', phone: '', address: '' },
        },
        { type: 'checkNumbered.v1', checkId: 'c1', number: 1, day: '2031-05-17' },
      )
    expect(findCheck(state, 'c1')?.handover).toEqual({
      name: 'Gray',
      phone: '',
      address: '',
      dueAt: clock('13:30'),
    })
    const { state: erased } = given(ana.does(seat()), {
      type: 'handoverChanged.v1',
      checkId: 'c1',
      dueAt: null,
    })
    expect(findCheck(erased, 'c1')?.handover).toEqual({ name: '—', phone: '', address: '', dueAt: null })
  })

  test('[C4] two say so: the later stands, and says over whom', () => {
    const { ops } = given(...beers, ben.at('12:40').does(forWhom('Black'))).when(
      ana.saw(3).at('12:50').does(forWhom('Gray')),
    )
    expect(ops[0]).toMatchObject({ over: { by: 'ben', value: `Black ·  ·  · ${clock('13:30')}` } })
    given(...beers, ben.does(forWhom('Gray')))
      .when(ana.does(forWhom('Gray', { name: 'Gray', dueAt: clock('13:30') })))
      .gives()
  })
})

describe('[F3.7] the order type of a check', () => {
  const away = (seen: string | null = null) =>
    ({ type: 'setOrderType', checkId: 'c1', orderTypeId: 'takeaway', seen: { orderTypeId: seen } }) as const
  const prices = (...steps: readonly ServiceStep[]) => {
    const { state } = given(ana.does(seat()), ...steps).when(ana.does(away()))
    return findCheck(state, 'c1')?.lines.map((line) => [
      line.unitPriceMinor,
      line.listPriceMinor,
      line.taxes.map(({ id }) => id),
    ])
  }

  test('what is on the check costs and is taxed by it, modifiers and variants too', () => {
    const modifiers = [say.choice('doneness', 'rare'), say.choice('sides', 'fries')]
    expect(
      prices(
        ana.does(order('l1', 'steak', 2)),
        ana.does(order('l2', 'wine')),
        ana.does(order('l3', 'burger')),
        ana.does(dish('l4', 'entrecote', { modifiers })),
        ana.does(dish('l5', 'lemonade', { variantId: 'large' })),
      ),
    ).toEqual([
      [2160, 2160, ['vat4']],
      [400, 400, ['vat21']],
      [1080, 1080, []],
      [1980 + 250, 1980 + 250, ['vat4']],
      [360, 360, ['vat21']],
    ])
  })

  test('a price that somebody has typed stands, and so does an open one; what was weighed costs what its weight costs now', () => {
    expect(
      prices(
        ana.does(order('l1', 'steak')),
        ana.does({
          type: 'changePrice',
          checkId: 'c1',
          lineId: 'l1',
          unitPriceMinor: 1500,
          seen: { unitPriceMinor: 2400 },
        }),
        ana.does(dish('l2', 'special', { openPriceMinor: 999 })),
        ana.does(dish('l3', 'ham', { weightGrams: 100 })),
      ),
    ).toEqual([
      [1500, 2400, ['vat4']],
      [999, 999, ['vat4']],
      [315, 315, ['vat4']],
    ])
  })

  test('of a combo the taxes of its parts', () => {
    const parts = [
      { id: 's', choiceId: 'starter', productId: 'soup' },
      { id: 'm', choiceId: 'main', productId: 'fish' },
      { id: 'd', choiceId: 'drink', productId: 'wine' },
    ]
    const { state } = given(ana.does(seat()), ana.does(dish('l1', 'day-menu', { parts }))).when(
      ana.does(away()),
    )
    expect(findCheck(state, 'c1')?.lines[0]).toMatchObject({
      unitPriceMinor: 1600 - 150,
      parts: [{ taxes: [{ id: 'vat4' }] }, { taxes: [{ id: 'vat4' }] }, { taxes: [{ id: 'vat21' }] }],
    })
  })

  test('and back again all is as it was', () => {
    const before = given(...beers, ana.does(order('l2', 'steak')))
    const lines = findCheck(before.state, 'c1')?.lines
    before.when(ana.does({ ...away(), orderTypeId: 'dineIn' }))
    before.when(ana.does(away('dineIn')))
    const { state } = before.when(ana.does({ ...away('takeaway'), orderTypeId: 'dineIn' }))
    expect(findCheck(state, 'c1')?.lines).toEqual(lines)
  })

  test('one that there is not is refused; twice does nothing', () => {
    const story = given(...beers, ana.does(away()))
    story.when(ana.does({ ...away('takeaway'), orderTypeId: 'drone' })).refused('order-type-unknown')
    story.when(ana.does(away('takeaway'))).gives()
  })
})

describe('[C1] a check that was emptied', () => {
  test('frees its table when it is left, with its number and all', () => {
    const { state } = given(...beers, ana.does(remove(2)))
      .when(ana.does(leave()))
      .gives({ type: 'checkReleased.v1', checkId: 'c1' })
    expect(findCheck(state, 'c1')).toMatchObject({ status: 'released', number: 1 })
  })

  test('[C26] its number comes back with it', () => {
    const { state, ops } = given(...beers, ana.does(remove(2)), ana.does(leave())).when(
      ana.does(order('l2', 'steak')),
    )
    expect(ops.map(({ type }) => type)).toEqual(['checkReturned.v1', 'lineAdded.v1'])
    expect(findCheck(state, 'c1')).toMatchObject({ status: 'open', number: 1 })
  })

  test.each([
    ['a void', [ana.does(fire('f1', { l1: 2 })), max.does(say.voids(2, 2))]],
    ['an allergy', [ana.does(allergic('nuts')), ana.does(remove(2))]],
    ['a name to hand over to', [ana.does(forWhom('Gray')), ana.does(remove(2))]],
    ['a further table', [ana.does(say.link('table-7')), ana.does(remove(2))]],
  ] as const)('%s keeps it', (_what, steps) => {
    given(...beers, ...steps)
      .when(ana.does(leave()))
      .gives()
  })

  test('[INV3] not while somebody else has done something there unseen', () => {
    given(...beers, ben.does(remove(2)), ben.does(seat('c9')))
      .when(ana.saw(3).does(leave()))
      .gives()
  })
})

test('[INV10] every detail needs addLines', () => {
  const intents: readonly ServiceIntent[] = [
    allergic('nuts'),
    forWhom('Gray'),
    say.assign('ben', 'ana'),
    say.link('table-7'),
  ]
  for (const intent of intents)
    given(...beers)
      .when(zoe.does(intent))
      .refused('not-permitted', { permission: 'addLines' })
})
