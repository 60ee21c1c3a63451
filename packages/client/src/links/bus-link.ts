import { closeReasonOf, type DownMessage, SILENCE_MS, type UpMessage } from '@comanda/protocol'
import type { Connect, Link, LinkEnd, LinkEvents, LinkHost } from '../link.ts'
import type { Platform } from '../platform.ts'
import { parseDown } from './parse-down.ts'

/** What a browser's WebSocket and that of `ws` have in common. Handlers are attached before anything can happen. */
export interface SocketPort {
  onopen: ((event: never) => void) | null
  onmessage: ((event: never) => void) | null
  onclose: ((event: never) => void) | null
  onerror: ((event: never) => void) | null
  send(text: string): void
  close(): void
}

export interface BusLinkOptions {
  /** Origin of the server, `http://…` or `https://…`. */
  readonly url: string
  readonly open: (url: string) => SocketPort
  readonly platform: Pick<Platform, 'now' | 'after'>
}

/** Silence is measured in ticks, not by the clock: a device that slept, or whose clock was set, is not dead at once. */
const TICK_MS = 2_500
/** Without a greeting after so long the way is taken for closed (a proxy that swallows WebSockets). */
const GREETING_TICKS = 2
const SILENT_TICKS = SILENCE_MS / TICK_MS

/**
 * The bus: one WebSocket.
 *
 *   open ──▶ hello, opening ──▶ welcome (established) ──▶ messages both ways ──▶ closed | bye | silent
 */
export const busLink =
  (options: BusLinkOptions): Connect =>
  (host, events) =>
    new BusLink(options, host, events)

class BusLink implements Link {
  readonly #platform: Pick<Platform, 'now' | 'after'>
  readonly #host: LinkHost
  readonly #events: LinkEvents
  readonly #socket: SocketPort
  #state: 'opening' | 'open' | 'greeted' | 'over' = 'opening'
  #ticksLeft = GREETING_TICKS
  #cancelTick: () => void = () => {}

  constructor({ url, open, platform }: BusLinkOptions, host: LinkHost, events: LinkEvents) {
    this.#platform = platform
    this.#host = host
    this.#events = events
    this.#socket = open(socketUrl(url))
    this.#socket.onopen = () => this.#opened()
    this.#socket.onmessage = (event: { readonly data: unknown }) => this.#heard(event.data)
    this.#socket.onclose = (event: { readonly code: number }) => this.#closed(event.code)
    // `close` follows and says all there is to say; unheard, an error of `ws` would end the process.
    this.#socket.onerror = () => {}
    this.#tick()
  }

  send(messages: readonly UpMessage[]): void {
    if (this.#state === 'opening' || this.#state === 'over') return
    for (const message of messages) this.#socket.send(JSON.stringify(message))
  }

  check(): void {
    this.send([{ t: 'ping', sentAt: this.#platform.now() }])
    this.#ticksLeft = Math.min(this.#ticksLeft, 1)
    this.#tick()
  }

  close(): void {
    if (this.#state === 'over') return
    this.#state = 'over'
    this.#cancelTick()
    this.#socket.close()
  }

  #opened(): void {
    if (this.#state !== 'opening') return
    this.#state = 'open'
    this.send([this.#host.hello(), ...this.#host.opening()])
  }

  #heard(data: unknown): void {
    if (this.#state === 'over') return
    this.#ticksLeft = this.#state === 'greeted' ? SILENT_TICKS : GREETING_TICKS
    const message = typeof data === 'string' ? parseDown(data) : null
    if (message === null) {
      this.#end({ kind: 'unreachable' })
      return
    }
    if (message.t === 'welcome' && this.#state === 'open') {
      this.#state = 'greeted'
      this.#ticksLeft = SILENT_TICKS
      this.#events.established()
    }
    this.#pass(message)
    if (message.t === 'bye') this.#end({ kind: 'bye', reason: message.reason })
  }

  /** Whatever goes wrong over there: this link is not left half-alive. */
  #pass(message: DownMessage): void {
    try {
      this.#host.received([message])
    } catch (error) {
      this.#end({ kind: 'unreachable' })
      throw error
    }
  }

  #closed(code: number): void {
    const reason = closeReasonOf(code)
    this.#end(reason === null ? { kind: 'unreachable' } : { kind: 'bye', reason })
  }

  #end(end: LinkEnd): void {
    if (this.#state === 'over') return
    this.close()
    this.#events.ended(end)
  }

  #tick(): void {
    this.#cancelTick()
    this.#cancelTick = this.#platform.after(TICK_MS, () => {
      this.#ticksLeft -= 1
      if (this.#ticksLeft <= 0) this.#end({ kind: 'unreachable' })
      else this.#tick()
    })
  }
}

const socketUrl = (url: string): string => `${url.replace(/^http/, 'ws').replace(/\/+$/, '')}/ws`
