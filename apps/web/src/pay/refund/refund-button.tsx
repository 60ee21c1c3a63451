import type { SettledCheck } from '@comanda/domain'
import { IconReceiptRefund } from '@tabler/icons-react'
import { useState } from 'react'
import { later } from '../../shared/later.tsx'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { usePayTexts } from '../texts.ts'
import classes from './refund-button.module.css'

const sheet = later(() => import('./refund-sheet.tsx').then(({ RefundSheet }) => RefundSheet))

/** Opens the refund of a paid check, while it is on this device. Who may not is asked for a manager’s PIN (F5.4, F5.6). */
export function RefundButton({ check }: { readonly check: SettledCheck }) {
  const { t } = usePayTexts()
  const [isOpen, setOpen] = useState(false)
  const isFiled = useTerminalValue(({ service }) => service.closed[check.id] === undefined)
  sheet.useSoon()
  if (isFiled) return <p className={classes.filed}>{t('refund.filed')}</p>
  return (
    <>
      <button type="button" className={classes.refund} onClick={() => setOpen(true)}>
        <IconReceiptRefund size={20} aria-hidden /> {t('refund.open')}
      </button>
      {isOpen && <sheet.Later check={check} onClose={() => setOpen(false)} />}
    </>
  )
}
