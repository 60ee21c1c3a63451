import type { Station } from '../../setup/entities.ts'
import type { SetupState } from '../../setup/state.ts'

const expos = ({ stations }: SetupState): readonly Station[] =>
  Object.values(stations).filter(({ kind }) => kind === 'expo')

/** Nobody gathers what this expo lets go: it goes out to the guests. */
export const isLastExpo = (setup: SetupState, expoId: string): boolean =>
  expos(setup).every(({ gathers }) => !gathers.some((id) => id === expoId))

/** An expo whose `gathers` names no station shows those of all of them. */
const gathersAll = ({ gathers }: Station, { stations }: SetupState): boolean =>
  gathers.every((id) => stations[id]?.kind === 'expo')

/** Whether dishes of a station come by an expo; of no station (`null`): by every one. */
export function isGathered(setup: SetupState, expoId: string, stationId: string | null): boolean {
  const expo = setup.stations[expoId]
  if (expo === undefined) return false
  if (stationId === null || expo.gathers.some((id) => id === stationId)) return true
  const before = expo.gathers.filter((id) => setup.stations[id]?.kind === 'expo')
  return before.length > 0 ? before.some((id) => isGathered(setup, id, stationId)) : gathersAll(expo, setup)
}

/** Expos whose dishes an expo gets only when they have let them go. */
export const exposBefore = (setup: SetupState, expoId: string): readonly string[] =>
  (setup.stations[expoId]?.gathers ?? []).filter((id) => setup.stations[id]?.kind === 'expo')
