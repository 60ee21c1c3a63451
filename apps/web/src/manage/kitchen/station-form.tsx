import type { Station } from '@comanda/domain'
import { CheckList, NumberField, Segments, TextField } from '../form/fields.tsx'
import { needs } from '../form/problems.ts'
import { RecordForm } from '../form/record-form.tsx'
import { Remove } from '../form/remove.tsx'
import { type RecordKind, useRecordForm } from '../form/use-record-form.ts'
import { placeBehind } from '../list/narrow.ts'
import { useChoicesOf } from '../use-choices.ts'
import { type ManageWords, useManageTexts } from '../use-manage-texts.ts'
import { MadeHere } from './made-here.tsx'
import classes from './station-form.module.css'

const KINDS = ['prep', 'expo'] as const
const FIRST_TAPS = ['bump', 'start'] as const
const LONGEST_MINUTES = 600
const PRINTERS_AT_MOST = 4

/** One station: what is made there, when its tickets are late, and what they are printed on (F4.1, F4.2). */
export function StationForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useManageTexts()
  const others = useChoicesOf('stations').filter(({ value }) => value !== id)
  const printers = useChoicesOf('printers')
  const kind = kindOf(id, t)
  const form = useRecordForm(id, kind)
  const { value, set, problems, record } = form
  return (
    <RecordForm
      title={record?.name ?? t('stations.add')}
      form={form}
      onClose={onClose}
      more={
        record !== null && (
          <Remove kind="stations" id={id} name={record.name} back={kind.save(record)} onRemoved={onClose} />
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
      <Segments
        label={t('kind')}
        hint={t(`stations.kindHint.${value.kind}`)}
        value={value.kind}
        choices={KINDS.map((each) => ({ value: each, label: t(`stations.kind.${each}`) }))}
        onChoose={(next) => set('kind', next as Station['kind'])}
      />
      {value.kind === 'prep' ? (
        <MadeHere stationId={record === null ? null : id} />
      ) : (
        <CheckList
          label={t('stations.gathers')}
          hint={t('stations.gathersHint')}
          problem={problems.gathers}
          choices={others}
          chosen={value.gathers}
          empty={t('stations.gathersNone')}
          onChoose={(ids) => set('gathers', ids as Station['gathers'])}
        />
      )}
      <div className={classes.pair}>
        <NumberField
          label={t('stations.warn')}
          hint={t('stations.minutes')}
          value={value.warnAfterMinutes}
          min={1}
          max={LONGEST_MINUTES}
          onType={(minutes) => set('warnAfterMinutes', minutes ?? 1)}
        />
        <NumberField
          label={t('stations.late')}
          hint={t('stations.minutes')}
          problem={problems.lateAfterMinutes}
          value={value.lateAfterMinutes}
          min={1}
          max={LONGEST_MINUTES}
          onType={(minutes) => set('lateAfterMinutes', minutes ?? 1)}
        />
      </div>
      {value.kind === 'prep' && (
        <Segments
          label={t('stations.firstTap')}
          hint={t(`stations.firstTapHint.${value.firstTap}`)}
          value={value.firstTap}
          choices={FIRST_TAPS.map((each) => ({ value: each, label: t(`stations.firstTaps.${each}`) }))}
          onChoose={(next) => set('firstTap', next as Station['firstTap'])}
        />
      )}
      <CheckList
        label={t('stations.printers')}
        hint={t('stations.printersHint')}
        problem={problems.printerIds}
        choices={printers}
        chosen={value.printerIds}
        empty={t('stations.printersNone')}
        onChoose={(ids) => set('printerIds', ids as Station['printerIds'])}
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

const kindOf = (id: string, t: ManageWords): RecordKind<Station> => ({
  find: ({ stations }) => stations[id],
  fresh: ({ stations }) => ({
    id: id as Station['id'],
    name: '',
    kind: 'prep',
    position: placeBehind(Object.values(stations)),
    warnAfterMinutes: 8,
    lateAfterMinutes: 15,
    firstTap: 'bump',
    gathers: [],
    printerIds: [],
  }),
  fieldsOf: (record) => ({
    id: record.id,
    name: record.name,
    kind: record.kind,
    position: record.position,
    warnAfterMinutes: record.warnAfterMinutes,
    lateAfterMinutes: record.lateAfterMinutes,
    firstTap: record.firstTap,
    gathers: record.gathers,
    printerIds: record.printerIds,
  }),
  save: (value) => ({ type: 'saveStation', value }),
  nameOf: ({ name }) => name,
  problemsOf: ({ name, warnAfterMinutes, lateAfterMinutes, printerIds }) => ({
    ...needs('name', name, t('nameMissing')),
    ...(lateAfterMinutes <= warnAfterMinutes && { lateAfterMinutes: t('stations.lateFirst') }),
    ...(printerIds.length > PRINTERS_AT_MOST && { printerIds: t('stations.printersMany') }),
  }),
})
