import { type ReservationRecord, reservationState } from '@comanda/domain'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { TablePicker } from '../floor/table-sheet/table-picker.tsx'
import { useGo } from '../shared/go.ts'
import { useNotify } from '../shared/notify.ts'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { useNow } from '../shared/use-now.ts'
import { useStable } from '../shared/use-stable.ts'
import { countOf, reservationsOfDay } from './book.ts'
import { DayBar } from './day-bar.tsx'
import { ReservationForm } from './reservation-form.tsx'
import { ReservationRow } from './reservation-row.tsx'
import classes from './reservations.module.css'
import { useBookTexts } from './texts.ts'
import { useBook } from './use-book.ts'
import { useClock } from './use-clock.ts'

interface ReservationsSheetProps {
  readonly onClose: () => void
}

type Step =
  | { readonly kind: 'list' }
  | { readonly kind: 'form'; readonly reservation: ReservationRecord | undefined }
  | { readonly kind: 'where'; readonly reservation: ReservationRecord }

/** The book of a day: who comes when, and what becomes of it (F2.6). */
export function ReservationsSheet({ onClose }: ReservationsSheetProps) {
  const today = useTerminalValue(({ businessDay }) => businessDay)
  const [day, setDay] = useState(today)
  const [step, setStep] = useState<Step>({ kind: 'list' })
  const toList = () => setStep({ kind: 'list' })
  if (step.kind === 'form')
    return (
      <ReservationForm
        key="form"
        reservation={step.reservation}
        day={day}
        onClose={toList}
        onSaved={(savedDay) => {
          setDay(savedDay)
          toList()
        }}
      />
    )
  if (step.kind === 'where') return <WhereSheet key="where" reservation={step.reservation} onClose={toList} />
  return <DaySheet key="list" day={day} today={today} onDay={setDay} onStep={setStep} onClose={onClose} />
}

interface DaySheetProps extends ReservationsSheetProps {
  readonly day: string
  readonly today: string
  readonly onDay: (day: string) => void
  readonly onStep: (step: Step) => void
}

function DaySheet({ day, today, onDay, onStep, onClose }: DaySheetProps) {
  const { t } = useBookTexts()
  const clock = useClock()
  const now = useNow()
  const setup = useTerminalValue((terminal) => terminal.setup)
  const reservations = useMemo(() => reservationsOfDay(setup, day, clock), [setup, day, clock])
  const { parties, guests } = countOf(reservations)
  return (
    <Sheet
      title={t('title')}
      place="wide"
      onClose={onClose}
      footer={
        <button
          type="button"
          className={classes.wide}
          onClick={() => onStep({ kind: 'form', reservation: undefined })}
        >
          <IconPlus size={20} aria-hidden /> {t('new')}
        </button>
      }
    >
      <div className={classes.head}>
        <DayBar day={day} today={today} onDay={onDay} />
        <p>
          {t('parties', { count: parties })} · {t('guests', { count: guests })}
        </p>
      </div>
      {reservations.length === 0 && <p className={classes.none}>{t('none')}</p>}
      <ul className={classes.book}>
        {reservations.map((reservation) => (
          <li key={reservation.id}>
            <ReservationRow reservation={reservation} now={now}>
              <Ways reservation={reservation} now={now} onStep={onStep} />
            </ReservationRow>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

interface WaysProps {
  readonly reservation: ReservationRecord
  readonly now: number
  readonly onStep: (step: Step) => void
}

/** What can be done with a reservation as it stands. */
function Ways({ reservation, now, onStep }: WaysProps) {
  const { t } = useBookTexts()
  const book = useBook()
  const go = useGo()
  const { outcome } = reservation
  const isOpen = useTerminalValue(
    ({ service }) => outcome.status === 'seated' && service.checks[outcome.checkId] !== undefined,
  )
  if (outcome.status !== 'expected')
    return (
      <>
        {outcome.status === 'seated' && isOpen && (
          <button type="button" onClick={() => go.toCheck(outcome.checkId)}>
            {t('openCheck')}
          </button>
        )}
        <button type="button" onClick={() => book.restore(reservation)}>
          {t('restore')}
        </button>
      </>
    )
  const isLate = ['late', 'overdue'].includes(reservationState(reservation, now))
  const seat = () => {
    const tableId = book.readyTable(reservation)
    if (tableId === null) onStep({ kind: 'where', reservation })
    else book.seat(reservation, tableId)
  }
  return (
    <>
      <button type="button" className={classes.main} onClick={seat}>
        {t('seat')}
      </button>
      <button type="button" onClick={() => onStep({ kind: 'form', reservation })}>
        {t('change')}
      </button>
      {isLate && (
        <button type="button" onClick={() => book.noShow(reservation)}>
          {t('noShow')}
        </button>
      )}
      <button
        type="button"
        aria-label={t('cancelOf', { name: reservation.name })}
        onClick={() => book.cancel(reservation)}
      >
        {t('cancel')}
      </button>
    </>
  )
}

interface WhereSheetProps extends ReservationsSheetProps {
  readonly reservation: ReservationRecord
}

/** A party without a table, or whose table is still taken. */
function WhereSheet({ reservation, onClose }: WhereSheetProps) {
  const { t } = useBookTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const book = useBook()
  const choose = useStable((tableId: string) => {
    const number = terminal.setup.tables[tableId]?.number ?? ''
    if (book.isFree(tableId)) book.seat(reservation, tableId)
    else notify.say(t('isTaken', { number }))
  })
  return (
    <Sheet title={t('seatAt', { name: reservation.name })} place="wide" onClose={onClose}>
      <TablePicker startId={reservation.tableIds[0] ?? null} markedId={null} onChoose={choose} />
    </Sheet>
  )
}
