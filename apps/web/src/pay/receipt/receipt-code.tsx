import { useEffect, useRef } from 'react'
import { QrCode } from '../../status/panel/qr-code.tsx'
import { usePayTexts } from '../texts.ts'
import type { ReceiptFacts } from './ask-receipt.ts'
import classes from './receipt.module.css'

/** The code that guests scan to have the receipt on their own telephone. */
export function ReceiptCode({ facts }: { readonly facts: ReceiptFacts }) {
  const { t } = usePayTexts()
  const figure = useRef<HTMLElement>(null)
  // Guests hold their telephone against the whole of it.
  useEffect(() => figure.current?.scrollIntoView({ block: 'nearest' }), [])
  if (facts.link === null) return <p className={classes.said}>{t('receipt.noLink')}</p>
  return (
    <figure ref={figure} className={classes.code}>
      <QrCode text={facts.link} label={t('receipt.codeOf')} />
      <figcaption>{t('receipt.scan')}</figcaption>
    </figure>
  )
}
