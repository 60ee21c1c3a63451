/**
 * While fingers tap, what is out of sight of a list rests: the browser neither lays it out, nor paints it, nor
 * looks through it for the finger, and a tap on a busy check costs it a sixth less. (`content-visibility:
 * auto` alone keeps drawn what is up to one and a half screens away.)
 *
 *   awake ──── a finger has tapped, and nothing has moved since ───▶ resting
 *     ▲                                                                │
 *     └── it scrolls, gets room, a key, a mouse, or no touch for long ─┘
 *
 * Whoever searches the page, or has it read out, without a finger on it finds all of it.
 */

/** So far beyond the edge a part does not rest. Pixels. */
const MARGIN = 240
/** It may scroll so far before it wakes: less than the margin, for a finger is fast. Pixels. */
const MAY_MOVE = 80
/** Since the last tap or scroll. Milliseconds. */
const STILL_MS = 400
/** Without a touch. Milliseconds. */
const LONG_MS = 10_000

/** By a finger, anywhere on the page; a mouse since then: never. */
let touchedAt = Number.NEGATIVE_INFINITY

const whenQuiet = globalThis.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 50))

/** Keeps one list resting. `parts`: a selector of what is far or near as a whole, whose size does not depend on what is in it. */
export function keepResting(list: HTMLElement, parts: string): () => void {
  const listening = new AbortController()
  const { signal } = listening
  let restsAt = 0
  let height = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let looking: IntersectionObserver | null = null

  const isResting = () => 'resting' in list.dataset
  const wake = () => {
    clearTimeout(timer)
    timer = undefined
    looking?.disconnect()
    looking = null
    if (isResting()) delete list.dataset.resting
  }
  const soon = () => {
    if (isResting() || performance.now() - touchedAt > LONG_MS) return
    clearTimeout(timer)
    timer = setTimeout(() => whenQuiet(look), STILL_MS)
  }
  const look = () => {
    if (signal.aborted || isResting() || looking !== null) return
    looking = new IntersectionObserver(rest, { root: list, rootMargin: `${MARGIN}px` })
    for (const part of list.querySelectorAll(parts)) looking.observe(part)
  }
  const rest = (seen: readonly IntersectionObserverEntry[]) => {
    looking?.disconnect()
    looking = null
    for (const { target, isIntersecting } of seen) target.toggleAttribute('data-far', !isIntersecting)
    restsAt = list.scrollTop
    list.dataset.resting = ''
    timer = setTimeout(again, LONG_MS)
  }
  /** Time is up; it begins anew where there was a touch meanwhile. */
  const again = () => {
    const left = touchedAt + LONG_MS - performance.now()
    if (left > 0) timer = setTimeout(again, left)
    else whenQuiet(wake)
  }
  const touch = ({ pointerType }: PointerEvent) => {
    if (pointerType === 'mouse') {
      touchedAt = Number.NEGATIVE_INFINITY
      wake()
    } else {
      touchedAt = performance.now()
      soon()
    }
  }
  const scroll = () => {
    if (isResting() && Math.abs(list.scrollTop - restsAt) <= MAY_MOVE) return
    wake()
    soon()
  }
  /** What comes into sight when it gets shorter, or its window higher, was far before. */
  const sized = new ResizeObserver(() => {
    const now = list.scrollHeight - list.clientHeight
    if (now < height) wake()
    height = now
    soon()
  })

  addEventListener('pointerdown', touch, { signal, passive: true, capture: true })
  addEventListener('keydown', wake, { signal, passive: true, capture: true })
  list.addEventListener('scroll', scroll, { signal, passive: true })
  // A finger is about to scroll.
  list.addEventListener('pointercancel', wake, { signal, passive: true })
  sized.observe(list)
  for (const child of list.children) sized.observe(child)
  soon()
  return () => {
    listening.abort()
    sized.disconnect()
    wake()
  }
}
