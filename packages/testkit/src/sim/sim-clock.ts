interface Timer {
  readonly at: number
  readonly order: number
  readonly task: () => void
  cancelled: boolean
}

/** Lets every promise that can go on do so, before time moves. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Time that moves from one due timer to the next, and never by itself. */
export class SimClock {
  #now: number
  #order = 0
  /** A binary heap, the next due first. */
  readonly #heap: Timer[] = []

  constructor(startAt: number) {
    this.#now = startAt
  }

  now(): number {
    return this.#now
  }

  after(delayMs: number, task: () => void): () => void {
    const timer: Timer = {
      at: this.#now + Math.max(0, delayMs),
      order: this.#order++,
      task,
      cancelled: false,
    }
    this.#push(timer)
    return () => {
      timer.cancelled = true
    }
  }

  /** Runs everything due within the next `durationMs`. */
  async run(durationMs: number): Promise<void> {
    const end = this.#now + durationMs
    await settle()
    for (;;) {
      const next = this.#heap[0]
      if (next === undefined || next.at > end) break
      this.#pop()
      if (next.cancelled) continue
      this.#now = next.at
      next.task()
      await settle()
    }
    this.#now = end
  }

  /** Runs until `done` holds, at most `limitMs`. Returns whether it came to hold. */
  async runUntil(done: () => boolean, limitMs: number, stepMs = 250): Promise<boolean> {
    for (let passed = 0; passed < limitMs && !done(); passed += stepMs) await this.run(stepMs)
    return done()
  }

  #push(timer: Timer): void {
    const heap = this.#heap
    heap.push(timer)
    let i = heap.length - 1
    while (i > 0) {
      const parent = (i - 1) >> 1
      if (!this.#isBefore(i, parent)) break
      this.#swap(i, parent)
      i = parent
    }
  }

  #pop(): void {
    const heap = this.#heap
    const last = heap.pop()
    if (last === undefined || heap.length === 0) return
    heap[0] = last
    let i = 0
    for (;;) {
      const left = 2 * i + 1
      const right = left + 1
      let least = i
      if (left < heap.length && this.#isBefore(left, least)) least = left
      if (right < heap.length && this.#isBefore(right, least)) least = right
      if (least === i) return
      this.#swap(i, least)
      i = least
    }
  }

  #isBefore(a: number, b: number): boolean {
    const x = this.#heap[a] as Timer
    const y = this.#heap[b] as Timer
    return x.at < y.at || (x.at === y.at && x.order < y.order)
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap
    const x = heap[a] as Timer
    heap[a] = heap[b] as Timer
    heap[b] = x
  }
}
