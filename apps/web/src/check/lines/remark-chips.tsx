import type { Line } from '@comanda/domain'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import classes from './line-row.module.css'

const TONE = { 'old-price': 'wait', 'off-menu': 'wait', 'came-back': 'info' } as const

/** What is not as usual with a line, in words. */
export function RemarkChips({ line }: { readonly line: Line }) {
  const { t } = useTranslation('check')
  const { money, percent } = useFormats()
  const isRepriced = line.unitPriceMinor !== line.listPriceMinor
  if (line.remarks.length === 0 && line.discountBp === 0 && !isRepriced) return null
  return (
    <span className={classes.chips}>
      {line.discountBp > 0 && <span className={classes.chip}>{percent(-line.discountBp)}</span>}
      {isRepriced && (
        <span className={classes.chip}>{t('insteadOf', { price: money(line.listPriceMinor) })}</span>
      )}
      {line.remarks.map((remark) => (
        <span key={remark} className={classes.chip} data-tone={TONE[remark]}>
          {t(`remark.${remark}`)}
        </span>
      ))}
    </span>
  )
}
