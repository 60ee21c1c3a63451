import type { TableGlance } from '@comanda/domain'
import { IconArrowUp } from '@tabler/icons-react'
import { initialsOf, inkOn } from '../../shared/names.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import classes from './table-shape.module.css'

interface TableBadgesProps {
  readonly glance: TableGlance
  readonly isUnsent: boolean
  readonly here: string
  readonly w: number
  readonly h: number
}

/**
 * On the rim, each in its own corner:
 *
 *   waiter ┌────┐ here now · unsent
 *          └────┘ several checks
 */
export function TableBadges({ glance, isUnsent, here, w, h }: TableBadgesProps) {
  const side = Math.min(w, h)
  const r = side < 84 ? 10 : 12
  // Centred on the rim, and a little outside of it where the table is round.
  const inset = glance.table.shape === 'round' ? side * 0.146 - r * 0.4 : 1
  const [left, right] = [-w / 2 + inset, w / 2 - inset]
  const [top, bottom] = [-h / 2 + inset, h / 2 - inset]
  const guests = here === '' ? [] : here.split(' ')
  return (
    <>
      {glance.waiters.slice(0, 2).map((personId, index) => (
        <PersonBadge key={personId} personId={personId} r={r} x={left + index * r * 1.5} y={top} />
      ))}
      {guests.slice(0, 2).map((personId, index) => (
        <PersonBadge key={personId} personId={personId} r={r} x={right - index * r * 1.5} y={top} isHere />
      ))}
      {isUnsent && (
        <g className={classes.unsent} transform={`translate(${right - guests.length * r * 1.6} ${top})`}>
          <circle r={10} />
          <IconArrowUp x={-7} y={-7} size={14} stroke={3} aria-hidden />
        </g>
      )}
      {glance.checks.length > 1 && (
        <g className={classes.several} transform={`translate(${right + 7} ${bottom + 5})`}>
          <rect x={-16} y={-11} width={26} height={22} rx={11} />
          <text x={-3} fontSize={13}>
            ×{glance.checks.length}
          </text>
        </g>
      )}
    </>
  )
}

interface PersonBadgeProps {
  readonly personId: string
  readonly r: number
  readonly x: number
  readonly y: number
  /** On this table at this moment, on another terminal. */
  readonly isHere?: boolean
}

function PersonBadge({ personId, r, x, y, isHere = false }: PersonBadgeProps) {
  const person = useTerminalValue((terminal) => terminal.setup.people[personId])
  const fill = isHere || !person?.color ? undefined : person.color
  return (
    <g className={isHere ? classes.here : classes.person} transform={`translate(${x} ${y})`}>
      <circle r={r} style={fill === undefined ? undefined : { fill }} />
      <text fontSize={r * 0.9} style={fill === undefined ? undefined : { fill: inkOn(fill) }}>
        {initialsOf(person?.name ?? '?')}
      </text>
    </g>
  )
}
