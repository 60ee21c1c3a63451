import type { ReservationRecord } from '@comanda/domain'
import { useId, useState } from 'react'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminal } from '../shared/terminal-context.tsx'
import { CustomerHints } from './customer-hints.tsx'
import { Covers, Field } from './fields.tsx'
import classes from './reservations.module.css'
import { TableChips } from './table-chips.tsx'
import { useBookTexts } from './texts.ts'
import { useBook } from './use-book.ts'
import { useClock } from './use-clock.ts'
import { momentOf, nextHalfHour, timeOf } from './when.ts'

interface ReservationFormProps {
  readonly reservation: ReservationRecord | undefined
  readonly day: string
  readonly onClose: () => void
  readonly onSaved: (day: string) => void
}

const EVENING = '20:00'

/** Takes a reservation, or changes one. */
export function ReservationForm({ reservation, day: startDay, onClose, onSaved }: ReservationFormProps) {
  const { t } = useBookTexts()
  const terminal = useTerminal()
  const book = useBook()
  const clock = useClock()
  const formId = useId()
  const [id] = useState(() => reservation?.id ?? terminal.newId<string>())
  const [name, setName] = useState(reservation?.name ?? '')
  const [phone, setPhone] = useState(reservation?.phone ?? '')
  const [note, setNote] = useState(reservation?.note ?? '')
  const [covers, setCovers] = useState(reservation?.covers ?? 2)
  const [day, setDay] = useState(startDay)
  const [time, setTime] = useState(() =>
    reservation !== undefined
      ? timeOf(reservation.at, clock)
      : startDay === terminal.businessDay
        ? nextHalfHour(terminal.now(), clock)
        : EVENING,
  )
  const [tableIds, setTableIds] = useState<readonly string[]>(reservation?.tableIds ?? [])
  const [customerId, setCustomerId] = useState<string | null>(reservation?.customerId ?? null)
  const [isAsked, setAsked] = useState(false)
  const at = momentOf(day, time, clock)
  const save = () => {
    setAsked(true)
    if (at === null || name.trim() === '') return
    const value = { id, at, covers, tableIds: [...tableIds], customerId }
    if (book.save({ value, data: { name, phone, note } }, reservation)) onSaved(day)
  }
  return (
    <Sheet
      title={t(reservation === undefined ? 'new' : 'edit')}
      place="wide"
      onClose={onClose}
      footer={
        <div className={classes.two}>
          <button type="button" onClick={onClose}>
            {t('back')}
          </button>
          <button type="submit" form={formId} className={classes.main}>
            {t('save')}
          </button>
        </div>
      }
    >
      <form
        id={formId}
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <div className={classes.fields}>
          <Field
            label={t('name')}
            value={name}
            maxLength={120}
            problem={isAsked && name.trim() === '' ? t('nameMissing') : ''}
            onValue={setName}
          />
          <CustomerHints
            name={name}
            phone={phone}
            customerId={customerId}
            onChoose={(customer) => {
              setCustomerId(customer?.id ?? null)
              if (customer === null) return
              setName(customer.name)
              if (customer.phone !== '') setPhone(customer.phone)
            }}
          />
          <Field label={t('phone')} type="tel" value={phone} maxLength={40} onValue={setPhone} />
          <Covers covers={covers} onCovers={setCovers} />
          <Field label={t('date')} type="date" value={day} onValue={setDay} />
          <Field
            label={t('time')}
            type="time"
            step={300}
            value={time}
            problem={isAsked && at === null ? t('timeMissing') : ''}
            onValue={setTime}
          />
          <Field
            label={t('note')}
            value={note}
            maxLength={500}
            placeholder={t('noteHint')}
            onValue={setNote}
          />
        </div>
        <TableChips reservationId={id} at={at} covers={covers} tableIds={tableIds} onTables={setTableIds} />
      </form>
    </Sheet>
  )
}
