import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Slot } from '../layout/arrange.ts'
import type { BoardSizing } from '../layout/sizing.ts'

const GLIDE = { duration: 150, easing: 'ease-out' }

/** What a board says to its cards about moving. Read when a card is another place, and drawn by nobody. */
export interface Gliding {
  /** The board is closing up: another station, or another size, is there at once. */
  isOn: boolean
  /** The first column in sight. */
  first: number
}

/** Lets a card in sight glide to its new place, and only when the board closes up. Nothing is measured for it. */
export function useGlide(
  node: RefObject<HTMLElement | null>,
  slot: Slot,
  sizing: BoardSizing,
  gliding: Gliding,
) {
  const before = useRef(slot)
  useLayoutEffect(() => {
    const old = before.current
    before.current = slot
    const isMoved = old.column !== slot.column || old.top !== slot.top
    if (!isMoved || !gliding.isOn || node.current === null) return
    const isNear = ({ column, span }: Slot) =>
      column + span > gliding.first && column < gliding.first + sizing.columns + 1
    if (!isNear(old) && !isNear(slot)) return
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const side = document.documentElement.dir === 'rtl' ? -1 : 1
    const across = side * (old.column - slot.column) * (sizing.width + sizing.gap)
    node.current.animate({ translate: [`${across}px ${old.top - slot.top}px`, '0 0'] }, GLIDE)
  }, [node, slot, sizing, gliding])
}
