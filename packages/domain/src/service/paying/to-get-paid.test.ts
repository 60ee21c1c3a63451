import {
  ana,
  ben,
  during,
  given,
  guests,
  Hands,
  leave,
  max,
  moneyFacts,
  moneySetup,
  order,
  restaurantWith,
  type ServiceIntent,
  say,
  seat,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { findCheck } from '../find.ts'

/** Takes money and nothing else. */
const bob = new Hands('bob', 'T3', 'T3-bob')
const cashier = [
  { type: 'roleSaved.v1', value: { id: 'cashier', name: 'Cashier', permissions: ['takePayments'] } },
  { type: 'personSaved.v1', value: { id: 'bob', name: 'Bob', roleId: 'cashier', pin: null } },
] as const
const apart = {
  type: 'multiSessionSaved.v1',
  value: { id: 'dining', name: 'Dining', oneWaiterPerTable: true },
} as const
const party = [ana.does(seat()), ana.does(order('l1', 'steak', 2))] as const

const bill: ServiceIntent = { type: 'presentBill', checkId: 'c1' }
const divide: ServiceIntent = {
  type: 'divideCheck',
  checkId: 'c1',
  division: { kind: 'even', parts: 2 },
  seen: { division: '' },
}
const split = say.moveLines({ l1: 1 }, 'c2', say.onto('table-5'))

describe('[F5.6] [INV10] what is done to get a check paid', () => {
  test.each([
    ['the bill', bill],
    ['a division', divide],
    ['a split on its table', split],
  ])('%s: whoever takes money may, of anybody’s check', (_what, intent) => {
    for (const facts of [cashier, [...cashier, apart]]) {
      const { decision } = during({ setup: moneySetup({}, ...facts) })
        .given(...party)
        .when(bob.does(intent))
      expect(decision.ok).toBe(true)
    }
  })

  test('units go back, and what is empty then is left', () => {
    const story = during({ setup: moneySetup({}, ...cashier, apart) }).given(...party, bob.does(split))
    const back = { ...say.moveLines({ 'l1-c2': 1 }, 'c1'), checkId: 'c2' }
    expect(story.when(bob.does(back)).decision.ok).toBe(true)
    const { state } = story.when(bob.does(leave('c2')))
    expect(findCheck(state, 'c2')?.status).toBe('released')
  })

  test('elsewhere, and in any other way, they change nothing', () => {
    const story = during({ setup: moneySetup({}, ...cashier) }).given(...party)
    for (const intent of [
      say.moveLines({ l1: 1 }, 'c2', say.onto('table-7')),
      order('l2', 'beer'),
      guests(2, null),
    ])
      story.when(bob.does(intent)).refused('not-permitted', { permission: 'addLines' })
  })

  test.each([
    ['the bill', bill],
    ['a division', divide],
    ['a split on its table', split],
  ])('%s: a manager lifts it for whoever may neither', (_what, intent) => {
    const denied = restaurantWith(
      ...moneyFacts(
        {},
        {
          type: 'personSaved.v1',
          value: { id: 'ben', name: 'Ben', roleId: 'waiter', pin: null, denials: ['addLines'] },
        },
      ),
    )
    const story = during({ setup: denied }).given(...party)
    story.when(ben.does(intent)).refused('not-permitted', { permission: 'addLines' })
    const { ops } = story.when(ben.does({ ...intent, approvedBy: max.by } as ServiceIntent))
    expect(ops[0]).toMatchObject({ type: 'actionApproved.v1', permission: 'addLines', approvedBy: 'max' })
  })

  test('whoever serves it may as before', () => {
    for (const intent of [bill, divide, split])
      expect(given(...party).when(ana.does(intent)).decision.ok).toBe(true)
  })
})
