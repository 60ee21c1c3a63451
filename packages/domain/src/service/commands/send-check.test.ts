import {
  ana,
  ben,
  clock,
  customer,
  during,
  given,
  max,
  order,
  restaurantWith,
  say,
  seat,
  server,
  smallRestaurant,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck } from '../find.ts'

const setup = restaurantWith({ type: 'multiSessionSaved.v1', value: { id: 'terrace', name: 'Terrace' } })
const dining = during({ setup, multiSessionId: 'dining' })
const terrace = during({ setup, multiSessionId: 'terrace' })
const { fire, link } = say

const party = [
  ana.does(seat()),
  ana.does(order('l1', 'beer', 2)),
  ana.does(customer('Gray', null)),
  ana.does(fire('f1', { l1: 2 })),
] as const
const send = (to: string, checkId = 'c1') => ({ type: 'sendCheck', checkId, to }) as const

describe('[F1.3] a check goes along to another multi-session', () => {
  test('it leaves with its tickets; what it was stays to be read, and the next is numbered', () => {
    const story = dining.given(...party, ana.does(seat('c2', 'table-7', 'T1-2')))
    const tickets = Object.values(story.state.tickets)
    expect(tickets.map(({ id }) => id)).toEqual(['f1:bar'])
    const { state } = story.when(max.does(send('terrace'))).gives({
      type: 'checkSent.v1',
      checkId: 'c1',
      to: 'terrace',
      ordinal: 1,
      tickets,
    })
    expect([Object.keys(state.checks), state.tickets]).toEqual([['c2'], {}])
    expect(findCheck(state, 'c1')).toMatchObject({ status: 'sent', to: 'terrace', number: 1 })
    expect(story.when(max.does(send('terrace', 'c2'))).ops).toMatchObject([{ ordinal: 2 }])
  })

  test('[INV6] there it is what it was, with a number of that log', () => {
    const { state: there } = dining.given(...party)
    const check = there.checks.c1
    if (check === undefined) throw new Error('the check is open')
    const { state, ops } = terrace
      .given({ type: 'checkNumbered.v1', checkId: 'c0', number: 7, day: '2031-05-17' })
      .when(
        server.does({ type: 'receiveCheck', from: 'dining', check, tickets: Object.values(there.tickets) }),
      )
    expect(state.checks.c1).toEqual({
      ...check,
      multiSessionId: 'terrace',
      number: 8,
      provisional: '1',
      edited: state.checks.c1?.edited,
    })
    expect(state.tickets).toEqual(there.tickets)
    // The name of the customer can be erased.
    expect(ops[0]).toMatchObject({
      check: { customer: { id: 'Gray', name: '' } },
      personal: { customer: 'Gray', handover: null },
    })
  })

  test('[C7] [INV4] what was fired stays fired', () => {
    const { state: there } = dining.given(...party)
    const check = there.checks.c1
    if (check === undefined) throw new Error('the check is open')
    terrace
      .given(
        server.does({ type: 'receiveCheck', from: 'dining', check, tickets: Object.values(there.tickets) }),
      )
      .when(ben.does(fire('f2', { l1: 2 })))
      .gives()
  })

  test('[INV8] [C28] who still works on it here is told where it went', () => {
    dining
      .given(...party, max.at('12:50').does(send('terrace')))
      .when(ana.saw(4).does(link('table-7')))
      .refused('check-closed', { check: 1, by: 'max', at: clock('12:50') })
  })

  test('again, or to where it is, does nothing; to nowhere is refused', () => {
    const story = dining.given(...party)
    story.when(max.does(send('dining'))).gives()
    story.when(max.does(send('nowhere'))).refused('multi-session-unknown', { multiSessionId: 'nowhere' })
    story.when(max.does(send('terrace', 'c9'))).refused('check-unknown')
    story.when(max.does(send('terrace')))
    story.when(max.does(send('terrace'))).gives()
  })

  test('[INV10] needs backOffice; only the server hands in what comes', () => {
    dining
      .given(...party)
      .when(ana.does(send('terrace')))
      .refused('not-permitted', { permission: 'backOffice' })
    const check = given(...party).state.checks.c1
    if (check === undefined) throw new Error('the check is open')
    terrace
      .given()
      .when(max.does({ type: 'receiveCheck', from: 'dining', check, tickets: [] }))
      .refused('not-permitted')
  })
})

test('[F1.3] a terminal that works alone is a place too', () => {
  const { ops } = during({ setup: smallRestaurant.state })
    .given(...party)
    .when(max.does(send('~T2')))
  expect(ops).toMatchObject([{ type: 'checkSent.v1', to: '~T2' }])
})
