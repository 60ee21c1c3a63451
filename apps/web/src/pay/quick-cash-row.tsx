import type { KeyboardEvent } from 'react'
import { useFormats } from '../shared/formats.ts'
import { useCurrency } from '../tills/use-currency.ts'
import classes from './entry.module.css'
import { quickAmounts } from './quick-cash.ts'
import { usePayTexts } from './texts.ts'
import type { Paying } from './use-paying.ts'

const MOST_REFERENCE = 120

/** What guests hand over, one tap each; for other methods what they are known by. */
export function QuickCash({ paying }: { readonly paying: Paying }) {
  const { t } = usePayTexts()
  const { money, number } = useFormats()
  const { exponent, notes } = useCurrency()
  const { methods, method, draft, tender, targetMinor, setAmount, setReference } = paying
  const cash = method ?? methods.find(({ allowsChange }) => allowsChange)
  if (cash?.allowsChange === true) {
    const asked =
      draft?.typed === '' && tender !== null ? tender.askedMinor : targetMinor + (tender?.tipMinor ?? 0)
    const amounts = quickAmounts(asked, notes)
    return (
      // biome-ignore lint/a11y/useSemanticElements: toggles, not form fields
      <div className={classes.quick} role="group" aria-label={t('quick')}>
        <button
          type="button"
          aria-pressed={draft !== null && draft.typed === ''}
          onClick={() => setAmount(null, cash.id)}
        >
          {t('exact')}
        </button>
        {amounts.map((minor) => (
          <button
            key={minor}
            type="button"
            aria-pressed={tender?.tenderedMinor === minor}
            aria-label={money(minor)}
            onClick={() => setAmount(minor, cash.id)}
          >
            {isWhole(minor, exponent) ? number(minor / 10 ** exponent) : money(minor)}
          </button>
        ))}
      </div>
    )
  }
  if (method === undefined || draft === null) return null
  return (
    <label className={classes.reference}>
      <span className="only-heard">{t('reference')}</span>
      <input
        type="text"
        autoComplete="off"
        maxLength={MOST_REFERENCE}
        value={draft.reference}
        placeholder={t(method.needsReference ? 'referenceNeeded' : 'reference')}
        aria-required={method.needsReference}
        onChange={(event) => setReference(event.currentTarget.value)}
        onKeyDown={onKey}
      />
    </label>
  )
}

/** Notes are read faster without decimals. */
const isWhole = (minor: number, exponent: number): boolean => minor % 10 ** exponent === 0

/** Enter goes on to the button that takes it, Escape leaves the field. */
function onKey(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' && event.key !== 'Escape') return
  event.preventDefault()
  if (event.key === 'Escape') event.currentTarget.blur()
  else document.querySelector<HTMLElement>('[data-take]')?.focus()
}
