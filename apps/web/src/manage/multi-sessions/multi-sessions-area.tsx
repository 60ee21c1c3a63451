import type { SetupState } from '@comanda/domain'
import { useMemo } from 'react'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { Records } from '../list/records.tsx'
import { terminalsIn } from '../terminals/terminals-in.ts'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './live-here.module.css'
import { LiveHere } from './live-here.tsx'
import { MultiSessionForm } from './multi-session-form.tsx'

type Row = SetupState['multiSessions'][string]

/** Groups of terminals that share their checks (F1.1, F1.2). */
export function MultiSessionsArea() {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const multiSessions = useTerminalValue(({ setup }) => setup.multiSessions)
  const terminals = useTerminalValue(({ setup }) => setup.terminals)
  const rows = useMemo(
    () => Object.values(multiSessions).sort((a, b) => a.name.localeCompare(b.name)),
    [multiSessions],
  )
  const columns = useMemo(
    () => [
      { key: 'name', head: t('name'), cell: ({ name }: Row) => name },
      {
        key: 'terminals',
        head: t('multiSessions.terminals'),
        cell: ({ id }: Row) => (
          <span className={classes.terminals}>
            {terminalsIn({ terminals }, id)
              .map(({ name }) => name)
              .join(', ')}
          </span>
        ),
        isExtra: true,
      },
      { key: 'live', head: t('multiSessions.live'), cell: ({ id }: Row) => <LiveHere multiSessionId={id} /> },
      { key: 'active', head: t('inUse'), cell: ({ active }: Row) => t(active ? 'yes' : 'no') },
    ],
    [t, terminals],
  )
  return (
    <Records
      title={t('multiSessions.title')}
      hint={t('multiSessions.hint')}
      rows={rows}
      columns={columns}
      textOf={({ id, name }) => [name, ...terminalsIn({ terminals }, id).map((each) => each.name)].join(' ')}
      add={t('multiSessions.add')}
      onNew={() => terminal.newId()}
      detail={(id, close) => <MultiSessionForm id={id} onClose={close} />}
    />
  )
}
