import type { SetupState } from '@comanda/domain'
import { useMemo } from 'react'
import { PrinterState } from '../../shared/printers/printer-state.tsx'
import { useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { inPlace } from '../list/narrow.ts'
import { Records } from '../list/records.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import { PrinterForm } from './printer-form.tsx'
import classes from './printer-now.module.css'
import { useReport } from './use-report.ts'

type Row = SetupState['printers'][string]

/** Printers on the network, and how each of them is now (F4.3). */
export function PrintersArea() {
  const { t } = useManageTexts()
  const terminal = useTerminal()
  const printers = useTerminalValue(({ setup }) => setup.printers)
  const stations = useTerminalValue(({ setup }) => setup.stations)
  const rows = useMemo(() => inPlace(Object.values(printers), ({ name }) => name), [printers])
  const columns = useMemo(
    () => [
      { key: 'name', head: t('name'), cell: ({ name }: Row) => name },
      {
        key: 'state',
        head: t('printers.state'),
        cell: ({ id, active }: Row) => (active ? <Now printerId={id} /> : t('printers.off')),
      },
      {
        key: 'prints',
        head: t('printers.prints'),
        isExtra: true,
        cell: ({ id }: Row) =>
          Object.values(stations)
            .filter(({ printerIds }) => printerIds.includes(id))
            .map(({ name }) => name)
            .join(', ') || t('printers.nobody'),
      },
      {
        key: 'at',
        head: t('printers.at'),
        isExtra: true,
        cell: ({ host, port }: Row) => <bdi dir="ltr">{`${host}:${port}`}</bdi>,
      },
    ],
    [t, stations],
  )
  return (
    <Records
      title={t('printers.title')}
      hint={t('printers.hint')}
      rows={rows}
      columns={columns}
      textOf={({ name, host }) => `${name} ${host}`}
      add={t('printers.add')}
      onNew={() => terminal.newId()}
      detail={(id, close) => <PrinterForm id={id} onClose={close} />}
    />
  )
}

function Now({ printerId }: { readonly printerId: string }) {
  return (
    <span className={classes.cell}>
      <PrinterState report={useReport(printerId)} />
    </span>
  )
}
