import type { Terminal } from '@comanda/client'
import { type Check, checkTotals, findCheck, type Line, type SetupState } from '@comanda/domain'
import { createContext, useContext, useSyncExternalStore } from 'react'
import { tellerOf, toldOf } from '../../shared/reading.ts'
import { unitsByItem } from '../current.ts'

/**
 * The figures of the check on screen that a tap changes: quantities, amounts, counts. They are written
 * in the frame of the tap, each in its own place; all else about the check follows after that paint.
 */
export class Figures {
  readonly #terminal: Terminal
  readonly #checkId: string
  readonly #listeners = new Set<() => void>()
  #check: Check | undefined
  #setup: SetupState
  #items: ReadonlySet<string> = new Set()
  #stop: (() => void) | null = null

  constructor(terminal: Terminal, checkId: string) {
    this.#terminal = terminal
    this.#checkId = checkId
    this.#check = this.#read()
    this.#setup = terminal.setup
  }

  /** As it is now. */
  get check(): Check | undefined {
    return this.#check
  }

  line(lineId: string): Line | undefined {
    return this.#check === undefined ? undefined : linesOf(this.#check).get(lineId)
  }

  /** Of a product, or of one of its variants. */
  units(itemId: string): number {
    return this.#check === undefined ? 0 : (unitsByItem(this.#check).get(itemId) ?? 0)
  }

  /** The ids of what is on it; the same set until something else is. */
  get items(): ReadonlySet<string> {
    const now = this.#check === undefined ? NOTHING : unitsByItem(this.#check)
    if (now.size !== this.#items.size || [...now.keys()].some((id) => !this.#items.has(id)))
      this.#items = new Set(now.keys())
    return this.#items
  }

  get totalMinor(): number {
    return this.#check === undefined ? 0 : checkTotals(this.#check, this.#setup).totalMinor
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    this.#stop ??= tellerOf(this.#terminal).subscribe(() => toldOf('service', 'setup'), this.#changed)
    this.#changed()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      this.#stop?.()
      this.#stop = null
    }
  }

  readonly #changed = (): void => {
    const check = this.#read()
    const { setup } = this.#terminal
    if (check === this.#check && setup === this.#setup) return
    this.#check = check
    this.#setup = setup
    for (const listener of this.#listeners) listener()
  }

  #read(): Check | undefined {
    return findCheck(this.#terminal.service, this.#checkId)
  }
}

const NOTHING: ReadonlyMap<string, number> = new Map()
const lines = new WeakMap<Check, ReadonlyMap<string, Line>>()

function linesOf(check: Check): ReadonlyMap<string, Line> {
  const known = lines.get(check)
  if (known !== undefined) return known
  const fresh = new Map(check.lines.map((line) => [line.id as string, line]))
  lines.set(check, fresh)
  return fresh
}

const FiguresContext = createContext<Figures | null>(null)

export const FiguresProvider = FiguresContext.Provider

export function useFigures(): Figures {
  const figures = useContext(FiguresContext)
  if (figures === null) throw new Error('useFigures outside of a check')
  return figures
}

/** Something small about the check on screen: a primitive, or what keeps its identity while it is the same. */
export function useFigure<T>(read: (figures: Figures) => T): T {
  const figures = useFigures()
  return useSyncExternalStore(figures.subscribe, () => read(figures))
}
