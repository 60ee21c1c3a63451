import { useCallback, useSyncExternalStore } from 'react'
import { useTerminal } from './terminal-context.tsx'

const MINUTE_MS = 60_000

interface Ticker {
  readonly listeners: Set<() => void>
  timer: ReturnType<typeof setInterval> | undefined
  tick: number
}

const tickers = new Map<number, Ticker>()

function tickerOf(everyMs: number): Ticker {
  let ticker = tickers.get(everyMs)
  if (ticker === undefined) {
    ticker = { listeners: new Set(), timer: undefined, tick: 0 }
    tickers.set(everyMs, ticker)
  }
  return ticker
}

/** One timer for everybody who looks at the same rhythm. */
function listen(everyMs: number, listener: () => void): () => void {
  const ticker = tickerOf(everyMs)
  ticker.listeners.add(listener)
  ticker.timer ??= setInterval(() => {
    ticker.tick += 1
    for (const each of ticker.listeners) each()
  }, everyMs)
  return () => {
    ticker.listeners.delete(listener)
    if (ticker.listeners.size > 0) return
    clearInterval(ticker.timer)
    ticker.timer = undefined
  }
}

/** The server's time, renewed every so often. All who use the same period change together. */
export function useNow(everyMs = MINUTE_MS / 4): number {
  const terminal = useTerminal()
  const subscribe = useCallback((listener: () => void) => listen(everyMs, listener), [everyMs])
  useSyncExternalStore(subscribe, () => tickerOf(everyMs).tick)
  return terminal.now()
}

export const minutesSince = (at: number, now: number): number =>
  Math.max(0, Math.floor((now - at) / MINUTE_MS))
