import type { Decision } from '@comanda/sync'
import { can, SYSTEM } from '../permissions.ts'
import type { Person, Role } from './entities.ts'
import type { SetupOp } from './ops.ts'
import { type Author, type Refused, refused, save, unknownIn } from './saving.ts'
import type { SetupState } from './state.ts'

export function decideRole(state: SetupState, value: Role, author: Author): Decision<SetupOp> {
  const old = state.roles[value.id]
  const next = { ...state, roles: { ...state.roles, [value.id]: { ...old, ...value } } } as SetupState
  return lockedOut(next, author) ?? save(old, author, { type: 'roleSaved.v1', value })
}

export function decidePerson(state: SetupState, value: Person, author: Author): Decision<SetupOp> {
  const old = state.people[value.id]
  const next = { ...state, people: { ...state.people, [value.id]: { ...old, ...value } } } as SetupState
  return (
    unknownIn(state, 'roles', [value.roleId], value.name, 'roleId') ??
    lockedOut(next, author) ??
    save(old, author, { type: 'personSaved.v1', value })
  )
}

/** Refuses what would leave nobody who can put it right. The server may: it seeds role by role. */
function lockedOut(next: SetupState, author: Author): Refused | undefined {
  if (author.by === SYSTEM) return undefined
  const isManaged = Object.keys(next.people).some((id) => can(next, id, 'backOffice'))
  return isManaged ? undefined : refused('last-back-office')
}
