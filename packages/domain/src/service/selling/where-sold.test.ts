import {
  ana,
  during,
  given,
  guests,
  max,
  moneySetup,
  order,
  restaurantWith,
  type SetupFact,
  say,
  seat,
  server,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import type { SetupState } from '../../setup/state.ts'
import { findCheck } from '../find.ts'
import { checkTotals } from '../floor-view.ts'

const session = (more: object): SetupFact => ({
  type: 'multiSessionSaved.v1',
  value: { id: 'dining', name: 'Dining', ...more },
})
const charge = (id: string, more: object = {}): SetupFact => ({
  type: 'serviceChargeSaved.v1',
  value: { id, name: id, bp: 1000, ...more },
})
const lower = { taxMap: [{ from: 'vat10', to: 'vat4' }] }
const taxesOf = (state: { readonly checks: object }, lineId = 'l1') =>
  findCheck(state as never, 'c1')
    ?.lines.find(({ id }) => id === lineId)
    ?.taxes.map(({ id }) => id)
const totals = (setup: SetupState, state: { readonly checks: object }) => {
  const check = findCheck(state as never, 'c1')
  if (check === undefined) throw new Error('it is there')
  return checkTotals(check, setup)
}

describe('[F1.2] a fiscal profile of a multi-session', () => {
  const setup = restaurantWith(session(lower))

  test('its taxes are charged instead of the menu’s, of parts too', () => {
    const { state } = during({ setup }).given(ana.does(seat()), ana.does(order('l1', 'steak')))
    expect(taxesOf(state)).toEqual(['vat4'])
    const elsewhere = during({ setup, multiSessionId: null }).given(
      ana.does(seat()),
      ana.does(order('l1', 'steak')),
    )
    expect(taxesOf(elsewhere.state)).toEqual(['vat10'])
  })

  test('then come the rules of the order type, now and when it is changed', () => {
    const free = restaurantWith(session({ taxMap: [{ from: 'vat10', to: 'sales' }] }))
    const story = during({ setup: free }).given(ana.does(seat()), ana.does(order('l1', 'steak')))
    expect(taxesOf(story.state)).toEqual(['sales'])
    const { state } = story.when(
      ana.does({
        type: 'setOrderType',
        checkId: 'c1',
        orderTypeId: 'takeaway',
        seen: { orderTypeId: 'dineIn' },
      }),
    )
    expect(taxesOf(state)).toEqual([])
  })

  test('a check that goes to another multi-session keeps the taxes of what it has; what is ordered there has that one’s', () => {
    const dining = during({ setup }).given(ana.does(seat()), ana.does(order('l1', 'steak')))
    const check = dining.state.checks.c1
    if (check === undefined) throw new Error('it is open')
    const bar = during({ setup, multiSessionId: 'bar' }).given(
      server.does({ type: 'receiveCheck', from: 'dining', check, tickets: [] }),
      max.does(order('l2', 'steak')),
    )
    expect([taxesOf(bar.state), taxesOf(bar.state, 'l2')]).toEqual([['vat4'], ['vat10']])
    expect(findCheck(bar.state, 'c1')?.multiSessionId).toBe('bar')
  })
})

describe('[F1.2] [F5.1] service charge rules of a multi-session', () => {
  const charged = (more: object) => {
    const setup = moneySetup({}, charge('first'), charge('second', { bp: 500, position: 1 }), session(more))
    const { state } = during({ setup }).given(ana.does(seat()), ana.does(order('l1', 'steak')))
    return totals(setup, state).serviceChargeMinor
  }

  test('all of the restaurant, only some, or none', () => {
    expect([
      charged({}),
      charged({ serviceChargeIds: ['second'] }),
      charged({ serviceChargeIds: [] }),
    ]).toEqual([240, 120, 0])
  })

  test('a rule for an order type fits checks that begin as it', () => {
    const setup = moneySetup(
      {},
      charge('away', { orderTypeIds: ['takeaway'] }),
      session({ orderTypeIds: ['takeaway'] }),
    )
    const line = say.dish('l1', 'steak', {}, {}, 'takeaway')
    const { state } = during({ setup }).given(ana.does(seat()), ana.does(line))
    expect(totals(setup, state).serviceChargeMinor).toBe(216)
  })
})

describe('[F5.1] a charge by the cover', () => {
  const setup = moneySetup({}, charge('coperto', { bp: 0, perGuestMinor: 250, taxIds: ['vat10'] }))

  test('is charged for each guest, and taxed', () => {
    const { state } = during({ setup }).given(
      ana.does(seat()),
      ana.does(guests(3, null)),
      ana.does(order('l1', 'steak')),
    )
    expect(totals(setup, state)).toMatchObject({ serviceChargeMinor: 750, totalMinor: 3150, taxMinor: 286 })
  })

  test('not before something is ordered, nor while guests are not counted', () => {
    const seated = during({ setup }).given(ana.does(seat()), ana.does(guests(3, null)))
    expect(totals(setup, seated.state).totalMinor).toBe(0)
    const uncounted = during({ setup }).given(ana.does(seat()), ana.does(order('l1', 'steak')))
    expect(totals(setup, uncounted.state).totalMinor).toBe(2400)
  })

  test('comes on top of percent', () => {
    const both = moneySetup({}, charge('both', { perGuestMinor: 100 }))
    const { state } = during({ setup: both }).given(
      ana.does(seat()),
      ana.does(guests(2, null)),
      ana.does(order('l1', 'steak')),
    )
    expect(totals(both, state).serviceChargeMinor).toBe(440)
    expect(given(ana.does(seat())).state.checks.c1?.multiSessionId).toBe('dining')
  })
})
