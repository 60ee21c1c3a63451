import { givenSetup, max, type SetupIntent, server } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'

type Saving = Extract<SetupIntent, { type: 'saveRole' | 'savePerson' }>

const manager: Saving = {
  type: 'saveRole',
  value: { id: 'manager', name: 'Manager', permissions: ['addLines'] },
}
const leaving: Saving = {
  type: 'savePerson',
  value: { id: 'max', name: 'Max', roleId: 'manager', pin: null, active: false },
}
const asWaiter: Saving = {
  type: 'savePerson',
  value: { id: 'max', name: 'Max', roleId: 'waiter', pin: null },
}
const denied: Saving = {
  type: 'savePerson',
  value: { id: 'max', name: 'Max', roleId: 'manager', pin: null, denials: ['backOffice'] },
}

describe('[SET4] somebody may always open the back office', () => {
  test.each([manager, leaving, asWaiter, denied])('%j by the last who may is refused', (intent) => {
    givenSetup().when(max.saves(intent)).refused('last-back-office')
  })

  test.each([manager, leaving, asWaiter, denied])('%j while another one may is done', (intent) => {
    const ops = givenSetup({
      type: 'personSaved.v1',
      value: { id: 'ana', name: 'Ana', roleId: 'waiter', pin: null, grants: ['backOffice'] },
    }).when(max.saves(intent)).ops
    expect(ops.map((op) => 'value' in op && op.value.id)).toEqual([intent.value.id])
  })

  test('the server seeds as it likes', () => {
    givenSetup()
      .when(server.saves(manager))
      .gives({
        type: 'roleSaved.v1',
        value: { id: 'manager', name: 'Manager', permissions: ['addLines'] },
      })
  })
})
