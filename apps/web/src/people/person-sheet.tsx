import { can } from '@comanda/domain'
import { IconCashRegister, IconChefHat, IconLock, IconSettings } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useGo } from '../shared/go.ts'
import { lateTexts } from '../shared/late-texts.ts'
import { PersonBadge } from '../shared/person-badge.tsx'
import { Preferences } from '../shared/preferences.tsx'
import { Sheet } from '../shared/sheet.tsx'
import { sameItems, useTerminal, useTerminalValue } from '../shared/terminal-context.tsx'
import { peopleHere } from './people-here.ts'
import classes from './person-sheet.module.css'

/** Words that are wanted here only. */
const useWays = lateTexts('ways', {
  en: { kitchen: 'Kitchen display', tills: 'Tills' },
  es: { kitchen: 'Pantalla de cocina', tills: 'Cajas' },
})

/** From the name in the bar: lock, hand over to somebody else, go to the kitchen or to the back office. */
export function PersonSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('people')
  const app = useTranslation('app')
  const ways = useWays()
  const navigate = useNavigate()
  const terminal = useTerminal()
  const go = useGo()
  const me = useTerminalValue(({ setup, personId }) => setup.people[personId ?? ''])
  const others = useTerminalValue(
    ({ setup, personId }) => peopleHere(setup).filter(({ id, pin }) => id !== personId && pin !== null),
    sameItems,
  )
  const mayManage = me !== undefined && can(terminal.setup, me.id, 'backOffice')
  const mayCook =
    me !== undefined && (can(terminal.setup, me.id, 'workKitchen') || can(terminal.setup, me.id, 'addLines'))
  const mayKeepTills =
    me !== undefined && (can(terminal.setup, me.id, 'manageTill') || can(terminal.setup, me.id, 'refund'))
  const tills = () => {
    onClose()
    void navigate({ to: '/tills' })
  }
  const kitchen = () => {
    onClose()
    void navigate({ to: '/kitchen' })
  }
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
      {mayCook && (
        <button type="button" className={classes.lock} onClick={kitchen}>
          <IconChefHat size={20} aria-hidden /> {ways.t('kitchen')}
        </button>
      )}
      {mayKeepTills && (
        <button type="button" className={classes.lock} onClick={tills}>
          <IconCashRegister size={20} aria-hidden /> {ways.t('tills')}
        </button>
      )}
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
