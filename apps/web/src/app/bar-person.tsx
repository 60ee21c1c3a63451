import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonBadge } from '../shared/person-badge.tsx'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import classes from './app-bar.module.css'

const PersonSheet = lazy(() =>
  import('../people/person-sheet.tsx').then((module) => ({ default: module.PersonSheet })),
)

/** Whose hands this terminal is in: from here one locks it or hands it over. */
export function BarPerson() {
  const { t } = useTranslation('app')
  const person = useTerminalValue(({ setup, personId }) => setup.people[personId ?? ''])
  const [isOpen, setOpen] = useState(false)
  if (person === undefined) return null
  return (
    <>
      <button
        type="button"
        className={classes.person}
        aria-haspopup="dialog"
        aria-label={t('switchPerson', { name: person.name })}
        onClick={() => setOpen(true)}
      >
        <PersonBadge person={person} size={34} />
        <span className={classes.personName}>{person.name}</span>
      </button>
      {isOpen && (
        <Suspense>
          <PersonSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
