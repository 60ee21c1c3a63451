import { isSoldOut } from '@comanda/domain'
import { useFormats } from '../../shared/formats.ts'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import classes from './availability.module.css'
import type { Item } from './items.ts'
import { useAvailabilityWords } from './texts.ts'

/** What is said about an item now, by whom and since when; nothing about what can simply be had. */
export function ItemState({ item: { itemId } }: { readonly item: Item }) {
  const { t } = useAvailabilityWords()
  const { time } = useFormats()
  const said = useTerminalValue(({ setup }) => setup.availability[itemId])
  const people = useTerminalValue(({ setup }) => setup.people)
  const isOut = useTerminalValue(({ setup }) => isSoldOut(setup, itemId))
  if (said === undefined || (!isOut && said.remaining === null)) return null
  const words = { who: people[said.set.by]?.name ?? '?', time: time(said.set.at) }
  return (
    <span className={classes.state} data-state={isOut ? 'out' : 'counted'}>
      {isOut ? t('soldOutBy', words) : t('leftBy', { ...words, count: Math.max(0, said.remaining ?? 0) })}
    </span>
  )
}
