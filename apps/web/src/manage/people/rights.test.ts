import { PERMISSIONS, type Permission } from '@comanda/domain'
import { describe, expect, test } from 'vitest'
import { PERMISSION_GROUPS } from './permission-groups.ts'
import { holdersOf, isAllowed, sourceOf, withPermission } from './rights.ts'

const plain = { grants: [], denials: [] }
const cashier = { permissions: ['addLines', 'takePayments'] as Permission[] }

describe('[F5.6] what somebody may do', () => {
  test('every permission stands in one group, once', () => {
    expect(PERMISSION_GROUPS.flatMap(({ permissions }) => permissions).sort()).toEqual(
      [...PERMISSIONS].sort(),
    )
  })

  test('takePayments switched off makes a pure waiter of a cashier; switched on again nothing is left of it', () => {
    const waiter = withPermission(plain, cashier, 'takePayments', false)
    expect(waiter).toEqual({ grants: [], denials: ['takePayments'] })
    expect([isAllowed(waiter, cashier, 'takePayments'), sourceOf(waiter, 'takePayments')]).toEqual([
      false,
      'denied',
    ])
    expect(withPermission(waiter, cashier, 'takePayments', true)).toEqual(plain)
  })

  test('what the role lacks is granted to one person, and taken back', () => {
    const trusted = withPermission(plain, cashier, 'void', true)
    expect(trusted).toEqual({ grants: ['void'], denials: [] })
    expect(sourceOf(trusted, 'void')).toBe('granted')
    expect(withPermission(trusted, cashier, 'void', false)).toEqual(plain)
    expect(withPermission(trusted, { permissions: ['void'] }, 'void', false)).toEqual({
      grants: [],
      denials: ['void'],
    })
  })

  test('a denial outweighs a grant; without a role only what is granted', () => {
    const both = { grants: ['comp'] as Permission[], denials: ['comp'] as Permission[] }
    expect(isAllowed(both, { permissions: ['comp'] }, 'comp')).toBe(false)
    expect(isAllowed({ ...plain, grants: ['comp'] }, undefined, 'comp')).toBe(true)
    expect(isAllowed(plain, undefined, 'comp')).toBe(false)
  })

  test('who may and who was denied it, by name; whoever is not in use is not counted', () => {
    const person = (name: string, more: object = {}) => ({
      ...plain,
      name,
      roleId: 'cashier' as never,
      active: true,
      ...more,
    })
    const zoe = person('Zoe')
    const ana = person('Ana', { grants: ['takePayments'], roleId: 'kitchen' })
    const ben = person('Ben', { denials: ['takePayments'] })
    const gone = person('Carl', { active: false })
    expect(holdersOf([zoe, ana, ben, gone], { cashier }, 'takePayments')).toEqual({
      allowed: [
        { person: ana, source: 'granted' },
        { person: zoe, source: 'role' },
      ],
      denied: [{ person: ben, source: 'denied' }],
    })
  })
})
