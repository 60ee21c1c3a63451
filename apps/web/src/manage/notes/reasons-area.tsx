import { REASON_USES, type Reason, type SetupState } from '@comanda/domain'
import { useMemo } from 'react'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { CheckList, NumberField, Switch, TextField } from '../form/fields.tsx'
import { needs } from '../form/problems.ts'
import { RecordForm } from '../form/record-form.tsx'
import { Remove } from '../form/remove.tsx'
import { type RecordKind, useRecordForm } from '../form/use-record-form.ts'
import { inPlace, placeBehind } from '../list/narrow.ts'
import { Records } from '../list/records.tsx'
import { useManageTexts } from '../use-manage-texts.ts'

type Row = SetupState['reasons'][string]

/** Why something may be taken off, given or lowered (F3.9). */
export function ReasonsArea() {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const reasons = useTerminalValue(({ setup }) => setup.reasons)
  const rows = useMemo(() => inPlace(Object.values(reasons), ({ text }) => text), [reasons])
  const columns = useMemo(
    () => [
      { key: 'text', head: t('reasons.text'), cell: ({ text }: Row) => text },
      {
        key: 'uses',
        head: t('reasons.uses'),
        cell: ({ uses }: Row) => uses.map((use) => t(`reasons.use.${use}`)).join(', '),
      },
      { key: 'active', head: t('inUse'), cell: ({ active }: Row) => t(active ? 'yes' : 'no') },
    ],
    [t],
  )
  return (
    <Records
      title={t('reasons.title')}
      hint={t('reasons.hint')}
      rows={rows}
      columns={columns}
      textOf={({ text }) => text}
      add={t('reasons.add')}
      onNew={() => terminal.newId()}
      detail={(id, close) => <ReasonForm id={id} onClose={close} />}
    />
  )
}

function ReasonForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useManageTexts()
  const kind: RecordKind<Reason> = {
    find: ({ reasons }) => reasons[id],
    fresh: ({ reasons }) => ({
      id: id as Reason['id'],
      text: '',
      uses: ['void'],
      position: placeBehind(Object.values(reasons)),
      active: true,
    }),
    fieldsOf: ({ id: same, text, uses, position, active }) => ({ id: same, text, uses, position, active }),
    save: (value) => ({ type: 'saveReason', value }),
    nameOf: ({ text }) => text,
    problemsOf: ({ text, uses }) => ({
      ...needs('text', text, t('textMissing')),
      ...(uses.length === 0 && { uses: t('reasons.usesMissing') }),
    }),
  }
  const form = useRecordForm(id, kind)
  const { value, set, problems, record } = form
  return (
    <RecordForm
      title={record?.text ?? t('reasons.add')}
      form={form}
      onClose={onClose}
      more={
        record !== null && (
          <Remove kind="reasons" id={id} name={record.text} back={kind.save(record)} onRemoved={onClose} />
        )
      }
    >
      <TextField
        label={t('reasons.text')}
        value={value.text}
        maxLength={80}
        problem={problems.text}
        onType={(text) => set('text', text)}
      />
      <CheckList
        label={t('reasons.uses')}
        problem={problems.uses}
        choices={REASON_USES.map((use) => ({ value: use, label: t(`reasons.use.${use}`) }))}
        chosen={value.uses}
        onChoose={(uses) =>
          set(
            'uses',
            REASON_USES.filter((use) => uses.includes(use)),
          )
        }
      />
      <Switch
        label={t('reasons.active')}
        isOn={value.active ?? true}
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
