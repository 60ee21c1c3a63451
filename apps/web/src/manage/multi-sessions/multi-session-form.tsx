import type { MultiSession } from '@comanda/domain'
import { CheckList, Segments, SelectField, Switch, TextField } from '../form/fields.tsx'
import { needs } from '../form/problems.ts'
import { RecordForm } from '../form/record-form.tsx'
import { type RecordKind, useRecordForm } from '../form/use-record-form.ts'
import { useChoicesOf, useNamed } from '../use-choices.ts'
import { useManageTexts } from '../use-manage-texts.ts'
import { MoneyHere } from './money-here.tsx'
import { withFirst } from './order-types-offered.ts'
import { TerminalsHere } from './terminals-here.tsx'

/** All that a multi-session shares, in one form (F1.1, F1.2, F2.5, F3.7). */
export function MultiSessionForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useManageTexts()
  const floors = useChoicesOf('floors')
  const orderTypes = useChoicesOf('orderTypes')
  const sets = useNamed('productSets')
  const kind: RecordKind<MultiSession> = {
    find: ({ multiSessions }) => multiSessions[id],
    fresh: () => ({
      id: id as MultiSession['id'],
      name: '',
      active: true,
      floorIds: [],
      productSetIds: [],
      orderTypeIds: [],
      taxMap: [],
      serviceChargeIds: null,
      oneWaiterPerTable: false,
      othersChecks: 'everyone',
    }),
    fieldsOf: (record) => ({
      id: record.id,
      name: record.name,
      active: record.active,
      floorIds: record.floorIds,
      productSetIds: record.productSetIds,
      orderTypeIds: record.orderTypeIds,
      taxMap: record.taxMap,
      serviceChargeIds: record.serviceChargeIds,
      oneWaiterPerTable: record.oneWaiterPerTable,
      othersChecks: record.othersChecks,
    }),
    save: (value) => ({ type: 'saveMultiSession', value }),
    nameOf: ({ name }) => name,
    problemsOf: ({ name }) => needs('name', name, t('nameMissing')),
  }
  const form = useRecordForm(id, kind)
  const { value, set, change, problems, record } = form
  const offered = orderTypes.filter((type) => value.orderTypeIds.some((each) => each === type.value))
  return (
    <RecordForm title={record?.name ?? t('multiSessions.add')} form={form} onClose={onClose}>
      <TextField
        label={t('name')}
        value={value.name}
        maxLength={120}
        problem={problems.name}
        onType={(name) => set('name', name)}
      />
      <Switch
        label={t('multiSessions.active')}
        hint={t('multiSessions.activeHint')}
        isOn={value.active}
        onSwitch={(active) => set('active', active)}
      />
      <TerminalsHere multiSessionId={record === null ? null : id} />
      <CheckList
        label={t('multiSessions.floors')}
        hint={t('multiSessions.floorsHint')}
        problem={problems.floorIds}
        choices={floors}
        chosen={value.floorIds}
        onChoose={(ids) => set('floorIds', ids as MultiSession['floorIds'])}
      />
      <CheckList
        label={t('multiSessions.sets')}
        hint={t('multiSessions.setsHint')}
        problem={problems.productSetIds}
        choices={sets}
        chosen={value.productSetIds}
        empty={t('multiSessions.noSets')}
        onChoose={(ids) => set('productSetIds', ids as MultiSession['productSetIds'])}
      />
      <CheckList
        label={t('multiSessions.orderTypes')}
        hint={t('multiSessions.orderTypesHint')}
        problem={problems.orderTypeIds}
        choices={orderTypes}
        chosen={value.orderTypeIds}
        onChoose={(ids) => set('orderTypeIds', ids as MultiSession['orderTypeIds'])}
      />
      {offered.length > 1 && (
        <SelectField
          label={t('multiSessions.begins')}
          value={value.orderTypeIds[0] ?? ''}
          choices={offered}
          onChoose={(first) => set('orderTypeIds', [...withFirst(value.orderTypeIds, first)])}
        />
      )}
      <MoneyHere value={value} problems={problems} onChange={change} />
      <Switch
        label={t('multiSessions.oneWaiter')}
        hint={t('multiSessions.oneWaiterHint')}
        isOn={value.oneWaiterPerTable}
        onSwitch={(isOn) => set('oneWaiterPerTable', isOn)}
      />
      <Segments
        label={t('multiSessions.others')}
        hint={t(`multiSessions.othersHint.${value.othersChecks}`)}
        value={value.othersChecks}
        choices={(['everyone', 'permitted'] as const).map((who) => ({
          value: who,
          label: t(`multiSessions.othersBy.${who}`),
        }))}
        onChoose={(who) => set('othersChecks', who as MultiSession['othersChecks'])}
      />
    </RecordForm>
  )
}
