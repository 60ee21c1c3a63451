import type { TableGlance } from '@comanda/domain'
import { type KeyboardEvent, memo } from 'react'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { tableGlance } from '../glances.ts'
import type { Place } from './boxes.ts'
import { Chairs, reachOf } from './chairs.tsx'
import { faceOf } from './face.ts'
import { TableBadges } from './table-badges.tsx'
import { useTableLabel } from './table-label.ts'
import classes from './table-shape.module.css'
import { TableWriting } from './table-writing.tsx'

interface TableShapeProps {
  readonly tableId: string
  readonly place: Place
  readonly hasChairs: boolean
  readonly now: number
  readonly lateAfterMinutes: number
  readonly isUnsent: boolean
  /** Person ids of who else is on it now, joined, so that the same people are the same prop. */
  readonly here: string
  /** Stands back: not one of mine, or not what is being typed. */
  readonly isDimmed: boolean
  readonly isMarked: boolean
  readonly onChoose: (tableId: string) => void
}

const CORNER = 14

/** One table of the plan; it draws itself anew only when what it tells has changed. */
export const TableShape = memo(function TableShape(props: TableShapeProps) {
  const glance = useTerminalValue((terminal) => tableGlance(terminal, props.tableId))
  return glance === undefined ? null : <DrawnTable {...props} glance={glance} />
})

function DrawnTable({
  glance,
  place,
  now,
  lateAfterMinutes,
  ...props
}: TableShapeProps & { glance: TableGlance }) {
  const face = faceOf(glance, now, lateAfterMinutes)
  const label = useTableLabel(glance, face, props.isUnsent, props.here)
  const { table } = glance
  const { w, h, rotation } = place
  const isUpended = Math.abs((rotation % 180) - 90) < 45
  const ring = props.hasChairs ? reachOf(w, h) + 4 : 4
  const choose = () => props.onChoose(props.tableId)
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      className={classes.table}
      data-table={table.number}
      data-state={face.state}
      data-late={face.lateMinutes !== null || undefined}
      data-dimmed={props.isDimmed || undefined}
      data-marked={props.isMarked || undefined}
      transform={`translate(${place.x + w / 2} ${place.y + h / 2})`}
      onClick={choose}
      onKeyDown={(event) => onEnter(event, choose)}
    >
      <g transform={rotation === 0 ? undefined : `rotate(${rotation})`}>
        {props.here !== '' && (
          <Outline shape={table.shape} w={w} h={h} by={ring} className={classes.presence} />
        )}
        {props.hasChairs && (
          <Chairs w={w} h={h} shape={table.shape} seats={table.seats} taken={glance.guests} />
        )}
        <Outline shape={table.shape} w={w} h={h} by={0} className={classes.top} />
        <Outline shape={table.shape} w={w} h={h} by={ring + 3} className={classes.focus} />
      </g>
      <TableWriting glance={glance} face={face} w={isUpended ? h : w} h={isUpended ? w : h} />
      <TableBadges
        glance={glance}
        isUnsent={props.isUnsent}
        here={props.here}
        w={isUpended ? h : w}
        h={isUpended ? w : h}
      />
    </g>
  )
}

interface OutlineProps {
  readonly shape: 'square' | 'round' | 'rect'
  readonly w: number
  readonly h: number
  readonly by: number
  readonly className: string | undefined
}

function Outline({ shape, w, h, by, className }: OutlineProps) {
  if (shape === 'round') return <ellipse className={className} rx={w / 2 + by} ry={h / 2 + by} />
  return (
    <rect
      className={className}
      x={-w / 2 - by}
      y={-h / 2 - by}
      width={w + 2 * by}
      height={h + 2 * by}
      rx={CORNER + by}
    />
  )
}

function onEnter(event: KeyboardEvent, act: () => void): void {
  if (event.key !== 'Enter' && event.key !== ' ') return
  event.preventDefault()
  act()
}
