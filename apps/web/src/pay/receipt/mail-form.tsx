import { type FormEvent, useState } from 'react'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { usePayTexts } from '../texts.ts'
import { askPapers, type ReceiptFacts, receiptPath, wordsFor } from './ask-receipt.ts'
import { isAddress } from './is-address.ts'
import classes from './receipt.module.css'

interface MailFormProps {
  readonly checkId: string
  /** Of a refund or an invoice. */
  readonly documentId: string | undefined
  readonly facts: ReceiptFacts
}

const MOST = 254

/** Where the receipt is mailed: to the address that is known of the customer, or to another. */
export function MailForm({ checkId, documentId, facts }: MailFormProps) {
  const { t } = usePayTexts()
  const terminal = useTerminal()
  const [to, setTo] = useState(facts.mailTo)
  const [said, setSaid] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const address = to.trim()
    if (!isAddress(address)) {
      setSaid(t('receipt.noAddress'))
      return
    }
    setAsking(true)
    setSaid(t('receipt.asking'))
    const order = {
      action: 'email',
      to: address,
      ...(documentId === undefined ? {} : { refundId: documentId }),
    }
    const told = await askPapers(terminal, receiptPath(checkId), () => true, order)
    setAsking(false)
    setSaid(told.ok ? t('receipt.mailed', { to: address }) : t(`receipt.why.${wordsFor(told.code)}`))
  }
  if (!facts.canMail) return <p className={classes.said}>{t('receipt.why.mail-not-set-up')}</p>
  return (
    <>
      <form className={classes.mail} onSubmit={(event) => void send(event)} noValidate>
        <input
          type="email"
          autoComplete="off"
          maxLength={MOST}
          value={to}
          aria-label={t('receipt.address')}
          placeholder={t('receipt.address')}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <button type="submit" disabled={isAsking || to.trim() === ''}>
          {t('receipt.send')}
        </button>
      </form>
      {said !== null && (
        <p className={classes.said} role="status">
          {said}
        </p>
      )}
    </>
  )
}
