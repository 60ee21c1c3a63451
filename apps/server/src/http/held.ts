/** Ends waiting requests: when there is news, when time is up, when the client has gone, when the server stops. */
export class HeldRequests {
  readonly #waiting = new Set<() => void>()

  get size(): number {
    return this.#waiting.size
  }

  /** Resolves with the first of: news, `timeoutMs`, `gone`, `releaseAll`. */
  async hold(news: Promise<void>, gone: AbortSignal, timeoutMs: number): Promise<void> {
    if (gone.aborted) return
    const over = Promise.withResolvers<void>()
    const timer = setTimeout(over.resolve, timeoutMs)
    gone.addEventListener('abort', () => over.resolve(), { once: true })
    this.#waiting.add(over.resolve)
    try {
      await Promise.race([news, over.promise])
    } finally {
      clearTimeout(timer)
      this.#waiting.delete(over.resolve)
    }
  }

  releaseAll(): void {
    for (const release of this.#waiting) release()
  }
}
