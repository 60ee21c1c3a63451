import type { Terminal } from '@comanda/client'
import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react'
import { isStill, type Reading, readingOf, tellerOf } from './reading.ts'

const TerminalContext = createContext<Terminal | null>(null)

export const TerminalProvider = TerminalContext.Provider

export function useTerminal(): Terminal {
  const terminal = useContext(TerminalContext)
  if (terminal === null) throw new Error('useTerminal outside of TerminalProvider')
  return terminal
}

/**
 * Reads a value of the terminal and re-renders only when it is another one. `select` must return parts
 * of the state itself (they keep their identity while unchanged) or primitives, or be given an `isEqual`.
 * It reads from the terminal that it is given, and from no other: what it has not read it is not asked
 * about again.
 */
export function useTerminalValue<T>(
  select: (terminal: Terminal) => T,
  isEqual: (a: T, b: T) => boolean = Object.is,
): T {
  const terminal = useTerminal()
  const last = useRef<{ select: (terminal: Terminal) => T; reading: Reading<T> } | null>(null)
  const read = () => {
    const before = last.current
    if (before?.select === select && isStill(terminal, before.reading)) return before.reading.value
    const reading = readingOf(terminal, select)
    const isSame = before !== null && isEqual(before.reading.value, reading.value)
    const value = isSame ? before.reading.value : reading.value
    last.current = { select, reading: { ...reading, value } }
    return value
  }
  const subscribe = useCallback(
    (tell: () => void) => tellerOf(terminal).subscribe(() => last.current?.reading.looked ?? 0, tell),
    [terminal],
  )
  return useSyncExternalStore(subscribe, read)
}

/** Equal when all elements are the same. For selectors that build a list of state parts. */
export const sameItems = <T,>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, index) => Object.is(item, b[index]))
