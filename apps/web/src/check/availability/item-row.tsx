import { isSoldOut } from '@comanda/domain'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import classes from './availability.module.css'
import { ItemControls } from './item-controls.tsx'
import { ItemState } from './item-state.tsx'
import type { Item } from './items.ts'
import { useAvailabilityWords } from './texts.ts'
import { useSayAvailability } from './use-availability.ts'

interface ItemRowProps {
  readonly item: Item
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

/** A variant or a modifier: one tap switches it off or on, another opens the count. */
export function ItemRow({ item, isOpen, onOpen }: ItemRowProps) {
  const { t } = useAvailabilityWords()
  const say = useSayAvailability()
  const isOut = useTerminalValue(({ setup }) => isSoldOut(setup, item.itemId))
  return (
    <div className={classes.item} data-open={isOpen || undefined}>
      <div className={classes.row}>
        <span className={classes.name}>
          <b data-out={isOut || undefined}>{item.name}</b>
          <ItemState item={item} />
        </span>
        <button type="button" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
          {t('count')}
        </button>
        <button
          type="button"
          data-out
          aria-pressed={isOut}
          onClick={() => say(item, isOut ? 'available' : 'soldOut')}
        >
          {t('soldOut')}
        </button>
      </div>
      {isOpen && <ItemControls item={item} onSaid={() => onOpen(false)} />}
    </div>
  )
}
