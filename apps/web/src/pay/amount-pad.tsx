import { IconBackspace } from '@tabler/icons-react'
import { type PadKey, showTyped } from '../check/lines/keypad.ts'
import { useFormats } from '../shared/formats.ts'
import classes from './entry.module.css'
import { usePayTexts } from './texts.ts'
import type { Paying } from './use-paying.ts'

const KEYS: readonly PadKey[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', 'back']

/** The amount, or what was handed over; digits as on a telephone. */
export function AmountPad({ paying }: { readonly paying: Paying }) {
  const { t } = usePayTexts()
  const { money, decimalMark } = useFormats()
  const { draft, tender, targetMinor, exponent, key: press } = paying
  const isTip = draft?.padFor === 'tip'
  const typed = (isTip ? draft?.tipTyped : draft?.typed) ?? ''
  const calm = isTip ? (tender?.tipMinor ?? 0) : (tender?.askedMinor ?? targetMinor)
  const isReceived = !isTip && tender?.tenderedMinor != null
  return (
    <div className={classes.pad}>
      <div className={classes.display}>
        <span>{t(isTip ? 'tip' : isReceived ? 'received' : 'amount')}</span>
        <output data-typed={typed !== '' || undefined}>
          {typed === '' ? money(calm) : showTyped(typed, decimalMark)}
        </output>
      </div>
      <div className={classes.keys}>
        {KEYS.map((key) => (
          <button
            key={key}
            type="button"
            aria-label={key === 'back' ? t('deleteDigit') : undefined}
            disabled={key === '.' && exponent === 0}
            onClick={() => press(key)}
          >
            {key === 'back' ? <IconBackspace size={24} aria-hidden /> : key === '.' ? decimalMark : key}
          </button>
        ))}
      </div>
    </div>
  )
}
