import type { TableRecord } from '@comanda/domain'
import { IconHash } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { sameItems, useTerminalValue } from '../../shared/terminal-context.tsx'
import { floorsOf, tablesOnAll } from '../floors.ts'
import { type Jump, jumpTo } from '../jump.ts'
import { FloorPlan } from '../plan/floor-plan.tsx'
import classes from './table-sheet.module.css'
import { useTableTexts } from './texts.ts'

interface TablePickerProps {
  /** The floor of this table is shown first. */
  readonly startId: string | null
  readonly markedId: string | null
  /** Everything else stands back. Table ids. */
  readonly bright?: ReadonlySet<string> | null
  readonly onChoose: (tableId: string) => void
}

const SHOWN = 6

/** A table of any floor: on a small plan, or by its number (F2.4). */
export function TablePicker({ startId, markedId, bright = null, onChoose }: TablePickerProps) {
  const { t } = useTableTexts()
  const floors = useTerminalValue(floorsOf, sameItems)
  const tables = useTerminalValue((terminal) => tablesOnAll(terminal.setup, floorsOf(terminal)), sameItems)
  const [floorId, setFloorId] = useState(
    () => tables.find(({ id }) => id === startId)?.floorId ?? floors[0]?.id,
  )
  const [typed, setTyped] = useState('')
  const jump = jumpTo(tables, typed)
  const floor = floors.find(({ id }) => id === floorId) ?? floors[0]
  const type = (text: string) => {
    setTyped(text)
    const found = jumpTo(tables, text)
    const first = found.exact ?? found.matches[0]
    if (first !== undefined) setFloorId(first.floorId)
  }
  const choose = (table: TableRecord | null | undefined) => {
    if (!table) return
    setFloorId(table.floorId)
    onChoose(table.id)
  }
  if (floor === undefined) return <p className={classes.none}>{t('noFloors')}</p>
  return (
    <>
      <div className={classes.tools}>
        {/* biome-ignore lint/a11y/useSemanticElements: toggles, not form fields */}
        <div className={classes.floors} role="group" aria-label={t('floors')}>
          {floors.map(({ id, name }) => (
            <button key={id} type="button" aria-pressed={id === floor.id} onClick={() => setFloorId(id)}>
              {name}
            </button>
          ))}
        </div>
        <NumberField typed={typed} jump={jump} onType={type} onChoose={choose} />
      </div>
      <div className={classes.plan}>
        <FloorPlan
          key={floor.id}
          floor={floor}
          bright={typed === '' ? bright : new Set(jump.matches.map(({ id }) => id as string))}
          markedId={markedId ?? jump.exact?.id ?? null}
          onChoose={onChoose}
        />
      </div>
    </>
  )
}

interface NumberFieldProps {
  readonly typed: string
  readonly jump: Jump<TableRecord>
  readonly onType: (typed: string) => void
  readonly onChoose: (table: TableRecord | null | undefined) => void
}

function NumberField({ typed, jump, onType, onChoose }: NumberFieldProps) {
  const { t } = useTableTexts()
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    onChoose(jump.exact ?? jump.matches[0])
  }
  return (
    <div className={classes.byNumber}>
      <label>
        <IconHash size={20} aria-hidden />
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          placeholder={t('tableNumber')}
          aria-label={t('tableNumber')}
          value={typed}
          onChange={(event) => onType(event.currentTarget.value)}
          onKeyDown={onKey}
        />
      </label>
      {typed !== '' && (
        <span className={classes.matches} aria-live="polite">
          {jump.matches.length === 0 && t('noSuch')}
          {jump.matches.slice(0, SHOWN).map((table) => (
            <button key={table.id} type="button" onClick={() => onChoose(table)}>
              {table.number}
            </button>
          ))}
        </span>
      )}
    </div>
  )
}
