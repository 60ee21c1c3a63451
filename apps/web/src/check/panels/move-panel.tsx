import { checkLabel, type OpenCheck } from '@comanda/domain'
import { useState } from 'react'
import { type TableView, tableGlance } from '../../floor/glances.ts'
import { TablePicker } from '../../floor/table-sheet/table-picker.tsx'
import classes from '../../floor/table-sheet/table-sheet.module.css'
import { useTableTexts } from '../../floor/table-sheet/texts.ts'
import { useTableActs } from '../../floor/table-sheet/use-table-acts.ts'
import { useNotify } from '../../shared/notify.ts'
import { Sheet } from '../../shared/sheet.tsx'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useStable } from '../../shared/use-stable.ts'

interface MovePanelProps {
  readonly check: OpenCheck
  readonly onClose: () => void
}

/** To another table of any floor: a free one at once, an occupied one after asking what becomes of both (C14). */
export function MovePanel({ check, onClose }: MovePanelProps) {
  const { t } = useTableTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const acts = useTableActs()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const chosen = useTerminalValue((current) =>
    chosenId === null ? undefined : tableGlance(current, chosenId),
  )
  const move = (tableId: string) => {
    onClose()
    acts.move(check, tableId)
  }
  const choose = useStable((tableId: string) => {
    const view = tableGlance(terminal, tableId)
    if (view === undefined) return
    if (tableId === check.tableId) return notify.say(t('here', { number: view.table.number }))
    const others = [...view.checks, ...view.hidden].filter(({ id }) => id !== check.id)
    if (others.length === 0) move(tableId)
    else setChosenId(tableId)
  })
  return (
    <Sheet
      title={t('moveTo', { label: checkLabel(check) })}
      place="wide"
      onClose={onClose}
      footer={
        chosen === undefined ? (
          <p className={classes.tap}>{t('tapTable')}</p>
        ) : (
          <Occupied
            check={check}
            view={chosen}
            onMove={() => move(chosen.table.id)}
            onMerge={(into) => {
              onClose()
              acts.merge(check, into)
            }}
          />
        )
      }
    >
      <TablePicker startId={check.tableId} markedId={chosenId ?? check.tableId} onChoose={choose} />
    </Sheet>
  )
}

interface OccupiedProps {
  readonly check: OpenCheck
  readonly view: TableView
  readonly onMove: () => void
  readonly onMerge: (into: OpenCheck) => void
}

/** So many checks are asked about one by one; of more, the table's own sheet is the place. */
const ASKED = 3

/** What two checks on one table mean must be clear before, not after. */
function Occupied({ check, view, onMove, onMerge }: OccupiedProps) {
  const { t } = useTableTexts()
  const people = useTerminalValue(({ setup }) => setup.people)
  const { number } = view.table
  const others = view.checks.filter(({ id }) => id !== check.id)
  const names = view.waiters.map((id) => people[id]?.name ?? '?').join(', ')
  return (
    <div className={classes.question}>
      <p role="status">
        {others.length === 0
          ? t('taken', { number, names })
          : t('occupied', { number, count: others.length })}
      </p>
      <div className={classes.ways}>
        <button type="button" onClick={onMove}>
          {t('moveApart')}
        </button>
        {others.slice(0, ASKED).map((other) => (
          <button key={other.id} type="button" className={classes.main} onClick={() => onMerge(other)}>
            {t('mergeHere', { label: nameOf(other, people) })}
          </button>
        ))}
      </div>
    </div>
  )
}

/** `12 · Ana`. */
const nameOf = (check: OpenCheck, people: Readonly<Record<string, { readonly name: string }>>): string =>
  `${checkLabel(check)} · ${people[check.waiterId]?.name ?? '?'}`
