import { STATION_DEFAULTS } from '../../setup/defaults.ts'
import type { KitchenSettings, Station } from '../../setup/entities.ts'
import type { SetupState } from '../../setup/state.ts'

const MINUTE_MS = 60_000

export type TicketAge = 'fresh' | 'warn' | 'late'

type Thresholds = Pick<Station, 'warnAfterMinutes' | 'lateAfterMinutes'>

/** How old a ticket is by the thresholds of a station or expo; `now` in milliseconds since the epoch (F4.2). */
export function agesOf(
  ticket: { readonly issued: { readonly at: number } },
  station: Thresholds | null | undefined,
  now: number,
): TicketAge {
  const { warnAfterMinutes, lateAfterMinutes } = station ?? STATION_DEFAULTS
  const age = now - ticket.issued.at
  if (age >= lateAfterMinutes * MINUTE_MS) return 'late'
  return age >= warnAfterMinutes * MINUTE_MS ? 'warn' : 'fresh'
}

/** Stations and expos that a kitchen display may show, in order; none chosen, or none of them there any more: all. */
export function stationsShown(
  { stations }: SetupState,
  settings: Pick<KitchenSettings, 'stationIds'> | null,
): readonly Station[] {
  const all = Object.values(stations).sort((a, b) => a.position - b.position || (a.name < b.name ? -1 : 1))
  const chosen = all.filter(({ id }) => settings?.stationIds.includes(id))
  return chosen.length === 0 ? all : chosen
}
