/** Where chairs stand around a table, in pixels from its middle; `turn` in degrees, 0 = above it. */
export interface Chair {
  readonly x: number
  readonly y: number
  readonly turn: number
}

type Shape = 'square' | 'round' | 'rect'

/** Evenly along the edge, `gap` outside of it, and clear of the corners. */
export function chairsAround(
  w: number,
  h: number,
  shape: Shape,
  seats: number,
  gap: number,
): readonly Chair[] {
  if (seats < 1) return []
  return shape === 'round' ? onEllipse(w, h, seats, gap) : onRectangle(w, h, seats, gap)
}

function onEllipse(w: number, h: number, seats: number, gap: number): readonly Chair[] {
  return Array.from({ length: seats }, (_, index) => {
    const turn = (360 / seats) * index + (seats === 2 ? 90 : 0)
    const angle = (turn * Math.PI) / 180
    return { x: Math.sin(angle) * (w / 2 + gap), y: -Math.cos(angle) * (h / 2 + gap), turn }
  })
}

function onRectangle(w: number, h: number, seats: number, gap: number): readonly Chair[] {
  const around = 2 * (w + h)
  const step = around / seats
  // From the middle of the left side, or half a step on, whichever keeps further from the corners.
  const starts = [0, step / 2].map((shift) =>
    Array.from({ length: seats }, (_, index) => index * step + shift),
  )
  const clearance = (along: readonly number[]) => Math.min(...along.map((at) => toCorner(at, w, h)))
  const [even = [], shifted = []] = starts
  return (clearance(shifted) > clearance(even) + 1 ? shifted : even).map((at) => chairAt(at, w, h, gap))
}

/** Distance to the next corner. `at` runs clockwise from the middle of the left side. */
function toCorner(at: number, w: number, h: number): number {
  const around = 2 * (w + h)
  const corners = [h / 2, h / 2 + w, h * 1.5 + w, h * 1.5 + 2 * w]
  return Math.min(...corners.map((corner) => Math.min(Math.abs(at - corner), around - Math.abs(at - corner))))
}

function chairAt(along: number, w: number, h: number, gap: number): Chair {
  const at = along % (2 * (w + h))
  if (at < h / 2) return { x: -w / 2 - gap, y: -at, turn: 270 }
  if (at < h / 2 + w) return { x: at - h / 2 - w / 2, y: -h / 2 - gap, turn: 0 }
  if (at < h * 1.5 + w) return { x: w / 2 + gap, y: at - h - w, turn: 90 }
  if (at < h * 1.5 + 2 * w) return { x: h * 1.5 + w * 1.5 - at, y: h / 2 + gap, turn: 180 }
  return { x: -w / 2 - gap, y: 2 * (w + h) - at, turn: 270 }
}
