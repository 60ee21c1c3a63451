import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** The font of everything that it has letters for: Latin, Greek, Cyrillic, Hebrew, Arabic and more. */
export const MAIN_FAMILY = 'DejaVu Sans'

const dejaVu = (name: string): Uint8Array =>
  readFileSync(join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), 'ttf', name))

export const mainFont = (): Uint8Array => dejaVu('DejaVuSans-Bold.ttf')

/** For pictures of paper, where every letter stands in a cell. */
export const cellFonts = (): readonly Uint8Array[] => [
  dejaVu('DejaVuSansMono.ttf'),
  dejaVu('DejaVuSansMono-Bold.ttf'),
]

interface Slice {
  readonly file: string
  readonly ranges: readonly (readonly [number, number])[]
}

/** A large font that comes in slices: only those with the letters wanted are read. */
export class SlicedFont {
  readonly family: string
  readonly #folder: string
  readonly #slices: readonly Slice[]
  readonly #read = new Map<string, Uint8Array>()

  /** `name`: of the package of Fontsource, without its scope. */
  constructor(family: string, name: string) {
    this.family = family
    this.#folder = dirname(require.resolve(`@fontsource-variable/${name}/package.json`))
    const listed = JSON.parse(readFileSync(join(this.#folder, 'unicode.json'), 'utf8')) as Record<
      string,
      string
    >
    this.#slices = Object.entries(listed).map(([slice, ranges]) => ({
      file: `${name}-${slice.replace(/[[\]]/g, '')}-wght-normal.woff2`,
      ranges: ranges.split(',').map(rangeOf),
    }))
  }

  /** The slices that have letters of this text. */
  slicesFor(text: string): readonly Uint8Array[] {
    const points = [...text].map((letter) => letter.codePointAt(0) ?? 0)
    return this.#slices
      .filter(({ ranges }) => points.some((point) => ranges.some(([a, b]) => point >= a && point <= b)))
      .map(({ file }) => this.#slice(file))
  }

  #slice(file: string): Uint8Array {
    const known = this.#read.get(file)
    if (known !== undefined) return known
    const bytes = readFileSync(join(this.#folder, 'files', file))
    this.#read.set(file, bytes)
    return bytes
  }
}

function rangeOf(text: string): readonly [number, number] {
  const [, from = '0', to = from] = /^U\+([0-9a-f]+)(?:-([0-9a-f]+))?$/i.exec(text.trim()) ?? []
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
}
