import { can } from '@comanda/domain'
import { useNavigate } from '@tanstack/react-router'
import { useNotify } from '../shared/notify.ts'
import { Sheet } from '../shared/sheet.tsx'
import { useTerminal } from '../shared/terminal-context.tsx'
import { useDo } from '../shared/use-do.ts'
import { isInTheWay } from './before-close.ts'
import { Concerns } from './concerns.tsx'
import { Carried } from './paper-tills.tsx'
import { useReportTexts } from './texts.ts'
import classes from './today.module.css'
import { useConcerns } from './use-concerns.ts'
import { useOpenChecks } from './use-open-checks.ts'

interface CloseDaySheetProps {
  /** Of the Z that it will be. */
  readonly number: number
  readonly onClose: () => void
}

/** Says what whoever closes the day should know, and closes it: open checks go on, open tills do not (C25, C27). */
export function CloseDaySheet({ number, onClose }: CloseDaySheetProps) {
  const { t } = useReportTexts()
  const terminal = useTerminal()
  const notify = useNotify()
  const navigate = useNavigate()
  const act = useDo()
  const concerns = useConcerns()
  const checks = useOpenChecks()
  const done = () => {
    onClose()
    if (terminal.status.link.state !== 'online') return notify.say(t('close.later'))
    notify.say(t('close.closing'))
    const { setup, personId } = terminal
    if (personId === null || !can(setup, personId, 'backOffice')) return
    void navigate({ to: '/manage/{-$area}', params: { area: 'reports' } })
  }
  const close = () =>
    act({ type: 'closeDay', seen: { number: terminal.service.reports[0]?.number ?? 0 } }, done)
  return (
    <Sheet
      title={t('close.title')}
      onClose={onClose}
      footer={
        <button type="button" className={classes.main} disabled={concerns.some(isInTheWay)} onClick={close}>
          {t('close.go', { number })}
        </button>
      }
    >
      {/* Longer than the sheet on an evening with many checks: with keys it is scrolled from here. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <section aria-label={t('close.title')} tabIndex={0}>
        <p className={classes.hint}>{t('close.hint', { number })}</p>
        <Concerns concerns={concerns} />
        <div className={classes.open}>
          <Carried checks={checks} />
        </div>
      </section>
    </Sheet>
  )
}
