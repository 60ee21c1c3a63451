import type { Terminal } from '@comanda/client'
import { useMemo, useSyncExternalStore } from 'react'
import { afterPaint } from './after-paint.ts'
import { readingOf, tellerOf } from './reading.ts'
import { useTerminal } from './terminal-context.tsx'

/** A value of the terminal as a screen shows it: minor changes come after the next paint, others at once. */
export class CalmValue<T> {
  readonly #terminal: Terminal
  readonly #select: (terminal: Terminal) => T
  readonly #isMinor: (shown: T, next: T) => boolean
  #looked = 0
  #shown: T
  #isAboutTo = false
  #listener: () => void = () => {}

  constructor(
    terminal: Terminal,
    select: (terminal: Terminal) => T,
    isMinor: (shown: T, next: T) => boolean,
  ) {
    this.#terminal = terminal
    this.#select = select
    this.#isMinor = isMinor
    this.#shown = this.#read()
  }

  readonly shown = (): T => this.#shown

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listener = listener
    const stop = tellerOf(this.#terminal).subscribe(() => this.#looked, this.#changed)
    // What has changed since it was drawn.
    this.#changed()
    return () => {
      stop()
      this.#listener = () => {}
    }
  }

  readonly #changed = (): void => {
    const next = this.#read()
    if (Object.is(next, this.#shown)) return
    if (!this.#isMinor(this.#shown, next)) this.#show(next)
    else if (!this.#isAboutTo) this.#showSoon()
  }

  #showSoon(): void {
    this.#isAboutTo = true
    afterPaint(() => {
      this.#isAboutTo = false
      this.#show(this.#read())
    })
  }

  #show(next: T): void {
    this.#shown = next
    this.#listener()
  }

  #read(): T {
    const { value, looked } = readingOf(this.#terminal, this.#select)
    this.#looked = looked
    return value
  }
}

/**
 * As `useTerminalValue`, for what is large to draw: a change that `isMinor` waits until the figures that it
 * brings are painted. `select` and `isMinor` must stay the same functions while nothing else is meant.
 */
export function useCalmValue<T>(
  select: (terminal: Terminal) => T,
  isMinor: (shown: T, next: T) => boolean,
): T {
  const terminal = useTerminal()
  const value = useMemo(() => new CalmValue(terminal, select, isMinor), [terminal, select, isMinor])
  return useSyncExternalStore(value.subscribe, value.shown)
}
