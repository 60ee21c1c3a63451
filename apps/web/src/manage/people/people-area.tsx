import type { SetupState } from '@comanda/domain'
import { useMemo } from 'react'
import { PersonBadge } from '../../shared/person-badge.tsx'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { Records } from '../list/records.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './people.module.css'
import { PersonForm } from './person-form.tsx'

type Row = SetupState['people'][string]

/** Everybody who works here (F5.6). Whoever has left stands at the end. */
export function PeopleArea() {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const people = useTerminalValue(({ setup }) => setup.people)
  const roles = useTerminalValue(({ setup }) => setup.roles)
  const rows = useMemo(
    () =>
      Object.values(people).sort(
        (a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name),
      ),
    [people],
  )
  const columns = useMemo(
    () => [
      {
        key: 'name',
        head: t('name'),
        cell: (person: Row) => (
          <span className={classes.person}>
            <PersonBadge person={person} size={36} /> <span>{person.name}</span>
          </span>
        ),
      },
      { key: 'role', head: t('people.role'), cell: ({ roleId }: Row) => roles[roleId]?.name ?? '—' },
      {
        key: 'pin',
        head: t('people.pin'),
        isExtra: true,
        cell: ({ pin }: Row) =>
          pin === null ? <span className={classes.missing}>{t('people.noPin')}</span> : t('people.hasPin'),
      },
      {
        key: 'exceptions',
        head: t('people.exceptions'),
        isExtra: true,
        cell: ({ grants, denials }: Row) =>
          [
            grants.length > 0 && t('people.granted', { count: grants.length }),
            denials.length > 0 && t('people.denied', { count: denials.length }),
          ]
            .filter((part) => part !== false)
            .join(' · '),
      },
      {
        key: 'works',
        head: t('people.works'),
        isExtra: true,
        cell: ({ active }: Row) => t(active ? 'yes' : 'no'),
      },
    ],
    [t, roles],
  )
  return (
    <Records
      title={t('people.title')}
      hint={t('people.hint')}
      rows={rows}
      columns={columns}
      textOf={({ name, roleId }) => `${name} ${roles[roleId]?.name ?? ''}`}
      add={t('people.add')}
      onNew={() => terminal.newId()}
      detail={(id, close) => <PersonForm id={id} onClose={close} />}
    />
  )
}
