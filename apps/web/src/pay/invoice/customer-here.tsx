import type { OpenCheck } from '@comanda/domain'
import { IconFileInvoice } from '@tabler/icons-react'
import { useState } from 'react'
import { later } from '../../shared/later.tsx'
import { usePayTexts } from '../texts.ts'
import classes from './invoice.module.css'

const sheet = later(() => import('./customer-sheet.tsx').then(({ CustomerSheet }) => CustomerSheet))

interface CustomerHereProps {
  readonly check: OpenCheck
  /** There it is narrow: on a phone only the picture of it. */
  readonly isInHeader?: boolean
}

/** Before payment a guest who wants an invoice is put on the check; so is one who has an account (F3.6, F5.5). */
export function CustomerHere({ check, isInHeader = false }: CustomerHereProps) {
  const { t } = usePayTexts()
  const [isOpen, setOpen] = useState(false)
  sheet.useSoon()
  const { customer } = check
  const text = customer === null ? t('invoice.before') : t('invoice.for', { name: customer.name })
  return (
    <>
      <button
        type="button"
        className={isInHeader ? `${classes.open} ${classes.header}` : classes.open}
        aria-label={text}
        onClick={() => setOpen(true)}
      >
        <IconFileInvoice size={20} aria-hidden />
        <span>{isInHeader ? t('invoice.before') : text}</span>
      </button>
      {isOpen && <sheet.Later check={check} onClose={() => setOpen(false)} />}
    </>
  )
}
