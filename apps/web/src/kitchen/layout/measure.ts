/** Width of a text in a font of so many pixels, at a weight. Pixels. */
export type WidthOf = (text: string, sizePx: number, weight: number) => number

/** How many lines a text takes when it breaks between words, and inside of those that are too long. */
export function linesOf(text: string, room: number, widthOf: (text: string) => number): number {
  let lines = 1
  let used = 0
  const space = widthOf(' ')
  for (const word of text.split(/\s+/u)) {
    if (word === '') continue
    const width = widthOf(word)
    const needed = used === 0 ? width : used + space + width
    if (needed <= room) {
      used = needed
      continue
    }
    if (used > 0) lines += 1
    const broken = Math.max(1, Math.ceil(width / room))
    lines += broken - 1
    used = width - (broken - 1) * room
  }
  return lines
}

/** By the browser's own measure, remembered: the same words come all evening. */
export function browserWidths(fontFamily: string): WidthOf {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  let font = ''
  return (text, sizePx, weight) => {
    const key = `${sizePx} ${weight} ${text}`
    const width = known.get(key)
    if (width !== undefined) return width
    const wanted = `${weight} ${sizePx}px ${fontFamily}`
    if (context !== null && wanted !== font) {
      font = wanted
      context.font = wanted
    }
    const measured = context?.measureText(text).width ?? text.length * sizePx * 0.58
    if (known.size > 4_000) known.clear()
    known.set(key, measured)
    return measured
  }
}
