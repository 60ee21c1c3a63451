import { type CheckDiscount, checkTotals, linesTotalMinor, orderedLines } from '@comanda/domain'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import { Sheet } from '../../shared/sheet.tsx'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import type { PanelProps } from '../panel.ts'
import { type DiscountKind, discountTyped } from './discount-value.ts'
import classes from './reasons.module.css'
import { reasonsFor, type WhyGiven } from './reasons.ts'
import { WhyChooser } from './why-chooser.tsx'

const KINDS: readonly DiscountKind[] = ['percent', 'amount']
const QUICK = [5, 10, 15, 20, 25, 30, 50, 100] as const

/** Off the whole check: percent or an amount, with the reason where the restaurant keeps reasons (F3.9). */
export function CheckDiscountSheet({ check, onClose }: PanelProps) {
  const { t } = useTranslation('check')
  const { money, percent } = useFormats()
  const act = useDo()
  const exponent = useTerminalValue(({ setup }) => setup.restaurant?.currency.exponent ?? 2)
  const hasReasons = useTerminalValue(({ setup }) => reasonsFor(setup.reasons, 'discount').length > 0)
  const setup = useTerminalValue((terminal) => terminal.setup)
  const [kind, setKind] = useState<DiscountKind>((check.discount?.fixedMinor ?? 0) > 0 ? 'amount' : 'percent')
  const [typed, setTyped] = useState('')
  const wanted = discountTyped(kind, typed, exponent)
  const give = (discount: CheckDiscount | null, reason?: WhyGiven) =>
    act(
      {
        type: 'discountCheck',
        checkId: check.id,
        discount,
        ...(reason && { reason }),
        seen: { discount: check.discount },
      },
      onClose,
    )
  const after = checkTotals({ ...check, discount: wanted }, setup).totalMinor
  const isNothing = linesTotalMinor(orderedLines(check)) === 0
  return (
    <Sheet title={t('checkDiscount')} place="side" onClose={onClose}>
      {isNothing && <p className={classes.facts}>{t('why.empty')}</p>}
      {/* biome-ignore lint/a11y/useSemanticElements: toggles, not form fields */}
      <div className={classes.kinds} role="group" aria-label={t('discountKind')}>
        {KINDS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === kind}
            onClick={() => {
              setKind(each)
              setTyped('')
            }}
          >
            {t(`discountBy.${each}`)}
          </button>
        ))}
      </div>
      {kind === 'percent' && (
        <div className={classes.quick}>
          {QUICK.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={typed === `${each}`}
              onClick={() => setTyped(`${each}`)}
            >
              {percent(each * 100)}
            </button>
          ))}
        </div>
      )}
      <label className={classes.amount}>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={10}
          value={typed}
          aria-label={t(`discountBy.${kind}`)}
          placeholder={t(kind === 'percent' ? 'otherPercent' : 'amountOff')}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {wanted !== null && <output>{t('totalThen', { total: money(after) })}</output>}
      </label>
      {wanted !== null &&
        (hasReasons ? (
          <WhyChooser use="discount" onWhy={(why) => give(wanted, why)} />
        ) : (
          <button type="button" className={classes.main} onClick={() => give(wanted)}>
            {t('giveDiscount')}
          </button>
        ))}
      {check.discount !== null && wanted === null && (
        <button type="button" className={classes.plain} onClick={() => give(null)}>
          {t('takeDiscountOff')}
        </button>
      )}
    </Sheet>
  )
}
