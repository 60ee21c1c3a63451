import { IconMoon } from '@tabler/icons-react'
import { useState } from 'react'
import card from '../shared/card.module.css'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { CloseDaySheet } from './close-day-sheet.tsx'
import { useReportTexts } from './texts.ts'
import classes from './today.module.css'

/** The way to the next Z (F5.3). */
export function CloseDay() {
  const { t } = useReportTexts()
  const last = useTerminalValue(({ service }) => service.reports[0]?.number ?? 0)
  const [isClosing, setClosing] = useState(false)
  return (
    <section className={card.card} aria-label={t('close.title')}>
      <h2>{t('close.title')}</h2>
      <p className={classes.hint}>{t('close.hint', { number: last + 1 })}</p>
      <button type="button" className={classes.main} onClick={() => setClosing(true)}>
        <IconMoon size={20} aria-hidden /> {t('close.open')}
      </button>
      {isClosing && <CloseDaySheet number={last + 1} onClose={() => setClosing(false)} />}
    </section>
  )
}
