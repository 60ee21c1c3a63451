import type { Line } from '@comanda/domain'
import { useFormats } from '../../shared/formats.ts'
import { useWords } from '../../shared/words.ts'
import classes from './line-row.module.css'

const TONE = { 'old-price': 'wait', 'off-menu': 'wait', 'sold-out': 'late', 'came-back': 'info' } as const

/** What is not as usual with a line, in words. */
export function RemarkChips({ line }: { readonly line: Line }) {
  const { t } = useWords('check')
  const { money, percent } = useFormats()
  const isRepriced = line.unitPriceMinor !== line.listPriceMinor
  const { comp, discountBp, remarks, voids } = line
  if (remarks.length === 0 && discountBp === 0 && !isRepriced && comp === null && voids.length === 0)
    return null
  return (
    <span className={classes.chips}>
      {comp !== null && (
        <span className={classes.chip} data-tone="ready">
          {comp.text === '' ? t('comped') : t('compedFor', { reason: comp.text })}
        </span>
      )}
      {discountBp > 0 && <span className={classes.chip}>{percent(-discountBp)}</span>}
      {isRepriced && (
        <span className={classes.chip}>{t('insteadOf', { price: money(line.listPriceMinor) })}</span>
      )}
      {voids.map(({ quantity, text, mark }) => (
        <span key={`${mark.replica} ${mark.seq}`} className={classes.chip} data-tone="late">
          {t('voidedFor', { count: quantity, reason: text })}
        </span>
      ))}
      {remarks.map((remark) => (
        <span key={remark} className={classes.chip} data-tone={TONE[remark]}>
          {t(`remark.${remark}`)}
        </span>
      ))}
    </span>
  )
}
