import { type Check, isOpen, type Line } from '@comanda/domain'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { bringIntoView } from '../../shared/bring-into-view.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useUnsent } from '../../shared/use-unsent.ts'
import type { Editing } from './editing.ts'
import { LineEditor } from './line-editor.tsx'
import classes from './line-list.module.css'
import { LineRow } from './line-row.tsx'
import { useFirstFew } from './use-first-few.ts'
import type { LineActions } from './use-line-editor.ts'
import { useRemovedLines } from './use-removed-lines.ts'

interface LineListProps {
  readonly check: Check
  readonly editing: Editing
  readonly actions: LineActions
  /** The line that this person touched last by the menu; it is brought into sight. */
  readonly touched: { readonly lineId: string } | null
  /** On a phone the editor comes from below instead. */
  readonly opensInPlace: boolean
}

export function LineList({ check, editing, actions, touched, opensInPlace }: LineListProps) {
  const { t } = useTranslation('check')
  const list = useRef<HTMLOListElement>(null)
  const isLive = useRef(false)
  const people = useTerminalValue(({ setup }) => setup.people)
  const terminalId = useTerminal().identity?.terminalId ?? ''
  const unsent = useUnsent(lineOfCommand)
  const { isShown, hidden, isShowingAll, toggle } = useRemovedLines(check)
  const openId = editing.isOpen ? editing.lineId : null
  useEffect(() => {
    if (drawn === lines.length) isLive.current = true
  })
  // Only what this person did moves the list (INV9).
  const wanted = editing.lineId ?? touched?.lineId
  useEffect(() => bringToSight(list.current, openId ?? wanted), [wanted, openId])
  const lines = check.lines.filter(isShown)
  const drawn = useFirstFew(lines.length)
  return (
    <div className={classes.scroll}>
      <ol ref={list} className={classes.lines} aria-label={t('lines')}>
        {lines.slice(0, drawn).map((line) => (
          <LineRow
            key={line.id}
            line={line}
            people={people}
            terminalId={terminalId}
            isSelected={line.id === editing.lineId}
            isUnsent={unsent.includes(line.id)}
            isOpen={line.id === openId}
            isLive={isLive}
            onChoose={actions.choose}
            onRestore={actions.restore}
          >
            {opensInPlace && line.id === openId && isOrdered(line) ? (
              <LineEditor line={line} editing={editing} actions={actions} />
            ) : null}
          </LineRow>
        ))}
      </ol>
      {lines.length === 0 && isOpen(check) && <p className={classes.empty}>{t('noLines')}</p>}
      {hidden > 0 && (
        <button type="button" className={classes.toggle} aria-pressed={isShowingAll} onClick={toggle}>
          {isShowingAll ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
          {isShowingAll ? t('hideRemoved') : t('showRemoved', { count: hidden })}
        </button>
      )}
    </div>
  )
}

/** Milliseconds. */
const AFTER_PAINT_MS = 30

const lineOfCommand = (command: object): string | null =>
  'lineId' in command ? String(command.lineId) : null

const isOrdered = (line: Line) => line.status === 'ordered'

/** After the paint that shows what the tap has done: that one comes first. */
function bringToSight(list: HTMLElement | null, lineId: string | null | undefined): (() => void) | undefined {
  if (list === null || !lineId) return
  const timer = setTimeout(() => {
    const line = list.querySelector(`[data-line="${CSS.escape(lineId)}"]`)
    if (line !== null && list.parentElement !== null) bringIntoView(list.parentElement, line)
  }, AFTER_PAINT_MS)
  return () => clearTimeout(timer)
}
