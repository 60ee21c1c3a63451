import { type CodePage, lettersOf, toBase64 } from '@comanda/printing'
import type { Paper, PaperItem, Print } from './paper.ts'
import type { Token } from './tokens.ts'

const PAGES: Readonly<Record<number, Exclude<CodePage, 'raster'>>> = {
  0: 'cp437',
  2: 'cp850',
  16: 'windows1252',
  19: 'cp858',
}

type Look = Omit<Print, 'text'>
const PLAIN: Look = { wide: 1, high: 1, bold: false, invert: false }

/** The head, the roll and the knife: carries out one command after the other. */
export class PaperPrinter {
  readonly papers: Paper[] = []
  /** Commands that no printer of ours should ever get. */
  readonly unknown: Token[] = []
  drawerKicks = 0
  beeps = 0
  #items: PaperItem[] = []
  #prints: Print[] = []
  #look: Look = PLAIN
  #align: 'left' | 'center' = 'left'
  #letters = lettersOf('cp437')
  #qr = { text: '', module: 3 }

  /** What hangs out of the printer and has not been cut. */
  get hanging(): Paper | null {
    return this.#items.length === 0 ? null : { items: [...this.#items], isCut: false }
  }

  /** Somebody tears off what hangs out. */
  tear(): void {
    const { hanging } = this
    if (hanging !== null) this.papers.push(hanging)
    this.#items = []
    this.#prints = []
  }

  carryOut({ name, data }: Token): void {
    const [first = 0, second = 0] = data
    switch (name) {
      case 'letter':
        this.#letter(this.#letters.get(first) ?? '\ufffd')
        return
      case 'line-feed':
        this.#items.push({ kind: 'text', prints: this.#prints, align: this.#align })
        this.#prints = []
        return
      case 'initialize':
        this.#prints = []
        this.#look = PLAIN
        this.#align = 'left'
        this.#letters = lettersOf('cp437')
        return
      case 'page':
        this.#letters = lettersOf(PAGES[first] ?? 'cp437')
        return
      case 'align':
        this.#align = first === 1 ? 'center' : 'left'
        return
      case 'bold':
        this.#look = { ...this.#look, bold: first === 1 }
        return
      case 'invert':
        this.#look = { ...this.#look, invert: first === 1 }
        return
      case 'size':
        this.#look = { ...this.#look, wide: (first >> 4) + 1, high: (first & 0xf) + 1 }
        return
      case 'feed':
        this.#items.push({ kind: 'feed', lines: first })
        return
      case 'raster':
        this.#raster(data)
        return
      case 'cut':
        if (this.#items.length > 0) this.papers.push({ items: this.#items, isCut: true })
        this.#items = []
        return
      case 'drawer':
        this.drawerKicks += 1
        return
      case 'beep':
        this.beeps += first
        return
      case 'qr':
        this.#qrPart(data, second)
        return
      case 'unknown':
        this.unknown.push({ name, data })
        return
    }
  }

  #letter(letter: string): void {
    const last = this.#prints.at(-1)
    const look = this.#look
    const isSame =
      last !== undefined &&
      (['wide', 'high', 'bold', 'invert'] as const).every((key) => last[key] === look[key])
    if (isSame) this.#prints[this.#prints.length - 1] = { ...last, text: last.text + letter }
    else this.#prints.push({ ...look, text: letter })
  }

  #raster(data: readonly number[]): void {
    const [, , xl = 0, xh = 0, yl = 0, yh = 0, ...bits] = data
    const bitmap = {
      widthDots: (xl + xh * 256) * 8,
      heightDots: yl + yh * 256,
      bits: toBase64(Uint8Array.from(bits)),
    }
    this.#items.push({ kind: 'raster', bitmap, align: this.#align })
  }

  /** `GS ( k`: its data are pL pH cn fn …. */
  #qrPart(data: readonly number[], _second: number): void {
    const [, , , cn, fn, value = 0, ...rest] = data
    if (cn !== 0x31) return
    if (fn === 0x43) this.#qr = { ...this.#qr, module: value }
    if (fn === 0x50) this.#qr = { ...this.#qr, text: new TextDecoder().decode(Uint8Array.from(rest)) }
    if (fn === 0x51) this.#items.push({ kind: 'qr', ...this.#qr })
  }
}
