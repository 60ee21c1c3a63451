import type { ZReport } from '@comanda/domain'
import { useState } from 'react'
import card from '../../shared/card.module.css'
import { Sheet } from '../../shared/sheet.tsx'
import { sameItems, useTerminalValue } from '../../shared/terminal-context.tsx'
import { Paper } from '../paper.tsx'
import { PrintButton } from '../print-button.tsx'
import { ReceiptPrinterButton } from '../receipt-printer-button.tsx'
import { useReportTexts } from '../texts.ts'
import classes from '../today.module.css'
import { useDates } from '../use-dates.ts'
import { asReport } from './z-paper.tsx'

/** The last Z reports that this person made, to be read and printed: all tills were counted before (F5.3). */
export function OwnZ() {
  const { t } = useReportTexts()
  const dates = useDates()
  const own = useTerminalValue(
    ({ service, personId }) => service.reports.filter(({ closed }) => closed.by === personId),
    sameItems,
  )
  const [open, setOpen] = useState<ZReport | null>(null)
  if (own.length === 0) return null
  return (
    <section className={card.card} aria-label={t('mine')}>
      <h2>{t('mine')}</h2>
      {own.map((report) => (
        <button key={report.number} type="button" className={classes.own} onClick={() => setOpen(report)}>
          <b>{t('z', { number: report.number })}</b> {dates.moment(report.closed.at)}
        </button>
      ))}
      {open !== null && <OwnPaper report={open} onClose={() => setOpen(null)} />}
    </section>
  )
}

function OwnPaper({ report, onClose }: { readonly report: ZReport; readonly onClose: () => void }) {
  const { t } = useReportTexts()
  const paper = asReport(report)
  return (
    <Sheet
      title={t('z', { number: report.number })}
      onClose={onClose}
      footer={
        <>
          <ReceiptPrinterButton number={report.number} />
          <PrintButton report={paper} />
        </>
      }
    >
      {/* It has nothing to go to in it, and is longer than the sheet: with keys it is scrolled from here. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section aria-label={t('z', { number: report.number })} tabIndex={0}>
        <Paper report={paper} />
      </section>
    </Sheet>
  )
}
