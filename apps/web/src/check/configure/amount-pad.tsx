import { IconBackspace } from '@tabler/icons-react'
import { useFormats } from '../../shared/formats.ts'
import { type PadKey, showTyped } from '../lines/keypad.ts'
import { type Unit, withPadKey } from './amount.ts'
import classes from './configure.module.css'
import { AMOUNT } from './draft.ts'
import { useConfigureWords } from './texts.ts'

interface AmountPadProps {
  readonly kind: 'open' | 'weight'
  readonly typed: string
  readonly unit: Unit
  /** How many decimals may be typed. */
  readonly exponent: number
  /** Of a weighed product, for a kilogram. Minor units. */
  readonly perKiloMinor: number
  readonly onType: (typed: string) => void
  readonly onUnit: (unit: Unit) => void
}

const KEYS: readonly PadKey[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '0', 'back']
const UNITS: readonly Unit[] = ['g', 'kg']

/** Types a price, or what the scale says. */
export function AmountPad({ kind, typed, unit, exponent, perKiloMinor, onType, onUnit }: AmountPadProps) {
  const { t } = useConfigureWords()
  const { money, decimalMark } = useFormats()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a display with its keys
    <div
      className={classes.amount}
      role="group"
      aria-label={t(kind === 'open' ? 'price' : 'weight')}
      data-ask={AMOUNT}
    >
      <div className={classes.display}>
        <span>{kind === 'open' ? t('price') : t('perKilo', { price: money(perKiloMinor) })}</span>
        <output aria-live="polite" data-empty={typed === '' || undefined}>
          {typed === '' ? '0' : showTyped(typed, decimalMark)}
        </output>
        {kind === 'weight' && (
          // biome-ignore lint/a11y/useSemanticElements: two toggles
          <span className={classes.units} role="group" aria-label={t('unit')}>
            {UNITS.map((each) => (
              <button key={each} type="button" aria-pressed={each === unit} onClick={() => onUnit(each)}>
                {t(each === 'g' ? 'grams' : 'kilos')}
              </button>
            ))}
          </span>
        )}
      </div>
      <div className={classes.pad}>
        {KEYS.map((key) => (
          <button
            key={key}
            type="button"
            aria-label={key === 'back' ? t('deleteDigit') : undefined}
            disabled={key === '.' && exponent === 0}
            onClick={() => onType(withPadKey(typed, key, exponent))}
          >
            {key === 'back' ? <IconBackspace size={24} aria-hidden /> : key === '.' ? decimalMark : key}
          </button>
        ))}
      </div>
    </div>
  )
}
