import { sameItems, useTerminalValue } from '../../shared/terminal-context.tsx'
import { useManageTexts } from '../use-manage-texts.ts'
import classes from './live-here.module.css'

/**
 * Who works on a multi-session right now. A terminal is told of those that share its checks only; of the
 * others it is said that they are known there.
 */
export function LiveHere({ multiSessionId }: { readonly multiSessionId: string }) {
  const { t } = useManageTexts()
  const isOurs = useTerminalValue(
    ({ setup, identity }) => setup.terminals[identity?.terminalId ?? '']?.multiSessionId === multiSessionId,
  )
  const isOnline = useTerminalValue(({ status }) => status.link.state === 'online')
  const names = useTerminalValue(
    ({ present, setup, personId }) => [
      ...new Set(
        [personId, ...present.map((each) => each.personId)].flatMap(
          (id) => setup.people[id ?? '']?.name ?? [],
        ),
      ),
    ],
    sameItems,
  )
  if (!isOurs) return <span className={classes.quiet}>{t('multiSessions.liveElsewhere')}</span>
  if (!isOnline) return <span className={classes.quiet}>{t('multiSessions.liveOffline')}</span>
  return (
    <span className={classes.live}>
      <span className={classes.dot} aria-hidden />
      {names.join(', ')}
    </span>
  )
}
