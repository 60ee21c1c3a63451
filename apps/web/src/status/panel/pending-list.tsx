import { useTranslation } from 'react-i18next'
import { useFormats } from '../../shared/formats.ts'
import { sameItems, useTerminalValue } from '../../shared/terminal-context.tsx'
import { checkIdIn, commandWords, whereWords } from '../command-words.ts'
import { useWords } from '../words.ts'
import classes from './panel.module.css'

const SHOWN = 30

/** What is on its way, in words, newest first. Nothing at all where all is sent. */
export function PendingList() {
  const { t } = useTranslation('status')
  const { time } = useFormats()
  const words = useWords()
  const pending = useTerminalValue((terminal) => terminal.pending, sameItems)
  const unsaved = useTerminalValue(({ status }) => status.unsaved)
  const people = useTerminalValue(({ setup }) => setup.people)
  if (pending.length === 0) return null
  const shown = pending.toSorted((a, b) => b.at - a.at).slice(0, SHOWN)
  const rest = pending.length - shown.length
  return (
    <section className={classes.part}>
      <h3>{t('pending.title', { count: pending.length })}</h3>
      {unsaved > 0 && <p className={classes.warning}>{t('pending.unsaved', { count: unsaved })}</p>}
      <ul className={classes.list}>
        {shown.map(({ replica, n, at, by, command }) => (
          <li key={`${command.type}/${replica}/${n}`}>
            <span className={classes.what}>{commandWords(command, words)}</span>
            <span className={classes.about}>
              {[people[by]?.name, time(at), whereWords(checkIdIn(command), words)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={classes.hint}>{t('pending.more', { count: rest })}</p>}
    </section>
  )
}
