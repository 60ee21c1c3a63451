import { peopleHere } from '../people/people-here.ts'
import { sameItems, useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './find-screen.module.css'
import { useFindTexts } from './use-find-texts.ts'

interface FindFiltersProps {
  readonly day: string | null
  readonly personId: string | null
  readonly onDay: (day: string | null) => void
  readonly onPerson: (personId: string | null) => void
}

/** Narrows by business day and by who had to do with it. */
export function FindFilters({ day, personId, onDay, onPerson }: FindFiltersProps) {
  const { t } = useFindTexts()
  const terminal = useTerminal()
  const today = terminal.businessDay
  const people = useTerminalValue(({ setup }) => peopleHere(setup), sameItems)
  return (
    <div className={classes.filters}>
      <fieldset className={classes.days}>
        <legend className="only-heard">{t('day')}</legend>
        <button type="button" aria-pressed={day === null} onClick={() => onDay(null)}>
          {t('anyDay')}
        </button>
        <button type="button" aria-pressed={day === today} onClick={() => onDay(today)}>
          {t('today')}
        </button>
      </fieldset>
      <input
        type="date"
        aria-label={t('onDay')}
        value={day ?? ''}
        max={today}
        onChange={(event) => onDay(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      />
      <select
        aria-label={t('person')}
        value={personId ?? ''}
        onChange={(event) => onPerson(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      >
        <option value="">{t('anybody')}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
