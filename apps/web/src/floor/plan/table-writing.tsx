import type { TableGlance } from '@comanda/domain'
import { IconAlarm, IconArmchair, IconClockHour4, IconReceipt } from '@tabler/icons-react'
import { useFormats } from '../../shared/formats.ts'
import { formatMinutes } from '../time.ts'
import { coversText, type Face, fitted, writingFor } from './face.ts'
import classes from './table-shape.module.css'

interface TableWritingProps {
  readonly glance: TableGlance
  readonly face: Face
  readonly w: number
  readonly h: number
}

const ICON = { free: IconArmchair, seated: IconClockHour4, ordered: IconReceipt }

/** Number large, then the amount, then state, minutes and covers. Upright however the table is turned. */
export function TableWriting({ glance, face, w, h }: TableWritingProps) {
  const { money, locale } = useFormats()
  const { number, shape } = glance.table
  // A circle has less room below its middle.
  const room = shape === 'round' ? { width: w * 0.52, lift: 0.9 } : { width: w * 0.68, lift: 1 }
  const writing = writingFor(w, h, number.length, face)
  const amount = glance.totalMinor === 0 ? null : money(glance.totalMinor)
  const minutes = face.minutes === null ? null : formatMinutes(face.minutes, locale)
  const covers = coversText(glance)
  const meta = minutes === null ? covers : w < 84 ? minutes : `${minutes} · ${covers}`
  return (
    <g className={classes.writing}>
      <text className={classes.number} y={writing.number.y} fontSize={writing.number.size}>
        {number}
      </text>
      {writing.amount !== null && amount !== null && (
        <text
          className={classes.amount}
          y={writing.amount.y}
          fontSize={fitted(writing.amount.size, w * 0.9, amount.length)}
        >
          {amount}
        </text>
      )}
      {writing.meta !== null &&
        (face.lateMinutes === null ? (
          <Meta
            icon={face.state}
            text={meta}
            y={writing.meta.y * room.lift}
            size={fitted(writing.meta.size, room.width, meta.length)}
          />
        ) : (
          <Late text={formatMinutes(face.lateMinutes, locale)} y={writing.meta.y * room.lift} />
        ))}
    </g>
  )
}

interface MetaProps {
  readonly icon: Face['state']
  readonly text: string
  readonly y: number
  readonly size: number
}

/** The state's icon, and what belongs to it, together in the middle. */
function Meta({ icon, text, y, size }: MetaProps) {
  const Icon = ICON[icon]
  const iconSize = size + 2
  const width = iconSize + 3 + text.length * size * 0.57
  return (
    <g className={classes.meta}>
      <Icon x={-width / 2} y={y - iconSize / 2} size={iconSize} stroke={2} aria-hidden />
      <text x={-width / 2 + iconSize + 3} y={y} fontSize={size}>
        {text}
      </text>
    </g>
  )
}

/** Nobody has done anything here for too long: that is all that counts now. */
function Late({ text, y }: { readonly text: string; readonly y: number }) {
  const width = 36 + text.length * 8.6
  return (
    <g className={classes.late} transform={`translate(0 ${y})`}>
      <rect x={-width / 2} y={-11} width={width} height={22} rx={11} />
      <IconAlarm x={-width / 2 + 8} y={-7.5} size={15} stroke={2.4} aria-hidden />
      <text x={-width / 2 + 26} fontSize={13}>
        {text}
      </text>
    </g>
  )
}
