import { type Check, isOpen, type Line } from '@comanda/domain'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { bringIntoView } from '../../shared/bring-into-view.ts'
import { useRest } from '../../shared/rest/use-rest.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useUnsent } from '../../shared/use-unsent.ts'
import { useWords } from '../../shared/words.ts'
import { useCan } from '../current.ts'
import { useFire } from '../fire/use-fire.ts'
import type { Editing } from './editing.ts'
import { GroupHead } from './group-head.tsx'
import { LineEditor } from './line-editor.tsx'
import { groupLines, hasHeads, type LineGroup, useGroupedBy } from './line-groups.ts'
import classes from './line-list.module.css'
import { LineRow } from './line-row.tsx'
import { stagesOf } from './line-stages.ts'
import { LineTools } from './line-tools.tsx'
import { useMarked } from './marked.ts'
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

/** What is ordered, by course or by seat (F3.5). */
export function LineList({ check, editing, actions, touched, opensInPlace }: LineListProps) {
  const { t } = useWords('check')
  const list = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const isLive = useRef(false)
  const people = useTerminalValue(({ setup }) => setup.people)
  const tickets = useTerminalValue(({ service }) => service.tickets)
  const terminalId = useTerminal().identity?.terminalId ?? ''
  const unsent = useUnsent(lineOfCommand)
  const by = useGroupedBy()
  const marked = useMarked(check.id)
  const canFire = useCan('addLines') && isOpen(check)
  const fire = useFire(check.id)
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
  const groups = groupLines(lines, by)
  const isHeaded = hasHeads(groups)
  useRest(scroller, '[data-line]')
  return (
    <div ref={scroller} className={classes.scroll}>
      {lines.length > 0 && isOpen(check) && (
        <LineTools checkId={check.id} by={by} isMarking={marked !== null} />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: lists with heads of their own */}
      <div ref={list} role="group" aria-label={t('lines')}>
        {firstOf(groups, drawn).map((group) => (
          <section key={group.key}>
            {isHeaded && (
              <GroupHead
                by={by}
                of={group.of}
                waiting={group.waiting}
                lineIds={by === 'seat' ? group.lines.map(({ id }) => id).join(' ') : ''}
                canFire={canFire}
                onFire={fire}
              />
            )}
            <ol className={classes.lines}>{group.lines.map(row)}</ol>
          </section>
        ))}
      </div>
      {lines.length === 0 && isOpen(check) && <p className={classes.empty}>{t('noLines')}</p>}
      {hidden > 0 && (
        <button type="button" className={classes.toggle} aria-pressed={isShowingAll} onClick={toggle}>
          {isShowingAll ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
          {isShowingAll ? t('hideRemoved') : t('showRemoved', { count: hidden })}
        </button>
      )}
    </div>
  )

  function row(line: Line) {
    return (
      <LineRow
        key={line.id}
        line={line}
        stages={stagesOf(line, tickets)}
        people={people}
        terminalId={terminalId}
        isSelected={line.id === editing.lineId}
        isUnsent={unsent.includes(line.id)}
        isOpen={line.id === openId}
        isMarked={marked === null ? null : marked.includes(line.id)}
        says={by === 'course' ? 'seat' : 'course'}
        isLive={isLive}
        onChoose={actions.choose}
        onRestore={actions.restore}
      >
        {opensInPlace && line.id === openId && line.status === 'ordered' ? (
          <LineEditor check={check} line={line} editing={editing} actions={actions} />
        ) : null}
      </LineRow>
    )
  }
}

/** As many lines, group by group. */
function firstOf(groups: readonly LineGroup[], count: number): readonly LineGroup[] {
  let left = count
  return groups.flatMap((group) => {
    const lines = group.lines.slice(0, left)
    left -= lines.length
    return lines.length === 0 ? [] : [{ ...group, lines }]
  })
}

/** Milliseconds. */
const AFTER_PAINT_MS = 30

const lineOfCommand = (command: object): string | null =>
  'lineId' in command ? String(command.lineId) : null

/** After the paint that shows what the tap has done: that one comes first. */
function bringToSight(list: HTMLElement | null, lineId: string | null | undefined): (() => void) | undefined {
  if (list === null || !lineId) return
  const timer = setTimeout(() => {
    const line = list.querySelector(`[data-line="${CSS.escape(lineId)}"]`)
    if (line !== null && list.parentElement !== null) bringIntoView(list.parentElement, line)
  }, AFTER_PAINT_MS)
  return () => clearTimeout(timer)
}
