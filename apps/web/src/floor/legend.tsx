import type { FloorRecord } from '@comanda/domain'
import { IconAlarm, IconArrowUp, IconEye } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { sameItems, useTerminalValue } from '../shared/terminal-context.tsx'
import { useNow } from '../shared/use-now.ts'
import { tablesOn } from './floors.ts'
import { tableGlance } from './glances.ts'
import classes from './legend.module.css'
import { faceOf } from './plan/face.ts'

/** What the marks mean, each with how many there are: the room in one line. */
export function Legend({ floor }: { readonly floor: FloorRecord }) {
  const { t } = useTranslation('floor')
  const now = useNow()
  const late = useTerminalValue(({ setup }) => setup.restaurant?.lateAfterMinutes ?? 20)
  const glances = useTerminalValue(
    (terminal) => tablesOn(terminal.setup, floor.id).flatMap(({ id }) => tableGlance(terminal, id) ?? []),
    sameItems,
  )
  const faces = glances.map((glance) => faceOf(glance, now, late))
  const count = (state: string) => faces.filter((face) => face.state === state).length
  const guests = glances.reduce((sum, glance) => sum + glance.guests, 0)
  const lateTables = faces.filter(({ lateMinutes }) => lateMinutes !== null).length
  return (
    <footer className={classes.legend}>
      {(['free', 'seated', 'ordered'] as const).map((state) => (
        <span key={state}>
          <i className={classes.swatch} data-state={state} /> {t(`state.${state}`)} <b>{count(state)}</b>
        </span>
      ))}
      <span data-late={lateTables > 0 || undefined} className={classes.late}>
        <IconAlarm size={16} stroke={2.2} aria-hidden /> {t('late')} <b>{lateTables}</b>
      </span>
      <span className={classes.guests}>
        {t('guestsWord')} <b>{guests}</b>
      </span>
      <span className={classes.quiet}>
        <IconArrowUp size={16} stroke={3} className={classes.unsent} aria-hidden /> {t('unsentShort')}
      </span>
      <span className={classes.quiet}>
        <IconEye size={16} className={classes.here} aria-hidden /> {t('hereNow')}
      </span>
    </footer>
  )
}
