import { type RefObject, useEffect, useMemo, useState } from 'react'
import { useSize } from '../../shared/use-size.ts'
import { faceFor } from '../card/faces.ts'
import { tagLines } from '../card/row-view.tsx'
import type { KitchenCard } from '../tickets/board-book.ts'
import type { Wanted } from './arrange.ts'
import { heightOf, spanOf } from './card-size.ts'
import { browserWidths, type WidthOf } from './measure.ts'
import { type BoardSizing, sizingFor } from './sizing.ts'

/** Around the cards, across and down. Pixels. */
const MARGIN = { across: 20, down: 16 }
const FONT = '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif'

/** How the board divides its room; `null` before the browser has laid it out. */
export function useSizing(stage: RefObject<HTMLElement | null>): BoardSizing | null {
  const size = useSize(stage)
  return useMemo(
    () => (size === null ? null : sizingFor(size.width - MARGIN.across, size.height - MARGIN.down)),
    [size],
  )
}

const NONE: readonly Wanted[] = []

/** What each card needs; worked out once for a ticket of the same looks. */
export function useWanted(
  cards: readonly KitchenCard[],
  sizing: BoardSizing | null,
  isExpo: boolean,
): readonly Wanted[] {
  const widthOf = useWidths()
  const wantedOf = useMemo(
    () => (sizing === null ? null : wantedBy(sizing, isExpo, widthOf)),
    [sizing, isExpo, widthOf],
  )
  return useMemo(() => (wantedOf === null ? NONE : cards.map(wantedOf)), [cards, wantedOf])
}

function wantedBy(sizing: BoardSizing, isExpo: boolean, widthOf: WidthOf): (card: KitchenCard) => Wanted {
  const known = new WeakMap<KitchenCard, Wanted>()
  const { width, scale, room } = sizing
  return (card) => {
    let wanted = known.get(card)
    if (wanted === undefined) {
      const face = faceFor(card.ticket)
      const extras = (row: Parameters<typeof tagLines>[0]) => tagLines(row, isExpo, face.isAllChanged)
      const height = heightOf(face, { width, scale, widthOf, extras })
      wanted = { key: card.key, height, span: spanOf(height, room.height, scale) }
      known.set(card, wanted)
    }
    return wanted
  }
}

/** Measured again when the font has come: before, everything is a little narrower. */
function useWidths(): WidthOf {
  const [widths, setWidths] = useState(() => browserWidths(FONT))
  useEffect(() => {
    if (document.fonts.status === 'loaded') return
    let isGone = false
    void document.fonts.ready.then(() => isGone || setWidths(() => browserWidths(FONT)))
    return () => {
      isGone = true
    }
  }, [])
  return widths
}
