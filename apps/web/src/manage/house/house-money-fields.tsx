import type { Restaurant } from '@comanda/domain'
import { useFormats } from '../../shared/formats.ts'
import { Segments, SelectField, Switch } from '../form/fields.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import { TipsField } from './tips-field.tsx'

const ROUNDINGS = ['check', 'line'] as const
/** Smallest coins of the world, in minor units; 1: no rounding. */
const COINS = [1, 2, 5, 10, 20, 25, 50, 100, 500, 1_000, 5_000, 10_000] as const

interface HouseMoneyFieldsProps {
  readonly value: Restaurant
  readonly onChange: (fields: Partial<Restaurant>) => void
}

/** Tills, cash rounding, tips and the rounding of taxes (F5.1, F5.2, F5.3). */
export function HouseMoneyFields({ value, onChange }: HouseMoneyFieldsProps) {
  const { t } = useManageTexts()
  const { money } = useFormats()
  const { usesTills, cashRoundingMinor, taxRounding } = value
  const coins = [...new Set([...COINS, cashRoundingMinor])].sort((a, b) => a - b)
  return (
    <>
      <Switch
        label={t('restaurant.usesTills')}
        hint={t('restaurant.usesTillsHint')}
        isOn={usesTills}
        onSwitch={(isOn) => onChange({ usesTills: isOn })}
      />
      <SelectField
        label={t('restaurant.cashRounding')}
        hint={t('restaurant.cashRoundingHint')}
        value={`${cashRoundingMinor}`}
        choices={coins.map((minor) => ({
          value: `${minor}`,
          label: minor === 1 ? t('restaurant.noRounding') : money(minor),
        }))}
        onChoose={(minor) => onChange({ cashRoundingMinor: Number(minor) })}
      />
      <TipsField value={value.tipPercents} onChange={(tipPercents) => onChange({ tipPercents })} />
      <Segments
        label={t('restaurant.taxRounding')}
        hint={t(`restaurant.taxRoundingHint.${taxRounding}`)}
        value={taxRounding}
        choices={ROUNDINGS.map((each) => ({ value: each, label: t(`restaurant.taxRoundings.${each}`) }))}
        onChoose={(next) => onChange({ taxRounding: next as Restaurant['taxRounding'] })}
      />
    </>
  )
}
