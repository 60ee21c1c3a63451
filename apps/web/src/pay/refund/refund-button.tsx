import type { SettledCheck } from '@comanda/domain'
import { IconReceiptRefund } from '@tabler/icons-react'
import { useState } from 'react'
import { later } from '../../shared/later.tsx'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { usePayTexts } from '../texts.ts'
import { bringBack, type NotBack } from './bring-back.ts'
import classes from './refund-button.module.css'

const sheet = later(() => import('./refund-sheet.tsx').then(({ RefundSheet }) => RefundSheet))

/**
 * Opens the refund of a paid check. One of an earlier day is fetched from the server first. Who may not is asked for a
 * manager’s PIN (F5.4, F5.6).
 */
export function RefundButton({ check }: { readonly check: SettledCheck }) {
  const { t } = usePayTexts()
  const terminal = useTerminal()
  const [isWanted, setWanted] = useState(false)
  const [problem, setProblem] = useState<NotBack | null>(null)
  const isFiled = useTerminalValue(({ service }) => service.closed[check.id] === undefined)
  sheet.useSoon()
  const isComing = isWanted && isFiled
  const open = async () => {
    setProblem(null)
    setWanted(true)
    if (!isFiled) return
    const against = await bringBack(terminal, check.id)
    if (against === null) return
    setProblem(against)
    setWanted(false)
  }
  return (
    <>
      <button type="button" className={classes.refund} disabled={isComing} onClick={() => void open()}>
        <IconReceiptRefund size={20} aria-hidden /> {t('refund.open')}
      </button>
      {(isComing || problem !== null) && (
        <p className={classes.filed} role="status">
          {problem === null ? t('refund.bringing') : t(`refund.notBack.${problem}`)}
        </p>
      )}
      {isWanted && !isFiled && <sheet.Later check={check} onClose={() => setWanted(false)} />}
    </>
  )
}
