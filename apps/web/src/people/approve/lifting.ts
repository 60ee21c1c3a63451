import { can, type Permission, ServiceCommand, type ServiceIntent, type SetupState } from '@comanda/domain'

/** Commands that carry `approvedBy`. */
const liftable: ReadonlySet<string> = new Set(
  ServiceCommand.options.filter(({ shape }) => 'approvedBy' in shape).map(({ shape }) => shape.type.value),
)

/** Whether a manager's PIN can lift it (F5.6). */
export const canBeLifted = (intent: ServiceIntent): boolean => liftable.has(intent.type)

export const liftedBy = (intent: ServiceIntent, personId: string): ServiceIntent =>
  ({ ...intent, approvedBy: personId }) as ServiceIntent

/** Who may lift it, by name: everybody with a PIN who has the permission, whoever asks left out. */
export const approversOf = (setup: SetupState, permission: string, personId: string | null) =>
  Object.values(setup.people)
    .filter((person) => person.active && person.pin !== null && person.id !== personId)
    .filter(({ id }) => can(setup, id, permission as Permission))
    .sort((a, b) => a.name.localeCompare(b.name))
