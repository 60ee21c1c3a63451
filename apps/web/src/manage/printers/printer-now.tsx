import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { PrinterQueueWords, PrinterState } from '../../shared/printers/printer-state.tsx'
import { StaleActions } from '../../shared/printers/stale-actions.tsx'
import { printingPaths, usePrinting } from '../../shared/printers/use-printing.ts'
import formClasses from '../form/form.module.css'
import { useManageTexts } from '../use-manage-texts.ts'
import { JobList } from './job-list.tsx'
import classes from './printer-now.module.css'
import { useJobs } from './use-jobs.ts'
import { useReport } from './use-report.ts'

interface PrinterNowProps {
  readonly printerId: string
  /** As it is saved: nothing is sent to one that is switched off. */
  readonly isActive: boolean
}

/** How a printer is now, what is in its queue, and a test print (F4.3). */
export function PrinterNow({ printerId, isActive }: PrinterNowProps) {
  const { t } = useManageTexts()
  const report = useReport(printerId)
  const printing = usePrinting()
  const [jobs, again] = useJobs(printerId)
  const [isTesting, setTesting] = useState(false)
  const test = async () => {
    setTesting(true)
    await printing(printingPaths.test(printerId), t('printers.testing'))
    setTesting(false)
    again()
  }
  return (
    <section className={classes.now} aria-label={t('printers.state')}>
      <header>
        {isActive ? <PrinterState report={report} /> : <strong>{t('printers.off')}</strong>}
        <button
          type="button"
          className={formClasses.plain}
          disabled={isTesting || !isActive}
          onClick={() => void test()}
        >
          <IconPrinter size={20} aria-hidden /> {t('printers.test')}
        </button>
      </header>
      <div className={classes.words}>
        <PrinterQueueWords report={report} />
        <StaleActions report={report} />
      </div>
      <JobList jobs={jobs} onChanged={again} />
    </section>
  )
}
