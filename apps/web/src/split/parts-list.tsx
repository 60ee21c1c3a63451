import type { OpenCheck } from '@comanda/domain'
import { IconCash, IconCircleCheck, IconX } from '@tabler/icons-react'
import { usePayPart } from '../pay/part-to-pay.ts'
import { partsDue } from '../pay/parts.ts'
import { useFormats } from '../shared/formats.ts'
import classes from './split.module.css'
import { useSplitTexts } from './texts.ts'

interface PartsListProps {
  readonly check: OpenCheck
  readonly totalMinor: number
  /** Takes an amount out of the division again. */
  readonly onRemove?: (index: number) => void
}

/** What each pays, however it was divided, payable at once; together it is always the whole. */
export function PartsList({ check, totalMinor, onRemove }: PartsListProps) {
  const { t } = useSplitTexts()
  const { money } = useFormats()
  const pay = usePayPart()
  const { division } = check
  const parts = partsDue(totalMinor, division, check.payments)
  const isPartPaid = check.payments.some(({ part }) => part !== null)
  // Behind the amounts that were typed comes the rest.
  const from = division?.kind === 'amounts' ? division.amountsMinor.length : parts.length
  return (
    <>
      <ol className={classes.parts}>
        {parts.map(({ part, amountMinor, leftMinor }) => (
          <li key={part} data-paid={leftMinor === 0 || undefined}>
            <span>
              {part < from ? t('part', { number: part + 1 }) : t('rest')}
              {leftMinor > 0 && leftMinor < amountMinor && (
                <small>{t('leftOf', { amount: money(amountMinor) })}</small>
              )}
            </span>
            <output className={classes.money}>{money(leftMinor === 0 ? amountMinor : leftMinor)}</output>
            {leftMinor === 0 ? (
              <b className={classes.paid}>
                <IconCircleCheck size={20} aria-hidden /> {t('paid')}
              </b>
            ) : (
              <button
                type="button"
                className={classes.pay}
                aria-label={t('payPart', { number: part + 1, amount: money(leftMinor) })}
                onClick={() => pay(check.id, part)}
              >
                <IconCash size={20} aria-hidden /> {t('pay')}
              </button>
            )}
            {onRemove !== undefined && !isPartPaid && part < from && (
              <button
                type="button"
                className={classes.remove}
                aria-label={t('removeAmount', { number: part + 1 })}
                onClick={() => onRemove(part)}
              >
                <IconX size={20} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ol>
      <p className={classes.sum}>
        <span>{parts.length === 0 ? t('undivided') : t('sum')}</span>
        <output className={classes.money}>{money(totalMinor)}</output>
      </p>
    </>
  )
}
