import type { Permission, Person, Role } from '@comanda/domain'

/** Where it comes from that somebody may do something, or may not. Said of the person, or by the role alone. */
export type Source = 'granted' | 'denied' | 'role'

type Exceptions = Pick<Person, 'grants' | 'denials'>
type Rights = Pick<Role, 'permissions'> | undefined

/** A denial outweighs a grant, and both the role. */
export function sourceOf({ grants, denials }: Exceptions, permission: Permission): Source {
  if (denials.includes(permission)) return 'denied'
  return grants.includes(permission) ? 'granted' : 'role'
}

export function isAllowed(person: Exceptions, role: Rights, permission: Permission): boolean {
  const source = sourceOf(person, permission)
  return source === 'role' ? (role?.permissions.includes(permission) ?? false) : source === 'granted'
}

/** With or without one permission: what the role says anyway is no exception any more. */
export function withPermission(
  { grants, denials }: Exceptions,
  role: Rights,
  permission: Permission,
  isOn: boolean,
): Exceptions {
  const rest = {
    grants: grants.filter((each) => each !== permission),
    denials: denials.filter((each) => each !== permission),
  }
  if ((role?.permissions.includes(permission) ?? false) === isOn) return rest
  return isOn
    ? { ...rest, grants: [...rest.grants, permission] }
    : { ...rest, denials: [...rest.denials, permission] }
}

type Member = Exceptions & Pick<Person, 'roleId' | 'active' | 'name'>

export interface Holder<T> {
  readonly person: T
  readonly source: Source
}

/** Who of the people in use may do something and who was denied it, by name. */
export function holdersOf<T extends Member>(
  people: readonly T[],
  roles: Readonly<Record<string, Pick<Role, 'permissions'>>>,
  permission: Permission,
): { readonly allowed: readonly Holder<T>[]; readonly denied: readonly Holder<T>[] } {
  const active = people.filter((person) => person.active).sort((a, b) => a.name.localeCompare(b.name))
  const held = active.map((person) => ({ person, source: sourceOf(person, permission) }))
  return {
    allowed: held.filter(({ person }) => isAllowed(person, roles[person.roleId], permission)),
    denied: held.filter(({ source }) => source === 'denied'),
  }
}
