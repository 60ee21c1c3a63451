import type { ServiceCharge } from '@comanda/domain'
import { useCurrency } from '../../tills/use-currency.ts'
import { CheckList, NumberField, Switch, TextField } from '../form/fields.tsx'
import { needs } from '../form/problems.ts'
import { RecordForm } from '../form/record-form.tsx'
import { Remove } from '../form/remove.tsx'
import { type RecordKind, useRecordForm } from '../form/use-record-form.ts'
import { placeBehind } from '../list/narrow.ts'
import { useChoicesOf, useNamed } from '../use-choices.ts'
import { type ManageWords, useManageTexts } from '../use-manage-texts.ts'

const MOST_UNITS = 1_000_000

/** One rule: how much, and which checks it fits (F5.1). */
export function ServiceChargeForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useManageTexts()
  const floors = useChoicesOf('floors')
  const orderTypes = useChoicesOf('orderTypes')
  const taxes = useNamed('taxes')
  const currency = useCurrency()
  const unit = 10 ** currency.exponent
  const kind = kindOf(id, t)
  const form = useRecordForm(id, kind)
  const { value, set, problems, record } = form
  return (
    <RecordForm
      title={record?.name ?? t('serviceCharges.add')}
      form={form}
      onClose={onClose}
      more={
        record !== null && (
          <Remove
            kind="serviceCharges"
            id={id}
            name={record.name}
            back={kind.save(record)}
            onRemoved={onClose}
          />
        )
      }
    >
      <TextField
        label={t('name')}
        value={value.name}
        maxLength={120}
        problem={problems.name}
        onType={(name) => set('name', name)}
      />
      <NumberField
        label={t('serviceCharges.percent')}
        hint={t('serviceCharges.percentHint')}
        problem={problems.bp}
        value={value.bp / 100}
        min={0}
        max={100}
        step={0.01}
        onType={(typed) => set('bp', Math.round((typed ?? 0) * 100))}
      />
      <NumberField
        label={t('serviceCharges.perGuest', { currency: currency.code })}
        hint={t('serviceCharges.perGuestHint')}
        value={value.perGuestMinor / unit}
        min={0}
        max={MOST_UNITS}
        step={1 / unit}
        onType={(typed) => set('perGuestMinor', Math.round((typed ?? 0) * unit))}
      />
      <NumberField
        label={t('serviceCharges.minGuests')}
        hint={t('serviceCharges.minGuestsHint')}
        value={value.minGuests}
        min={0}
        max={999}
        onType={(guests) => set('minGuests', Math.round(guests ?? 0))}
      />
      <CheckList
        label={t('serviceCharges.floors')}
        hint={t('serviceCharges.floorsHint')}
        problem={problems.floorIds}
        choices={floors}
        chosen={value.floorIds}
        onChoose={(ids) => set('floorIds', ids as ServiceCharge['floorIds'])}
      />
      <CheckList
        label={t('serviceCharges.orderTypes')}
        hint={t('serviceCharges.orderTypesHint')}
        problem={problems.orderTypeIds}
        choices={orderTypes}
        chosen={value.orderTypeIds}
        onChoose={(ids) => set('orderTypeIds', ids as ServiceCharge['orderTypeIds'])}
      />
      <CheckList
        label={t('serviceCharges.taxes')}
        hint={t('serviceCharges.taxesHint')}
        problem={problems.taxIds}
        choices={taxes}
        chosen={value.taxIds}
        empty={t('serviceCharges.taxesNone')}
        onChoose={(ids) => set('taxIds', ids as ServiceCharge['taxIds'])}
      />
      <Switch
        label={t('serviceCharges.active')}
        hint={t('serviceCharges.activeHint')}
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

const kindOf = (id: string, t: ManageWords): RecordKind<ServiceCharge> => ({
  find: ({ serviceCharges }) => serviceCharges[id],
  fresh: ({ serviceCharges }) => ({
    id: id as ServiceCharge['id'],
    name: '',
    position: placeBehind(Object.values(serviceCharges)),
    active: true,
    bp: 1000,
    perGuestMinor: 0,
    minGuests: 0,
    floorIds: [],
    orderTypeIds: [],
    taxIds: [],
  }),
  fieldsOf: (record) => ({
    id: record.id,
    name: record.name,
    position: record.position,
    active: record.active,
    bp: record.bp,
    perGuestMinor: record.perGuestMinor,
    minGuests: record.minGuests,
    floorIds: record.floorIds,
    orderTypeIds: record.orderTypeIds,
    taxIds: record.taxIds,
  }),
  save: (value) => ({ type: 'saveServiceCharge', value }),
  nameOf: ({ name }) => name,
  problemsOf: ({ name, bp, perGuestMinor }) => ({
    ...needs('name', name, t('nameMissing')),
    ...(bp === 0 && perGuestMinor === 0 && { bp: t('serviceCharges.percentMissing') }),
  }),
})
