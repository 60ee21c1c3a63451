import type { SetupState, Station } from '@comanda/domain'

/** Where the paper of a ticket goes. */
export interface PaperPlace {
  /** Name on the paper; `null`: nobody is responsible. */
  readonly station: string | null
  readonly printerIds: readonly string[]
}

const activePrinters = ({ printerIds }: Station, { printers }: SetupState): readonly string[] =>
  printerIds.filter((id) => printers[id]?.active === true)

/**
 * A station without printers works with displays only. What belongs to no station, or to one that is
 * gone, comes out at the first station that prints: never nowhere (F4.1).
 */
export function paperPlaceOf(setup: SetupState, stationId: string | null): PaperPlace {
  const station = stationId === null ? undefined : setup.stations[stationId]
  if (station !== undefined) return { station: station.name, printerIds: activePrinters(station, setup) }
  const first = preparing(setup).find((each) => activePrinters(each, setup).length > 0)
  return { station: null, printerIds: first === undefined ? [] : activePrinters(first, setup) }
}

const preparing = ({ stations }: SetupState): readonly Station[] =>
  Object.values(stations)
    .filter(({ kind }) => kind === 'prep')
    .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))

export const printingExpos = (setup: SetupState): readonly Station[] =>
  Object.values(setup.stations).filter(
    (station) => station.kind === 'expo' && activePrinters(station, setup).length > 0,
  )
