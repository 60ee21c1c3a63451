import type { SetupState, Tax } from '@comanda/domain'
import { useMemo } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { NumberField, Segments, TextField } from '../form/fields.tsx'
import formClasses from '../form/form.module.css'
import { needs } from '../form/problems.ts'
import { RecordForm } from '../form/record-form.tsx'
import { type RecordKind, useRecordForm } from '../form/use-record-form.ts'
import { Records } from '../list/records.tsx'
import { type ManageWords, useManageTexts } from '../use-manage-texts.ts'
import { ratePercent, taxUse } from './tax-use.ts'

type Row = SetupState['taxes'][string]

const KINDS = ['included', 'added'] as const
const PPM_PER_PERCENT = 10_000
/** More names than these nobody reads. */
const NAMED = 10

/** Taxes in the prices or on top of them (F5.1). */
export function TaxesArea() {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const { locale } = useFormats()
  const taxes = useTerminalValue(({ setup }) => setup.taxes)
  const products = useTerminalValue(({ setup }) => setup.products)
  const orderTypes = useTerminalValue(({ setup }) => setup.orderTypes)
  const serviceCharges = useTerminalValue(({ setup }) => setup.serviceCharges)
  const rows = useMemo(() => Object.values(taxes).sort((a, b) => a.name.localeCompare(b.name)), [taxes])
  const columns = useMemo(() => {
    const usedBy = ({ id }: Row) => {
      const use = taxUse({ products, orderTypes, serviceCharges }, id)
      const count = use.products.length
      const sold = count === 0 ? [] : [t('taxes.products', { count })]
      return [...sold, ...use.others].join(' · ') || t('taxes.unused')
    }
    return [
      { key: 'name', head: t('name'), cell: ({ name }: Row) => name },
      {
        key: 'rate',
        head: t('taxes.rate'),
        isNumber: true,
        cell: ({ ratePpm }: Row) => ratePercent(ratePpm, locale),
      },
      {
        key: 'kind',
        head: t('kind'),
        isExtra: true,
        cell: ({ included }: Row) => t(`taxes.kind.${included ? 'included' : 'added'}`),
      },
      { key: 'used', head: t('taxes.used'), isExtra: true, cell: usedBy },
    ]
  }, [t, locale, products, orderTypes, serviceCharges])
  return (
    <Records
      title={t('taxes.title')}
      hint={t('taxes.hint')}
      rows={rows}
      columns={columns}
      textOf={({ name }) => name}
      add={t('taxes.add')}
      onNew={() => terminal.newId()}
      detail={(id, close) => <TaxForm id={id} onClose={close} />}
    />
  )
}

function TaxForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useManageTexts()
  const setup = useTerminalValue((terminal) => terminal.setup)
  const form = useRecordForm(id, kindOf(id, t))
  const { value, set, problems, record } = form
  const kind = value.included ? 'included' : 'added'
  const use = taxUse(setup, id)
  const names = [...use.others, ...use.products]
  return (
    <RecordForm title={record?.name ?? t('taxes.add')} form={form} onClose={onClose}>
      <TextField
        label={t('name')}
        value={value.name}
        maxLength={120}
        problem={problems.name}
        onType={(name) => set('name', name)}
      />
      <NumberField
        label={t('taxes.rateField')}
        hint={t('taxes.rateHint')}
        value={value.ratePpm / PPM_PER_PERCENT}
        min={0}
        max={100}
        step={0.0001}
        onType={(typed) => set('ratePpm', Math.round((typed ?? 0) * PPM_PER_PERCENT))}
      />
      <Segments
        label={t('taxes.kindField')}
        hint={t(`taxes.kindHint.${kind}`)}
        value={kind}
        choices={KINDS.map((each) => ({ value: each, label: t(`taxes.kind.${each}`) }))}
        onChoose={(next) => set('included', next === 'included')}
      />
      {record !== null && <p className={formClasses.hint}>{t('taxes.changes')}</p>}
      {names.length > 0 && (
        <p className={formClasses.hint}>
          {t(names.length > NAMED ? 'taxes.usedInMore' : 'taxes.usedIn', {
            names: names.slice(0, NAMED).join(', '),
            count: names.length - NAMED,
          })}
        </p>
      )}
    </RecordForm>
  )
}

const kindOf = (id: string, t: ManageWords): RecordKind<Tax> => ({
  find: ({ taxes }) => taxes[id],
  fresh: () => ({ id: id as Tax['id'], name: '', ratePpm: 0, included: true }),
  fieldsOf: ({ id: same, name, ratePpm, included }) => ({ id: same, name, ratePpm, included }),
  save: (value) => ({ type: 'saveTax', value }),
  nameOf: ({ name }) => name,
  problemsOf: ({ name }) => needs('name', name, t('nameMissing')),
})
