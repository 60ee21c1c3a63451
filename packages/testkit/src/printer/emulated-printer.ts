import type { Clock } from '@comanda/printing'
import type { Paper } from './paper.ts'
import { PaperPrinter } from './paper-printer.ts'
import { type Token, tokenAt } from './tokens.ts'

export interface EmulatedPrinterOptions {
  /** Only a slow printer needs one. */
  readonly clock?: Clock
  /** Milliseconds that a line takes; 0: none. */
  readonly lineMs?: number
  /** Never answers a question, as cheap printers do. */
  readonly isMute?: boolean
}

type Reply = (bytes: Uint8Array) => void

/**
 * A receipt printer without its socket. Questions in real time (`DLE EOT`) are answered as they arrive;
 * everything else waits in its memory and is carried out in its turn, while there is paper and the cover
 * is closed. What it has in its memory is printed when it is refilled, and lost when it is switched off.
 */
export class EmulatedPrinter {
  readonly #options: EmulatedPrinterOptions
  readonly #printer = new PaperPrinter()
  #incoming: number[] = []
  #waiting: { readonly token: Token; readonly reply: Reply }[] = []
  #isWorking = false
  #linesLeft = Number.POSITIVE_INFINITY
  #isCoverOpen = false
  #isPaperLow = false
  isMute: boolean

  constructor(options: EmulatedPrinterOptions = {}) {
    this.#options = options
    this.isMute = options.isMute ?? false
  }

  /** Papers that were cut, in their order. */
  get papers(): readonly Paper[] {
    return this.#printer.papers
  }

  /** What hangs out, not cut. */
  get hanging(): Paper | null {
    return this.#printer.hanging
  }

  get drawerKicks(): number {
    return this.#printer.drawerKicks
  }

  get beeps(): number {
    return this.#printer.beeps
  }

  /** Commands it did not understand. */
  get unknown(): readonly Token[] {
    return this.#printer.unknown
  }

  /** The roll ends after so many more lines. */
  runOutAfter(lines: number): void {
    this.#linesLeft = lines
  }

  refill(): void {
    this.#linesLeft = Number.POSITIVE_INFINITY
    this.#isPaperLow = false
    this.#work()
  }

  paperLow(isLow: boolean): void {
    this.#isPaperLow = isLow
  }

  openCover(): void {
    this.#isCoverOpen = true
  }

  closeCover(): void {
    this.#isCoverOpen = false
    this.#work()
  }

  /** Switched off and on: its memory is empty. */
  powerCycle(): void {
    this.#incoming = []
    this.#waiting = []
  }

  /** Somebody tears off what hangs out. */
  tear(): void {
    this.#printer.tear()
  }

  receive(bytes: Uint8Array, reply: Reply): void {
    for (const byte of bytes) this.#incoming.push(byte)
    let at = 0
    for (;;) {
      const found = tokenAt(this.#incoming, at)
      if (found === null) break
      at = found.next
      if (found.token.name === 'ask-now') this.#answerNow(found.token, reply)
      else this.#waiting.push({ token: found.token, reply })
    }
    this.#incoming = this.#incoming.slice(at)
    this.#work()
  }

  /** A connection ended: what was cut off in the middle is forgotten. */
  connectionEnded(): void {
    this.#incoming = []
  }

  get #canPrint(): boolean {
    return !this.#isCoverOpen && this.#linesLeft > 0
  }

  #work(): void {
    if (this.#isWorking) return
    let next = this.#waiting[0]
    while (next !== undefined && this.#canPrint) {
      this.#waiting.shift()
      this.#carryOut(next.token, next.reply)
      const pauseMs = next.token.name === 'line-feed' ? (this.#options.lineMs ?? 0) : 0
      if (pauseMs > 0 && this.#options.clock !== undefined) {
        this.#isWorking = true
        this.#options.clock.after(pauseMs, () => {
          this.#isWorking = false
          this.#work()
        })
        return
      }
      next = this.#waiting[0]
    }
  }

  #carryOut(token: Token, reply: Reply): void {
    if (token.name === 'ask-in-turn') {
      if (!this.isMute) reply(Uint8Array.of(this.#isPaperLow ? 0b11 : 0))
      return
    }
    this.#printer.carryOut(token)
    if (token.name === 'line-feed' || token.name === 'raster') this.#linesLeft -= 1
  }

  #answerNow({ data }: Token, reply: Reply): void {
    if (this.isMute) return
    const isOut = this.#linesLeft <= 0
    const fixed = 0b0001_0010
    const low = this.#isPaperLow || isOut ? 0b0000_1100 : 0
    switch (data[0]) {
      case 1:
        reply(Uint8Array.of(fixed | (this.#canPrint ? 0 : 0b1000)))
        return
      case 2:
        reply(Uint8Array.of(fixed | (this.#isCoverOpen ? 0b100 : 0) | (isOut ? 0b10_0000 : 0)))
        return
      case 3:
        reply(Uint8Array.of(fixed))
        return
      default:
        reply(Uint8Array.of(fixed | low | (isOut ? 0b110_0000 : 0)))
    }
  }
}
