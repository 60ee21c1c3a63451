import { useTranslation } from 'react-i18next'
import { PrinterQueueWords, PrinterState } from '../../shared/printers/printer-state.tsx'
import { StaleActions } from '../../shared/printers/stale-actions.tsx'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import classes from './panel.module.css'

/** Every printer, how it is, what waits for it, and what it asks (F4.3, F6.1). Nothing where there are none. */
export function Printers() {
  const { t } = useTranslation('status')
  const reports = useTerminalValue(({ printers }) => printers)
  const printers = useTerminalValue(({ setup }) => setup.printers)
  const isOnline = useTerminalValue(({ status }) => status.link.state === 'online')
  const count = Object.values(printers).filter(({ active }) => active).length
  const known = reports.filter(({ printerId }) => printers[printerId] !== undefined)
  if (count === 0 || (isOnline && known.length === 0)) return null
  return (
    <section className={classes.part}>
      <h3>{t('printers.title', { count })}</h3>
      {!isOnline && <p className={classes.hint}>{t('printers.offline')}</p>}
      <ul className={classes.list} hidden={known.length === 0}>
        {known.map((report) => (
          <li key={report.printerId}>
            <span className={classes.what}>{printers[report.printerId]?.name}</span>
            <PrinterState report={report} />
            <PrinterQueueWords report={report} />
            <StaleActions report={report} />
          </li>
        ))}
      </ul>
    </section>
  )
}
