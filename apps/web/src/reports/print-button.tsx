import { IconPrinter } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import classes from './paper.module.css'
import { Paper, type Report } from './paper.tsx'
import { useReportTexts } from './texts.ts'

/** Hands the report to the printer of this device, alone on its page. */
export function PrintButton({ report }: { readonly report: Report }) {
  const { t } = useReportTexts()
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const done = () => setPrinting(false)
    addEventListener('afterprint', done)
    return () => removeEventListener('afterprint', done)
  }, [])
  const print = () => {
    // It has to stand there before the browser looks.
    flushSync(() => setPrinting(true))
    window.print()
  }
  return (
    <>
      <button type="button" className={classes.print} onClick={print}>
        <IconPrinter size={20} aria-hidden /> {t('print')}
      </button>
      {isPrinting &&
        createPortal(
          <div className={classes.printed} data-printed>
            <Paper report={report} />
          </div>,
          document.body,
        )}
    </>
  )
}
