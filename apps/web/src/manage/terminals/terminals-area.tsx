import type { TerminalRecord } from '@comanda/domain'
import { useMemo, useState } from 'react'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { AddDevice } from '../../status/panel/add-device.tsx'
import { Records } from '../list/records.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import { TerminalForm } from './terminal-form.tsx'

/** Every device of the house: where it belongs and how it talks (F1.3, F1.4, F1.5). */
export function TerminalsArea() {
  const { t } = useManageTexts()
  const [isAdding, setAdding] = useState(false)
  const terminals = useTerminalValue(({ setup }) => setup.terminals)
  const multiSessions = useTerminalValue(({ setup }) => setup.multiSessions)
  const rows = useMemo(
    () =>
      Object.values(terminals)
        .filter(({ revoked }) => revoked === undefined)
        .sort((a, b) => a.code.localeCompare(b.code, undefined, { numeric: true })),
    [terminals],
  )
  const columns = useMemo(
    () => [
      { key: 'name', head: t('name'), cell: ({ name }: TerminalRecord) => name },
      { key: 'code', head: t('terminals.code'), cell: ({ code }: TerminalRecord) => code },
      {
        key: 'multiSession',
        head: t('terminals.multiSession'),
        cell: ({ multiSessionId }: TerminalRecord) =>
          multiSessions[multiSessionId ?? '']?.name ?? t('terminals.none'),
      },
      {
        key: 'home',
        head: t('terminals.home'),
        isExtra: true,
        cell: ({ home }: TerminalRecord) => t(`terminals.homes.${home}`),
      },
      {
        key: 'link',
        head: t('terminals.link'),
        isExtra: true,
        cell: ({ link }: TerminalRecord) =>
          link.mode === 'interval'
            ? t('terminals.intervalOf', { ms: link.intervalMs })
            : t(`terminals.links.${link.mode}`),
      },
    ],
    [t, multiSessions],
  )
  return (
    <>
      <Records
        title={t('terminals.title')}
        hint={t('terminals.hint')}
        rows={rows}
        columns={columns}
        textOf={({ name, code, multiSessionId }) =>
          [name, code, multiSessions[multiSessionId ?? '']?.name ?? ''].join(' ')
        }
        actions={
          <button type="button" onClick={() => setAdding(true)}>
            {t('terminals.add')}
          </button>
        }
        detail={(id, close) => <TerminalForm id={id} onClose={close} />}
      />
      {isAdding && <AddDevice onClose={() => setAdding(false)} />}
    </>
  )
}
