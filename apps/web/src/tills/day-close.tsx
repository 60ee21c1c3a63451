import { type CarriedOver, carriedOver, type ZReport } from '@comanda/domain'
import { IconChevronRight, IconMoon } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useFormats } from '../shared/formats.ts'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import { useNow } from '../shared/use-now.ts'
import { useTillTexts } from './texts.ts'
import classes from './tills.module.css'
import { TakingsView } from './x-report.tsx'

/** Closes the business day with a Z, and shows the last ones (F5.3, C25, C27). */
export function DayClose() {
  const { t } = useTillTexts()
  const { moment } = useFormats()
  const now = useNow()
  const reports = useTerminalValue(({ service }) => service.reports)
  const [isClosing, setClosing] = useState(false)
  const [shown, setShown] = useState<ZReport | null>(null)
  return (
    <section className={classes.report} aria-label={t('day.title')}>
      <h2>{t('day.title')}</h2>
      <button type="button" className={classes.wide} onClick={() => setClosing(true)}>
        <IconMoon size={20} aria-hidden /> {t('day.close')}
      </button>
      {reports.map((report) => (
        <button key={report.number} type="button" className={classes.z} onClick={() => setShown(report)}>
          <b>{t('day.z', { number: report.number })}</b>
          <span>{moment(report.closed.at, now)}</span>
          <IconChevronRight size={18} className={classes.arrow} aria-hidden />
        </button>
      ))}
      {isClosing && <CloseSheet onClose={() => setClosing(false)} />}
      {shown !== null && <ZSheet report={shown} onClose={() => setShown(null)} />}
    </section>
  )
}

/** Warns of checks and drawers that are open: checks go on the next day, drawers are closed first. */
function CloseSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTillTexts()
  const terminal = useTerminal()
  const act = useDo()
  const service = useTerminalValue((current) => current.service)
  const setup = useTerminalValue((current) => current.setup)
  const open = Object.values(service.tills).filter(({ closed }) => closed === null)
  const checks = useMemo(() => carriedOver(service, { setup }), [service, setup])
  const close = () =>
    act({ type: 'closeDay', seen: { number: terminal.service.reports[0]?.number ?? 0 } }, onClose)
  return (
    <Sheet title={t('day.close')} onClose={onClose}>
      {open.length > 0 && (
        <p className={classes.warn} role="alert">
          {t('day.tillsOpen', { names: open.map(({ name }) => name).join(', ') })}
        </p>
      )}
      {checks.length > 0 && <p className={classes.hint}>{t('day.checksOpen', { count: checks.length })}</p>}
      <Carried checks={checks} />
      <button type="button" className={classes.main} disabled={open.length > 0} onClick={close}>
        {t('day.closeNow')}
      </button>
    </Sheet>
  )
}

function Carried({ checks }: { readonly checks: readonly CarriedOver[] }) {
  const { t } = useTillTexts()
  const { money } = useFormats()
  return (
    <ul className={classes.moves}>
      {checks.map(({ checkId, label, totalMinor, paidMinor }) => (
        <li key={checkId}>
          <div>
            <b>{t('day.check', { label })}</b>
            {paidMinor > 0 && <p>{t('day.paid', { paid: money(paidMinor) })}</p>}
          </div>
          <output>{money(totalMinor)}</output>
        </li>
      ))}
    </ul>
  )
}

function ZSheet({ report, onClose }: { readonly report: ZReport; readonly onClose: () => void }) {
  const { t } = useTillTexts()
  const { moment } = useFormats()
  const now = useNow()
  const closer = useTerminalValue(({ setup }) => setup.people[report.closed.by]?.name ?? '?')
  return (
    <Sheet title={t('day.z', { number: report.number })} place="wide" onClose={onClose}>
      <p className={classes.hint}>
        {t('day.closedBy', { day: report.day, name: closer, time: moment(report.closed.at, now) })}
      </p>
      {report.unheard.length > 0 && (
        <p className={classes.warn}>
          {t('day.unheard', { names: report.unheard.map(({ name }) => name).join(', ') })}
        </p>
      )}
      <TakingsView takings={report.takings} />
      {report.carriedOver.length > 0 && <Carried checks={report.carriedOver} />}
    </Sheet>
  )
}
