import type { DownMessage, UpMessage, Welcome } from '@comanda/protocol'
import type { Connect, Link, LinkEnd, LinkEvents, LinkHost } from '../link.ts'
import type { Platform } from '../platform.ts'
import { exchange, type RunningExchange } from './exchange.ts'
import type { Post } from './post.ts'

export interface HttpLinkOptions {
  readonly post: Post
  readonly platform: Pick<Platform, 'now' | 'after'>
  /** `null`: one request is always held open by the server. Milliseconds. */
  readonly intervalMs: number | null
}

/** Bounds of one exchange, so that it stays far below what servers accept. */
const MESSAGES = 500
const ENVELOPES = 300
/** A held request that ends earlier without news was not held: by a server in trouble, or by a proxy. Milliseconds. */
const HARDLY_HELD_MS = 1_000
const PAUSE_MS = 500
/** Under a stream of news the next request waits a little, so that it brings several at once. Milliseconds. */
const GATHER_MS = 50
/** Failures in a row: of exchanges that carried nothing, and of held requests. */
const TRIES = 2

/**
 * The interval and held links: the messages of the bus, in batches over HTTP.
 *
 *   interval   ─▶ exchange ─(intervalMs | commands)─▶ exchange ─▶ …
 *   held       ─▶ exchange ─▶ held request ─(news | 25 s)─▶ held request ─▶ …
 *                             and beside it a plain exchange whenever there is something to say
 *
 * An exchange that carried messages and failed ends the link: nobody knows what arrived, and the next
 * link opens with everything again. A held request that fails is followed by a plain exchange, which decides.
 */
export const httpLink =
  (options: HttpLinkOptions): Connect =>
  (host, events) =>
    new HttpLink(options, host, events)

class HttpLink implements Link {
  readonly #post: Post
  readonly #platform: Pick<Platform, 'now' | 'after'>
  readonly #intervalMs: number | null
  readonly #host: LinkHost
  readonly #events: LinkEvents
  #queue: UpMessage[]
  #isUrgent = true
  #isTalking = false
  #plain: RunningExchange | null = null
  #held: RunningExchange | null = null
  #welcome: Welcome | null = null
  #failures = 0
  #failedHolds = 0
  #isOver = false
  #cancelNext: () => void = () => {}

  constructor({ post, platform, intervalMs }: HttpLinkOptions, host: LinkHost, events: LinkEvents) {
    this.#post = post
    this.#platform = platform
    this.#intervalMs = intervalMs
    this.#host = host
    this.#events = events
    this.#queue = [...host.opening()]
    void this.#talk()
  }

