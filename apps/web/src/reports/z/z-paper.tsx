import type { ZReport } from '@comanda/domain'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Paper, type Report } from '../paper.tsx'
import { PrintButton } from '../print-button.tsx'
import { ReceiptPrinterButton } from '../receipt-printer-button.tsx'
import { useReportTexts } from '../texts.ts'
import classes from '../today.module.css'
import { CsvButton } from './csv-button.tsx'
import { useZ } from './use-z.ts'

interface ZPaperProps {
  readonly number: number
  readonly onClose: () => void
}

/** One Z as it lies on the desk, however old (F5.3). */
export function ZPaper({ number, onClose }: ZPaperProps) {
  const { t } = useReportTexts()
  const shared = useTranslation('shared')
  const title = useRef<HTMLHeadingElement>(null)
  const report = useZ(number)
  useEffect(() => title.current?.focus({ preventScroll: true }), [])
  const asPaper = report === null || report === 'silent' ? null : asReport(report)
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from wherever one is in it
    <div className={classes.desk} onKeyDown={onKey}>
      <header>
        <h2 ref={title} tabIndex={-1}>
          {t('z', { number })}
        </h2>
        {asPaper !== null && (
          <>
            <CsvButton report={asPaper} />
            <ReceiptPrinterButton number={number} />
            <PrintButton report={asPaper} />
          </>
        )}
        <button type="button" className={classes.shut} aria-label={shared.t('close')} onClick={onClose}>
          <IconX size={22} aria-hidden />
        </button>
      </header>
      {/* It has nothing to go to in it, and is longer than the screen: with keys it is scrolled from here. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className={classes.lying} aria-label={t('z', { number })} tabIndex={0}>
        {asPaper === null ? (
          <p role="status">{t(report === null ? 'list.fetching' : 'list.elsewhere')}</p>
        ) : (
          <Paper report={asPaper} />
        )}
      </section>
    </div>
  )
}

/** A Z as a paper says it. */
export const asReport = (report: ZReport): Report => ({
  ...report,
  to: report.closed.at,
  by: report.closed.by,
})
