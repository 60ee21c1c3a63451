/** Up to two letters: `Ana María Ruiz` → `AR`. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s·.,-]+/u).filter((word) => /\p{L}|\p{N}/u.test(word))
  const first = words[0]
  const last = words.length > 1 ? words.at(-1) : undefined
  return [first, last]
    .map((word) =>
      word === undefined ? '' : ([...word].find((letter) => /\p{L}|\p{N}/u.test(letter)) ?? ''),
    )
    .join('')
    .toLocaleUpperCase()
}

const DARK_INK = '#000000'
const LIGHT_INK = '#ffffff'

/** What can be read on a colour that somebody chose. */
export function inkOn(color: string): string {
  const hex = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(color.trim())?.[1]
  if (hex === undefined) return LIGHT_INK
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => linear(Number.parseInt(full.slice(at, at + 2), 16)))
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b
  // Where white and black have the same contrast: above 4.5 on every colour.
  return luminance > 0.179 ? DARK_INK : LIGHT_INK
}

function linear(value: number): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

const COLORS = ['#9a4a26', '#2d6a86', '#4c7331', '#7a4a7c', '#8a5a12', '#35506e', '#7a1f3d', '#3f6b62']

/** The colour of somebody who has none of their own: the same on every screen. */
export function colorOf(person: { readonly id: string; readonly color: string }): string {
  if (person.color !== '') return person.color
  let sum = 0
  for (const letter of person.id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return COLORS[sum % COLORS.length] ?? DARK_INK
}
