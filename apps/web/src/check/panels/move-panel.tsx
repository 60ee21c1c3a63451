import type { OpenCheck, TableId } from '@comanda/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { floorsOf } from '../../floor/floors.ts'
import { tableGlance } from '../../floor/glances.ts'
import { FloorPlan } from '../../floor/plan/floor-plan.tsx'
import { useNotify } from '../../shared/notify.ts'
import { Sheet } from '../../shared/sheet.tsx'
import { sameItems, useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useStable } from '../../shared/use-stable.ts'
import classes from './panels.module.css'

interface MovePanelProps {
  readonly check: OpenCheck
  readonly onClose: () => void
}

/** To another table: a free one at once, an occupied one after saying so (C14). */
export function MovePanel({ check, onClose }: MovePanelProps) {
  const { t } = useTranslation('check')
  const terminal = useTerminal()
  const notify = useNotify()
  const floors = useTerminalValue(floorsOf, sameItems)
  const tables = useTerminalValue(({ setup }) => setup.tables)
  const [floorId, setFloorId] = useState(() => tables[check.tableId ?? '']?.floorId ?? floors[0]?.id)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const floor = floors.find(({ id }) => id === floorId) ?? floors[0]
  const move = (from: string | null, to: string): boolean => {
    const command = { checkId: check.id, tableId: to as TableId, seen: { tableId: from } }
    const outcome = terminal.perform({ type: 'moveCheck', ...command })
    if (!outcome.ok) notify.refused(outcome.refusal)
    return outcome.ok
  }
  const go = (to: string) => {
    const from = check.tableId
    onClose()
    if (!move(from, to)) return
    const moved = t('moved', { number: tables[to]?.number ?? '' })
    if (from === null || tables[from]?.deleted !== undefined) notify.say(moved)
    else notify.undo(moved, () => move(to, from))
  }
  const choose = useStable((tableId: string) => {
    if (tableId === check.tableId) return
    if ((tableGlance(terminal, tableId)?.checks.length ?? 0) === 0) go(tableId)
    else setChosenId(tableId)
  })
  return (
    <Sheet
      title={t('moveTo')}
      place="wide"
      onClose={onClose}
      footer={
        chosenId === null ? (
          <p className={classes.tap}>{t('tapTable')}</p>
        ) : (
          <Occupied tableId={chosenId} onMove={() => go(chosenId)} />
        )
      }
    >
      {/* biome-ignore lint/a11y/useSemanticElements: toggles, not form fields */}
      <div className={classes.floors} role="group" aria-label={t('floors')}>
        {floors.map(({ id, name }) => (
          <button key={id} type="button" aria-pressed={id === floor?.id} onClick={() => setFloorId(id)}>
            {name}
          </button>
        ))}
      </div>
      <div className={classes.plan}>
        {floor === undefined ? (
          <p className={classes.none}>{t('noFloors')}</p>
        ) : (
          <FloorPlan key={floor.id} floor={floor} markedId={chosenId ?? check.tableId} onChoose={choose} />
        )}
      </div>
    </Sheet>
  )
}

/** An occupied table keeps its checks apart; that must be clear before, not after. */
function Occupied({ tableId, onMove }: { readonly tableId: string; readonly onMove: () => void }) {
  const { t } = useTranslation('check')
  const glance = useTerminalValue((terminal) => tableGlance(terminal, tableId))
  const people = useTerminalValue(({ setup }) => setup.people)
  if (glance === undefined) return null
  const names = glance.waiters.map((id) => people[id]?.name ?? '?').join(', ')
  const { number } = glance.table
  return (
    <div className={classes.occupied}>
      <p>{t('occupied', { count: glance.checks.length, number, names })}</p>
      <button type="button" className={classes.primary} onClick={onMove}>
        {t('moveAnyway', { number })}
      </button>
    </div>
  )
}
