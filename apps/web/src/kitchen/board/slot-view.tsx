import { type CSSProperties, memo, useRef } from 'react'
import { TicketCard, type TicketCardProps } from '../card/ticket-card.tsx'
import type { Slot } from '../layout/arrange.ts'
import type { BoardSizing } from '../layout/sizing.ts'
import classes from './board.module.css'
import { type Gliding, useGlide } from './use-glide.ts'

interface SlotViewProps extends Omit<TicketCardProps, 'cardKey' | 'span' | 'room'> {
  readonly slot: Slot
  readonly sizing: BoardSizing
  readonly gliding: Gliding
}

/** The place of a card, and the card on it. */
export const SlotView = memo(function SlotView({ slot, sizing, gliding, ...card }: SlotViewProps) {
  const node = useRef<HTMLDivElement>(null)
  useGlide(node, slot, sizing, gliding)
  return (
    <div
      ref={node}
      className={classes.slot}
      style={placeOf(slot, sizing)}
      data-gone={slot.isGone || undefined}
      {...(slot.isGone && { inert: true })}
    >
      <TicketCard cardKey={slot.key} span={slot.span} room={`${slot.height} ${sizing.width}`} {...card} />
    </div>
  )
})

function placeOf({ column, span, top, height }: Slot, { width, gap }: BoardSizing): CSSProperties {
  return {
    '--x': `${column * (width + gap)}px`,
    '--y': `${top}px`,
    inlineSize: span * (width + gap) - gap,
    blockSize: height,
  } as CSSProperties
}
