import type { SetupState } from '@comanda/domain'

export type PersonHere = SetupState['people'][string]

/** Who may work here, by name. */
export function peopleHere({ people }: SetupState): readonly PersonHere[] {
  return Object.values(people)
    .filter(({ active }) => active)
    .sort((a, b) => a.name.localeCompare(b.name))
}
