export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** The upright box of a table before it is turned by `rotation` degrees around its middle. */
export interface Place extends Box {
  readonly rotation: number
}

export interface PlannedTable extends Place {
  readonly id: string
  readonly shape: 'square' | 'round' | 'rect'
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** The upright box around a turned table. */
export function turned({ x, y, w, h, rotation }: Place): Box {
  const angle = (rotation * Math.PI) / 180
  const cos = Math.abs(Math.cos(angle))
  const sin = Math.abs(Math.sin(angle))
  const width = w * cos + h * sin
  const height = w * sin + h * cos
  return { x: x + (w - width) / 2, y: y + (h - height) / 2, w: width, h: height }
}

export function boundsOf(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, w: 1, h: 1 }
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.w))
  const bottom = Math.max(...boxes.map((box) => box.y + box.h))
  return { x, y, w: Math.max(1, right - x), h: Math.max(1, bottom - y) }
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 1
}
