import { Attention } from '../pay/attention.tsx'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { CloseDay } from './close-day.tsx'
import { useReportTexts } from './texts.ts'
import classes from './today.module.css'
import { TodayFacts } from './today-facts.tsx'
import { TodayTills } from './today-tills.tsx'
import { useDates } from './use-dates.ts'
import { useX } from './use-x.ts'
import { XPaper } from './x-paper.tsx'

/** How the day goes: what was taken, what needs attention, the X, and the close (F5.3, C21). */
export function TodayArea() {
  const { t } = useReportTexts()
  const dates = useDates()
  const day = useTerminalValue((terminal) => terminal.businessDay)
  const report = useX()
  const { from, takings, carriedOver } = report
  return (
    <section className={classes.page} aria-label={t('today')}>
      <header className={classes.head}>
        <h1>{dates.wholeDay(day)}</h1>
        <p>{from === null ? t('sinceEver') : t('since', { time: dates.moment(from) })}</p>
      </header>
      <TodayFacts takings={takings} open={carriedOver} />
      <div className={classes.columns}>
        <div className={classes.column}>
          <Attention />
          <TodayTills />
          <CloseDay />
        </div>
        <XPaper />
      </div>
    </section>
  )
}
