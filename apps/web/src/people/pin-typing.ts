/** From so many digits on a PIN is tried without another tap. Nobody here knows how long it really is. */
const SHORTEST = 4
const LONGEST = 12
/** Whoever pauses so long has typed all of it. Milliseconds. */
const PAUSE_MS = 900

export type PinAnswer = 'ok' | 'wrong' | 'unknown'

export interface PinTypingOptions {
  readonly check: (pin: string) => Promise<PinAnswer>
  /** Calls back once after `ms`; returns how to cancel. */
  readonly after: (ms: number, callback: () => void) => () => void
  readonly ended: (answer: PinAnswer) => void
  readonly changed: () => void
}

/**
 * Digits on their way to a sign-in.
 *
 *   typing ──fourth digit, and each after it──▶ looked at ──is it──▶ ended('ok')
 *      ▲                                           │ is not (yet)
 *      └──────────── another digit ◀───────────────┴─▶ a pause, Enter or deleting: ended('wrong')
 */
export class PinTyping {
  readonly #options: PinTypingOptions
  #typed = ''
  /** What was looked at last and is not the PIN. */
  #refuted: string | null = null
  #isChecking = false
  /** That is all of it, says whoever types; also while it is looked at. */
  #isAll = false
  #isStopped = false
  #cancelPause: () => void = () => {}

  constructor(options: PinTypingOptions) {
    this.#options = options
  }

  get length(): number {
    return this.#typed.length
  }

  get isChecking(): boolean {
    return this.#isChecking
  }

  digit(digit: string): void {
    if (this.#typed.length >= LONGEST) return
    this.#cancelPause()
    this.#typed += digit
    this.#isAll = false
    this.#options.changed()
    if (this.#typed.length >= SHORTEST) void this.#look()
  }

  back(): void {
    // Else one could go through all last digits without a single try being counted.
    if (this.#refuted !== null && this.#refuted === this.#typed) {
      this.#end('wrong')
      return
    }
    this.#typed = this.#typed.slice(0, -1)
    this.#options.changed()
  }

  submit(): void {
    this.#isAll = true
    void this.#look()
  }

  stop(): void {
    this.#isStopped = true
    this.#cancelPause()
  }

  async #look(): Promise<void> {
    const pin = this.#typed
    if (this.#isChecking || pin === '') return
    if (pin !== this.#refuted) {
      const answer = await this.#check(pin)
      if (this.#isStopped) return
      if (answer !== 'wrong') {
        this.#end(answer)
        return
      }
      this.#refuted = pin
    }
    const isContinued = this.#typed.startsWith(pin)
    // Digits that came meanwhile are not lost; deleting some of a wrong PIN is a try.
    if (isContinued && this.#typed !== pin) await this.#look()
    else if (this.#isAll || !isContinued) this.#end('wrong')
    else this.#cancelPause = this.#options.after(PAUSE_MS, () => this.#end('wrong'))
  }

  async #check(pin: string): Promise<PinAnswer> {
    this.#isChecking = true
    this.#options.changed()
    const answer = await this.#options.check(pin)
    this.#isChecking = false
    this.#options.changed()
    return answer
  }

  #end(answer: PinAnswer): void {
    this.#cancelPause()
    this.#typed = ''
    this.#isAll = false
    this.#refuted = null
    this.#options.ended(answer)
    this.#options.changed()
  }
}
