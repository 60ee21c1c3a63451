import { IconCloudUp } from '@tabler/icons-react'
import { initialsOf, inkOn } from '../../shared/names.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import type { TableView } from '../glances.ts'
import { NEXT_WIDE, NextBadge, type Reserved } from './reserved-mark.tsx'
import classes from './table-shape.module.css'

interface TableBadgesProps {
  readonly view: TableView
  /** Something is still on its way to the server. */
  readonly isUnsent: boolean
  readonly here: string
  readonly reserved: Reserved | null
  /** As it is shown: a free table has the next party written on it. */
  readonly isFree: boolean
  readonly w: number
  readonly h: number
}

/**
 * On the rim, each in its own corner:
 *
 *   waiter   ┌────┐ here now · units that the kitchen has not got
 *   next one └────┘ several checks · on its way to the server
 */
export function TableBadges({ view, isUnsent, here, reserved, isFree, w, h }: TableBadgesProps) {
  const side = Math.min(w, h)
  const r = side < 84 ? 10 : 12
  // Centred on the rim, and a little outside of it where the table is round.
  const inset = view.table.shape === 'round' ? side * 0.146 - r * 0.4 : 1
  // Small tables stand close together: badges of neighbours must not meet.
  const aside = side < 96 && view.table.shape !== 'round' ? 6 : 0
  const [left, right] = [-w / 2 + inset + aside, w / 2 - inset - aside]
  const [top, bottom] = [-h / 2 + inset, h / 2 - inset]
  const guests = here === '' ? [] : here.split(' ')
  const count = view.checks.length + view.hidden.length
  // In the middle where it has the rim for itself: in the corner it meets the waiter of the table below.
  const nextAt = count > 1 || isUnsent ? left - 12 : -NEXT_WIDE / 2
  return (
    <>
      {view.waiters.slice(0, 2).map((personId, index) => (
        <PersonBadge key={personId} personId={personId} r={r} x={left + index * r * 1.5} y={top} />
      ))}
      {guests.slice(0, 2).map((personId, index) => (
        <PersonBadge key={personId} personId={personId} r={r} x={right - index * r * 1.5} y={top} isHere />
      ))}
      {view.unsent > 0 && <Unsent units={view.unsent} x={right - guests.length * r * 1.7} y={top} />}
      {count > 1 && (
        <g className={classes.several} transform={`translate(${right + 7} ${bottom + 5})`}>
          <rect x={-16} y={-11} width={26} height={22} rx={11} />
          <text x={-3} fontSize={13}>
            ×{count}
          </text>
        </g>
      )}
      {isUnsent && (
        <g className={classes.waiting} transform={`translate(${right - (count > 1 ? 22 : 0)} ${bottom + 5})`}>
          <circle r={10} />
          <IconCloudUp x={-7} y={-7} size={14} stroke={2.4} aria-hidden />
        </g>
      )}
      {reserved !== null && !isFree && <NextBadge reserved={reserved} x={nextAt} y={bottom + 5} />}
    </>
  )
}

/** How many units wait to be sent to the kitchen. */
function Unsent({ units, x, y }: { readonly units: number; readonly x: number; readonly y: number }) {
  const text = units > 99 ? '99+' : `${units}`
  const width = Math.max(22, 12 + text.length * 7.5)
  return (
    <g className={classes.unsent} transform={`translate(${x} ${y})`}>
      <rect x={-width / 2} y={-11} width={width} height={22} rx={11} />
      <text fontSize={12.5}>{text}</text>
    </g>
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
