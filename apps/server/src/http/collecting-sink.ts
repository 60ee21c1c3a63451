import type { Sink } from '@comanda/hub'

/** Collects the messages of one exchange, and notices when there is something to tell. */
export class CollectingSink implements Sink {
  readonly #texts: string[] = []
  readonly #news = Promise.withResolvers<void>()

  send(text: string): void {
    this.#texts.push(text)
    if (!isGreeting(text)) this.#news.resolve()
  }

  /** The session has said goodbye: nothing more will come. */
  close(): void {
    this.#news.resolve()
  }

  /** Resolves when there is more than the greeting. */
  get news(): Promise<void> {
    return this.#news.promise
  }

  /** The body of the answer. The messages are JSON already. */
  get body(): string {
    return `{"down":[${this.#texts.join(',')}]}`
  }
}

/** Sent in every exchange, news or none. */
const isGreeting = (text: string): boolean => /^\{"t":"(welcome|pong)"/.test(text)
