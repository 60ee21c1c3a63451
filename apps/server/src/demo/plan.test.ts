import type { Decor, Table } from '@comanda/domain'
import { Floor, Table as TableSchema } from '@comanda/domain'
import { describe, expect, test } from 'vitest'
import { DINING_ROOM_PLAN } from './dining-room.ts'
import { PLAN_HEIGHT, PLAN_WIDTH } from './plan.ts'
import { TERRACE_PLAN } from './terrace.ts'

type Point = readonly [x: number, y: number]
type Placed = Pick<Table, 'x' | 'y' | 'w' | 'h'> & { readonly rotation?: number }

/** Somebody with a tray passes between any two tables. */
const AISLE = 24
const SOLID: readonly Decor['kind'][] = ['wall', 'bar', 'plant', 'kitchen', 'door']

function corners({ x, y, w, h, rotation = 0 }: Placed, margin = 0): readonly Point[] {
  const turn = (rotation * Math.PI) / 180
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  return (
    [
      [-1, -1],
      [1, -1],
      [1, 1],
      [-1, 1],
    ] as const
  ).map(([sx, sy]) => {
    const [dx, dy] = [sx * (w / 2 + margin), sy * (h / 2 + margin)]
    return [x + w / 2 + dx * cos - dy * sin, y + h / 2 + dx * sin + dy * cos] as const
  })
}

/** Two convex shapes are apart when some edge of one has the other wholly on its far side. */
function overlap(a: readonly Point[], b: readonly Point[]): boolean {
  const axes = [...edges(a), ...edges(b)].map(([[x1, y1], [x2, y2]]) => [y2 - y1, x1 - x2] as const)
  return axes.every((axis) => {
    const [one, other] = [a, b].map((shape) => shape.map(([x, y]) => x * axis[0] + y * axis[1]))
    if (one === undefined || other === undefined) return false
    return Math.max(...one) > Math.min(...other) && Math.max(...other) > Math.min(...one)
  })
}

const edges = (shape: readonly Point[]) =>
  shape.map((point, i) => [point, shape[(i + 1) % shape.length] ?? point] as const)

const pairs = <T>(items: readonly T[]): readonly (readonly [T, T])[] =>
  items.flatMap((one, i) => items.slice(i + 1).map((other) => [one, other] as const))

describe.each([
  ['dining room', DINING_ROOM_PLAN, 14],
  ['terrace', TERRACE_PLAN, 10],
] as const)('the plan of the %s', (_, { floor, tables }, count) => {
  test('is made of valid records', () => {
    expect(Floor.parse(floor)).toEqual(floor)
    expect(tables.map((table) => TableSchema.parse(table))).toEqual(tables)
    expect(tables).toHaveLength(count)
  })

  test('leaves an aisle around every table', () => {
    const close = pairs(tables).filter(([a, b]) => overlap(corners(a, AISLE / 2), corners(b, AISLE / 2)))
    expect(close.map(([a, b]) => `${a.number}/${b.number}`)).toEqual([])
  })

  test('puts no table into a wall, the bar, a plant or a door', () => {
    const solid = floor.decor.filter(({ kind }) => SOLID.includes(kind))
    const hits = tables.flatMap((table) =>
      solid
        .filter((thing) => overlap(corners(table, 8), corners(thing)))
        .map(({ kind, text }) => `${table.number} in ${kind} ${text}`),
    )
    expect(hits).toEqual([])
  })

  test('keeps everything inside', () => {
    const outside = [...tables, ...floor.decor].filter((thing) =>
      corners(thing).some(([x, y]) => x < 0 || y < 0 || x > PLAN_WIDTH || y > PLAN_HEIGHT),
    )
    expect(outside).toEqual([])
  })
})

test('table numbers are unique in the restaurant', () => {
  const numbers = [...DINING_ROOM_PLAN.tables, ...TERRACE_PLAN.tables].map(({ number }) => number)
  expect(new Set(numbers).size).toBe(24)
})
