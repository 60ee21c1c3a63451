import type { CarriedOver, Takings, Till, Undecided, Unheard } from '@comanda/domain'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './paper.module.css'
import { Categories, Persons, Refunds, Taxes } from './paper-parts.tsx'
import { Accounts, Given, Methods, Sales } from './paper-sales.tsx'
import { Carried, NotDecided, NotHeard, Tills } from './paper-tills.tsx'
import { Fact } from './rows.tsx'
import { useReportTexts } from './texts.ts'
import { useDates } from './use-dates.ts'

/** What an X and a Z have in common. */
export interface Report {
  /** `null`: it is an X, which has no number and is no document. */
  readonly number: number | null
  readonly day: string
  /** Milliseconds since the epoch; `null`: since the beginning. */
  readonly from: number | null
  readonly to: number
  /** Who closed the day, or is reading. */
  readonly by: string
  readonly takings: Takings
  readonly tills: readonly Till[]
  readonly carriedOver: readonly CarriedOver[]
  readonly unheard: readonly Unheard[]
  /** Missing: nothing waits. */
  readonly undecided?: Undecided
}

/** A report as it lies on the desk: narrow, in black on paper, nothing to tap (F5.3). */
export function Paper({ report }: { readonly report: Report }) {
  const { takings, tills, carriedOver, unheard, undecided } = report
  return (
    <article className={classes.paper}>
      <Head report={report} />
      <Sales takings={takings} />
      <Methods takings={takings} />
      <Taxes takings={takings} />
      <Refunds refunds={takings.refunds} />
      <Tills tills={tills} />
      <Accounts takings={takings} />
      <Given takings={takings} />
      <Categories takings={takings} />
      <Persons takings={takings} />
      <Carried checks={carriedOver} />
      {undecided !== undefined && <NotDecided undecided={undecided} />}
      <NotHeard terminals={unheard} />
    </article>
  )
}

function Head({ report }: { readonly report: Report }) {
  const { t } = useReportTexts()
  const dates = useDates()
  const restaurant = useTerminalValue(({ setup }) => setup.restaurant)
  const place = useTerminalValue(
    ({ setup, identity }) =>
      setup.multiSessions[setup.terminals[identity?.terminalId ?? '']?.multiSessionId ?? ''],
  )
  const person = useTerminalValue(({ setup }) => setup.people[report.by]?.name)
  const { number, day, from, to } = report
  return (
    <header className={classes.head}>
      <p className={classes.house}>{restaurant?.name}</p>
      {restaurant?.business.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {restaurant !== null && restaurant.business.taxNumber !== '' && (
        <p>{t('paper.taxNumber', { number: restaurant.business.taxNumber })}</p>
      )}
      <h2>{number === null ? t('x') : t('z', { number })}</h2>
      <Fact label={t('paper.day')} figure={dates.day(day)} />
      {place !== undefined && <Fact label={t('paper.multiSession')} figure={place.name} />}
      <Fact label={t('paper.from')} figure={from === null ? t('paper.start') : dates.moment(from)} />
      <Fact label={t('paper.to')} figure={dates.moment(to)} />
      <Fact
        label={t(number === null ? 'paper.readBy' : 'paper.closedBy')}
        figure={person ?? t('paper.gone')}
      />
    </header>
  )
}
