import type { SetupState } from '@comanda/domain'
import { expect, test } from 'vitest'
import { whyNoMoney } from './no-money.ts'

const person = (id: string, roleId: string, more: object = {}) => ({
  id,
  name: id,
  roleId,
  active: true,
  grants: [],
  denials: [],
  pin: {},
  ...more,
})
const setup = (...people: readonly ReturnType<typeof person>[]) =>
  ({
    people: Object.fromEntries(people.map((each) => [each.id, each])),
    roles: { manager: { permissions: ['takePayments'] }, waiter: { permissions: ['addLines'] } },
    terminals: { till: {}, pad: { takesPayments: false } },
  }) as unknown as SetupState
const [ana, max] = [person('ana', 'waiter'), person('max', 'manager')]

test('[F5.6] who may, where money is taken, may', () => {
  expect(whyNoMoney(setup(ana, max), 'till', 'max')).toBeNull()
})

test('[F5.6] no money at all is taken at a terminal for pure waiters', () => {
  expect(whyNoMoney(setup(ana, max), 'pad', 'max')).toBe('terminal')
})

test('[F5.6] who may not can with a manager’s PIN, where a manager has one', () => {
  expect(whyNoMoney(setup(ana, max), 'till', 'ana')).toBe('pin')
  expect(whyNoMoney(setup(ana, { ...max, pin: null as never }), 'till', 'ana')).toBe('person')
  expect(whyNoMoney(setup(person('eve', 'manager', { denials: ['takePayments'] }), ana), 'till', 'eve')).toBe(
    'person',
  )
})
