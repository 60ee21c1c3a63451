import type { Icon } from '@tabler/icons-react'
import { fullestThatFits, widthOf } from './face.ts'
import classes from './table-shape.module.css'

interface MarkProps {
  readonly tone: 'late' | 'ready' | 'soon' | 'due' | 'overdue'
  readonly icon: Icon
  /** From the fullest to the shortest: the first that fits is written. */
  readonly texts: readonly string[]
  readonly y: number
  /** Room across. */
  readonly width: number
}

const SIZE = 12.5
const ICON = 15
/** Icon, gaps and round ends. */
const AROUND = 34

/** What counts most about a table now: a colour, a picture and, where there is room, words. */
export function Mark({ tone, icon: Icon, texts, y, width: room }: MarkProps) {
  const text = fullestThatFits(texts, SIZE, room - AROUND)
  const width = AROUND + widthOf(text, SIZE)
  return (
    <g className={classes.mark} data-tone={tone} transform={`translate(0 ${y})`}>
      <rect x={-width / 2} y={-11} width={width} height={22} rx={11} />
      <Icon x={-width / 2 + 8} y={-ICON / 2} size={ICON} stroke={2.2} aria-hidden />
      <text x={-width / 2 + ICON + 11} fontSize={SIZE}>
        {text}
      </text>
    </g>
  )
}
