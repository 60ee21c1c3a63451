import type { CustomerData } from '@comanda/domain'
import { type FormEvent, type InputHTMLAttributes, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { startFrom } from './customer-start.ts'
import classes from './panels.module.css'

interface CustomerFormProps {
  /** What was searched for and not found becomes the name, the phone or the mail. */
  readonly typed?: string
  /** Somebody who is known already, to be changed. */
  readonly known?: CustomerData
  readonly onSave: (data: CustomerData) => void
  readonly onCancel: () => void
}

export function CustomerForm({ typed = '', known, onSave, onCancel }: CustomerFormProps) {
  const { t } = useTranslation('check')
  const start = known ?? { ...startFrom(typed), note: '' }
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const field = (name: string) => String(form.get(name) ?? '').trim()
    const { company = '', taxNumber = '', address = '' } = known ?? {}
    const data = {
      name: field('name'),
      phone: field('phone'),
      email: field('email'),
      note: field('note'),
      company,
      taxNumber,
      address,
    }
    if (data.name !== '') onSave(data)
  }
  return (
    <form className={classes.form} onSubmit={save}>
      <Field label={t('name')} name="name" defaultValue={start.name} required maxLength={120} />
      <Field label={t('phone')} name="phone" type="tel" defaultValue={start.phone} maxLength={40} />
      <Field label={t('email')} name="email" type="email" defaultValue={start.email} maxLength={120} />
      <Field label={t('aboutCustomer')} name="note" defaultValue={start.note} maxLength={500} />
      <div className={classes.two}>
        <button type="button" className={classes.secondary} onClick={onCancel}>
          {t('back')}
        </button>
        <button type="submit" className={classes.primary}>
          {t(known === undefined ? 'createAndAttach' : 'done')}
        </button>
      </div>
    </form>
  )
}

function Field({ label, ...input }: { readonly label: string } & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId()
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <input id={id} autoComplete="off" {...input} />
    </div>
  )
}
