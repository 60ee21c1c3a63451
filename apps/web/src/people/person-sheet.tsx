import { can } from '@comanda/domain'
import { IconLock, IconSettings } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useGo } from '../shared/go.ts'
import { PersonBadge } from '../shared/person-badge.tsx'
import { Preferences } from '../shared/preferences.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { sameItems, useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { peopleHere } from './people-here.ts'
import classes from './person-sheet.module.css'

/** From the name in the bar: lock, hand over to somebody else, or go to the back office. */
export function PersonSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('people')
  const app = useTranslation('app')
  const navigate = useNavigate()
  const terminal = useTerminal()
  const go = useGo()
  const me = useTerminalValue(({ setup, personId }) => setup.people[personId ?? ''])
  const others = useTerminalValue(
    ({ setup, personId }) => peopleHere(setup).filter(({ id, pin }) => id !== personId && pin !== null),
    sameItems,
  )
  const mayManage = me !== undefined && can(terminal.setup, me.id, 'backOffice')
  const manage = () => {
    onClose()
    void navigate({ to: '/manage/{-$area}' })
  }
  const leave = (personId?: string) => {
    onClose()
    void terminal.signOut()
    if (personId !== undefined) go.toWho(personId)
  }
  return (
    <Sheet title={me?.name ?? ''} onClose={onClose}>
      <button type="button" className={classes.lock} onClick={() => leave()}>
        <IconLock size={20} aria-hidden /> {t('lock')}
      </button>
      {mayManage && (
        <button type="button" className={classes.lock} onClick={manage}>
          <IconSettings size={20} aria-hidden /> {app.t('manage')}
        </button>
      )}
      {others.length > 0 && (
        <>
          <h3 className={classes.title}>{t('switch')}</h3>
          <ul className={classes.people}>
            {others.map((person) => (
              <li key={person.id}>
                <button type="button" onClick={() => leave(person.id)}>
                  <PersonBadge person={person} size={36} />
                  <span>{person.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={classes.preferences}>
        <Preferences />
      </div>
    </Sheet>
  )
}
