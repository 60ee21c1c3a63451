import type { OpenCheck } from '@comanda/domain'
import { useState } from 'react'
import { tableGlance } from '../floor/glances.ts'
import { CheckChoice } from '../floor/table-sheet/check-choice.tsx'
import { TablePicker } from '../floor/table-sheet/table-picker.tsx'
import { useNotify } from '../shared/notify.ts'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { useStable } from '../shared/use-stable.ts'
import classes from './columns.module.css'
import { useSplitTexts } from './texts.ts'

interface AnotherTableProps {
  readonly source: OpenCheck
  /** Without a check: one is opened there. */
  readonly onTable: (tableId: string, checkId: string | undefined) => void
  readonly onClose: () => void
}

/** Lines may go to another table too: to its check, to one of several, or to a new one where it is free. */
export function AnotherTable({ source, onTable, onClose }: AnotherTableProps) {
  const { t } = useSplitTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const [askedId, setAskedId] = useState<string | null>(null)
  const asked = useTerminalValue((current) => (askedId === null ? undefined : tableGlance(current, askedId)))
  const take = (tableId: string, checkId: string | undefined) => {
    onClose()
    onTable(tableId, checkId)
  }
  const choose = useStable((tableId: string) => {
    const view = tableGlance(terminal, tableId)
    if (view === undefined) return
    if (tableId === source.tableId) return notify.say(t('thisTable'))
    if (view.checks.length > 1) return setAskedId(tableId)
    const [check] = view.checks
    if (check === undefined && view.hidden.length > 0)
      return notify.say(t('foreignTable', { number: view.table.number }))
    take(tableId, check?.id)
  })
  if (asked !== undefined)
    return (
      <Sheet key="which" title={t('table', { number: asked.table.number })} onClose={onClose}>
        <div className={classes.choices}>
          {asked.checks.map((check) => (
            <CheckChoice key={check.id} check={check} onChoose={() => take(asked.table.id, check.id)} />
          ))}
        </div>
      </Sheet>
    )
  return (
    <Sheet key="plan" title={t('whichTable')} place="wide" onClose={onClose}>
      <TablePicker startId={source.tableId} markedId={source.tableId} onChoose={choose} />
    </Sheet>
  )
}
