import type { KitchenLog, Terminal } from '@comanda/client'
import { type Station, stationsShown } from '@comanda/domain'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { afterPaint } from '../../shared/after-paint.ts'
import { readingOf, tellerOf } from '../../shared/reading.ts'
import { sameItems, useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useStable } from '../../shared/use-stable.ts'
import { BoardBook, type KitchenCard } from './board-book.ts'
import { LiveBoard } from './live-board.ts'

/** The tickets that this display shows, kept up to date. */
export function useLiveBoard(stationId: string | null): LiveBoard {
  const terminal = useTerminal()
  const [book] = useState(() => new BoardBook())
  const look = useCallback(
    ({ kitchens, setup }: Terminal) => book.cards(kitchens, setup, stationId),
    [book, stationId],
  )
  const board = useMemo(() => new LiveBoard(look(terminal), afterPaint), [look, terminal])
  useEffect(() => {
    let looked = 0
    const lookAgain = () => {
      const reading = readingOf(terminal, look)
      looked = reading.looked
      board.show(reading.value)
    }
    lookAgain()
    return tellerOf(terminal).subscribe(() => looked, lookAgain)
  }, [terminal, look, board])
  return board
}

/** All of them, oldest first; the same list for as long as it says the same. */
export const useCards = ({ subscribe, cards }: LiveBoard): readonly KitchenCard[] =>
  useSyncExternalStore(subscribe, cards)

/** One of them; of one that has left: as it was. `null`: it never was there. */
export function useCard(board: LiveBoard, key: string): KitchenCard | null {
  const subscribe = useCallback((tell: () => void) => board.subscribeTo(key, tell), [board, key])
  return useSyncExternalStore(subscribe, () => board.card(key))
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
