import type { Terminal } from '@comanda/client'
import { createContext, useCallback, useContext, useRef, useSyncExternalStore } from 'react'

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
 */
export function useTerminalValue<T>(
  select: (terminal: Terminal) => T,
  isEqual: (a: T, b: T) => boolean = Object.is,
): T {
  const terminal = useTerminal()
  const last = useRef<{ value: T } | null>(null)
  const read = () => {
    const value = select(terminal)
    if (last.current !== null && isEqual(last.current.value, value)) return last.current.value
    last.current = { value }
    return value
  }
  const subscribe = useCallback((listener: () => void) => terminal.subscribe(listener), [terminal])
  return useSyncExternalStore(subscribe, read)
}

/** Equal when all elements are the same. For selectors that build a list of state parts. */
export const sameItems = <T,>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((item, index) => Object.is(item, b[index]))
