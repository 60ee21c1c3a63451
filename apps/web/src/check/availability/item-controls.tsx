import { isSoldOut, portionsLeft } from '@comanda/domain'
import { IconCheck, IconCircleOff, IconMinus, IconPlus } from '@tabler/icons-react'
import { useTerminalValue } from '../../shared/terminal-context.tsx'
import classes from './availability.module.css'
import { ItemState } from './item-state.tsx'
import type { Item } from './items.ts'
import { useAvailabilityWords } from './texts.ts'
import { type Saying, useSayAvailability } from './use-availability.ts'

interface ItemControlsProps {
  readonly item: Item
  /** After what needs no second tap. */
  readonly onSaid: () => void
}

const QUICK = [1, 2, 3, 4, 5, 6, 8, 10, 12, 20] as const
const MOST = 9999

/** Sold out or not, and how many are left. */
export function ItemControls({ item, onSaid }: ItemControlsProps) {
  const { t } = useAvailabilityWords()
  const say = useSayAvailability()
  const isOut = useTerminalValue(({ setup }) => isSoldOut(setup, item.itemId))
  const left = useTerminalValue(({ setup }) => (isOut ? 0 : portionsLeft(setup, item.itemId)))
  const sayAndGo = (saying: Saying) => {
    say(item, saying)
    onSaid()
  }
  return (
    <div className={classes.controls}>
      <ItemState item={item} />
      {/* biome-ignore lint/a11y/useSemanticElements: two toggles, not form fields */}
      <div className={classes.two} role="group" aria-label={item.name}>
        <button type="button" aria-pressed={!isOut} onClick={() => sayAndGo('available')}>
          <IconCheck size={22} aria-hidden /> {t('available')}
        </button>
        <button type="button" data-out aria-pressed={isOut} onClick={() => sayAndGo('soldOut')}>
          <IconCircleOff size={22} aria-hidden /> {t('soldOut')}
        </button>
      </div>
      <h3>{t('howMany')}</h3>
      <div className={classes.stepper}>
        <button
          type="button"
          aria-label={t('fewer')}
          disabled={(left ?? 0) <= 0}
          onClick={() => say(item, { left: (left ?? 1) - 1 })}
        >
          <IconMinus size={24} aria-hidden />
        </button>
        <output aria-live="polite" data-uncounted={left === null || undefined}>
          {left ?? t('notCounted')}
        </output>
        <button
          type="button"
          aria-label={t('more')}
          disabled={(left ?? 0) >= MOST}
          onClick={() => say(item, { left: (left ?? 0) + 1 })}
        >
          <IconPlus size={24} aria-hidden />
        </button>
      </div>
      <div className={classes.quick}>
        {QUICK.map((count) => (
          <button
            key={count}
            type="button"
            aria-pressed={left === count}
            onClick={() => sayAndGo({ left: count })}
          >
            {count}
          </button>
        ))}
        {left !== null && left > 0 && (
          <button type="button" className={classes.dontCount} onClick={() => sayAndGo('available')}>
            {t('dontCount')}
          </button>
        )}
      </div>
    </div>
  )
}
