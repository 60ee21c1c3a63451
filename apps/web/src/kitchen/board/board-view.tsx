import type { Station } from '@comanda/domain'
import { memo, type RefObject, useMemo } from 'react'
import { useQuickTap } from '../../shared/use-quick-tap.ts'
import type { CardHandlers } from '../card/ticket-card.tsx'
import type { Selection } from '../keys/selection.ts'
import { type Arrangement, columnsOf } from '../layout/arrange.ts'
import type { BoardSizing } from '../layout/sizing.ts'
import type { News } from '../sound/news.ts'
import { useKitchenTexts } from '../texts.ts'
import type { LiveBoard } from '../tickets/live-board.ts'
import classes from './board.module.css'
import { SlotView } from './slot-view.tsx'
import { useDrawn } from './use-drawn.ts'
import type { Gliding } from './use-glide.ts'
import { useWheel } from './use-wheel.ts'

interface BoardViewProps extends CardHandlers {
  readonly scroller: RefObject<HTMLElement | null>
  readonly board: LiveBoard
  readonly slots: Arrangement
  readonly sizing: BoardSizing
  readonly viewed: Station | null
  readonly selection: Selection | null
  readonly digits: ReadonlyMap<string, number>
  readonly fresh: ReadonlyMap<string, News>
  readonly gliding: Gliding
  /** Where it has come to rest. */
  readonly onColumn: (column: number) => void
}

/** Dishes, and what is done with a whole ticket. Its head waits for a second tap. */
const QUICK = 'button[data-row], button[data-does]'

/** The tickets, column by column. Drawn again only when a card comes, goes, moves or is chosen. */
export const BoardView = memo(function BoardView(props: BoardViewProps) {
  const { scroller, slots, sizing, selection, fresh, digits, gliding } = props
  const { t } = useKitchenTexts()
  const columns = useMemo(() => columnsOf(slots), [slots])
  const { drawn, onScroll } = useDrawn(scroller, slots, sizing, gliding, props.onColumn)
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
          style={{
            inlineSize: columns * (sizing.width + sizing.gap) - sizing.gap,
            blockSize: sizing.room.height,
          }}
        >
          {drawn.map((slot) => (
            <SlotView
              key={slot.key}
              slot={slot}
              sizing={sizing}
              gliding={gliding}
              board={props.board}
              viewed={props.viewed}
              digit={digits.get(slot.key) ?? null}
              isChosen={selection?.card === slot.key}
              chosenRow={selection?.card === slot.key ? selection.row : null}
              news={fresh.get(slot.key) ?? null}
              onRow={props.onRow}
              onWhole={props.onWhole}
              onChoose={props.onChoose}
            />
          ))}
        </div>
      </section>
    </div>
  )
})
