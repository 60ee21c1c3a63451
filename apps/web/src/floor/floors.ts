import type { Terminal } from '@comanda/client'
import { type FloorRecord, type SetupState, floorsOf as served, type TableRecord } from '@comanda/domain'
import { useMemo } from 'react'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { byNumber } from './jump.ts'

const NONE: readonly TableRecord[] = []
const sorted = new WeakMap<SetupState['tables'], ReadonlyMap<string, readonly TableRecord[]>>()

/** The multi-session of this terminal (F1.1). */
export const multiSessionOf = ({
  setup,
  identity,
}: Terminal): SetupState['multiSessions'][string] | undefined =>
  setup.multiSessions[setup.terminals[identity?.terminalId ?? '']?.multiSessionId ?? '']

/** Floors of this terminal's multi-session (all, where it names none), in the order of the plan. */
export function floorsOf(terminal: Terminal): readonly FloorRecord[] {
  const session = multiSessionOf(terminal)
  if (session !== undefined) return served(terminal.setup, session)
  return Object.values(terminal.setup.floors)
    .filter((floor) => floor.deleted === undefined)
    .sort((a, b) => a.position - b.position)
}

/** Tables of one floor in the order people count them; sorted once per change of the tables, however many ask. */
export function tablesOn({ tables }: SetupState, floorId: string): readonly TableRecord[] {
  let byFloor = sorted.get(tables)
  if (byFloor === undefined) {
    const living = Object.values(tables).filter((table) => table.deleted === undefined)
    byFloor = Map.groupBy(living.sort(byNumber), (table) => table.floorId as string)
    sorted.set(tables, byFloor)
  }
  return byFloor.get(floorId) ?? NONE
}

/** Tables of all these floors. */
export const tablesOnAll = (setup: SetupState, floors: readonly FloorRecord[]): readonly TableRecord[] =>
  floors.flatMap((floor) => tablesOn(setup, floor.id))

/** Person ids on other terminals by the table they are on now, joined by a space. */
export function useWhoIsHere(): ReadonlyMap<string, string> {
  const present = useTerminalValue((terminal) => terminal.present)
  return useMemo(() => {
    const byTable = new Map<string, Set<string>>()
    for (const { tableId, personId } of present) {
      if (tableId === null || personId === null) continue
      byTable.set(tableId, (byTable.get(tableId) ?? new Set()).add(personId))
    }
    return new Map([...byTable].map(([tableId, people]) => [tableId, [...people].sort().join(' ')]))
  }, [present])
}
