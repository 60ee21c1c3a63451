import type { MultiSession } from '@comanda/domain'
import { CheckList, Segments } from '../form/fields.tsx'
import type { Problems } from '../form/problems.ts'
import { TaxMap } from '../menu/tax-map.tsx'
import { useNamed } from '../use-choices.ts'
import { useManageTexts } from '../use-manage-texts.ts'

type MoneyHere = Pick<MultiSession, 'taxMap' | 'serviceChargeIds'>

interface MoneyHereProps {
  readonly value: MoneyHere
  readonly problems: Problems
  readonly onChange: (fields: Partial<MoneyHere>) => void
}

const CHARGES = ['all', 'some', 'none'] as const
type Charges = (typeof CHARGES)[number]

/** Which taxes and which rules of the service charge hold in a multi-session (F1.2). */
export function MoneyHere({ value, problems, onChange }: MoneyHereProps) {
  const { t } = useManageTexts()
  const rules = useNamed('serviceCharges')
  const { taxMap, serviceChargeIds } = value
  const now: Charges = serviceChargeIds === null ? 'all' : serviceChargeIds.length === 0 ? 'none' : 'some'
  const all = rules.map(({ value: id }) => id) as NonNullable<MoneyHere['serviceChargeIds']>
  const charge = (which: Charges) => onChange({ serviceChargeIds: { all: null, some: all, none: [] }[which] })
  return (
    <>
      <TaxMap
        label={t('multiSessions.taxes')}
        hint={t('multiSessions.taxesHint')}
        value={taxMap}
        problem={problems.taxMap}
        onChange={(pairs) => onChange({ taxMap: pairs })}
      />
      <Segments
        label={t('multiSessions.charges')}
        hint={t(`multiSessions.chargesHint.${now}`)}
        value={now}
        choices={CHARGES.filter((which) => which !== 'some' || rules.length > 0).map((which) => ({
          value: which,
          label: t(`multiSessions.chargesBy.${which}`),
        }))}
        onChoose={(which) => charge(which as Charges)}
      />
      {now === 'some' && (
        <CheckList
          label={t('multiSessions.chargesHere')}
          problem={problems.serviceChargeIds}
          choices={rules}
          chosen={serviceChargeIds ?? []}
          onChoose={(ids) =>
            onChange({ serviceChargeIds: ids as NonNullable<MoneyHere['serviceChargeIds']> })
          }
        />
      )}
    </>
  )
}
