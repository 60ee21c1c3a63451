import {
  type CheckId,
  checkLabel,
  findCheck,
  openChecksOn,
  reservationState,
  type TableId,
  type TableRecord,
} from '@comanda/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useGo } from '../shared/go.ts'
import { useNotify } from '../shared/notify.ts'
import { useTerminal } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import { useStable } from '../shared/use-stable.ts'
import { changeFloorView } from './floor-view.ts'
import { openNew, tapTable } from './open-table.ts'
import { expectedAt } from './reserved.ts'

/** What taps on the floor do. */
export function useFloorActions() {
  const { t } = useTranslation('floor')
  const terminal = useTerminal()
  const notify = useNotify()
  const perform = useDo()
  const go = useGo()
  const [choosingAt, setChoosingAt] = useState<string | null>(null)
  const [placingId, setPlacingId] = useState<string | null>(null)

  const open = (tableId: string | null) => {
    // Beside the checks that are there; on a table that looks free, whoever else seats it now sits at the same one (C1).
    const isTaken = tableId !== null && openChecksOn(terminal.service, tableId).length > 0
    const { checkId, outcome } = openNew(terminal, tableId, isTaken)
    if (outcome.ok) go.toCheck(checkId)
    else notify.refused(outcome.refusal)
  }
  const place = (id: string, tableId: string) => {
    setPlacingId(null)
    const check = findCheck(terminal.service, id)
    if (check === undefined) return
    const from = check.tableId
    const checkId = check.id as CheckId
    const number = terminal.setup.tables[tableId]?.number ?? ''
    perform({ type: 'moveCheck', checkId, tableId: tableId as TableId, seen: { tableId: from } }, () =>
      notify.say(t('placed', { label: checkLabel(check), number })),
    )
  }
  /** A party is expected there by now: are these its guests? */
  const isAwaited = (tableId: string): boolean => {
    const [next] = expectedAt(terminal, tableId)
    return next !== undefined && reservationState(next, terminal.now()) !== 'expected'
  }
  const choose = useStable((tableId: string) => {
    if (placingId !== null) return place(placingId, tableId)
    const tap = tapTable(terminal, tableId, isAwaited(tableId))
    if (tap.kind === 'check') go.toCheck(tap.checkId)
    else if (tap.kind === 'choose') setChoosingAt(tableId)
    else notify.refused(tap.outcome.refusal)
  })
  const more = useStable((tableId: string) => setChoosingAt(tableId))
  const stopChoosing = useStable(() => setChoosingAt(null))
  const jump = (table: TableRecord) => {
    changeFloorView({ floorId: table.floorId })
    choose(table.id)
  }
  return {
    choosingAt,
    placingId,
    choose,
    more,
    jump,
    openNew: open,
    goTo: go.toCheck,
    startPlacing: (checkId: string) => {
      changeFloorView({ as: 'plan' })
      setPlacingId(checkId)
    },
    stopPlacing: () => setPlacingId(null),
    stopChoosing,
  }
}
