import { useEffect, useMemo, useRef, useState } from 'react'
import type { Arrangement, Room, Wanted } from './arrange.ts'
import { BoardLayout, wouldMove } from './board-layout.ts'
import type { Stillness } from './stillness.ts'

/** A card that has left keeps its place for at least so long. Milliseconds. */
const HELD_MS = 600
/** While a finger is down. */
const LOOK_AGAIN_MS = 150

/** Where every card is. It closes up by itself, but never under a finger. */
export function useArrangement(
  cards: readonly Wanted[],
  room: Room,
  about: string,
  stillness: Stillness,
  onClosing: () => void,
): Arrangement {
  const [layout] = useState(() => new BoardLayout())
  const [round, setRound] = useState(0)
  const openSince = useRef<number | null>(null)
  const slots = useMemo(() => layout.slots(cards, room, about, round), [layout, cards, room, about, round])
  useEffect(() => {
    const moving = wouldMove(slots, cards, room)
    if (moving === null) {
      openSince.current = null
      return
    }
    openSince.current ??= performance.now()
    let timer: ReturnType<typeof setTimeout>
    const closeUp = () => {
      const { waitMs } = stillness
      if (waitMs !== 0) {
        timer = setTimeout(closeUp, waitMs ?? LOOK_AGAIN_MS)
        return
      }
      openSince.current = null
      stillness.moved(moving)
      onClosing()
      setRound((count) => count + 1)
    }
    timer = setTimeout(closeUp, Math.max(0, openSince.current + HELD_MS - performance.now()))
    return () => clearTimeout(timer)
  }, [slots, cards, room, stillness, onClosing])
  return slots
}
