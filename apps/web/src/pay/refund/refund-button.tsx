import type { SettledCheck } from '@comanda/domain'
import { IconReceiptRefund } from '@tabler/icons-react'
import { later } from '../../shared/later.tsx'
import { usePayTexts } from '../texts.ts'
import classes from './refund-button.module.css'
import { useBroughtBack } from './use-brought-back.ts'

const sheet = later(() => import('./refund-sheet.tsx').then(({ RefundSheet }) => RefundSheet))

/**
 * Opens the refund of a paid check. One of an earlier day is fetched from the server first. Who may not is asked for a
 * manager’s PIN (F5.4, F5.6).
 */
export function RefundButton({ check }: { readonly check: SettledCheck }) {
  const { t } = usePayTexts()
  const { isComing, isOpen, said, open, close } = useBroughtBack(check.id)
  sheet.useSoon()
  return (
    <>
      <button type="button" className={classes.refund} disabled={isComing} onClick={open}>
        <IconReceiptRefund size={20} aria-hidden /> {t('refund.open')}
      </button>
      {said !== null && (
        <p className={classes.filed} role="status">
          {said}
        </p>
      )}
      {isOpen && <sheet.Later check={check} onClose={close} />}
    </>
  )
}
