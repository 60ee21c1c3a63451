import type { KitchenLog } from '@comanda/client'
import type { Station } from '@comanda/domain'
import { useEffect, useState } from 'react'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { everySecond } from './clock.ts'
import { type Count, countsOf, type Speed, speedOf } from './counts.ts'
import { isSame } from './same.ts'

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** Counted once a second and only after something has changed: a tap never waits for it. */
export function useCounts(stations: readonly Station[]): ReadonlyMap<string, Count> {
  return useLookedAt(
    (logs, now, terminal) => Object.fromEntries(countsOf(logs, terminal.setup, stations, now)),
    stations,
    asMap,
  )
}

const asMap = (counts: Readonly<Record<string, Count>>): ReadonlyMap<string, Count> =>
  new Map(Object.entries(counts))

/** How fast the last hour was. */
export const useSpeed = (stationId: string | null): Speed | null =>
  useLookedAt((logs, now) => speedOf(logs, stationId, now - HOUR_MS), stationId, asIs)

const asIs = <T>(value: T): T => value

type Looking = ReturnType<typeof useTerminal>

function useLookedAt<T, R>(
  look: (logs: readonly KitchenLog[], now: number, terminal: Looking) => T,
  about: unknown,
  shown: (value: T) => R,
): R {
  const terminal = useTerminal()
  const [value, setValue] = useState(() => shown(look(terminal.kitchens, terminal.now(), terminal)))
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` and `shown` say the same for the same `about`
  useEffect(() => {
    let seen: { logs: readonly KitchenLog[]; setup: unknown; minute: number } | null = null
    let last: T | undefined
    const again = () => {
      const [logs, now] = [terminal.kitchens, terminal.now()]
      const minute = Math.floor(now / MINUTE_MS)
      if (seen?.logs === logs && seen.setup === terminal.setup && seen.minute === minute) return
      seen = { logs, setup: terminal.setup, minute }
      const next = look(logs, now, terminal)
      if (last !== undefined && isSame(next, last)) return
      last = next
      setValue(() => shown(next))
    }
    again()
    return everySecond(again)
  }, [terminal, about])
  return value
}
