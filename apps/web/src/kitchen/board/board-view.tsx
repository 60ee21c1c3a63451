import type { Station } from '@comanda/domain'
import { type CSSProperties, type RefObject, useEffect, useMemo, useState } from 'react'
import { useQuickTap } from '../../shared/use-quick-tap.ts'
import { useStable } from '../../shared/use-stable.ts'
import type { Viewed } from '../act/acts.ts'
import { type CardHandlers, TicketCard } from '../card/ticket-card.tsx'
import type { Selection } from '../keys/selection.ts'
import { type Arrangement, columnsOf, type Slot } from '../layout/arrange.ts'
import type { BoardSizing } from '../layout/sizing.ts'
import type { Stillness } from '../layout/stillness.ts'
import type { News } from '../sound/news.ts'
import { useKitchenTexts } from '../texts.ts'
import type { KitchenCard } from '../tickets/board-book.ts'
import classes from './board.module.css'

interface BoardViewProps extends CardHandlers {
  readonly scroller: RefObject<HTMLElement | null>
  readonly cards: readonly KitchenCard[]
  readonly slots: Arrangement
  readonly sizing: BoardSizing
  readonly viewed: Viewed
  readonly stationOf: (card: KitchenCard) => Station | null
  readonly selection: Selection | null
  readonly digits: ReadonlyMap<string, number>
  readonly fresh: ReadonlyMap<string, News>
  readonly firstColumn: number
  readonly onColumn: (column: number) => void
  readonly stillness: Stillness
}

/** Dishes, and what is done with a whole ticket. Its head waits for a second tap. */
const QUICK = 'button[data-row], button[data-does]'

/** The tickets, column by column. Only what is near the screen is there at all. */
export function BoardView(props: BoardViewProps) {
  const { scroller, cards, slots, sizing, firstColumn, onColumn, selection, fresh, digits } = props
  const { t } = useKitchenTexts()
  const step = sizing.width + sizing.gap
  const known = useKnownCards(cards)
  const columns = columnsOf(slots)
  const near = slots.filter(
    ({ column, span }) =>
      column + span > firstColumn - sizing.columns && column < firstColumn + 2 * sizing.columns + 1,
  )
  const onScroll = useStable(() => {
    const { current } = scroller
    if (current !== null) onColumn(Math.round(Math.abs(current.scrollLeft) / step))
  })
  useWheel(scroller)
  const quick = useQuickTap(QUICK)
  return (
    <div className={classes.fingers} {...quick}>
      <section
        ref={scroller}
        className={classes.board}
        aria-label={t('board')}
        data-chosen={selection !== null || undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keys of the board belong to it
        tabIndex={0}
        onScroll={onScroll}
      >
        <div
          className={classes.plane}
          style={{ inlineSize: columns * step - sizing.gap, blockSize: sizing.room.height }}
        >
          {near.map((slot) => {
            const card = known.get(slot.key)
            return card === undefined ? null : (
              <div
                key={slot.key}
                className={classes.slot}
                style={placeOf(slot, sizing)}
                data-gone={slot.isGone || undefined}
                {...(slot.isGone && { inert: true })}
              >
                <TicketCard
                  card={card}
                  viewed={props.viewed}
                  station={props.stationOf(card)}
                  digit={digits.get(slot.key) ?? null}
                  isChosen={selection?.card === slot.key}
                  chosenRow={selection?.card === slot.key ? selection.row : null}
                  news={fresh.get(slot.key) ?? null}
                  span={slot.span}
                  onRow={props.onRow}
                  onWhole={props.onWhole}
                  onChoose={props.onChoose}
                />
              </div>
            )
          })}
        </div>
      </section>
    </div>
  )
}

function placeOf({ column, span, top, height }: Slot, { width, gap }: BoardSizing): CSSProperties {
  return {
    '--x': `${column * (width + gap)}px`,
    '--y': `${top}px`,
    inlineSize: span * (width + gap) - gap,
    blockSize: height,
  } as CSSProperties
}

/** With those that have just left: they are drawn going. */
function useKnownCards(cards: readonly KitchenCard[]): ReadonlyMap<string, KitchenCard> {
  const [gone] = useState(() => new Map<string, KitchenCard>())
  return useMemo(() => {
    const now = new Map(cards.map((card) => [card.key, card]))
    const all = new Map([...gone, ...now])
    gone.clear()
    for (const [key, card] of [...all].slice(-MOST_KNOWN)) gone.set(key, card)
    return all
  }, [cards, gone])
}

const MOST_KNOWN = 600

/** A wheel turns downwards; the board goes sideways. */
function useWheel(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const node = scroller.current
    if (node === null) return
    const turn = (event: WheelEvent) => {
      if (event.deltaX !== 0 || event.deltaY === 0 || event.shiftKey) return
      const inner = event.target instanceof Element ? event.target.closest('[class*="body"]') : null
      if (inner !== null && inner.scrollHeight > inner.clientHeight + 1) return
      node.scrollLeft += getComputedStyle(node).direction === 'rtl' ? -event.deltaY : event.deltaY
    }
    node.addEventListener('wheel', turn, { passive: true })
    return () => node.removeEventListener('wheel', turn)
  }, [scroller])
}
