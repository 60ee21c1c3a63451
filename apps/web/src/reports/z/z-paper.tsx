import type { ZReport } from '@comanda/domain'
import { Detail } from '../../manage/list/detail.tsx'
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
  const report = useZ(number)
  const asPaper = report === null || report === 'silent' ? null : asReport(report)
  const actions = asPaper !== null && (
    <>
      <CsvButton report={asPaper} />
      <ReceiptPrinterButton number={number} />
      <PrintButton report={asPaper} />
    </>
  )
  return (
    <Detail title={t('z', { number })} onClose={onClose} actions={actions}>
      {/* It has nothing to go to in it, and is longer than the screen: with keys it is scrolled from here. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section className={classes.lying} aria-label={t('z', { number })} tabIndex={0}>
        {asPaper === null ? (
          <p role="status">{t(report === null ? 'list.fetching' : 'list.elsewhere')}</p>
        ) : (
          <Paper report={asPaper} />
        )}
      </section>
    </Detail>
  )
}

/** A Z as a paper says it. */
export const asReport = (report: ZReport): Report => ({
  ...report,
  to: report.closed.at,
  by: report.closed.by,
})
