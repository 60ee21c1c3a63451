import { reservationState } from '@comanda/domain'
import { expectedAt } from '../floor/reserved.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useNow } from '../shared/use-now.ts'
import { ReservationRow } from './reservation-row.tsx'
import classes from './reservations.module.css'
import { useBookTexts } from './texts.ts'
import { useBook } from './use-book.ts'

interface ReservationCardsProps {
  readonly tableId: string
}

/** On a table's own sheet: who is expected there today, and one tap to seat them. */
export function ReservationCards({ tableId }: ReservationCardsProps) {
  const { t } = useBookTexts()
  const book = useBook()
  const now = useNow()
  const expected = useTerminalValue((terminal) => expectedAt(terminal, tableId))
  if (expected.length === 0) return null
  const isFree = book.isFree(tableId)
  return (
    <section className={classes.cards}>
      <h3>{t('here')}</h3>
      {expected.map((reservation, index) => (
        <ReservationRow key={reservation.id} reservation={reservation} now={now}>
          {isFree && index === 0 && (
            <button type="button" className={classes.main} onClick={() => book.seat(reservation, tableId)}>
              {t('seat')}
            </button>
          )}
          {['late', 'overdue'].includes(reservationState(reservation, now)) && (
            <button type="button" onClick={() => book.noShow(reservation)}>
              {t('noShow')}
            </button>
          )}
        </ReservationRow>
      ))}
    </section>
  )
}
