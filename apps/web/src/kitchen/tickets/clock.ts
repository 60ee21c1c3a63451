import { agesOf, type Station, type TicketAge } from '@comanda/domain'
import { useCallback, useSyncExternalStore } from 'react'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { minutesSince } from '../../shared/use-now.ts'

const TICK_MS = 1_000

const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** One timer for the whole display. */
export function everySecond(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    for (const each of listeners) each()
  }, TICK_MS)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** Something that follows from the time: looked at every second, drawn again only when it is another one. */
function useOfNow<T extends string | number | boolean>(of: (now: number) => T): T {
  const terminal = useTerminal()
  return useSyncExternalStore(everySecond, () => of(terminal.now()))
}

export const useMinutes = (since: number): number => useOfNow((now) => minutesSince(since, now))

export function useAge(issuedAt: number, station: Station | null | undefined): TicketAge {
  const of = useCallback(
    (now: number) => agesOf({ issued: { at: issuedAt } }, station, now),
    [issuedAt, station],
  )
  return useOfNow(of)
}
