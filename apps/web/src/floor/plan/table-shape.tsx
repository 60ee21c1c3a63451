import type { SetupState } from '@comanda/domain'
import { type KeyboardEvent, type MouseEvent, memo } from 'react'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { type TableView, tableGlance } from '../glances.ts'
import { expectedAt, shownAt } from '../reserved.ts'
import type { Place } from './boxes.ts'
import { Chairs, reachOf } from './chairs.tsx'
import { faceOf } from './face.ts'
import { reservedNow } from './reserved-mark.tsx'
import { TableBadges } from './table-badges.tsx'
import { useTableLabel } from './table-label.ts'
import classes from './table-shape.module.css'
import { TableWriting } from './table-writing.tsx'

interface TableShapeProps {
  readonly tableId: string
  readonly place: Place
  readonly hasChairs: boolean
  readonly now: number
  /** Its thresholds say what is late. */
  readonly restaurant: SetupState['restaurant']
  /** Something of it is still on its way to the server. */
  readonly isUnsent: boolean
  /** Person ids of who else is on it now, joined, so that the same people are the same prop. */
  readonly here: string
  /** Stands back: not one of mine, or not what is being typed. */
  readonly isDimmed: boolean
  readonly isMarked: boolean
  readonly onChoose: (tableId: string) => void
  /** What else can be done: a long press, the other mouse button, or the menu key. */
  readonly onMore?: ((tableId: string) => void) | undefined
}

const CORNER = 14

/** One table of the plan; it draws itself anew only when what it tells has changed. */
export const TableShape = memo(function TableShape(props: TableShapeProps) {
  const view = useTerminalValue((terminal) => tableGlance(terminal, props.tableId))
  return view === undefined ? null : <DrawnTable {...props} view={view} />
})

function DrawnTable({ view, place, now, restaurant, ...props }: TableShapeProps & { view: TableView }) {
  const expected = useTerminalValue((terminal) => expectedAt(terminal, props.tableId))
  const reserved = reservedNow(shownAt(expected, now), now)
  const face = faceOf(view, restaurant, now)
  const label = useTableLabel(view, face, reserved, props.isUnsent, props.here)
  const { table } = view
  const { w, h, rotation } = place
  const isUpended = Math.abs((rotation % 180) - 90) < 45
  const upright = { w: isUpended ? h : w, h: isUpended ? w : h }
  const ring = props.hasChairs ? reachOf(w, h) + 4 : 4
  const choose = () => props.onChoose(props.tableId)
  const more = (event: MouseEvent) => {
    if (props.onMore === undefined) return
    event.preventDefault()
    props.onMore(props.tableId)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
    <g
      role="button"
      tabIndex={0}
      aria-label={label}
      className={classes.table}
      data-table={table.number}
      data-state={face.state}
      data-late={face.late?.why}
      data-dimmed={props.isDimmed || undefined}
      data-marked={props.isMarked || undefined}
      transform={`translate(${place.x + w / 2} ${place.y + h / 2})`}
      onClick={choose}
      onContextMenu={more}
      onKeyDown={(event) => onEnter(event, choose)}
    >
      <g transform={rotation === 0 ? undefined : `rotate(${rotation})`}>
        {props.here !== '' && (
          <Outline shape={table.shape} w={w} h={h} by={ring} className={classes.presence} />
        )}
        {props.hasChairs && (
          <Chairs w={w} h={h} shape={table.shape} seats={table.seats} taken={view.guests} />
        )}
        <Outline shape={table.shape} w={w} h={h} by={0} className={classes.top} />
        <Outline shape={table.shape} w={w} h={h} by={ring + 3} className={classes.focus} />
      </g>
      <TableWriting view={view} face={face} reserved={reserved} {...upright} />
      <TableBadges
        view={view}
        isUnsent={props.isUnsent}
        here={props.here}
        reserved={reserved}
        isFree={face.state === 'free'}
        {...upright}
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
