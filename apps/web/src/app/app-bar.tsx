import { can } from '@comanda/domain'
import { IconSearch, IconSettings } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useGo } from '../shared/go.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { NoticesBell } from '../status/notices-bell.tsx'
import { StatusChip } from '../status/status-chip.tsx'
import classes from './app-bar.module.css'
import { BarPerson } from './bar-person.tsx'
import { homeOf } from './home.ts'
import { SlipMark } from './wordmark.tsx'

/** One quiet line above every screen: where we are, how the link is, what happened, and who is working. */
export function AppBar() {
  const { t } = useTranslation('app')
  const go = useGo()
  const navigate = useNavigate()
  const mayManage = useTerminalValue(
    ({ setup, personId }) => personId !== null && can(setup, personId, 'backOffice'),
  )
  const home = useTerminalValue(homeOf)
  const restaurant = useTerminalValue(({ setup }) => setup.restaurant?.name ?? '')
  const room = useTerminalValue(({ setup, identity }) => {
    const id = setup.terminals[identity?.terminalId ?? '']?.multiSessionId
    return setup.multiSessions[id ?? '']?.name ?? ''
  })
  return (
    <header className={classes.bar}>
      <button
        type="button"
        className={classes.place}
        onClick={go.toFloor}
        title={t(home === '/counter' ? 'counter' : 'home')}
      >
        <SlipMark size={28} />
        <span className={classes.names}>
          <span className={classes.restaurant}>{restaurant}</span>
          {room !== '' && <span className={classes.room}>{room}</span>}
        </span>
      </button>
      <button
        type="button"
        className={classes.tool}
        aria-label={t('find')}
        title={t('findKey')}
        onClick={() => void navigate({ to: '/find' })}
      >
        <IconSearch size={22} aria-hidden />
      </button>
      {mayManage && (
        <button
          type="button"
          className={classes.tool}
          data-wide
          aria-label={t('manage')}
          title={t('manage')}
          onClick={() => void navigate({ to: '/manage/{-$area}' })}
        >
          <IconSettings size={22} aria-hidden />
        </button>
      )}
      <StatusChip />
      <NoticesBell />
      <BarPerson />
    </header>
  )
}
