import { describe, expect, test } from 'vitest'
import type { PlannedTable } from './boxes.ts'
import { turned } from './boxes.ts'
import { layoutPlan } from './plan-layout.ts'
import { spread } from './squeeze.ts'

const table = (id: string, x: number, y: number, w = 100, h = 100): PlannedTable => ({
  id,
  x,
  y,
  w,
  h,
  rotation: 0,
  shape: w === h ? 'square' : 'rect',
})

const grid = [0, 1, 2].flatMap((row) =>
  [0, 1, 2, 3, 4].map((column) => table(`${row}${column}`, column * 240, row * 240)),
)

describe('a wide screen', () => {
  test('the plan fits, in its proportions, and in the middle', () => {
    const { kind, width, height, places } = layoutPlan(grid, [], { width: 1440, height: 800 })
    expect({ kind, width, height }).toEqual({ kind: 'drawn', width: 1440, height: 800 })
    const first = places.get('00')
    const last = places.get('24')
    expect(first?.x).toBeCloseTo(1440 - ((last?.x ?? 0) + (last?.w ?? 0)))
    expect(first?.w).toBe(first?.h)
  })

  test('a floor of two tables is no poster', () => {
    const { places } = layoutPlan([table('a', 0, 0), table('b', 200, 0)], [], { width: 1440, height: 800 })
    expect(places.get('a')?.w).toBe(140)
  })

  test('too many tables to read them all at once: it scrolls instead', () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      table(`${i}`, (i % 20) * 120, Math.floor(i / 20) * 120),
    )
    const { kind, width, height, places } = layoutPlan(many, [], { width: 1024, height: 600 })
    expect(kind).toBe('drawn')
    expect(places.get('0')?.w).toBe(48)
    expect(width).toBeGreaterThan(1024)
    expect(height).toBeGreaterThan(600)
  })
})

describe('a phone', () => {
  const phone = { width: 390, height: 600 }

  test('what would be too small is squeezed into columns that keep rows and order', () => {
    const { kind, width, places } = layoutPlan(grid, [], phone)
    expect({ kind, width }).toEqual({ kind: 'squeezed', width: 390 })
    expect(places.size).toBe(15)
    const at = (id: string) => places.get(id) ?? { x: Number.NaN, y: Number.NaN, w: 0, h: 0 }
    expect(at('00').x).toBeLessThan(at('01').x)
    expect(at('00').y).toBeLessThan(at('10').y)
    for (const { x, w, h } of places.values()) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + w).toBeLessThanOrEqual(390)
      expect(Math.min(w, h)).toBeGreaterThanOrEqual(60)
    }
  })

  test('nothing overlaps', () => {
    const mixed = [...grid.slice(0, 7), table('long', 300, 470, 400, 100), table('low', 800, 500)]
    const boxes = [...layoutPlan(mixed, [], phone).places.values()]
    for (const a of boxes)
      for (const b of boxes)
        if (a !== b)
          expect(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y).toBe(true)
  })

  test('a table on the far side stays on the far side', () => {
    const { places } = layoutPlan([table('a', 0, 0), table('b', 1100, 0), table('c', 0, 700)], [], phone)
    expect(places.get('b')?.x).toBeGreaterThan(250)
  })

  test('a small floor that can be read is drawn as it is', () => {
    expect(layoutPlan([table('a', 0, 0), table('b', 150, 300)], [], phone).kind).toBe('drawn')
  })
})

test('columns are as near as they fit', () => {
  expect(spread([0, 0, 3], [1, 1, 1], 4)).toEqual([0, 1, 3])
  expect(spread([3, 3, 3], [1, 1, 1], 4)).toEqual([1, 2, 3])
  expect(spread([2, 3], [2, 1], 4)).toEqual([1, 3])
})

test('a turned table takes the room of its corners', () => {
  expect(turned({ x: 0, y: 0, w: 200, h: 100, rotation: 90 })).toEqual({
    x: expect.closeTo(50),
    y: expect.closeTo(-50),
    w: expect.closeTo(100),
    h: expect.closeTo(200),
  })
})

test('a floor without tables still shows its decor', () => {
  expect(layoutPlan([], [{ x: 0, y: 0, w: 100, h: 100 }], { width: 500, height: 500 }).places.size).toBe(0)
})
