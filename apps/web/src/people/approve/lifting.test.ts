import type { ServiceIntent, SetupState } from '@comanda/domain'
import { expect, test } from 'vitest'
import { approversOf, canBeLifted, liftedBy } from './lifting.ts'

const person = (id: string, roleId: string, more: object = {}) => ({
  id,
  name: id,
  roleId,
  color: '',
  pin: {},
  active: true,
  grants: [],
  denials: [],
  ...more,
})

const setup = {
  roles: { waiter: { permissions: ['addLines'] }, manager: { permissions: ['addLines', 'void'] } },
  people: {
    ana: person('ana', 'waiter'),
    mia: person('mia', 'manager'),
    leo: person('leo', 'manager', { active: false }),
    pia: person('pia', 'manager', { pin: null }),
    ben: person('ben', 'waiter', { grants: ['void'] }),
    zoe: person('zoe', 'manager', { denials: ['void'] }),
  },
} as unknown as SetupState

test('[F5.6] whoever has the permission and a PIN may lift it, never the one who asks', () => {
  expect(approversOf(setup, 'void', 'ana').map(({ id }) => id)).toEqual(['ben', 'mia'])
  expect(approversOf(setup, 'void', 'mia').map(({ id }) => id)).toEqual(['ben'])
})

test('[F5.6] only what names its approver can be lifted', () => {
  const voiding = { type: 'voidLine', checkId: 'c', lineId: 'l' } as unknown as ServiceIntent
  expect(canBeLifted(voiding)).toBe(true)
  expect(canBeLifted({ type: 'leaveCheck', checkId: 'c' })).toBe(false)
  expect(liftedBy(voiding, 'mia')).toEqual({ ...voiding, approvedBy: 'mia' })
})
