import {
  ana,
  ben,
  clock,
  during,
  eve,
  max,
  moneyFacts,
  moneySetup,
  order,
  pays,
  paysAll,
  Room,
  say,
  seat,
  serviceContext,
  TODAY,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { decideService } from '../decide.ts'
import type { ServiceState } from '../state.ts'
import { NO_TAKINGS } from './takings.ts'
import { expectedCashMinor, tillsAt } from './till.ts'

const setup = moneySetup({ usesTills: true })
const { given } = during({ setup })
const drinks = [ana.does(seat()), ana.does(order('l1', 'beer', 2)), ana.does(order('l2', 'coffee'))] as const

const opens = (tillId = 't1', more: object = {}) =>
  ({ type: 'openTill', tillId, name: 'Cashier', floatMinor: 10_000, ...more }) as const
const closes = (tillId: string, totalMinor: number) =>
  ({ type: 'closeTill', tillId, coins: [{ worthMinor: 1, count: totalMinor }] }) as const
const cash = (kind: 'paidIn' | 'paidOut' | 'drop', amountMinor: number, reason = 'change') =>
  ({ type: 'moveCash', tillId: 't1', kind, amountMinor, reason }) as const
const z = (number = 0) => ({ type: 'closeDay', seen: { number } }) as const
const expected = ({ tills }: ServiceState, id = 't1') => tills[id] && expectedCashMinor(tills[id])

describe('[F5.3] a till', () => {
  test('is opened with a float; payments go into it; cash comes and goes with reasons', () => {
    const story = given(
      max.does(opens()),
      ...drinks,
      ben.does(pays('p1', 500, 780, { tillId: 't1', tenderedMinor: 1_000, tipMinor: 20 })),
      ben.does(pays('p2', 280, 280, { tillId: 't1', methodId: 'card', tipMinor: 30 })),
    )
    expect(expected(story.state)).toBe(10_520)
    story.when(max.does(cash('paidIn', 2_000)))
    story.when(max.does(cash('paidOut', 300, 'ice')))
    const { state } = story.when(max.does(cash('drop', 5_000, 'safe')))
    expect(expected(state)).toBe(10_520 + 2_000 - 300 - 5_000)
    expect(state.tills.t1?.methods).toMatchObject({
      cash: { count: 1, amountMinor: 500, tipMinor: 20 },
      card: { count: 1, amountMinor: 280, tipMinor: 30 },
    })
    expect(state.tills.t1?.moves).toMatchObject([
      { kind: 'paidIn', amountMinor: 2_000, mark: { by: 'max' } },
      { kind: 'paidOut', amountMinor: 300, reason: 'ice' },
      { kind: 'drop', amountMinor: 5_000 },
    ])
    story.when(max.does(cash('paidOut', 1, ''))).refused('reason-missing')
  })

  test('the drawer is opened for nothing else, and that is counted', () => {
    const { state } = given(max.does(opens()), max.does({ type: 'openDrawer', tillId: 't1' })).when(
      max.does({ type: 'openDrawer', tillId: 't1', reason: 'coins' }),
    )
    expect(state.takings.drawerOpened).toBe(2)
    expect(expected(state)).toBe(10_000)
  })

  test('is counted note by note, and closed blindly: the difference is on the record', () => {
    const coins = [
      { worthMinor: 5_000, count: 2 },
      { worthMinor: 100, count: 5 },
    ]
    const story = given(max.does(opens()), ...drinks, ben.does(pays('p1', 780, 780, { tillId: 't1' })))
    expect(
      story.when(max.does({ type: 'countTill', tillId: 't1', coins })).state.tills.t1?.counted,
    ).toMatchObject({ totalMinor: 10_500, mark: { by: 'max' } })
    const { state } = story.when(max.does({ type: 'closeTill', tillId: 't1', coins })).gives({
      type: 'tillClosed.v1',
      tillId: 't1',
      coins,
      totalMinor: 10_500,
      expectedMinor: 10_780,
      differenceMinor: -280,
    })
    expect(state.takings.differenceMinor).toBe(-280)
    story.when(max.does(closes('t1', 1))).refused('till-closed', { till: 'Cashier', by: 'max' })
  })

  test('a payment needs an open one, unless the restaurant uses none', () => {
    const story = given(max.does(opens()), max.does(closes('t1', 10_000)), ...drinks)
    story.when(ben.does(pays('p1', 780, 780))).refused('till-closed')
    story.when(ben.does(pays('p1', 780, 780, { tillId: 't1' }))).refused('till-closed', { by: 'max' })
    const free = during({ setup: moneySetup() }).given(...drinks)
    expect(free.when(ben.does(pays('p1', 780, 780, { tillId: 't1' }))).ops[0]).toMatchObject({ tillId: null })
  })

  test('of one terminal is used there only; a shared one everywhere', () => {
    const story = given(
      max.does(opens('t3', { terminalId: 'T3' })),
      max.does(opens('t0', { name: 'Bar' })),
      ...drinks,
    )
    story
      .when(ben.does(pays('p1', 780, 780, { tillId: 't3' })))
      .refused('till-of-another', { till: 'Cashier', terminal: 'T3' })
    expect(tillsAt(story.state.tills, 'T3').map(({ id }) => id)).toEqual(['t3', 't0'])
    expect(tillsAt(story.state.tills, 'T2').map(({ id }) => id)).toEqual(['t0'])
  })

  test('is not opened twice by whoever knows; two who did so apart have counted two floats', () => {
    const story = given(max.does(opens()))
    story.when(ben.does(opens('t2'))).refused('till-open', { tillId: 't1', by: 'max' })
    expect(Object.keys(story.when(ben.saw(0).does(opens('t2'))).state.tills)).toEqual(['t1', 't2'])
    story.when(max.does(opens())).gives()
    story.when(ana.does(opens('t9'))).refused('not-permitted', { permission: 'manageTill' })
    story.when(max.does(opens('t9', { terminalId: 'T99' }))).refused('terminal-unknown')
  })

  test('[INV5] a payment that is taken back comes out of the till it went into, or of another when that is closed', () => {
    const paid = [max.does(opens()), ...drinks, ben.does(pays('p1', 500, 780, { tillId: 't1' }))] as const
    const removing = (more: object = {}) =>
      ({ type: 'removePayment', checkId: 'c1', paymentId: 'p1', reason: { text: 'wrong' }, ...more }) as const
    expect(expected(given(...paid).when(ben.does(removing())).state)).toBe(10_000)
    const story = given(...paid, max.does(closes('t1', 10_500)))
    story.when(ben.does(removing())).refused('till-closed')
    story.when(max.does(opens('t2', { name: 'Bar', floatMinor: 5_000 })))
    const { state } = story.when(ben.does(removing({ tillId: 't2' })))
    expect(expected(state, 't1')).toBe(10_500)
    expect(expected(state, 't2')).toBe(4_500)
  })
})

describe('[F5.3] [C25] the close of the day', () => {
  test('an X report is what the state holds; the Z freezes it under the next number', () => {
    const story = given(
      max.does(opens()),
      ...drinks,
      ana.does({ type: 'setGuests', checkId: 'c1', guests: 2, seen: { guests: null } }),
      ana.does(order('l3', 'steak')),
      ana.does(say.fire('f1', { l3: 1 })),
      max.does(say.voids(1, 1, 'l3')),
      max.does({
        type: 'compLine',
        checkId: 'c1',
        lineId: 'l2',
        quantity: 1,
        newLineId: 'x',
        reason: { text: 'sorry' },
        seen: { quantity: 1, comped: false },
      }),
      ana.does({
        type: 'discountLine',
        checkId: 'c1',
        lineId: 'l1',
        discountBp: 1000,
        seen: { discountBp: 0 },
      }),
      ben.does(pays('p1', 540, 540, { tillId: 't1', tipMinor: 60 })),
    )
    const x = story.state.takings
    expect(x).toEqual({
      ...NO_TAKINGS,
      checks: 1,
      guests: 2,
      linesMinor: 540,
      discountMinor: 60,
      compMinor: 180,
      taxMinor: 94,
      totalMinor: 540,
      lastSettled: story.state.closed.c1?.closed as NonNullable<typeof x.lastSettled>,
      voids: { units: 1, amountMinor: 2_400 },
      byMethod: {
        cash: {
          methodId: 'cash',
          name: 'Cash',
          kind: 'cash',
          count: 1,
          amountMinor: 540,
          roundingMinor: 0,
          tipMinor: 60,
          refunds: 0,
          refundMinor: 0,
        },
      },
      byTax: {
        'vat21@210000i': {
          tax: { id: 'vat21', name: 'VAT 21 %', ratePpm: 210_000, included: true },
          baseMinor: 446,
          amountMinor: 94,
        },
        'vat10@100000i': {
          tax: { id: 'vat10', name: 'VAT 10 %', ratePpm: 100_000, included: true },
          baseMinor: 0,
          amountMinor: 0,
        },
      },
      byCategory: { drinks: { units: 3, amountMinor: 540 } },
      byPerson: {
        max: {
          checks: 0,
          soldMinor: 0,
          takenMinor: 0,
          cashMinor: 0,
          tipMinor: 0,
          voidMinor: 2_400,
          refundMinor: 0,
        },
        ben: {
          checks: 0,
          soldMinor: 0,
          takenMinor: 600,
          cashMinor: 600,
          tipMinor: 0,
          voidMinor: 0,
          refundMinor: 0,
        },
        ana: {
          checks: 1,
          soldMinor: 540,
          takenMinor: 0,
          cashMinor: 0,
          tipMinor: 60,
          voidMinor: 0,
          refundMinor: 0,
        },
      },
    })
    story.when(max.does(z())).refused('tills-open', { tills: ['Cashier'] })
    story.when(max.does(closes('t1', 10_600)))
    const before = story.state.takings
    const { state } = story.when(max.does(z()))
    expect(state.reports).toMatchObject([{ number: 1, day: TODAY, from: null, closed: { by: 'max' } }])
    expect(state.reports[0]?.takings).toBe(before)
    expect(state.reports[0]?.tills.map(({ id }) => id)).toEqual(['t1'])
    expect([state.takings, state.tills]).toEqual([NO_TAKINGS, {}])
    story.when(max.does(z())).refused('day-closed', { number: 1, by: 'max' })
    expect(story.when(max.does(z(1))).state.reports.map(({ number }) => number)).toEqual([2, 1])
    story.when(eve.does(z(2))).refused('not-permitted', { permission: 'manageTill' })
  })

  test('only the orderer gives the number', () => {
    during({ setup, orderer: false }).given().when(max.does(z())).gives()
  })

  test('[C27] open checks are named and go on; terminals not heard from are named too', () => {
    const unheard = [{ terminalId: 'T1', name: 'Terminal T1', since: clock('11:00') }]
    const story = given(max.does(opens()), ...drinks, ben.does(pays('p1', 500, 780, { tillId: 't1' })))
    story.when(max.does(closes('t1', 10_500)))
    const { state } = story.under({ unheard }).when(max.does(z()))
    expect(state.reports[0]).toMatchObject({
      carriedOver: [{ checkId: 'c1', label: '1', totalMinor: 780, paidMinor: 500 }],
      unheard,
    })
    story.when(max.does(opens('t2')))
    const next = story.when(ben.does(pays('p2', 280, 280, { tillId: 't2' }))).state
    expect(next.takings).toMatchObject({
      checks: 1,
      totalMinor: 780,
      byMethod: { cash: { amountMinor: 280 } },
    })
    expect(next.reports[0]).toBe(state.reports[0])
  })

  test('[C25] [INV5] sales that arrive after it are in the next one, with their own time, in a till of their own', () => {
    const room = new Room(...moneyFacts({ usesTills: true }))
    const away = room.terminal(ben)
    const office = room.terminal(max)
    office.does(opens('t1', { terminalId: 'T2' }))
    away.does(seat())
    away.does(order('l1', 'beer', 2))
    away.parts()
    room.at('21:50')
    away.does(paysAll(away.view, setup, 'p1', 'c1', { tillId: 't1' }))
    room.at('23:10')
    office.does(closes('t1', 10_600))
    office.does(z())
    room.at('23:30')
    away.joins()
    const { state } = room.service.orderer.head
    expect(room.agrees).toBe(true)
    expect(state.reports[0]?.takings).toMatchObject({ checks: 0, differenceMinor: 600 })
    expect(state.takings).toMatchObject({ checks: 1, late: { checks: 1, totalMinor: 600 } })
    expect(state.tills).toMatchObject({
      'T2-1-3': { name: 'Terminal T2', terminalId: 'T2', continues: 't1', floatMinor: 0 },
    })
    expect(expected(state, 'T2-1-3')).toBe(600)
    expect(state.closed.c1?.closed.at).toBe(clock('21:50'))
  })

  test('[C25] one that arrives in the next service closes nothing, and its author is told', () => {
    const room = new Room(...moneyFacts({ usesTills: false }))
    const office = room.terminal(max)
    const floor = room.terminal(ana)
    floor.does(seat())
    floor.does(order('l1', 'beer', 2))
    office.joins()
    office.parts()
    room.at('16:00')
    office.does(z())
    room.at('20:30')
    floor.does(order('l2', 'beer'))
    office.joins()
    const { state } = room.service.orderer.head
    expect([state.reports, office.refusals.map(({ code }) => code)]).toEqual([[], ['close-too-late']])
    expect(room.agrees).toBe(true)
    office.does(z())
    expect(room.service.orderer.head.state.reports).toHaveLength(1)
  })

  test('[C25] one that arrives late when nothing has happened since is the Z that was wanted', () => {
    const story = given(...drinks)
    const late = ana.at('12:20')
    story.when(late.does(order('l9', 'beer')))
    const seen = story.seq
    story.when(ana.at('12:25').does(order('l10', 'beer')))
    const { state } = story.when(max.at('12:21').saw(seen).does(z()))
    expect(state.reports).toHaveLength(1)
  })

  test('[C25] money that arrives for a till that was closed meanwhile goes into the one that is open there', () => {
    const room = new Room(...moneyFacts({ usesTills: true }))
    const away = room.terminal(ben)
    const office = room.terminal(max)
    office.does(opens())
    away.does(seat())
    away.does(order('l1', 'beer', 2))
    away.parts()
    away.does(paysAll(away.view, setup, 'p1', 'c1', { tillId: 't1' }))
    room.at('16:00')
    office.does(closes('t1', 10_000))
    office.does(opens('t2', { name: 'Evening', floatMinor: 8_000 }))
    away.joins()
    const { state } = room.service.orderer.head
    expect(expected(state, 't1')).toBe(10_000)
    expect(expected(state, 't2')).toBe(8_600)
  })

  test('the Z reads the totals, and never the checks of the day again', () => {
    const story = given(max.does(opens()), ...drinks)
    story.when(ben.does(paysAll(story.state, setup, 'p1', 'c1', { tillId: 't1' })))
    story.when(max.does(closes('t1', 10_780)))
    const blind = new Proxy(story.state, {
      get: (state, key) =>
        key === 'closed' ? expect.unreachable('the day was read again') : Reflect.get(state, key),
    })
    const { command, ...author } = { n: 1, at: 0, basis: story.seq, ...max.does(z()) }
    const decision = decideService(blind, command, { ...author, command }, { ...serviceContext, setup })
    expect(decision).toMatchObject({
      ok: true,
      ops: [{ type: 'dayClosed.v1', takings: { totalMinor: 780 } }],
    })
  })
})
