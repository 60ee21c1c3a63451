import { chairsAround } from './chair-places.ts'
import classes from './table-shape.module.css'

interface ChairsProps {
  readonly w: number
  readonly h: number
  readonly shape: 'square' | 'round' | 'rect'
  readonly seats: number
  readonly taken: number
}

const thicknessFor = (side: number): number => Math.min(9, Math.max(5, side * 0.08))

/** How far chairs reach out of a table. */
export const reachOf = (w: number, h: number): number => thicknessFor(Math.min(w, h)) + 3

/** One for each seat; as many as there are guests are taken. */
export function Chairs({ w, h, shape, seats, taken }: ChairsProps) {
  const side = Math.min(w, h)
  const thick = thicknessFor(side)
  const wide = Math.min(side * 0.36, (w + h) / Math.max(4, seats))
  return chairsAround(w, h, shape, seats, thick / 2 + 3).map(({ x, y, turn }, index) => (
    <rect
      key={`${x} ${y}`}
      className={classes.chair}
      data-taken={index < taken || undefined}
      x={-wide / 2}
      y={-thick / 2}
      width={wide}
      height={thick}
      rx={thick / 2}
      transform={`translate(${x} ${y}) rotate(${turn})`}
    />
  ))
}
