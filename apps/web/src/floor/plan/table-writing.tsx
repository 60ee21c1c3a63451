import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import type { TableView } from '../glances.ts'
import { LATE_ICONS, STATE_ICONS } from '../state-icons.ts'
import { formatMinutes } from '../time.ts'
import { coversText, type Face, fitted, fullestThatFits, writingFor } from './face.ts'
import { Mark } from './mark.tsx'
import { type Reserved, ReservedMark } from './reserved-mark.tsx'
import classes from './table-shape.module.css'

interface TableWritingProps {
  readonly view: TableView
  readonly face: Face
  readonly reserved: Reserved | null
  readonly w: number
  readonly h: number
}

/** Number large, then the amount, then state, minutes and covers. Upright however the table is turned. */
export function TableWriting({ view, face, reserved, w, h }: TableWritingProps) {
  const { t } = useTranslation('floor')
  const { money, locale } = useFormats()
  const { number, shape } = view.table
  const isFree = face.state === 'free'
  const hasMark = face.late !== null || face.state === 'ready' || (isFree && reserved !== null)
  const writing = writingFor(w, h, number.length, { hasAmount: view.totalMinor !== 0, hasMark })
  const amount = view.totalMinor === 0 ? null : money(view.totalMinor)
  const y = (writing.meta?.y ?? 0) * (shape === 'round' && !hasMark ? 0.9 : 1)
  // A circle has less room below its middle; a mark may stick out a little.
  const room = hasMark ? w + 6 : w * (shape === 'round' ? 0.56 : 0.8)
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
      {writing.meta !== null && below(writing.meta.size)}
    </g>
  )

  function below(size: number) {
    const minutes = face.minutes === null ? '' : formatMinutes(face.minutes, locale)
    if (face.late !== null) {
      const time = formatMinutes(face.late.minutes, locale)
      const texts = [t(`lateWord.${face.late.why}`, { time }), time]
      return <Mark tone="late" icon={LATE_ICONS[face.late.why]} texts={texts} y={y} width={room} />
    }
    if (face.state === 'ready')
      return (
        <Mark
          tone="ready"
          icon={STATE_ICONS.ready}
          texts={[t('state.ready'), t('short.ready')]}
          y={y}
          width={room}
        />
      )
    if (isFree && reserved !== null) return <ReservedMark reserved={reserved} y={y} width={room} />
    const covers = coversText(view)
    const word = isFree ? '' : t(`short.${face.state}`)
    const texts = isFree ? [covers] : [`${word} ${minutes} · ${covers}`, `${minutes} · ${covers}`, minutes]
    const text = fullestThatFits(texts, size, room - size - 5)
    return <Meta state={face.state} text={text} y={y} size={fitted(size, room, text.length)} />
  }
}

interface MetaProps {
  readonly state: Face['state']
  readonly text: string
  readonly y: number
  readonly size: number
}

/** The state's icon, and what belongs to it, together in the middle. */
function Meta({ state, text, y, size }: MetaProps) {
  const Icon = STATE_ICONS[state]
  const iconSize = size + 2
  const width = iconSize + 3 + text.length * size * 0.55
  return (
    <g className={classes.meta}>
      <Icon x={-width / 2} y={y - iconSize / 2} size={iconSize} stroke={2} aria-hidden />
      <text x={-width / 2 + iconSize + 3} y={y} fontSize={size}>
        {text}
      </text>
    </g>
  )
}
