import { IconArmchair, IconCash, IconListDetails, IconMathXDivideY2 } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import classes from './split.module.css'
import { useSplitTexts } from './texts.ts'

export type Way = 'item' | 'seat' | 'even' | 'amounts'

const WAYS: readonly Way[] = ['item', 'seat', 'even', 'amounts']
const ICONS = { item: IconListDetails, seat: IconArmchair, even: IconMathXDivideY2, amounts: IconCash }

interface WayTabsProps {
  readonly way: Way
  readonly onWay: (way: Way) => void
}

export function WayTabs({ way, onWay }: WayTabsProps) {
  const { t } = useSplitTexts()
  return (
    <div className={classes.tabs} role="tablist" aria-label={t('ways')} onKeyDown={onArrow}>
      {WAYS.map((each) => {
        const Icon = ICONS[each]
        return (
          <button
            key={each}
            type="button"
            role="tab"
            aria-selected={each === way}
            tabIndex={each === way ? 0 : -1}
            onClick={() => onWay(each)}
          >
            <Icon size={20} aria-hidden /> <span>{t(`way.${each}`)}</span>
          </button>
        )
      })}
    </div>
  )
}

/** Left and right go from tab to tab. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')]
  const isForward =
    (event.key === 'ArrowRight') === (getComputedStyle(event.currentTarget).direction === 'ltr')
  const next = tabs[tabs.indexOf(document.activeElement as HTMLElement) + (isForward ? 1 : -1)]
  next?.focus()
  next?.click()
}
