import { PERMISSIONS, type Permission, PersonId, type Role, RoleId } from '@comanda/domain'

const WAITER: readonly Permission[] = [
  'addLines',
  'lowerQuantity',
  'removeLine',
  'chooseCustomer',
  'seeOthersChecks',
]
const CASHIER: readonly Permission[] = [
  ...WAITER,
  'serveAnyTable',
  'takePayments',
  'discount',
  'removeCheck',
  'refund',
  'openDrawer',
  'manageTill',
]

const role = (id: string, name: string, permissions: readonly Permission[]): Role => ({
  id: RoleId.parse(id),
  name,
  permissions: [...permissions],
})

export const ROLES: readonly Role[] = [
  role('waiter', 'Waiter', WAITER),
  role('bartender', 'Bartender', [...WAITER, 'takePayments', 'workKitchen']),
  role('cashier', 'Cashier', CASHIER),
  role('kitchen', 'Kitchen', ['workKitchen']),
  role('manager', 'Manager', PERMISSIONS),
  role('owner', 'Owner', PERMISSIONS),
]

/** Somebody who works at Casa Lumbre. The PINs are no secret: `/demo` shows them. */
export interface DemoPerson {
  readonly id: PersonId
  readonly name: string
  readonly roleId: RoleId
  readonly color: string
  readonly pin: string
  /** On top of what the role allows. */
  readonly grants: readonly Permission[]
}

const person = (
  id: string,
  name: string,
  roleId: string,
  color: string,
  pin: string,
  ...grants: readonly Permission[]
): DemoPerson => ({
  id: PersonId.parse(id),
  name,
  roleId: RoleId.parse(roleId),
  color,
  pin,
  grants,
})

export const PEOPLE: readonly DemoPerson[] = [
  person('ana', 'Ana Ruiz', 'waiter', '#c2552d', '1111'),
  person('ben', 'Ben Ortega', 'waiter', '#2d7291', '2222'),
  person('elsa', 'Elsa Navarro', 'waiter', '#5f8a3a', '3333'),
  person('diego', 'Diego Marín', 'bartender', '#b9761b', '4444', 'openDrawer', 'manageTill'),
  person('carla', 'Carla Vidal', 'cashier', '#8b5a8c', '5555'),
  person('lucia', 'Lucía Herrera', 'manager', '#7a1f3d', '6666'),
  person('tomas', 'Tomás Lumbreras', 'owner', '#3d4b5c', '7777'),
  person('mateo', 'Mateo Rey', 'kitchen', '#6f4e37', '8888'),
  person('nuria', 'Núria Soler', 'kitchen', '#35506e', '1010'),
  person('bob', 'Bob Castells', 'manager', '#3f8f86', '9999'),
  person('carmen', 'María del Carmen Etxeberria-Goikoetxea', 'waiter', '#c08a1e', '1212'),
]
