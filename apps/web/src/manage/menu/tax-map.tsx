import type { OrderType, TaxId } from '@comanda/domain'
import { SelectField } from '../form/fields.tsx'
import formClasses from '../form/form.module.css'
import { useNamed } from '../use-choices.ts'
import { useManageTexts } from '../use-manage-texts.ts'

type Pairs = OrderType['taxMap']

const SAME = 'same'
const NONE = 'none'

interface TaxMapProps {
  readonly value: Pairs
  readonly problem: string | undefined
  readonly onChange: (pairs: Pairs) => void
  /** What these rules are of, and what they do. */
  readonly label: string
  readonly hint: string
}

/** For each tax of the restaurant: charged as it is, as another one, or not at all. */
export function TaxMap({ value, problem, onChange, label: legend, hint }: TaxMapProps) {
  const { t } = useManageTexts()
  const taxes = useNamed('taxes')
  const choose = (from: string, chosen: string) => {
    const others = value.filter((pair) => pair.from !== from)
    if (chosen === SAME) return onChange(others)
    const to = chosen === NONE ? null : (chosen as TaxId)
    return onChange([...others, { from: from as TaxId, to }])
  }
  return (
    <fieldset className={formClasses.group}>
      <legend>{legend}</legend>
      {taxes.map((tax) => {
        const pair = value.find(({ from }) => from === tax.value)
        return (
          <SelectField
            key={tax.value}
            label={tax.label}
            value={pair === undefined ? SAME : (pair.to ?? NONE)}
            choices={[
              { value: SAME, label: t('orderTypes.taxSame') },
              ...taxes
                .filter(({ value: id }) => id !== tax.value)
                .map(({ value: id, label }) => ({
                  value: id,
                  label: t('orderTypes.taxAs', { name: label }),
                })),
              { value: NONE, label: t('orderTypes.taxNone') },
            ]}
            onChoose={(chosen) => choose(tax.value, chosen)}
          />
        )
      })}
      <p className={problem === undefined ? formClasses.hint : formClasses.problem}>{problem ?? hint}</p>
    </fieldset>
  )
}
