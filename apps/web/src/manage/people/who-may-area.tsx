import type { Permission } from '@comanda/domain'
import { useMemo } from 'react'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { Records } from '../list/records.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import { Holders } from './holders.tsx'
import { PERMISSION_GROUPS, type PermissionGroup } from './permission-groups.ts'
import { holdersOf } from './rights.ts'

interface Row {
  readonly id: Permission
  readonly group: PermissionGroup
}

const ROWS: readonly Row[] = PERMISSION_GROUPS.flatMap(({ group, permissions }) =>
  permissions.map((id) => ({ id, group })),
)

/** Each permission, and who has it (F5.6). */
export function WhoMayArea() {
  const { t } = useManageTexts()
  const people = useTerminalValue(({ setup }) => setup.people)
  const roles = useTerminalValue(({ setup }) => setup.roles)
  const columns = useMemo(
    () => [
      { key: 'permission', head: t('whoMay.what'), cell: ({ id }: Row) => t(`permission.${id}`) },
      {
        key: 'who',
        head: t('whoMay.who'),
        isExtra: true,
        cell: ({ id }: Row) =>
          holdersOf(Object.values(people), roles, id)
            .allowed.map(({ person }) => person.name)
            .join(', ') || t('whoMay.nobody'),
      },
    ],
    [t, people, roles],
  )
  return (
    <Records
      title={t('whoMay.title')}
      hint={t('whoMay.hint')}
      rows={ROWS}
      columns={columns}
      textOf={({ id, group }) =>
        `${t(`permission.${id}`)} ${t(`allows.${id}`)} ${t(`permissionGroup.${group}`)}`
      }
      detail={(id, close) => <Holders permission={id as Permission} onClose={close} />}
    />
  )
}
