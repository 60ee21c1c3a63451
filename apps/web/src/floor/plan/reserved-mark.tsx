import { type ReservationRecord, type ReservationState, reservationState } from '@comanda/domain'
import { IconCalendarEvent } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import { Mark } from './mark.tsx'
import classes from './table-shape.module.css'

/** A party expected at a table. */
export interface Reserved {
  readonly reservation: ReservationRecord
  readonly state: ReservationState
}

export const reservedNow = (reservation: ReservationRecord | undefined, now: number): Reserved | null =>
  reservation === undefined ? null : { reservation, state: reservationState(reservation, now) }

const TONE = { expected: 'soon', due: 'due', late: 'overdue', overdue: 'overdue' } as const

export const toneOf = (state: ReservationState): 'soon' | 'due' | 'overdue' =>
  state in TONE ? TONE[state as keyof typeof TONE] : 'soon'

/** `20:30 Ruiz`, in the colour of how near its time is, and in words once it matters. */
export function ReservedMark({ reserved, y, width }: { reserved: Reserved; y: number; width: number }) {
  const { t } = useTranslation('floor')
  const { time } = useFormats()
  const { at, name } = reserved.reservation
  const tone = toneOf(reserved.state)
  const surname = name.split(/\s/).at(-1) ?? name
  const plain = [`${time(at)} ${name}`, `${time(at)} ${surname}`]
  const word = tone === 'soon' ? null : t(`reserved.${tone}`)
  const texts =
    word === null
      ? [...plain, time(at)]
      : [...plain.map((text) => `${text} · ${word}`), `${time(at)} ${word}`]
  // What matters now is said in words even where it sticks out of a small table.
  return <Mark tone={tone} icon={IconCalendarEvent} texts={texts} y={y} width={width} />
}

export const NEXT_WIDE = 60

/** On a table that is still taken: who wants it next. */
export function NextBadge({ reserved, x, y }: { reserved: Reserved; x: number; y: number }) {
  const { time } = useFormats()
  return (
    <g className={classes.mark} data-tone={toneOf(reserved.state)} transform={`translate(${x} ${y})`}>
      <rect x={0} y={-10} width={NEXT_WIDE} height={20} rx={10} />
      <IconCalendarEvent x={6} y={-7} size={14} stroke={2} aria-hidden />
      <text x={23} fontSize={11.5}>
        {time(reserved.reservation.at)}
      </text>
    </g>
  )
}
