/**
 * Scrolls `list` just far enough to show `item`, and nothing else: the browser's own `scrollIntoView`
 * also moves every box around it, those that hide what overflows included.
 */
export function bringIntoView(list: Element, item: Element): void {
  const outer = list.getBoundingClientRect()
  const inner = item.getBoundingClientRect()
  const down = wayTo([outer.top, outer.bottom], [inner.top, inner.bottom])
  const across = wayTo([outer.left, outer.right], [inner.left, inner.right])
  if (down !== 0 || across !== 0) list.scrollBy({ top: down, left: across, behavior: 'instant' })
}

type Span = readonly [start: number, end: number]

/** How far to scroll; what is longer than the room begins at its edge. */
export function wayTo([start, end]: Span, [from, to]: Span): number {
  if (from >= start && to <= end) return 0
  if (from < start || to - from > end - start) return from - start
  return to - end
}
