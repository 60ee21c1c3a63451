import type { News } from './news.ts'

/** One tone: when it begins and how long it lasts (seconds), how high (hertz) and how it sounds. */
interface Tone {
  readonly at: number
  readonly lasts: number
  readonly hertz: number
  readonly wave: OscillatorType
}

const tone = (at: number, lasts: number, hertz: number, wave: OscillatorType = 'triangle'): Tone => ({
  at,
  lasts,
  hertz,
  wave,
})

/** Told apart without looking: two rising bells, three even ones, a falling buzz, four quick high ones. */
const PATTERNS: Readonly<Record<News, readonly Tone[]>> = {
  new: [tone(0, 0.16, 784), tone(0.16, 0.32, 1047)],
  changed: [tone(0, 0.1, 880), tone(0.15, 0.1, 880), tone(0.3, 0.18, 880)],
  void: [tone(0, 0.22, 466, 'square'), tone(0.26, 0.22, 349, 'square'), tone(0.52, 0.34, 233, 'square')],
  late: [0, 0.12, 0.24, 0.36].map((at) => tone(at, 0.07, 1319, 'square')),
}

const LOUDNESS: Readonly<Record<OscillatorType, number>> = {
  triangle: 0.5,
  square: 0.16,
  sine: 0.5,
  sawtooth: 0.16,
  custom: 0.3,
}

/** Makes its sounds itself: there is no file to be loaded. */
export class SoundPlayer {
  #context: AudioContext | null = null

  /** Browsers let a page sound only after somebody has touched it. */
  get isLocked(): boolean {
    return this.#context?.state !== 'running'
  }

  /** To be called from a touch or a key; or to see whether none is needed. */
  async unlock(): Promise<boolean> {
    try {
      this.#context ??= new AudioContext()
      // Without a gesture some browsers never answer.
      void this.#context.resume().catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, 60))
    } catch {
      return false
    }
    return !this.isLocked
  }

  play(news: News): void {
    const context = this.#context
    if (context === null || this.isLocked) return
    for (const { at, lasts, hertz, wave } of PATTERNS[news]) {
      const begins = context.currentTime + 0.02 + at
      const source = context.createOscillator()
      const volume = context.createGain()
      source.type = wave
      source.frequency.value = hertz
      volume.gain.setValueAtTime(0, begins)
      volume.gain.linearRampToValueAtTime(LOUDNESS[wave], begins + 0.012)
      volume.gain.exponentialRampToValueAtTime(0.001, begins + lasts)
      source.connect(volume).connect(context.destination)
      source.start(begins)
      source.stop(begins + lasts + 0.02)
    }
  }

  close(): void {
    void this.#context?.close().catch(() => {})
    this.#context = null
  }
}
