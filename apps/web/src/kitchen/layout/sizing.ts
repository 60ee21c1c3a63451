import type { Room } from './arrange.ts'

export interface BoardSizing {
  readonly columns: number
  /** Of one card. Pixels. */
  readonly width: number
  readonly gap: number
  readonly scale: number
  readonly room: Room
}

const GAP = 10
const CARD_AT_SCALE_1 = 296
const LEAST_SCALE = 0.86
const MOST_SCALE = 2.2

/** How many columns a board of this inner size has, and how large everything on it is written. Pixels. */
export function sizingFor(width: number, height: number): BoardSizing {
  const scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, Math.min(width / 1880, height / 980)))
  const columns = Math.max(1, Math.floor((width + GAP) / (CARD_AT_SCALE_1 * scale + GAP)))
  return {
    columns,
    width: Math.floor((width - GAP * (columns - 1)) / columns),
    gap: GAP,
    scale,
    room: { height, gap: GAP },
  }
}
