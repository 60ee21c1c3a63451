import { IconCloudOff, IconLock } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHere } from '../app/here-context.ts'
import { SlipMark } from '../app/wordmark.tsx'
import { PersonBadge } from '../shared/person-badge.tsx'
import { Preferences } from '../shared/preferences.tsx'
import { sameItems, useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { type PersonHere, peopleHere } from './people-here.ts'
import { PinPad } from './pin-pad.tsx'
import classes from './who-screen.module.css'

/** People as large names; then the PIN. */
export function WhoScreen() {
  const { t } = useTranslation('people')
  const people = useTerminalValue(({ setup }) => peopleHere(setup), sameItems)
  const restaurant = useTerminalValue(({ setup }) => setup.restaurant?.name ?? '')
  const terminalName = useTerminalValue(
    ({ setup, identity }) => setup.terminals[identity?.terminalId ?? '']?.name,
  )
  const isOffline = useTerminalValue(({ status }) => status.link.state === 'offline')
  const [chosenId, choose] = useChosen()
  const chosen = people.find(({ id }) => id === chosenId)
  return (
    <main className={classes.screen}>
      <header className={classes.place}>
        <SlipMark size={32} />
        <span>
          <b>{restaurant}</b>
          {terminalName !== undefined && <small>{terminalName}</small>}
        </span>
        {isOffline && (
          <span className={classes.offline}>
            <IconCloudOff size={18} aria-hidden /> {t('offline')}
          </span>
        )}
      </header>
      {chosen === undefined ? (
        <People people={people} onChoose={choose} />
      ) : (
        <PinPad key={chosen.id} person={chosen} onBack={() => choose(null)} />
      )}
      <footer className={classes.foot}>
        <Preferences />
      </footer>
    </main>
  )
}

/** Whoever switches by name in the bar comes here with the person already chosen. */
function useChosen(): readonly [string | null, (personId: string | null) => void] {
  const { person } = useSearch({ strict: false })
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<string | null>(null)
  const choose = (personId: string | null) => {
    setChosen(personId)
    if (person !== undefined) void navigate({ to: '/who', replace: true })
  }
  return [chosen ?? person ?? null, choose]
}

interface PeopleProps {
  readonly people: readonly PersonHere[]
  readonly onChoose: (personId: string) => void
}

function People({ people, onChoose }: PeopleProps) {
  const { t } = useTranslation('people')
  const terminal = useTerminal()
  const { idle } = useHere()
  if (people.length === 0)
    return (
      <div className={classes.nobody}>
        <h1>{t('nobody')}</h1>
        <p>{t('nobodyHint')}</p>
      </div>
    )
  return (
    <div className={classes.choice}>
      <h1>{t('who')}</h1>
      {idle.hasLocked && (
        <p className={classes.locked}>
          <IconLock size={18} aria-hidden /> {t('lockedIdle')}
        </p>
      )}
      <ul className={classes.people} data-many={people.length > 8 || undefined}>
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className={classes.person}
              disabled={person.pin === null}
              onClick={() => onChoose(person.id)}
            >
              <PersonBadge person={person} size={48} />
              <span className={classes.names}>
                <b>{person.name}</b>
                <small>{person.pin === null ? t('noPin') : terminal.setup.roles[person.roleId]?.name}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
