import { describe, expect, test } from 'vitest'
import { faceOf } from '../card/face.ts'
import { dish, ticket } from '../testing.ts'
import { heightOf, SIZES, spanOf } from './card-size.ts'
import { linesOf } from './measure.ts'

const widthOf = (text: string) => text.length * 10
const sizing = { width: 300, scale: 1, widthOf, extras: () => 0 }
const FRAME = SIZES.head + SIZES.foot + SIZES.slack

describe('[F4.2] the height of a ticket', () => {
  test('words go to the next line when they do not fit, and long ones are broken', () => {
    expect(linesOf('Patatas bravas', 150, widthOf)).toBe(1)
    expect(linesOf('Patatas bravas', 100, widthOf)).toBe(2)
    expect(linesOf('Gewürztraminer', 50, widthOf)).toBe(3)
    expect(linesOf('', 50, widthOf)).toBe(1)
  })

  test('is that of its dishes, each at least as high as a finger needs', () => {
    const items = [dish('Soup'), dish('Lamb', { index: 1 })]
    expect(heightOf(faceOf(ticket({ items })), sizing)).toBe(FRAME + SIZES.course + 2 * SIZES.row)
  })

  test('grows with modifiers, notes, banners and what waits', () => {
    const plain = heightOf(faceOf(ticket({ items: [dish('Lamb')] })), sizing)
    const rich = faceOf(
      ticket({
        head: { ...ticket().head, allergy: 'Nuts' },
        items: [dish('Lamb', { modifiers: ['rare', 'no salt'] })],
        waiting: [{ name: 'Cake', quantity: 1, course: 0, held: true }],
      }),
    )
    const dishHeight = SIZES.name.line + 2 * SIZES.detail.line + SIZES.rowPad + SIZES.line
    expect(heightOf(rich, sizing) - plain).toBe(
      dishHeight -
        SIZES.row +
        SIZES.banner.line +
        SIZES.banner.pad +
        3 * SIZES.line +
        2 * SIZES.waiting.line +
        SIZES.waiting.pad,
    )
  })

  test('goes on over as many columns as forty dishes need', () => {
    expect(spanOf(900, 1000, 1)).toBe(1)
    expect(spanOf(1500, 1000, 1)).toBe(2)
    expect(spanOf(4000, 1000, 1)).toBe(5)
  })
})
