import { PERMISSIONS, type SetupState } from '@comanda/domain'
import { useMemo } from 'react'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { Records } from '../list/records.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import { RoleForm } from './role-form.tsx'

type Row = SetupState['roles'][string]

/** What several people may do, under one name (F5.6). */
export function RolesArea() {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const roles = useTerminalValue(({ setup }) => setup.roles)
  const people = useTerminalValue(({ setup }) => setup.people)
  const rows = useMemo(() => Object.values(roles).sort((a, b) => a.name.localeCompare(b.name)), [roles])
  const columns = useMemo(
    () => [
      { key: 'name', head: t('name'), cell: ({ name }: Row) => name },
      {
        key: 'allows',
        head: t('roles.allows'),
        isNumber: true,
        cell: ({ permissions }: Row) =>
          t('roles.allowsOf', { count: permissions.length, all: PERMISSIONS.length }),
      },
      {
        key: 'people',
        head: t('roles.people'),
        isExtra: true,
        cell: ({ id }: Row) =>
          Object.values(people)
            .filter(({ roleId, active }) => active && roleId === id)
            .map(({ name }) => name)
            .join(', ') || t('roles.nobody'),
      },
    ],
    [t, people],
  )
  return (
    <Records
      title={t('roles.title')}
      hint={t('roles.hint')}
      rows={rows}
      columns={columns}
      textOf={({ name }) => name}
      add={t('roles.add')}
      onNew={() => terminal.newId()}
      detail={(id, close) => <RoleForm id={id} onClose={close} />}
    />
  )
}
