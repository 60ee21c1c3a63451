import { can, type SetupState } from '@comanda/domain'
import { useTranslation } from 'react-i18next'
import { useNotify } from '../../shared/notify.ts'
import { PersonBadge } from '../../shared/person-badge.tsx'
import { Sheet } from '../../shared/sheet.tsx'
import { sameItems, useTerminal, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useDo } from '../../shared/use-do.ts'
import type { PanelProps } from '../panel.ts'
import classes from './panels.module.css'

/** Hands the check over to somebody else (F2.5). */
export function WaiterPanel({ check, onClose }: PanelProps) {
  const { t } = useTranslation('check')
  const terminal = useTerminal()
  const notify = useNotify()
  const act = useDo()
  const people = useTerminalValue(({ setup }) => serving(setup), sameItems)
  const assign = (personId: string) => {
    onClose()
    if (personId === check.waiterId) return
    const name = terminal.setup.people[personId]?.name ?? ''
    act({ type: 'assignWaiter', checkId: check.id, personId, seen: { waiterId: check.waiterId } }, () =>
      notify.say(t('handedTo', { name })),
    )
  }
  return (
    <Sheet title={t('waiterOf')} place="side" onClose={onClose}>
      <ul className={classes.list}>
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              aria-current={person.id === check.waiterId || undefined}
              onClick={() => assign(person.id)}
            >
              <PersonBadge person={person} size={36} />
              <span>{person.name}</span>
              {person.id === check.waiterId && <small>{t('servesNow')}</small>}
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

const serving = (setup: SetupState) =>
  Object.values(setup.people)
    .filter(({ id, active }) => active && can(setup, id, 'addLines'))
    .sort((a, b) => a.name.localeCompare(b.name))
