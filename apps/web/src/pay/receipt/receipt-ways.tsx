import { IconEye, IconMail, IconPrinter, IconQrcode, IconReceiptOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { usePayTexts } from '../texts.ts'
import { askPapers, type ReceiptFacts, readFacts, receiptPath, type Told, wordsFor } from './ask-receipt.ts'
import { MailForm } from './mail-form.tsx'
import classes from './receipt.module.css'
import { ReceiptCode } from './receipt-code.tsx'
import { usePrinting } from './use-printing.ts'

interface ReceiptWaysProps {
  readonly checkId: string
  /** Of a refund or an invoice; missing: the receipt of the check itself. */
  readonly documentId?: string
  /** What it is called; missing: *Receipt*. */
  readonly title?: string
  /** The guests were just asked: *no receipt* is an answer, too. */
  readonly onNone?: () => void
}

/** The receipt of a paid check: on paper, by mail, by a code that guests scan, or none (F5.5). */
export function ReceiptWays({ checkId, documentId, title, onNone }: ReceiptWaysProps) {
  const { t } = usePayTexts()
  const told = useReceipt(checkId, documentId)
  const { print, said, isAsking, copy } = usePrinting(checkId, documentId)
  const [open, setOpen] = useState<'mail' | 'code' | null>(null)
  const facts = told?.ok ? told.answer : null
  const isAgain = Math.max(copy, facts?.copies ?? 0) > 0
  const toggle = (which: 'mail' | 'code') => setOpen(open === which ? null : which)
  const called = title ?? t('receipt.title')
  return (
    <section className={classes.receipt} aria-label={called}>
      <h2>{called}</h2>
      <div className={classes.ways}>
        <button type="button" disabled={isAsking} onClick={print}>
          <IconPrinter size={24} aria-hidden /> {t(isAgain ? 'receipt.printAgain' : 'receipt.print')}
        </button>
        <button type="button" aria-pressed={open === 'mail'} onClick={() => toggle('mail')}>
          <IconMail size={24} aria-hidden /> {t('receipt.mail')}
        </button>
        <button type="button" aria-pressed={open === 'code'} onClick={() => toggle('code')}>
          <IconQrcode size={24} aria-hidden /> {t('receipt.code')}
        </button>
        {onNone !== undefined && (
          <button type="button" onClick={onNone}>
            <IconReceiptOff size={24} aria-hidden /> {t('receipt.none')}
          </button>
        )}
      </div>
      {said !== null && (
        <p className={classes.said} role="status">
          {said}
        </p>
      )}
      {open !== null && facts === null && (
        <p className={classes.said} role="status">
          {t(told === null || told.ok ? 'receipt.fetching' : `receipt.why.${wordsFor(told.code)}`)}
        </p>
      )}
      {open === 'mail' && facts !== null && (
        <MailForm checkId={checkId} documentId={documentId} facts={facts} />
      )}
      {open === 'code' && facts !== null && <ReceiptCode facts={facts} />}
      {facts?.path != null && (
        <a className={classes.look} href={facts.path} target="_blank" rel="noreferrer">
          <IconEye size={20} aria-hidden /> {t('receipt.look')}
        </a>
      )}
    </section>
  )
}

/** `null`: it is being asked. */
function useReceipt(checkId: string, documentId: string | undefined): Told<ReceiptFacts> | null {
  const terminal = useTerminal()
  const [told, setTold] = useState<Told<ReceiptFacts> | null>(null)
  useEffect(() => {
    let isGone = false
    void askPapers(terminal, receiptPath(checkId, documentId), readFacts).then(
      (answer) => isGone || setTold(answer),
    )
    return () => {
      isGone = true
    }
  }, [terminal, checkId, documentId])
  return told
}
