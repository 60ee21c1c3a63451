/** One command or letter of ESC/POS, cut out of the stream of bytes. */
export interface Token {
  readonly name:
    | 'letter'
    | 'line-feed'
    | 'initialize'
    | 'page'
    | 'align'
    | 'bold'
    | 'invert'
    | 'size'
    | 'feed'
    | 'raster'
    | 'cut'
    | 'drawer'
    | 'beep'
    | 'qr'
    | 'ask-in-turn'
    | 'ask-now'
    | 'ignored'
    | 'unknown'
  /** What follows the name of the command, or the letter. */
  readonly data: readonly number[]
}

const ESC = 0x1b
const GS = 0x1d
const FS = 0x1c
const DLE = 0x10

/** Names of commands, and how many bytes follow the two that say what it is. */
const FIXED: Readonly<Record<string, readonly [Token['name'], number]>> = {
  [`${ESC} 64`]: ['initialize', 0],
  [`${ESC} 116`]: ['page', 1],
  [`${ESC} 97`]: ['align', 1],
  [`${ESC} 69`]: ['bold', 1],
  [`${ESC} 100`]: ['feed', 1],
  [`${ESC} 112`]: ['drawer', 3],
  [`${ESC} 66`]: ['beep', 2],
  [`${GS} 33`]: ['size', 1],
  [`${GS} 66`]: ['invert', 1],
  [`${GS} 114`]: ['ask-in-turn', 1],
  [`${FS} 46`]: ['ignored', 0],
  [`${DLE} 4`]: ['ask-now', 1],
}

/** Takes the first token off; `null` while it is not whole. */
export function tokenAt(bytes: readonly number[], at: number): { token: Token; next: number } | null {
  const first = bytes[at]
  if (first === undefined) return null
  if (first === 0x0a) return { token: { name: 'line-feed', data: [] }, next: at + 1 }
  if (first !== ESC && first !== GS && first !== FS && first !== DLE)
    return { token: { name: first < 0x20 ? 'unknown' : 'letter', data: [first] }, next: at + 1 }
  const second = bytes[at + 1]
  if (second === undefined) return null
  const length = lengthOf(bytes, at, first, second)
  if (length === null || bytes.length < at + 2 + length.bytes) return null
  const data = bytes.slice(at + 2, at + 2 + length.bytes)
  return { token: { name: length.name, data }, next: at + 2 + length.bytes }
}

function lengthOf(
  bytes: readonly number[],
  at: number,
  first: number,
  second: number,
): { name: Token['name']; bytes: number } | null {
  const fixed = FIXED[`${first} ${second}`]
  if (fixed !== undefined) return { name: fixed[0], bytes: fixed[1] }
  if (first === GS && second === 0x56) {
    const mode = bytes[at + 2]
    return mode === undefined ? null : { name: 'cut', bytes: mode >= 0x41 ? 2 : 1 }
  }
  if (first === GS && second === 0x76) {
    const [xl, xh, yl, yh] = bytes.slice(at + 4, at + 8)
    if (xl === undefined || xh === undefined || yl === undefined || yh === undefined) return null
    return { name: 'raster', bytes: 6 + (xl + xh * 256) * (yl + yh * 256) }
  }
  if (first === GS && second === 0x28) {
    const [, low, high] = bytes.slice(at + 2, at + 5)
    return low === undefined || high === undefined ? null : { name: 'qr', bytes: 3 + low + high * 256 }
  }
  return { name: 'unknown', bytes: 0 }
}
