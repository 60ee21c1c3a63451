import type { Decision } from '@comanda/sync'
import { complete, STATION_DEFAULTS } from './defaults.ts'
import type { Printer, Station } from './entities.ts'
import type { SetupOp } from './ops.ts'
import { type Author, refused, save, twiceIn, unknownIn } from './saving.ts'
import type { SetupState } from './state.ts'

/** A station prints on printers that there are; an expo gathers stations that there are, and never itself. */
export function decideStation(state: SetupState, saved: Station, author: Author): Decision<SetupOp> {
  const value = complete(STATION_DEFAULTS, saved)
  return (
    unknownIn(state, 'printers', value.printerIds, value.name, 'printerIds') ??
    twiceIn(value.printerIds, value.name, 'printerIds') ??
    circleOf(state, value) ??
    unknownIn(state, 'stations', value.gathers, value.name, 'gathers') ??
    save(state.stations[value.id], author, { type: 'stationSaved.v1', value })
  )
}

/** An expo that gathers, over however many others, itself would never see a dish leave. */
function circleOf({ stations }: SetupState, station: Station) {
  const reached = new Set<string>()
  const queue: string[] = [...station.gathers]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === station.id) return refused('gathers-itself', { name: station.name })
    if (reached.has(id)) continue
    reached.add(id)
    queue.push(...(stations[id]?.gathers ?? []))
  }
  return undefined
}

/** A printer's jobs never go round in a circle: each fall-back must end somewhere. */
export function decidePrinter(state: SetupState, value: Printer, author: Author): Decision<SetupOp> {
  const others = value.fallbackId === null ? [] : [value.fallbackId]
  return (
    roundTrip(state, value) ??
    unknownIn(state, 'printers', others, value.name, 'fallbackId') ??
    save(state.printers[value.id], author, { type: 'printerSaved.v1', value })
  )
}

function roundTrip({ printers }: SetupState, printer: Printer) {
  const seen = new Set<string>([printer.id])
  for (let id = printer.fallbackId; id !== null; id = printers[id]?.fallbackId ?? null) {
    if (seen.has(id)) return refused('falls-back-on-itself', { name: printer.name })
    seen.add(id)
  }
  return undefined
}
