import { restaurantWith, smallRestaurant } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { PERMISSIONS, Permission } from './permission.ts'
import { can, SYSTEM } from './permissions.ts'

const eveWith = (more: {
  grants?: Permission[]
  denials?: Permission[]
  active?: boolean
  roleId?: string
}) =>
  restaurantWith({
    type: 'personSaved.v1',
    value: { id: 'eve', name: 'Eve', roleId: 'trainee', pin: null, ...more },
  })

describe('[INV10] who may what', () => {
  const setup = smallRestaurant.state

  test('the role decides', () => {
    expect(can(setup, 'eve', 'addLines')).toBe(true)
    expect(can(setup, 'eve', 'removeLine')).toBe(false)
    expect(PERMISSIONS.every((permission) => can(setup, 'max', permission))).toBe(true)
  })

  test('a grant adds to the role, a denial outweighs everything', () => {
    expect(can(eveWith({ grants: ['removeLine'] }), 'eve', 'removeLine')).toBe(true)
    expect(can(eveWith({ denials: ['addLines'] }), 'eve', 'addLines')).toBe(false)
    expect(can(eveWith({ grants: ['void'], denials: ['void'] }), 'eve', 'void')).toBe(false)
  })

  test.each(['zoe', 'nobody', '', 'constructor', '__proto__'])('%j may nothing', (person) => {
    expect(PERMISSIONS.some((permission) => can(setup, person, permission))).toBe(false)
  })

  test('a person whose role is unknown has only grants', () => {
    const setupWith = eveWith({ roleId: 'gone', grants: ['void'] })
    expect(PERMISSIONS.filter((permission) => can(setupWith, 'eve', permission))).toEqual(['void'])
  })

  test('the server may everything', () => {
    expect(can(setup, SYSTEM, 'backOffice')).toBe(true)
  })

  test('an unknown permission does not parse', () => {
    expect(Permission.safeParse('flyTheDrone').success).toBe(false)
  })
})
