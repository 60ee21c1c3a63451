import type { OrderType, SetupState } from '@comanda/domain'
import { useMemo } from 'react'
import { useFormats } from '../../shared/formats.ts'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { NumberField, Segments, Switch, TextField } from '../form/fields.tsx'
import { needs } from '../form/problems.ts'
import { RecordForm } from '../form/record-form.tsx'
import { type RecordKind, useRecordForm } from '../form/use-record-form.ts'
import { inPlace, placeBehind } from '../list/narrow.ts'
import { Records } from '../list/records.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import { TaxMap } from './tax-map.tsx'

type Row = SetupState['orderTypes'][string]

const KINDS = ['dineIn', 'takeaway', 'delivery', 'tab'] as const

/** How parties eat, with their tax and price rules (F3.7). */
export function OrderTypesArea() {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const { percent } = useFormats()
  const orderTypes = useTerminalValue(({ setup }) => setup.orderTypes)
  const rows = useMemo(() => inPlace(Object.values(orderTypes), ({ name }) => name), [orderTypes])
  const columns = useMemo(
    () => [
      { key: 'name', head: t('name'), cell: ({ name }: Row) => name },
      { key: 'kind', head: t('kind'), cell: ({ kind }: Row) => t(`orderTypes.kind.${kind}`) },
      {
        key: 'price',
        head: t('orderTypes.price'),
        isNumber: true,
        cell: ({ priceBp }: Row) => (priceBp === 0 ? '' : `${priceBp > 0 ? '+' : ''}${percent(priceBp)}`),
      },
      { key: 'active', head: t('inUse'), isExtra: true, cell: ({ active }: Row) => t(active ? 'yes' : 'no') },
    ],
    [t, percent],
  )
  return (
    <Records
      title={t('orderTypes.title')}
      hint={t('orderTypes.hint')}
      rows={rows}
      columns={columns}
      textOf={({ name, kind }) => `${name} ${t(`orderTypes.kind.${kind}`)}`}
      add={t('orderTypes.add')}
      onNew={() => terminal.newId()}
      detail={(id, close) => <OrderTypeForm id={id} onClose={close} />}
    />
  )
}

function OrderTypeForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useManageTexts()
  const kind: RecordKind<OrderType> = {
    find: ({ orderTypes }) => orderTypes[id],
    fresh: ({ orderTypes }) => ({
      id: id as OrderType['id'],
      name: '',
      kind: 'takeaway',
      position: placeBehind(Object.values(orderTypes)),
      active: true,
      priceBp: 0,
      taxMap: [],
    }),
    fieldsOf: ({ id: same, name, kind: what, position, active, priceBp, taxMap }) => ({
      id: same,
      name,
      kind: what,
      position,
      active,
      priceBp,
      taxMap,
    }),
    save: (value) => ({ type: 'saveOrderType', value }),
    nameOf: ({ name }) => name,
    problemsOf: ({ name }) => needs('name', name, t('nameMissing')),
  }
  const form = useRecordForm(id, kind)
  const { value, set, problems, record } = form
  return (
    <RecordForm title={record?.name ?? t('orderTypes.add')} form={form} onClose={onClose}>
      <TextField
        label={t('name')}
        value={value.name}
        maxLength={120}
        problem={problems.name}
        onType={(name) => set('name', name)}
      />
      <Segments
        label={t('kind')}
        hint={t(`orderTypes.kindHint.${value.kind}`)}
        value={value.kind}
        choices={KINDS.map((each) => ({ value: each, label: t(`orderTypes.kind.${each}`) }))}
        onChoose={(next) => set('kind', next as OrderType['kind'])}
      />
      <NumberField
        label={t('orderTypes.priceField')}
        hint={t('orderTypes.priceHint')}
        value={value.priceBp / 100}
        min={-100}
        max={100}
        step={0.01}
        onType={(typed) => set('priceBp', Math.round((typed ?? 0) * 100))}
      />
      <TaxMap
        label={t('orderTypes.taxes')}
        hint={t('orderTypes.taxHint')}
        value={value.taxMap}
        problem={problems.taxMap}
        onChange={(taxMap) => set('taxMap', taxMap as OrderType['taxMap'])}
      />
      <Switch
        label={t('orderTypes.active')}
        hint={t('orderTypes.activeHint')}
        isOn={value.active}
        onSwitch={(active) => set('active', active)}
      />
      <NumberField
        label={t('place')}
        hint={t('placeHint')}
        value={value.position}
        min={0}
        max={100_000}
        onType={(position) => set('position', position ?? 0)}
      />
    </RecordForm>
  )
}
