import { type ReservationRecord, reservationState } from '@comanda/domain'
import { IconArmchair, IconPhone, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { minutesSince } from '../shared/use-now.ts'
import classes from './reservations.module.css'
import { standingTables } from './seating.ts'
import { useBookTexts } from './texts.ts'

interface ReservationRowProps {
  readonly reservation: ReservationRecord
  readonly now: number
  /** What can be done with it. */
  readonly children: ReactNode
}

/** One party: when, who, how many, where, and what has become of it. */
export function ReservationRow({ reservation, now, children }: ReservationRowProps) {
  const { t } = useBookTexts()
  const { time } = useFormats()
  const setup = useTerminalValue((terminal) => terminal.setup)
  const numbers = standingTables(setup, reservation).map((id) => setup.tables[id]?.number ?? '?')
  const state = reservationState(reservation, now)
  const { at, name, covers, phone, note } = reservation
  return (
    <article className={classes.party} data-state={state}>
      <time className={classes.time}>{time(at)}</time>
      <div className={classes.who}>
        <h3>{name}</h3>
        <p className={classes.facts}>
          <span>
            <IconUsers size={15} aria-hidden /> {t('guests', { count: covers })}
          </span>
          <span data-missing={numbers.length === 0 || undefined}>
            <IconArmchair size={15} aria-hidden />{' '}
            {numbers.length === 0
              ? t('noTable')
              : numbers.length === 1
                ? t('table', { number: numbers[0] })
                : t('tablesAre', { numbers: numbers.join(', ') })}
          </span>
          {phone !== '' && (
            <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
              <IconPhone size={15} aria-hidden /> <bdi>{phone}</bdi>
            </a>
          )}
        </p>
        {note !== '' && <p className={classes.note}>{note}</p>}
      </div>
      {state !== 'expected' && (
        <span className={classes.state}>{t(`state.${state}`, { count: minutesSince(at, now) })}</span>
      )}
      <div className={classes.ways}>{children}</div>
    </article>
  )
}
