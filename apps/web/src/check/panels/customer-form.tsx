import type { CustomerData } from '@comanda/domain'
import { IconChevronRight, IconFileInvoice } from '@tabler/icons-react'
import { type FormEvent, Fragment, type InputHTMLAttributes, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type CustomerFieldName,
  type CustomerProblem,
  customerFrom,
  hasInvoiceData,
  MOST,
  NO_CUSTOMER,
  problemIn,
} from './customer-data.ts'
import classes from './customer-form.module.css'
import { startFrom } from './customer-start.ts'
import panels from './panels.module.css'

interface CustomerFormProps {
  /** What was searched for and not found becomes the name, the phone or the mail. */
  readonly typed?: string
  /** Somebody who is known already, to be changed. */
  readonly known?: CustomerData
  /** An invoice is to be made out to them: what it needs is open, and asked for. */
  readonly isForInvoice?: boolean
  /** What the button says; missing: *Create*, *Done*. */
  readonly action?: string
  readonly onSave: (data: CustomerData) => void
  readonly onCancel: () => void
}

/** Which field is wrong. */
const WRONG: Readonly<Record<CustomerProblem, CustomerFieldName>> = {
  name: 'name',
  email: 'email',
  invoice: 'taxNumber',
}

/** Who it is, quickly; what an invoice needs lies folded below, or open and first where one is made out (F3.6, F5.5). */
export function CustomerForm(props: CustomerFormProps) {
  const { typed = '', known, isForInvoice = false, action, onSave, onCancel } = props
  const { t } = useTranslation('check')
  const [problem, setProblem] = useState<CustomerProblem | null>(null)
  const start = known ?? { ...NO_CUSTOMER, ...startFrom(typed) }
  const [isOpen, setOpen] = useState(isForInvoice || hasInvoiceData(start))
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const fields = new FormData(form)
    const data = customerFrom((name) => String(fields.get(name) ?? ''))
    const found = problemIn(data, isForInvoice)
    setProblem(found)
    if (found === null) return onSave(data)
    const field = form.querySelector<HTMLElement>(`[name="${WRONG[found]}"]`)
    // What is folded away takes no focus.
    field?.closest('details')?.setAttribute('open', '')
    field?.focus()
  }
  const about = (name: CustomerFieldName) => ({
    name,
    defaultValue: start[name],
    maxLength: MOST[name],
    ...(problem !== null && WRONG[problem] === name && { problem: t(`customerProblem.${problem}`) }),
  })
  const contact = (
    <Fragment key="contact">
      <Field label={t('phone')} type="tel" {...about('phone')} />
      <Field label={t('email')} type="email" {...about('email')} />
      <Field label={t('aboutCustomer')} {...about('note')} />
    </Fragment>
  )
  const invoice = (
    <details
      key="invoice"
      className={classes.invoice}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <IconFileInvoice size={20} aria-hidden /> <span>{t('invoiceData')}</span>
        <IconChevronRight size={20} className={classes.arrow} aria-hidden />
      </summary>
      <div className={classes.fields}>
        <p>{t('invoiceDataHint')}</p>
        <Field label={t('company')} {...about('company')} />
        <Field label={t('taxNumber')} {...about('taxNumber')} />
        <AddressField label={t('address')} {...about('address')} />
      </div>
    </details>
  )
  return (
    <form className={panels.form} onSubmit={save} noValidate>
      <Field label={t('name')} {...about('name')} />
      {isForInvoice ? [invoice, contact] : [contact, invoice]}
      <div className={panels.two}>
        <button type="button" className={panels.secondary} onClick={onCancel}>
          {t('back')}
        </button>
        <button type="submit" className={panels.primary}>
          {action ?? t(known === undefined ? 'createAndAttach' : 'done')}
        </button>
      </div>
    </form>
  )
}

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string
  /** What is wrong with it, said right below. */
  readonly problem?: string
}

function Field({ label, problem, ...input }: FieldProps) {
  const id = useId()
  const isWrong = problem !== undefined
  return (
    <div className={panels.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        autoComplete="off"
        {...(isWrong && { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` })}
        {...input}
      />
      {isWrong && (
        <p id={`${id}-wrong`} className={classes.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

interface AddressFieldProps {
  readonly label: string
  readonly name: string
  readonly defaultValue: string
  readonly maxLength: number
}

/** Several lines, as they stand on the invoice. */
function AddressField({ label, ...area }: AddressFieldProps) {
  const id = useId()
  return (
    <div className={panels.field}>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} className={panels.text} rows={3} autoComplete="off" {...area} />
    </div>
  )
}
