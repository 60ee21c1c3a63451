import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useFormats } from '../../shared/formats.ts'
import { usePayTexts } from '../texts.ts'
import classes from './refund.module.css'
import { allOf, backMinor, type Chosen, type Refundable, unitsOf } from './refundable.ts'

interface RefundLinesProps {
  readonly refundables: readonly Refundable[]
  readonly chosen: Chosen
  readonly onChosen: (chosen: Chosen) => void
}

/** How many of each line come back, and what that is worth. */
export function RefundLines({ refundables, chosen, onChosen }: RefundLinesProps) {
  const { t } = usePayTexts()
  if (refundables.every(({ left }) => left === 0))
    return <p className={classes.calm}>{t('refund.nothing')}</p>
  return (
    <section className={classes.part} aria-label={t('refund.which')}>
      <div className={classes.head}>
        <h3>{t('refund.which')}</h3>
        <button type="button" onClick={() => onChosen(allOf(refundables))}>
          {t('refund.all')}
        </button>
      </div>
      <ul className={classes.lines}>
        {refundables.map((each) => (
          <RefundLine
            key={each.share.line.id}
            refundable={each}
            units={unitsOf(each, chosen)}
            onUnits={(units) => onChosen({ ...chosen, [each.share.line.id]: units })}
          />
        ))}
      </ul>
    </section>
  )
}

interface RefundLineProps {
  readonly refundable: Refundable
  readonly units: number
  readonly onUnits: (units: number) => void
}

function RefundLine({ refundable, units, onUnits }: RefundLineProps) {
  const { t } = usePayTexts()
  const { money } = useFormats()
  const { share, before, left } = refundable
  const { name, parts, modifiers } = share.line
  const chosen = [...parts, ...modifiers].map((each) => each.name).join(' · ')
  return (
    <li data-chosen={units > 0 || undefined}>
      <div className={classes.what}>
        <b>{name}</b>
        {chosen !== '' && <small>{chosen}</small>}
        <small>
          {money(left === 0 ? share.amountMinor : backMinor(refundable, units === 0 ? left : units))}
          {before > 0 && ` · ${t('refund.before', { count: before })}`}
        </small>
      </div>
      {left > 0 && <Stepper name={name} units={units} left={left} onUnits={onUnits} />}
    </li>
  )
}

interface StepperProps extends Pick<RefundLineProps, 'units' | 'onUnits'> {
  readonly name: string
  /** More cannot come back. */
  readonly left: number
}

function Stepper({ name, units, left, onUnits }: StepperProps) {
  const { t } = usePayTexts()
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a form field
    <div className={classes.stepper} role="group" aria-label={name}>
      <button
        type="button"
        aria-label={t('refund.less', { name })}
        disabled={units === 0}
        onClick={() => onUnits(units - 1)}
      >
        <IconMinus size={20} aria-hidden />
      </button>
      <output aria-live="polite">{t('refund.of', { units, quantity: left })}</output>
      <button
        type="button"
        aria-label={t('refund.more', { name })}
        disabled={units >= left}
        onClick={() => onUnits(units + 1)}
      >
        <IconPlus size={20} aria-hidden />
      </button>
    </div>
  )
}
