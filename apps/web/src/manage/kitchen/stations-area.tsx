import type { SetupState } from '@comanda/domain'
import { useMemo } from 'react'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { inPlace } from '../list/narrow.ts'
import { Records } from '../list/records.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import { StationForm } from './station-form.tsx'
import { Unrouted } from './unrouted.tsx'

type Row = SetupState['stations'][string]

/** Where dishes are made, and where they are gathered (F4.1). */
export function StationsArea() {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const stations = useTerminalValue(({ setup }) => setup.stations)
  const printers = useTerminalValue(({ setup }) => setup.printers)
  const rows = useMemo(() => inPlace(Object.values(stations), ({ name }) => name), [stations])
  const columns = useMemo(
    () => [
      { key: 'name', head: t('name'), cell: ({ name }: Row) => name },
      { key: 'kind', head: t('kind'), cell: ({ kind }: Row) => t(`stations.kind.${kind}`) },
      {
        key: 'printers',
        head: t('stations.printers'),
        isExtra: true,
        cell: ({ printerIds }: Row) =>
          printerIds.flatMap((id) => printers[id]?.name ?? []).join(', ') || t('stations.noPrinter'),
      },
    ],
    [t, printers],
  )
  return (
    <Records
      title={t('stations.title')}
      hint={t('stations.hint')}
      warning={<Unrouted />}
      rows={rows}
      columns={columns}
      textOf={({ name }) => name}
      add={t('stations.add')}
      onNew={() => terminal.newId()}
      detail={(id, close) => <StationForm id={id} onClose={close} />}
    />
  )
}
