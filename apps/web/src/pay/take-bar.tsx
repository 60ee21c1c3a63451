import { IconLock } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { OnAccount } from '../accounts/on-account.tsx'
import { useFormats } from '../shared/formats.ts'
import classes from './entry.module.css'
import { CustomerHere } from './invoice/customer-here.tsx'
import { useNoMoney } from './money-bars.tsx'
import { usePayTexts } from './texts.ts'
import type { Paying } from './use-paying.ts'

/** Change in large figures, and the one button that takes the money. */
export function TakeBar({ paying }: { readonly paying: Paying }) {
  const { t } = usePayTexts()
  const { money } = useFormats()
  const why = useNoMoney()
  const { draft, method, tender, meanwhile, take } = paying
  const button = useRef<HTMLButtonElement>(null)
  const isStopped = why === 'terminal' || why === 'person'
  const isReady = tender !== null && tender.problem === null && meanwhile === null && !isStopped
  const begun = draft?.paymentId
  useEffect(() => {
    // From here Enter takes it; a field or a chip that somebody is on keeps the focus.
    const isFree = document.activeElement === null || document.activeElement === document.body
    if (begun !== undefined && isFree) button.current?.focus({ preventScroll: true })
  }, [begun])
  const problem = tender?.problem ?? null
  return (
    <div className={classes.take}>
      {tender !== null && (
        <dl className={classes.sums}>
          {tender.tipMinor > 0 && <Sum label={t('tip')} minor={tender.tipMinor} />}
          {tender.leftMinor > 0 && <Sum label={t('leftAfter')} minor={tender.leftMinor} />}
          {tender.changeMinor > 0 && problem === null && (
            <Sum label={t('change')} minor={tender.changeMinor} isLarge />
          )}
        </dl>
      )}
      {method?.kind === 'account' && tender !== null && paying.check.customer !== null && (
        <OnAccount customer={paying.check.customer} amountMinor={tender.amountMinor + tender.tipMinor} />
      )}
      {problem !== null && tender !== null && (
        <p className={classes.problem} role="alert">
          {t(`problem.${problem}`, { asked: money(tender.askedMinor), method: method?.name ?? '' })}
        </p>
      )}
      {problem === 'customer' && <CustomerHere check={paying.check} />}
      <button
        ref={button}
        type="button"
        className={classes.main}
        data-take
        disabled={!isReady}
        onClick={take}
      >
        {why === 'pin' && <IconLock size={20} aria-hidden />}
        <span>
          {tender === null || method === undefined
            ? t('chooseMethod')
            : t(why === 'pin' ? 'takeWithPin' : 'take', {
                amount: money(tender.askedMinor),
                method: method.name,
              })}
        </span>
      </button>
    </div>
  )
}

interface SumProps {
  readonly label: string
  readonly minor: number
  readonly isLarge?: boolean
}

function Sum({ label, minor, isLarge = false }: SumProps) {
  const { money } = useFormats()
  return (
    <div data-large={isLarge || undefined}>
      <dt>{label}</dt>
      <dd>{money(minor)}</dd>
    </div>
  )
}
