import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('colors.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('[data-theme=')

const colorsOf = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/--c-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  )

const channel = (value: number): number => {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16)))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Written on each other somewhere. */
const TEXT: readonly (readonly [text: string, ...grounds: string[]])[] = [
  ['ink', 'paper', 'card', 'wait-soft', 'late-soft', 'ready-soft', 'info-soft', 'accent-soft'],
  ['ink-2', 'paper', 'card', 'wait-soft', 'late-soft', 'ready-soft', 'info-soft', 'accent-soft'],
  ['accent', 'paper', 'card', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['wait', 'paper', 'card', 'wait-soft'],
  ['late', 'paper', 'card', 'late-soft'],
  ['ready', 'paper', 'card', 'ready-soft'],
  ['info', 'paper', 'card', 'info-soft'],
  ['card', 'wait', 'late', 'ready', 'info'],
]

describe.each([
  ['light', colorsOf(light)],
  ['dark', colorsOf(dark)],
])('%s', (_scheme, colors) => {
  const get = (name: string): string => colors[name] ?? expect.fail(`no colour ${name}`)

  test.each(TEXT.flatMap(([text, ...grounds]) => grounds.map((ground) => [text, ground] as const)))(
    '%s on %s is readable',
    (text, ground) => {
      expect(contrast(get(text), get(ground))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(['paper', 'card'])('the edge of a field stands out from %s', (ground) => {
    expect(contrast(get('edge'), get(ground))).toBeGreaterThanOrEqual(3)
  })
})

test('both schemes have the same colours', () => {
  expect(Object.keys(colorsOf(dark))).toEqual(Object.keys(colorsOf(light)))
})
