import { type Check, isOpen, type Line, unsentUnits } from '@comanda/domain'
import { useSyncExternalStore } from 'react'
import { readStored, writeStored } from '../../shared/stored.ts'

/** How the lines of a check are put together: by when they are served, or by who eats them (F3.5). */
export type GroupBy = 'course' | 'seat'

export interface LineGroup {
  readonly key: string
  /** The course, 0: none; or the seat, `null`: the table's. */
  readonly of: number | null
  readonly lines: readonly Line[]
  /** Units that the kitchen has not been sent. */
  readonly waiting: number
}

/** Courses and seats in order, the lines of each as they were ordered. */
export function groupLines(lines: readonly Line[], by: GroupBy): readonly LineGroup[] {
  const groups = new Map<number | null, Line[]>()
  for (const line of lines) {
    const group = groups.get(line[by])
    if (group === undefined) groups.set(line[by], [line])
    else group.push(line)
  }
  return [...groups]
    .sort(([a], [b]) => (a ?? 0) - (b ?? 0))
    .map(([of, own]) => ({ key: `${by} ${of}`, of, lines: own, waiting: waitingIn(own) }))
}

const waitingIn = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => (line.status === 'ordered' ? sum + unsentUnits(line) : sum), 0)

/** A single group that says nothing of its own needs no head. */
export const hasHeads = (groups: readonly LineGroup[]): boolean =>
  groups.length > 1 || (groups[0] !== undefined && (groups[0].of ?? 0) > 0)

/** All lines in the order of the screen. */
export const inOrder = <L extends Line>(lines: readonly L[], by: GroupBy): readonly L[] =>
  groupLines(lines, by).flatMap((group) => group.lines as readonly L[])

/** Seats to choose from: as many as there are guests, or used, and one more. */
export function seatsOf(check: Check, tableSeats = 0): readonly number[] {
  const used = isOpen(check) ? check.lines.map(({ seat }) => seat ?? 0) : []
  const most = Math.max(check.guests ?? tableSeats, ...used, 1)
  return Array.from({ length: Math.min(99, Math.max(4, most + 1)) }, (_, index) => index + 1)
}

const KEY = 'lines-by'
const listeners = new Set<() => void>()
let chosen: GroupBy | null = null

/** As it was chosen on this device. */
export function groupedBy(): GroupBy {
  chosen ??= readStored(KEY) === 'seat' ? 'seat' : 'course'
  return chosen
}

export function groupBy(by: GroupBy): void {
  chosen = by
  writeStored(KEY, by)
  for (const listener of listeners) listener()
}

export const useGroupedBy = (): GroupBy => useSyncExternalStore(subscribe, groupedBy)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