  send(messages: readonly UpMessage[]): void {
    for (const message of messages) {
      if (!isSaidByGreeting(message)) this.#queue.push(message)
      if (message.t === 'hello' || (this.#isHeld ? !isSaidByGreeting(message) : isUrgent(message)))
        this.#isUrgent = true
    }
    if (this.#isUrgent) void this.#talk()
  }

  check(): void {
    this.#isUrgent = true
    const held = this.#held
    this.#held = null
    held?.abort()
    void this.#talk()
  }

  close(): void {
    this.#isOver = true
    this.#cancelNext()
    this.#plain?.abort()
    this.#held?.abort()
  }

  get #isHeld(): boolean {
    return this.#intervalMs === null
  }

  /** Plain exchanges, one at a time, until there is nothing urgent left. */
  async #talk(): Promise<void> {
    if (this.#isOver || this.#isTalking) return
    this.#isTalking = true
    this.#cancelNext()
    do {
      this.#isUrgent = false
      const carried = this.#takeBatch()
      this.#plain = this.#exchange(false, carried)
      const outcome = await this.#plain.outcome
      this.#plain = null
      if (this.#isOver) return
      if (outcome.ok) this.#heard(outcome.down)
      else if (this.#welcome === null || carried.length > 0 || ++this.#failures >= TRIES)
        this.#end(outcome.end)
      if (this.#isOver) return
    } while (this.#isUrgent)
    this.#isTalking = false
    this.#next()
  }

  #takeBatch(): readonly UpMessage[] {
    let envelopes = 0
    let count = 0
    for (const message of this.#queue.slice(0, MESSAGES)) {
      if (message.t === 'commands') envelopes += message.envelopes.length
      if (envelopes > ENVELOPES && count > 0) break
      count += 1
    }
    const batch = this.#queue.splice(0, count)
    if (this.#queue.length > 0) this.#isUrgent = true
    return batch
  }

  /** What follows plain exchanges. */
  #next(): void {
    if (this.#intervalMs !== null) this.#in(this.#intervalMs, () => this.#talk())
    else if (this.#failures > 0) this.#in(PAUSE_MS, () => this.#talk())
    else void this.#hold()
  }

  #in(delayMs: number, then: () => Promise<void>): void {
    this.#cancelNext()
    this.#cancelNext = this.#platform.after(delayMs, () => void then())
  }

  /** One request that the server keeps open; the next as soon as it is answered. */
  async #hold(): Promise<void> {
    if (this.#isOver || this.#held !== null) return
    let wasHeld = false
    let isStream = true
    const cancelGather = this.#platform.after(GATHER_MS, () => {
      isStream = false
    })
    const cancelMark = this.#platform.after(HARDLY_HELD_MS, () => {
      wasHeld = true
    })
    const held = this.#exchange(true, [])
    this.#held = held
    const outcome = await held.outcome
    cancelGather()
    cancelMark()
    if (this.#isOver || this.#held !== held) return
    this.#held = null
    if (outcome.ok || wasHeld) this.#failedHolds = 0
    else this.#failedHolds += 1
    if (outcome.ok) this.#heldAnswered(outcome.down, wasHeld, isStream)
    else if (this.#failedHolds >= TRIES) this.#end(outcome.end)
    else void this.#talk()
  }

  #heldAnswered(down: readonly DownMessage[], wasHeld: boolean, isStream: boolean): void {
    const news = down.filter((message) => this.#isNews(message))
    this.#heard(news)
    if (this.#isOver || this.#held !== null) return
    if (!isStream && (wasHeld || news.length > 0)) void this.#hold()
    else if (!this.#isTalking) this.#in(news.length > 0 ? GATHER_MS : PAUSE_MS, () => this.#hold())
  }

  /** The greeting of a held request is as old as the request: it says nothing new, and its clock is wrong by now. */
  #isNews(message: DownMessage): boolean {
    return message.t !== 'welcome' || !isSameGreeting(message, this.#welcome)
  }

  #exchange(wait: boolean, messages: readonly UpMessage[]): RunningExchange {
    return exchange(this.#post, this.#platform, wait, [this.#host.hello(), ...messages])
  }

  #heard(down: readonly DownMessage[]): void {
    const bye = down.find((message) => message.t === 'bye')
    const welcome = down.findLast((message) => message.t === 'welcome')
    this.#failures = 0
    if (welcome !== undefined) {
      const isFirst = this.#welcome === null
      this.#welcome = welcome
      if (isFirst) this.#events.established()
    }
    this.#pass(down)
    if (bye !== undefined) this.#end({ kind: 'bye', reason: bye.reason })
    else if (this.#welcome === null) this.#end({ kind: 'unreachable' })
  }

  /** Whatever goes wrong over there: this link is not left half-alive. */
  #pass(down: readonly DownMessage[]): void {
    try {
      this.#host.received(down)
    } catch (error) {
      this.#end({ kind: 'unreachable' })
      throw error
    }
  }

  #end(end: LinkEnd): void {
    if (this.#isOver) return
    this.close()
    this.#events.ended(end)
  }
}

/** Every exchange begins with a greeting, which is a sign of life and says what is stored. */
const isSaidByGreeting = ({ t }: UpMessage): boolean => t === 'hello' || t === 'ping' || t === 'stored'

const isUrgent = ({ t }: UpMessage): boolean => t === 'commands' || t === 'signIn' || t === 'fetch'

const isSameGreeting = (a: Welcome, b: Welcome | null): boolean =>
  a.terminalId === b?.terminalId &&
  a.restaurantId === b.restaurantId &&
  a.serviceLog === b.serviceLog &&
  a.kitchenLogs.join() === b.kitchenLogs.join()
