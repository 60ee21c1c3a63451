import type { Till, TillClosing } from '@comanda/domain'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import card from '../shared/card.module.css'
import { useFormats } from '../shared/formats.ts'
import { useTerminalValue } from '../shared/terminal-context.tsx'
import { useNow } from '../shared/use-now.ts'
import { useTillTexts } from './texts.ts'
import classes from './tills.module.css'

interface ClosedTillProps {
  readonly till: Till
  readonly closing: TillClosing
}

/** A drawer that was closed: what should have been in it, what was, and the difference. */
export function ClosedTill({ till, closing }: ClosedTillProps) {
  const { t } = useTillTexts()
  const { money, moment } = useFormats()
  const now = useNow()
  const closer = useTerminalValue(({ setup }) => setup.people[closing.mark.by]?.name ?? '?')
  const { expectedMinor, totalMinor, differenceMinor } = closing
  const isRight = differenceMinor === 0
  return (
    <article className={card.card} data-closed>
      <header className={classes.about}>
        <h3>{till.name}</h3>
        <p>{t('closedBy', { name: closer, time: moment(closing.mark.at, now) })}</p>
      </header>
      <p className={classes.fact}>
        <span>{t('expected')}</span> <output>{money(expectedMinor)}</output>
      </p>
      <p className={classes.fact}>
        <span>{t('counted')}</span> <output>{money(totalMinor)}</output>
      </p>
      <p className={classes.difference} data-right={isRight || undefined}>
        {isRight ? <IconCircleCheck size={20} aria-hidden /> : <IconAlertTriangle size={20} aria-hidden />}
        <span>{t(isRight ? 'right' : differenceMinor > 0 ? 'tooMuch' : 'missing')}</span>
        {!isRight && <output>{money(Math.abs(differenceMinor))}</output>}
      </p>
    </article>
  )
}
