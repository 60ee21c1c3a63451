import { agesOf, type Station } from '@comanda/domain'
import { useEffect, useRef, useState } from 'react'
import { afterPaint } from '../../shared/after-paint.ts'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { useStable } from '../../shared/use-stable.ts'
import { keepSound, readSound } from '../device/settings.ts'
import type { KitchenCard } from '../tickets/board-book.ts'
import { everySecond } from '../tickets/clock.ts'
import { loudest, type News, newsSince, type Told, toldBy } from './news.ts'
import { SoundPlayer } from './player.ts'

/** How long the edge of a card shows that it is news. Milliseconds. */
const FRESH_MS = 4_000

export interface Sounds {
  /** Wanted on this device. */
  readonly isOn: boolean
  /** Wanted, and nobody has touched the page yet. */
  readonly isLocked: boolean
  readonly toggle: () => void
  readonly unlock: () => void
  /** Cards whose edge shows what is new about them. */
  readonly fresh: ReadonlyMap<string, News>
  /** What somebody does at this display is no news to them: tickets as `log ticketId`. */
  readonly did: (tickets: readonly string[]) => void
}

const NOTHING: ReadonlyMap<string, News> = new Map()

export function useSounds(
  cards: readonly KitchenCard[],
  viewKey: string,
  stationOf: (card: KitchenCard) => Station | null | undefined,
): Sounds {
  const terminal = useTerminal()
  const [isOn, setOn] = useState(readSound)
  const [isLocked, setLocked] = useState(true)
  const [fresh, setFresh] = useState(NOTHING)
  const [player, setPlayer] = useState<SoundPlayer | null>(null)
  const told = useRef<{ readonly view: string; readonly told: Told } | null>(null)
  const own = useRef(new Set<string>())
  const unlock = useStable(() => void player?.unlock().then((works) => setLocked(!works)))

  useEffect(() => {
    const fresh = new SoundPlayer()
    setPlayer(fresh)
    return () => fresh.close()
  }, [])
  useEffect(() => {
    if (player === null || !isOn || !isLocked) return
    // Some browsers trust an installed app without a touch; elsewhere any touch will do.
    unlock()
    addEventListener('pointerdown', unlock)
    addEventListener('keydown', unlock)
    return () => {
      removeEventListener('pointerdown', unlock)
      removeEventListener('keydown', unlock)
    }
  }, [player, isOn, isLocked, unlock])

  const look = useStable(() => {
    const now = terminal.now()
    const late = new Set(
      cards.filter((card) => agesOf(card.ticket, stationOf(card), now) === 'late').map(({ key }) => key),
    )
    const before = told.current
    const current = toldBy(cards, late)
    told.current = { view: viewKey, told: current }
    // The first look at a view is no news.
    if (before?.view !== viewKey) return
    const news = newsSince(before.told, cards, current, own.current)
    if (news.size === 0) return
    const sound = loudest(news.values())
    if (isOn && sound !== null) player?.play(sound)
    setFresh((shown) => new Map([...shown, ...news]))
    setTimeout(() => setFresh((shown) => new Map([...shown].filter(([key]) => !news.has(key)))), FRESH_MS)
  })
  // A ticket is there first, then what is new about it is told.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks when there is something else to see
  useEffect(() => afterPaint(look), [cards, viewKey])
  useEffect(() => everySecond(look), [look])

  return {
    isOn,
    isLocked: isOn && isLocked,
    toggle: useStable(() => {
      keepSound(!isOn)
      setOn(!isOn)
      if (!isOn) unlock()
    }),
    unlock,
    fresh,
    did: useStable((tickets) => {
      for (const ticket of tickets) own.current.add(ticket)
      setTimeout(() => {
        for (const ticket of tickets) own.current.delete(ticket)
      }, FRESH_MS)
    }),
  }
}
