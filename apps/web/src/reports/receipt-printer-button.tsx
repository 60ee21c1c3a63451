import { IconReceipt } from '@tabler/icons-react'
import { useState } from 'react'
import { askPapers } from '../pay/receipt/ask-receipt.ts'
import { useNotify } from '../shared/notify.ts'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './paper.module.css'
import { useReportTexts } from './texts.ts'

/** Prints an X or a Z on the receipt printer, where the restaurant has printers (F5.3). `number`: `null` is the X. */
export function ReceiptPrinterButton({ number }: { readonly number: number | null }) {
  const { t } = useReportTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const [isAsking, setAsking] = useState(false)
  const hasPrinters = useTerminalValue(({ setup }) =>
    Object.values(setup.printers).some(({ active }) => active),
  )
  if (!hasPrinters) return null
  const print = async () => {
    setAsking(true)
    const told = await askPapers(terminal, '/api/reports/print', readJob, { number })
    setAsking(false)
    notify.say(told.ok ? t('receiptPrinter.goes') : t(`receiptPrinter.${wordsFor(told.code)}`))
  }
  return (
    <button type="button" className={classes.print} disabled={isAsking} onClick={() => void print()}>
      <IconReceipt size={20} aria-hidden /> {t('receiptPrinter.print')}
    </button>
  )
}

function readJob(answer: unknown): string | null {
  const { jobId } = (answer ?? {}) as { readonly jobId?: unknown }
  return typeof jobId === 'string' ? jobId : null
}

/** What a newer server calls otherwise was not printed, that is all. */
const wordsFor = (code: string): 'silent' | 'none' | 'other' =>
  code === 'silent' ? 'silent' : code === 'no-receipt-printer' ? 'none' : 'other'
