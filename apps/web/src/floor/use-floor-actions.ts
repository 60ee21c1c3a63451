import type { CheckId, TableId, TableRecord } from '@comanda/domain'
import { useState } from 'react'
import { useGo } from '../shared/go.ts'
import { useNotify } from '../shared/notify.ts'
import { useTerminal } from '../shared/terminal-context.tsx'
import { useStable } from '../shared/use-stable.ts'
import { changeFloorView } from './floor-view.ts'
import { openNew, tapTable } from './open-table.ts'

/** What taps on the floor do. */
export function useFloorActions() {
  const terminal = useTerminal()
  const notify = useNotify()
  const go = useGo()
  const [choosingAt, setChoosingAt] = useState<string | null>(null)
  const [placingId, setPlacingId] = useState<string | null>(null)

  const open = (tableId: string | null) => {
    const { checkId, outcome } = openNew(terminal, tableId, tableId !== null)
    if (outcome.ok) go.toCheck(checkId)
    else notify.refused(outcome.refusal)
  }
  const place = (checkId: string, tableId: string) => {
    setPlacingId(null)
    const seen = { tableId: terminal.service.checks[checkId]?.tableId ?? null }
    const ids = { checkId: checkId as CheckId, tableId: tableId as TableId }
    const outcome = terminal.perform({ type: 'moveCheck', ...ids, seen })
    if (!outcome.ok) notify.refused(outcome.refusal)
  }
  const choose = useStable((tableId: string) => {
    if (placingId !== null) return place(placingId, tableId)
    const tap = tapTable(terminal, tableId)
    if (tap.kind === 'check') go.toCheck(tap.checkId)
    else if (tap.kind === 'choose') setChoosingAt(tableId)
    else notify.refused(tap.outcome.refusal)
  })
  const jump = (table: TableRecord) => {
    changeFloorView({ floorId: table.floorId })
    choose(table.id)
  }
  return {
    choosingAt,
    placingId,
    choose,
    jump,
    openNew: open,
    goTo: go.toCheck,
    startPlacing: (checkId: string) => {
      changeFloorView({ as: 'plan' })
      setPlacingId(checkId)
    },
    stopPlacing: () => setPlacingId(null),
    stopChoosing: () => setChoosingAt(null),
  }
}
