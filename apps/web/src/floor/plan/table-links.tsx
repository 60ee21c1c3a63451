import { IconLink } from '@tabler/icons-react'
import { sameItems, useTerminalValue } from '../../shared/terminal-context.tsx'
import { linkedPairs } from '../linked.ts'
import type { Place } from './boxes.ts'
import classes from './table-shape.module.css'

/** A party at several tables: a line from one to the other, under the tables. */
export function TableLinks({ places }: { readonly places: ReadonlyMap<string, Place> }) {
  const pairs = useTerminalValue((terminal) => linkedPairs(terminal.service), sameItems)
  return pairs.map((pair) => {
    const [a, b] = pair.split(' ').map((id) => places.get(id))
    return a === undefined || b === undefined ? null : <TableLink key={pair} a={a} b={b} />
  })
}

function TableLink({ a, b }: { readonly a: Place; readonly b: Place }) {
  const [from, to] = [middle(a), middle(b)]
  const edge = [edgeBetween(a, from, to), edgeBetween(b, to, from)] as const
  const [x, y] = [(edge[0].x + edge[1].x) / 2, (edge[0].y + edge[1].y) / 2]
  return (
    <g className={classes.link}>
      <line x1={edge[0].x} y1={edge[0].y} x2={edge[1].x} y2={edge[1].y} />
      <circle cx={x} cy={y} r={12} />
      <IconLink x={x - 8} y={y - 8} size={16} stroke={2.2} aria-hidden />
    </g>
  )
}

/** Far enough to reach the edge of a round table, which lies inside of its box. */
const INSIDE = 0.72

interface Point {
  readonly x: number
  readonly y: number
}

const middle = ({ x, y, w, h }: Place): Point => ({ x: x + w / 2, y: y + h / 2 })

/** A little inside of the table's edge: what the line covers there lies under the table. */
function edgeBetween({ w, h }: Place, from: Point, to: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const share = Math.min(
    0.5,
    Math.min(dx === 0 ? 1 : w / 2 / Math.abs(dx), dy === 0 ? 1 : h / 2 / Math.abs(dy)),
  )
  return { x: from.x + dx * share * INSIDE, y: from.y + dy * share * INSIDE }
}
