import type { Present } from '@comanda/protocol'
import { useTranslation } from 'react-i18next'
import { PersonBadge } from '../../shared/person-badge.tsx'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import classes from './panel.module.css'

/** Everybody else who is connected now, and what they do (F2.3). */
export function WhoIsHere() {
  const { t } = useTranslation('status')
  const present = useTerminalValue((terminal) => terminal.present)
  const isOnline = useTerminalValue(({ status }) => status.link.state === 'online')
  return (
    <section className={classes.part}>
      <h3>{t('here.title', { count: present.length })}</h3>
      {present.length === 0 && <p className={classes.hint}>{t(isOnline ? 'here.nobody' : 'here.offline')}</p>}
      <ul className={classes.people}>
        {present.map((other) => (
          <PresentRow key={other.terminalId} other={other} />
        ))}
      </ul>
    </section>
  )
}

function PresentRow({ other }: { readonly other: Present }) {
  const { t } = useTranslation('status')
  const person = useTerminalValue(({ setup }) => setup.people[other.personId ?? ''])
  const terminal = useTerminalValue(({ setup }) => setup.terminals[other.terminalId]?.name)
  const table = useTerminalValue(({ setup }) => setup.tables[other.tableId ?? '']?.number)
  const doing = person === undefined ? t('here.locked') : t(`here.${other.doing}`)
  return (
    <li>
      <PersonBadge person={person ?? { id: other.terminalId, name: terminal ?? '?', color: '' }} size={36} />
      <span className={classes.row}>
        <span className={classes.what}>{person?.name ?? terminal}</span>
        <span className={classes.about}>
          {person !== undefined && terminal !== undefined && `${terminal} · `}
          {table === undefined ? doing : t('here.at', { doing, table })}
        </span>
      </span>
    </li>
  )
}
