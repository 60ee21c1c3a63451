import { useMemo } from 'react'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import type { Choice } from './form/fields.tsx'
import { inPlace } from './list/narrow.ts'

type Listed = 'categories' | 'stations' | 'printers' | 'orderTypes' | 'floors'

/** Records to choose from, as they are listed everywhere. */
export function useChoicesOf(kind: Listed): readonly Choice[] {
  const records = useTerminalValue(({ setup }) => setup[kind])
  return useMemo(() => {
    const living = Object.values(records).filter((record) => !('deleted' in record && record.deleted))
    return inPlace(living, ({ name }) => name).map(({ id, name }) => ({ value: id, label: name }))
  }, [records])
}

/** Stations where dishes are made, and whatever is chosen already. */
export function useMakingStations(chosen: readonly string[]): readonly Choice[] {
  const stations = useTerminalValue(({ setup }) => setup.stations)
  return useChoicesOf('stations').filter(
    ({ value }) => stations[value]?.kind === 'prep' || chosen.includes(value),
  )
}

/** Records without a place of their own, by name. */
export function useNamed(
  kind: 'productSets' | 'taxes' | 'multiSessions' | 'roles' | 'serviceCharges',
): readonly Choice[] {
  const records = useTerminalValue(({ setup }) => setup[kind])
  return useMemo(
    () =>
      Object.values(records)
        .map(({ id, name }) => ({ value: id as string, label: name }))
        .sort((a, b) => a.label.localeCompare(b.label)),
    [records],
  )
}
