import type { KitchenLog, Terminal } from '@comanda/client'
import { type Station, stationsShown } from '@comanda/domain'
import { useState } from 'react'
import { sameItems, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useStable } from '../../shared/use-stable.ts'
import { BoardBook, type KitchenCard } from './board-book.ts'

/** The tickets that this display shows, oldest first; the same list for as long as it says the same. */
export function useCards(stationId: string | null): readonly KitchenCard[] {
  const [book] = useState(() => new BoardBook())
  return useTerminalValue(({ kitchens, setup }) => book.cards(kitchens, setup, stationId))
}

export const useLogs = (): readonly KitchenLog[] => useTerminalValue(({ kitchens }) => kitchens, sameItems)

/** Stations and expos that this terminal may show, in order. */
export const useStations = (): readonly Station[] => useTerminalValue(stationsHere, sameItems)

const stationsHere = ({ setup, identity }: Terminal): readonly Station[] =>
  stationsShown(setup, setup.terminals[identity?.terminalId ?? '']?.kitchen ?? null)

/** Whether more than one of them makes dishes: then all of them together are a view too. */
export const hasAll = (stations: readonly Station[]): boolean =>
  stations.filter(({ kind }) => kind === 'prep').length > 1

/** The chosen view: the station, or `null`: all. What is not there any more is as if never chosen. */
export function useView(
  stations: readonly Station[],
  stored: string | null,
  keep: (view: string) => void,
): readonly [string | null, (stationId: string | null) => void] {
  const [chosen, setChosen] = useState(stored)
  const isThere = stations.some(({ id }) => id === chosen)
  const all = hasAll(stations) ? null : (stations[0]?.id ?? null)
  const choose = useStable((stationId: string | null) => {
    setChosen(stationId)
    keep(stationId ?? '')
  })
  return [isThere ? chosen : all, choose]
}
