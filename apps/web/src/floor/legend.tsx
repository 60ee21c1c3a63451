import { type FloorRecord, unsentOn } from '@comanda/domain'
import { IconAlarm } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { sameItems, useTerminalValue } from '../shared/terminal-context.tsx'
import { useNow } from '../shared/use-now.ts'
import { tablesOn } from './floors.ts'
import { type TableState, tableGlance } from './glances.ts'
import classes from './legend.module.css'
import { faceOf } from './plan/face.ts'
import { STATE_ICONS } from './state-icons.ts'

/** In the order in which an evening goes. */
const STATES = ['free', 'seated', 'ordered', 'fired', 'ready', 'served', 'billed', 'paid', 'taken'] as const
/** Nothing is said of these where there is none. */
const RARE: ReadonlySet<TableState> = new Set(['taken', 'billed', 'served', 'paid'])

/** What the colours mean, each with how many there are: the room in one line. */
export function Legend({ floor }: { readonly floor: FloorRecord }) {
  const { t } = useTranslation('floor')
  const now = useNow()
  const restaurant = useTerminalValue(({ setup }) => setup.restaurant)
  const views = useTerminalValue(
    (terminal) => tablesOn(terminal.setup, floor.id).flatMap(({ id }) => tableGlance(terminal, id) ?? []),
    sameItems,
  )
  const faces = views.map((view) => faceOf(view, restaurant, now))
  const late = faces.filter((face) => face.late !== null).length
  // A party at several tables is counted once.
  const parties = new Map(
    views.flatMap(({ checks, hidden }) => [...checks, ...hidden]).map((check) => [check.id, check]),
  )
  const units = [...new Set(views.flatMap(({ checks }) => checks))].reduce(
    (sum, check) => sum + unsentOn(check),
    0,
  )
  const guests = [...parties.values()].reduce((sum, check) => sum + (check.guests ?? 0), 0)
  const count = (state: TableState) => faces.filter((face) => face.state === state).length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, with arrow keys too
    <footer className={classes.legend} tabIndex={0}>
      {STATES.filter((state) => !RARE.has(state) || count(state) > 0).map((state) => {
        const Icon = STATE_ICONS[state]
        return (
          <span key={state}>
            <i className={classes.swatch} data-state={state}>
              <Icon size={13} stroke={2.2} aria-hidden />
            </i>
            {t(`state.${state}`)} <b>{count(state)}</b>
          </span>
        )
      })}
      <span data-late={late > 0 || undefined} className={classes.late}>
        <IconAlarm size={16} stroke={2.2} aria-hidden /> {t('late')} <b>{late}</b>
      </span>
      <span className={classes.unsentWord}>
        <span className={classes.unsent}>{units}</span> {t('unsentShort')}
      </span>
      <span className={classes.guests}>
        {t('guestsWord')} <b>{guests}</b>
      </span>
    </footer>
  )
}
