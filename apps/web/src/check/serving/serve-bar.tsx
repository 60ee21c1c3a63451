import { type OpenCheck, readyLines } from '@comanda/domain'
import { IconBellRinging, IconCheck } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { lateTexts } from '../../shared/late-texts.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import { namedTogether } from '../../shared/together.ts'
import { useDo } from '../../shared/use-do.ts'
import classes from './serve-bar.module.css'
import { servingOf } from './serving.ts'
import { texts } from './texts.ts'

const useServingTexts = lateTexts('serving', texts)

/** Tells what waits in the kitchen to be brought, and takes the word that it was (F4.2). Nothing while nothing is ready. */
export function ServeBar({ check }: { readonly check: OpenCheck }) {
  const { t } = useServingTexts()
  const { i18n } = useTranslation()
  const act = useDo()
  const tickets = useTerminalValue(({ service }) => service.tickets)
  // Never in the frame of a tap: what is ready changes seldom.
  const shown = useDeferredValue(check)
  const ready = useMemo(() => readyLines(shown, tickets), [shown, tickets])
  if (ready.length === 0) return null
  const dishes = namedTogether(ready).map(({ name, units }) => t('countOf', { count: units, name }))
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(dishes)
  const serve = () => {
    for (const intent of servingOf(ready)) act(intent)
  }
  return (
    <section className={classes.bar}>
      <IconBellRinging size={20} aria-hidden />
      <p title={list}>{t('ready', { dishes: list })}</p>
      <button type="button" aria-label={t('servedAll')} onClick={serve}>
        <IconCheck size={20} stroke={2.4} aria-hidden /> {t('served')}
      </button>
    </section>
  )
}
