import type { SetupState } from '../../setup/state.ts'
import { exposBefore, isGathered } from './expo.ts'
import { isMaker } from './routing.ts'
import type { TicketProgress } from './ticket.ts'

/** What a display looks at: one station, an expo, or (`null`) all stations together. */
export interface BoardView {
  readonly stationId: string | null
}

/** How far a dish is, as seen from one display. */
export type HowFar = 'waiting' | 'ready' | 'gone'

/** What a display sees, and what that means there. Stations are those of today (`stationNow`). */
export interface Sight {
  /** All stations of one fire are shown as one ticket. */
  readonly isExpo: boolean
  readonly concerns: (stationId: string | null) => boolean
  readonly howFar: (progress: TicketProgress, stationId: string | null) => HowFar
}

/** Where a dish is made, now: what a station that is gone, or makes nothing any more, had is everybody's (F4.1). */
export const stationNow = ({ stations }: SetupState, stationId: string | null): string | null =>
  stationId !== null && isMaker(stations[stationId]) ? stationId : null

export function sightOf(setup: SetupState, { stationId }: BoardView): Sight {
  if (stationId !== null && setup.stations[stationId]?.kind === 'expo') return expoSight(setup, stationId)
  const own = stationNow(setup, stationId)
  return {
    isExpo: false,
    concerns: (made) => stationId === null || made === null || made === own,
    howFar: ({ done }) => (done === null ? 'waiting' : 'gone'),
  }
}

function expoSight(setup: SetupState, expoId: string): Sight {
  const before = exposBefore(setup, expoId)
  const gathered = memo((made) => isGathered(setup, expoId, made))
  const passing = memo((made) => before.filter((id) => isGathered(setup, id, made)))
  return {
    isExpo: true,
    concerns: gathered,
    howFar: ({ done, passed, served }, made) => {
      if (served !== null || passed[expoId] !== undefined) return 'gone'
      const ways = passing(made)
      return done !== null && (ways.length === 0 || ways.some((id) => passed[id] !== undefined))
        ? 'ready'
        : 'waiting'
    },
  }
}

function memo<T>(of: (stationId: string | null) => T): (stationId: string | null) => T {
  const known = new Map<string | null, T>()
  return (stationId) => {
    if (!known.has(stationId)) known.set(stationId, of(stationId))
    return known.get(stationId) as T
  }
}
