import type { SetupState, Station } from '@comanda/domain'
import { useMemo } from 'react'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { NumberField, Segments, TextField } from '../form/fields.tsx'
import { needs } from '../form/problems.ts'
import { RecordForm } from '../form/record-form.tsx'
import { Remove } from '../form/remove.tsx'
import { type RecordKind, useRecordForm } from '../form/use-record-form.ts'
import { inPlace, placeBehind } from '../list/narrow.ts'
import { Records } from '../list/records.tsx'
import { useManageTexts } from '../use-manage-texts.ts'

type Row = SetupState['stations'][string]

/** Where dishes are made (F4.1). */
export function StationsArea() {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const stations = useTerminalValue(({ setup }) => setup.stations)
  const rows = useMemo(() => inPlace(Object.values(stations), ({ name }) => name), [stations])
  const columns = useMemo(
    () => [
      { key: 'name', head: t('name'), cell: ({ name }: Row) => name },
      { key: 'kind', head: t('kind'), cell: ({ kind }: Row) => t(`stations.kind.${kind}`) },
    ],
    [t],
  )
  return (
    <Records
      title={t('stations.title')}
      hint={t('stations.hint')}
      rows={rows}
      columns={columns}
      textOf={({ name }) => name}
      add={t('stations.add')}
      onNew={() => terminal.newId()}
      detail={(id, close) => <StationForm id={id} onClose={close} />}
    />
  )
}

function StationForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useManageTexts()
  const kind: RecordKind<Station> = {
    find: ({ stations }) => stations[id],
    fresh: ({ stations }) => ({
      id: id as Station['id'],
      name: '',
      kind: 'prep',
      position: placeBehind(Object.values(stations)),
    }),
    fieldsOf: ({ id: same, name, kind: what, position }) => ({ id: same, name, kind: what, position }),
    save: (value) => ({ type: 'saveStation', value }),
    nameOf: ({ name }) => name,
    problemsOf: ({ name }) => needs('name', name, t('nameMissing')),
  }
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
        choices={(['prep', 'expo'] as const).map((each) => ({
          value: each,
          label: t(`stations.kind.${each}`),
        }))}
        onChoose={(next) => set('kind', next as Station['kind'])}
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
