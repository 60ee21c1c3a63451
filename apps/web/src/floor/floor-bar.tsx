import type { FloorRecord } from '@comanda/domain'
import {
  IconCalendarEvent,
  IconHash,
  IconLayoutList,
  IconMap2,
  IconPlus,
  IconUserCheck,
} from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { bringIntoView } from '../shared/bring-into-view.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './floor-bar.module.css'
import { changeFloorView, useFloorView } from './floor-view.ts'
import { expectedToday } from './reserved.ts'

interface FloorBarProps {
  readonly floors: readonly FloorRecord[]
  readonly floorId: string | null
  readonly isPadOpen: boolean
  readonly onPad: () => void
  readonly onNew: () => void
  readonly onReservations: () => void
}

/** Floors as tabs, and what changes how one looks at them. */
export function FloorBar({ floors, floorId, isPadOpen, onPad, onNew, onReservations }: FloorBarProps) {
  const { t } = useTranslation('floor')
  const { as, onlyMine, isOneFloor } = useFloorView()
  const coming = useTerminalValue((terminal) => expectedToday(terminal).length)
  return (
    <div className={classes.bar}>
      <div className={classes.tabs} role="tablist" aria-label={t('floors')} onKeyDown={onArrow}>
        {as === 'list' && floors.length > 1 && (
          <FloorTab
            name={t('allFloors')}
            isChosen={!isOneFloor}
            onChoose={() => changeFloorView({ isOneFloor: false })}
          />
        )}
        {floors.map(({ id, name }) => (
          <FloorTab
            key={id}
            name={name}
            isChosen={id === floorId && (as === 'plan' || isOneFloor || floors.length === 1)}
            onChoose={() => changeFloorView({ floorId: id, isOneFloor: true })}
          />
        ))}
      </div>
      <div className={classes.tools}>
        <Tool
          label={t('reservations')}
          {...(coming > 0 && { count: coming, spoken: t('reservationsToday', { count: coming }) })}
          onClick={onReservations}
        >
          <IconCalendarEvent size={22} aria-hidden />
        </Tool>
        <Tool label={t('mine')} isOn={onlyMine} onClick={() => changeFloorView({ onlyMine: !onlyMine })}>
          <IconUserCheck size={22} aria-hidden />
        </Tool>
        <Tool
          label={as === 'plan' ? t('asList') : t('asPlan')}
          onClick={() => changeFloorView({ as: as === 'plan' ? 'list' : 'plan' })}
        >
          {as === 'plan' ? <IconLayoutList size={22} aria-hidden /> : <IconMap2 size={22} aria-hidden />}
        </Tool>
        <Tool label={t('jump')} isOn={isPadOpen} onClick={onPad}>
          <IconHash size={22} aria-hidden />
        </Tool>
        <Tool label={t('withoutTable')} onClick={onNew}>
          <IconPlus size={22} aria-hidden />
        </Tool>
      </div>
    </div>
  )
}

interface FloorTabProps {
  readonly name: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function FloorTab({ name, isChosen, onChoose }: FloorTabProps) {
  const tab = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const list = tab.current?.parentElement
    if (isChosen && list && tab.current !== null) bringIntoView(list, tab.current)
  }, [isChosen])
  return (
    <button
      ref={tab}
      type="button"
      role="tab"
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      className={classes.tab}
      onClick={onChoose}
    >
      {name}
    </button>
  )
}

/** Left and right go from tab to tab. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')]
  const step =
    (event.key === 'ArrowRight') === (getComputedStyle(event.currentTarget).direction === 'ltr') ? 1 : -1
  const next = tabs[tabs.indexOf(document.activeElement as HTMLElement) + step]
  next?.focus()
  next?.click()
}

interface ToolProps {
  readonly label: string
  readonly isOn?: boolean
  readonly count?: number
  /** What is heard, where it is more than the label. */
  readonly spoken?: string
  readonly onClick: () => void
  readonly children: ReactNode
}

function Tool({ label, isOn, count, spoken = label, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      className={classes.tool}
      title={label}
      aria-label={spoken}
      aria-pressed={isOn}
      onClick={onClick}
    >
      {children}
      {count !== undefined && <b className={classes.count}>{count}</b>}
      <span className={classes.toolText}>{label}</span>
    </button>
  )
}
