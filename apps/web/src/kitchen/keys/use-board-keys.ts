import { type RefObject, useEffect, useMemo, useState } from 'react'
import { readStored, writeStored } from '../../shared/stored.ts'
import { useStable } from '../../shared/use-stable.ts'
import type { BoardActs } from '../board/use-board-acts.ts'
import { faceFor, rowKeys } from '../card/faces.ts'
import type { Arrangement } from '../layout/arrange.ts'
import type { BoardSizing } from '../layout/sizing.ts'
import type { LiveBoard } from '../tickets/live-board.ts'
import type { KeyAction } from './keys.ts'
import { movedTo, nextRow, numbered, type Selection, selectionAfter } from './selection.ts'
import { useKeys } from './use-keys.ts'

interface BoardKeysOptions {
  readonly board: LiveBoard
  readonly slots: Arrangement
  readonly sizing: BoardSizing | null
  readonly firstColumn: number
  readonly scroller: RefObject<HTMLElement | null>
  readonly acts: BoardActs
  readonly isTooSoon: (key: string) => boolean
  /** Whatever is not about tickets. `false`: it meant nothing. */
  readonly other: (action: KeyAction) => boolean
}

export interface BoardKeys {
  readonly selection: Selection | null
  readonly choose: (card: string) => void
  /** Shown from the first key on: who only touches does not need them. */
  readonly digits: ReadonlyMap<string, number>
}

const NO_DIGITS: ReadonlyMap<string, number> = new Map()

export function useBoardKeys(options: BoardKeysOptions): BoardKeys {
  const { board, slots, sizing, firstColumn, scroller, acts, isTooSoon, other } = options
  const [selection, setSelection] = useState<Selection | null>(null)
  const [hasKeys, setHasKeys] = useState(() => readStored('kitchen-keys') === 'yes')
  const numbers = useMemo(() => numbered(slots, firstColumn), [slots, firstColumn])
  // What was chosen has left: the next one is, and its dishes are not.
  useEffect(() => setSelection((chosen) => selectionAfter(slots, slots, chosen)), [slots])

  const bringIntoSight = (key: string | null) => {
    const slot = slots.find((each) => each.key === key)
    const node = scroller.current
    if (slot === undefined || node === null || sizing === null) return
    const step = sizing.width + sizing.gap
    const first = Math.round(Math.abs(node.scrollLeft) / step)
    const isInSight = slot.column >= first && slot.column + slot.span <= first + sizing.columns
    if (isInSight) return
    const side = getComputedStyle(node).direction === 'rtl' ? -1 : 1
    node.scrollTo({ left: side * step * Math.max(0, slot.column - sizing.columns + 1) })
  }
  const cardOf = (key: string | undefined) => (key === undefined ? null : board.card(key))
  const choose = useStable((card: string) => setSelection({ card, row: null }))
  const bump = (): boolean => {
    const card = cardOf(selection?.card)
    if (card === null || selection === null) return false
    const rows = faceFor(card.ticket).courses.flatMap((course) => course.rows)
    const row = rows.find(({ key }) => key === selection.row)
    if (row === undefined) acts.onWhole(card)
    else acts.onRow(card, row)
    return true
  }
  const position = (digit: number): boolean => {
    const key = numbers[digit - 1]
    if (key === undefined || isTooSoon(key)) return true
    if (selection?.card === key && selection.row === null) return bump()
    setSelection({ card: key, row: null })
    return true
  }

  useKeys((action) => {
    if ((action.does === 'position' || action.does === 'move') && !hasKeys) {
      writeStored('kitchen-keys', 'yes')
      setHasKeys(true)
    }
    // From now on Enter means the chosen ticket, and not a button that was touched before.
    if (action.does === 'position' || action.does === 'move') letGoOfFocus()
    switch (action.does) {
      case 'position':
        return position(action.position)
      case 'move': {
        const card = movedTo(slots, selection?.card ?? null, action.to)
        if (card !== null) setSelection({ card, row: null })
        bringIntoSight(card)
        return true
      }
      case 'bump':
        return bump()
      case 'dish': {
        const card = cardOf(selection?.card)
        if (card === null || selection === null) return false
        setSelection({ ...selection, row: nextRow(rowKeys(faceFor(card.ticket)), selection.row) })
        return true
      }
      case 'recall':
        acts.recallLast()
        return true
      case 'escape':
        if (other(action) || selection === null) return true
        setSelection(null)
        return true
      default:
        return other(action)
    }
  })
  return {
    selection,
    choose,
    digits: useMemo(
      () => (hasKeys ? new Map(numbers.map((key, index) => [key, index + 1])) : NO_DIGITS),
      [hasKeys, numbers],
    ),
  }
}

function letGoOfFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
