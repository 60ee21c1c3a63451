import { paidMinor } from '@comanda/domain'
import { useFormats } from '../shared/formats.ts'
import classes from './due.module.css'
import { usePayTexts } from './texts.ts'
import type { Paying } from './use-paying.ts'

/** What is still to be paid, as the largest thing on the screen; it falls as others pay. */
export function DueCard({ paying }: { readonly paying: Paying }) {
  const { t } = usePayTexts()
  const { money } = useFormats()
  const { check, dueMinor, totalMinor, taken } = paying
  const paid = paidMinor(check)
  return (
    <div className={classes.due}>
      <p className={classes.label}>{paid === 0 ? t('due') : t('stillDue')}</p>
      <output className={classes.figure} aria-live="polite">
        {money(dueMinor)}
      </output>
      {paid > 0 && (
        <p className={classes.of}>{t('paidOf', { paid: money(paid), total: money(totalMinor) })}</p>
      )}
      {taken !== null && (
        <p className={classes.taken} role="status">
          <span>{t('tookNow', { amount: money(taken.tender.askedMinor), method: taken.methodName })}</span>
          {taken.tender.changeMinor > 0 && (
            <b>
              {t('change')} <bdi>{money(taken.tender.changeMinor)}</bdi>
            </b>
          )}
        </p>
      )}
    </div>
  )
}
