import { IconCashRegister, IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import card from '../shared/card.module.css'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useNow } from '../shared/use-now.ts'
import { useReportTexts } from './texts.ts'
import classes from './today.module.css'

/** The drawers of the day, and the way to where they are opened, counted and closed. */
export function TodayTills() {
  const { t } = useReportTexts()
  const { moment } = useFormats()
  const now = useNow()
  const tills = useTerminalValue(({ service }) => service.tills)
  const usesTills = useTerminalValue(({ setup }) => setup.restaurant?.usesTills !== false)
  const all = Object.values(tills).sort((a, b) => b.opened.at - a.opened.at)
  return (
    <section className={card.card} aria-label={t('money')}>
      <h2>{t('money')}</h2>
      {!usesTills && <p className={classes.hint}>{t('noTills')}</p>}
      {usesTills && all.length === 0 && <p className={classes.hint}>{t('noTillOpen')}</p>}
      {all.length > 0 && (
        <ul className={classes.tills}>
          {all.map(({ id, name, opened, closed }) => (
            <li key={id}>
              <b>{name}</b>
              <span>
                {closed === null
                  ? t('tillOpen', { time: moment(opened.at, now) })
                  : t('tillClosed', { time: moment(closed.mark.at, now) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {usesTills && (
        <Link to="/manage/{-$area}" params={{ area: 'tills' }} className={classes.way}>
          <IconCashRegister size={20} aria-hidden /> <span>{t('toTills')}</span>
          <IconChevronRight size={18} className={classes.arrow} aria-hidden />
        </Link>
      )}
    </section>
  )
}
