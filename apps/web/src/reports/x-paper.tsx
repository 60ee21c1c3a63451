import { Paper } from './paper.tsx'
import { PrintButton } from './print-button.tsx'
import { ReceiptPrinterButton } from './receipt-printer-button.tsx'
import { useReportTexts } from './texts.ts'
import classes from './today.module.css'
import { useX } from './use-x.ts'

/** The X as it lies on the desk; reading it changes nothing (F5.3). */
export function XPaper() {
  const { t } = useReportTexts()
  const report = useX()
  return (
    <section className={classes.x} aria-label={t('x')}>
      <div className={classes.xHead}>
        <p>{t('xHint')}</p>
        <ReceiptPrinterButton number={null} />
        <PrintButton report={report} />
      </div>
      <Paper report={report} />
    </section>
  )
}
