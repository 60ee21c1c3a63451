import type { Permission } from './permission.ts'
import type { SetupState } from './setup/state.ts'

/** The author of commands that the server itself makes (housekeeping, seeding). */
export const SYSTEM = 'system'

/** Denials of a person outweigh grants, grants outweigh the role. Nobody unknown or inactive may anything. */
export function can(setup: SetupState, personId: string, permission: Permission): boolean {
  if (personId === SYSTEM) return true
  const person = setup.people[personId]
  if (person === undefined || !person.active || person.denials.includes(permission)) return false
  if (person.grants.includes(permission)) return true
  return setup.roles[person.roleId]?.permissions.includes(permission) ?? false
}
