import type { PrinterReport } from '@comanda/protocol'
import { useState } from 'react'
import { useTerminalValue } from '../terminal-context.tsx'
import classes from './printer-state.module.css'
import { printingPaths, usePrinting } from './use-printing.ts'
import { usePrintingTexts } from './use-printing-texts.ts'

/** Tickets that grew old while a printer could not print: still wanted, or not? Nothing where there are none. */
export function StaleActions({ report }: { readonly report: PrinterReport }) {
  const { t } = usePrintingTexts()
  const printing = usePrinting()
  const name = useTerminalValue(({ setup }) => setup.printers[report.printerId]?.name)
  const [isBusy, setBusy] = useState(false)
  if (report.stale === 0) return null
  const decide = async (action: 'print' | 'discard') => {
    setBusy(true)
    const done = t(action === 'print' ? 'staleGoes' : 'staleGone')
    await printing(printingPaths.stale(report.printerId), done, { action })
    setBusy(false)
  }
  return (
    <div className={classes.decide}>
      <button
        type="button"
        disabled={isBusy}
        aria-label={t('discardStale', { name })}
        onClick={() => void decide('discard')}
      >
        {t('discard')}
      </button>
      <button
        type="button"
        data-main
        disabled={isBusy}
        aria-label={t('printStale', { name })}
        onClick={() => void decide('print')}
      >
        {t('print')}
      </button>
    </div>
  )
}
