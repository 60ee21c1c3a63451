import type { Printer } from '@comanda/domain'
import CodepageEncoder from '@point-of-sale/codepage-encoder'

export type CodePage = Printer['codePage']
type Lettered = Exclude<CodePage, 'raster'>

/** What `ESC t` calls them on Epson's printers, and on those that speak like them. */
const NUMBERS: Readonly<Record<Lettered, number>> = { cp437: 0, cp850: 2, cp858: 19, windows1252: 16 }

/** Letters that few code pages have and that another one says as well, of the same width. */
const SAME: Readonly<Record<string, string>> = {
  '×': 'x',
  '·': '-',
  '•': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '→': '>',
  '…': '.',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '\u00a0': ' ',
  '\u202f': ' ',
}

const tables = new Map<Lettered, ReadonlyMap<string, number>>()

/** Letter → byte. ASCII is the same everywhere. */
function tableOf(page: Lettered): ReadonlyMap<string, number> {
  const known = tables.get(page)
  if (known !== undefined) return known
  const table = new Map<string, number>()
  CodepageEncoder.getCodepoints(page, true).forEach((point, byte) => {
    if (byte >= 0x80 && point >= 0xa0) table.set(String.fromCodePoint(point), byte)
  })
  for (let byte = 0x20; byte < 0x7f; byte++) table.set(String.fromCharCode(byte), byte)
  tables.set(page, table)
  return table
}

/** `ESC t n`; `null`: everything that is not ASCII is a picture anyway. */
export const pageNumber = (page: CodePage): number | null => (page === 'raster' ? null : NUMBERS[page])

/** Bytes of a text; `null` when the page lacks one of its letters, and it has to be printed as a picture. */
export function encoded(text: string, page: CodePage): Uint8Array | null {
  const table = page === 'raster' ? ASCII : tableOf(page)
  const bytes: number[] = []
  for (const letter of text.normalize('NFC')) {
    const byte = table.get(letter) ?? table.get(SAME[letter] ?? '')
    if (byte === undefined) return null
    bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

/** The same, with `?` for what it lacks. */
export const encodedAnyhow = (text: string, page: CodePage): Uint8Array =>
  Uint8Array.from([...text].flatMap((letter) => [...(encoded(letter, page) ?? [0x3f])]))

const ASCII: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 0x5f }, (_, i) => [String.fromCharCode(0x20 + i), 0x20 + i] as const),
)

/** Byte → letter, for reading what was printed. */
export function lettersOf(page: Exclude<CodePage, 'raster'>): ReadonlyMap<number, string> {
  return new Map([...tableOf(page)].map(([letter, byte]) => [byte, letter]))
}
