import type { Person, RoleId } from '@comanda/domain'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { SelectField, Switch, TextField } from '../form/fields.tsx'
import { needs } from '../form/problems.ts'
import { RecordForm } from '../form/record-form.tsx'
import { type RecordKind, useRecordForm } from '../form/use-record-form.ts'
import { useNamed } from '../use-choices.ts'
import { type ManageWords, useManageTexts } from '../use-manage-texts.ts'
import { ColorField } from './color-field.tsx'
import { PersonRights } from './person-rights.tsx'
import { PinField } from './pin-field.tsx'

/** Somebody who works here: name, role, PIN, and what they may do besides or against the role (F5.6). */
export function PersonForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useManageTexts()
  const roles = useNamed('roles')
  const isMe = useTerminalValue(({ personId }) => personId === id)
  const form = useRecordForm(id, kindOf(id, t))
  const { value, set, change, problems, record } = form
  const unchosen = value.roleId === '' ? [{ value: '', label: '—' }] : []
  return (
    <RecordForm title={record?.name ?? t('people.add')} form={form} onClose={onClose}>
      <TextField
        label={t('name')}
        value={value.name}
        maxLength={120}
        problem={problems.name}
        onType={(name) => set('name', name)}
      />
      <SelectField
        label={t('people.role')}
        problem={problems.roleId}
        value={value.roleId}
        choices={[...unchosen, ...roles]}
        onChoose={(roleId) => set('roleId', roleId as RoleId)}
      />
      <PinField value={value.pin} saved={record?.pin ?? null} isMe={isMe} onSet={(pin) => set('pin', pin)} />
      <ColorField person={value} onChoose={(color) => set('color', color)} />
      <Switch
        label={t('people.works')}
        hint={t('people.worksHint')}
        isOn={value.active}
        onSwitch={(active) => set('active', active)}
      />
      <PersonRights person={value} isMe={isMe} onChange={change} />
    </RecordForm>
  )
}

const kindOf = (id: string, t: ManageWords): RecordKind<Person> => ({
  find: ({ people }) => people[id],
  fresh: () => ({
    id: id as Person['id'],
    name: '',
    roleId: '' as RoleId,
    color: '',
    pin: null,
    active: true,
    grants: [],
    denials: [],
  }),
  fieldsOf: ({ id: same, name, roleId, color, pin, active, grants, denials }) => ({
    id: same,
    name,
    roleId,
    color,
    pin,
    active,
    grants,
    denials,
  }),
  save: (value) => ({ type: 'savePerson', value }),
  nameOf: ({ name }) => name,
  problemsOf: ({ name, roleId }) => ({
    ...needs('name', name, t('nameMissing')),
    ...needs('roleId', roleId, t('people.roleMissing')),
  }),
})
