import type { OpenCheck } from '@comanda/domain'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClock } from '../../reservations/use-clock.ts'
import { timeOf } from '../../reservations/when.ts'
import { useFormats } from '../../shared/formats.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import { handoverFields, inMinutes, nextMoment, type OrderKind } from './order-types.ts'
import classes from './panels.module.css'

interface HandoverFormProps {
  readonly check: OpenCheck
  readonly kind: OrderKind
  readonly onDone: () => void
}

const SOON = [15, 30, 45, 60] as const
const WRITTEN = { name: 'text', phone: 'tel', address: 'lines' } as const
const MOST = { name: 120, phone: 40, address: 300 } as const

/** For whom, where and when: as much of it as this kind of order needs. */
export function HandoverForm({ check, kind, onDone }: HandoverFormProps) {
  const { t } = useTranslation('check')
  const act = useDo()
  const fields = handoverFields(kind)
  const [seen] = useState(check.handover)
  const [dueAt, setDueAt] = useState(check.handover?.dueAt ?? null)
  const customer = useTerminalValue(({ setup }) => setup.customers[check.customer?.id ?? ''])
  const begin = {
    name: seen?.name ?? check.customer?.name ?? '',
    phone: seen?.phone ?? customer?.phone ?? '',
    address: seen?.address ?? '',
  }
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const field = (name: 'name' | 'phone' | 'address') => String(form.get(name) ?? seen?.[name] ?? '').trim()
    const handover = { name: field('name'), phone: field('phone'), address: field('address'), dueAt }
    act({ type: 'setHandover', checkId: check.id, handover, seen: { handover: seen } }, onDone)
  }
  return (
    <form className={classes.form} onSubmit={save}>
      {(['name', 'phone', 'address'] as const)
        .filter((name) => fields.includes(name))
        .map((name) => (
          <Field
            key={name}
            label={t(name === 'name' && kind === 'tab' ? 'tabName' : name)}
            name={name}
            type={WRITTEN[name]}
            most={MOST[name]}
            value={begin[name]}
          />
        ))}
      {fields.includes('due') && <Due dueAt={dueAt} onDue={setDueAt} />}
      <button type="submit" className={classes.primary}>
        {t('done')}
      </button>
    </form>
  )
}

interface FieldProps {
  readonly label: string
  readonly name: string
  readonly type: (typeof WRITTEN)[keyof typeof WRITTEN]
  readonly most: number
  readonly value: string
}

function Field({ label, name, type, most, value }: FieldProps) {
  const id = useId()
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      {type === 'lines' ? (
        <textarea id={id} name={name} rows={3} maxLength={most} defaultValue={value} autoComplete="off" />
      ) : (
        <input id={id} name={name} type={type} maxLength={most} defaultValue={value} autoComplete="off" />
      )}
    </div>
  )
}

interface DueProps {
  readonly dueAt: number | null
  readonly onDue: (at: number | null) => void
}

function Due({ dueAt, onDue }: DueProps) {
  const { t } = useTranslation('check')
  const { time } = useFormats()
  const terminal = useTerminal()
  const clock = useClock()
  const id = useId()
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{dueAt === null ? t('due') : t('dueAt', { time: time(dueAt) })}</label>
      <div className={classes.phrases}>
        <button type="button" aria-pressed={dueAt === null} onClick={() => onDue(null)}>
          {t('asap')}
        </button>
        {SOON.map((minutes) => (
          <button key={minutes} type="button" onClick={() => onDue(inMinutes(minutes, terminal.now()))}>
            {t('inMinutes', { count: minutes })}
          </button>
        ))}
      </div>
      <input
        id={id}
        type="time"
        value={dueAt === null ? '' : timeOf(dueAt, clock)}
        onChange={(event) => onDue(nextMoment(event.currentTarget.value, terminal.now(), clock))}
      />
    </div>
  )
}
