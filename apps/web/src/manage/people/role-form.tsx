import { PERMISSIONS, type Permission, type Role } from '@comanda/domain'
import { sameItems, useTerminalValue } from '../../shared/terminal-context.tsx'
import { TextField } from '../form/fields.tsx'
import formClasses from '../form/form.module.css'
import { needs } from '../form/problems.ts'
import { RecordForm } from '../form/record-form.tsx'
import { type RecordKind, useRecordForm } from '../form/use-record-form.ts'
import { type ManageWords, useManageTexts } from '../use-manage-texts.ts'
import { PermissionRows } from './permission-rows.tsx'
import { isAllowed } from './rights.ts'

/** A role with the whole list of permissions (F5.6). Somebody always keeps the back office. */
export function RoleForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useManageTexts()
  const form = useRecordForm(id, kindOf(id, t))
  const { value, set, problems, record } = form
  const members = useTerminalValue(
    ({ setup }) =>
      Object.values(setup.people)
        .filter(({ roleId, active }) => active && roleId === id)
        .map(({ name }) => name)
        .sort((a, b) => a.localeCompare(b)),
    sameItems,
  )
  const locksMeOut = useTerminalValue(({ setup, personId }) => {
    const me = setup.people[personId ?? '']
    return me?.roleId === id && !isAllowed(me, value, 'backOffice')
  })
  const allow = (permission: Permission, isOn: boolean) =>
    set(
      'permissions',
      PERMISSIONS.filter((each) => (each === permission ? isOn : value.permissions.includes(each))),
    )
  return (
    <RecordForm title={record?.name ?? t('roles.add')} form={form} onClose={onClose}>
      <TextField
        label={t('name')}
        value={value.name}
        maxLength={120}
        problem={problems.name}
        onType={(name) => set('name', name)}
      />
      {locksMeOut && (
        <p className={formClasses.told} role="alert">
          {t('rights.lockedOut')}
        </p>
      )}
      {record !== null && (
        <p className={formClasses.hint}>
          <b>{t('roles.used')}</b> {members.join(', ') || t('roles.nobody')}
        </p>
      )}
      <PermissionRows isOn={(permission) => value.permissions.includes(permission)} onSwitch={allow} />
    </RecordForm>
  )
}

const kindOf = (id: string, t: ManageWords): RecordKind<Role> => ({
  find: ({ roles }) => roles[id],
  fresh: () => ({ id: id as Role['id'], name: '', permissions: [] }),
  fieldsOf: ({ id: same, name, permissions }) => ({ id: same, name, permissions }),
  save: (value) => ({ type: 'saveRole', value }),
  nameOf: ({ name }) => name,
  problemsOf: ({ name }) => needs('name', name, t('nameMissing')),
})
