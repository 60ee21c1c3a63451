import type { Hub, Session, Sink } from '@comanda/hub'
import { CLOSE_CODES, type CloseReason, SILENCE_MS, UpMessage } from '@comanda/protocol'
import type { Logger } from 'pino'
import { type RawData, WebSocket } from 'ws'

/** More than this waiting to be read, and the other side is cut; it resumes from its cursor. */
const MAX_BUFFERED_BYTES = 4 * 1024 * 1024

interface ConnectionOptions {
  readonly webSocket: WebSocket
  readonly hub: Hub
  readonly log: Logger
  readonly closed: (reason: string) => void
  readonly now: number
}

/** One terminal's WebSocket. Handlers are attached before anything can arrive. */
export class BusConnection implements Sink {
  readonly gone: Promise<void>
  readonly #webSocket: WebSocket
  readonly #log: Logger
  readonly #closed: (reason: string) => void
  readonly #session: Session
  #lastHeard: number
  #closing = false
  /** The farewell is on its way, whatever else is waiting. */
  #ending = false
  /** One large message, a snapshot, is no reason to cut: only what piles up behind it. */
  #largest = 0

  constructor({ webSocket, hub, log, closed, now }: ConnectionOptions) {
    this.#webSocket = webSocket
    this.#log = log
    this.#closed = closed
    this.#lastHeard = now
    const gone = Promise.withResolvers<void>()
    this.gone = gone.promise
    webSocket.on('message', (data, isBinary) => this.#heard(data, isBinary))
    webSocket.on('error', (error) => log.debug({ err: error }, 'a WebSocket broke'))
    webSocket.on('close', () => {
      this.#session.end()
      gone.resolve()
    })
    this.#session = hub.connect(this, 'bus')
  }

  send(text: string): void {
    if (this.#closing || this.#webSocket.readyState !== WebSocket.OPEN) return
    if (!this.#ending && this.#webSocket.bufferedAmount > MAX_BUFFERED_BYTES + this.#largest) {
      this.#end('too-slow')
      return
    }
    this.#largest = Math.max(this.#largest, text.length)
    this.#webSocket.send(text)
  }

  close(reason: CloseReason): void {
    if (this.#closing) return
    this.#closing = true
    this.#closed(reason)
    this.#webSocket.close(CLOSE_CODES[reason].code, reason)
  }

  /** Ends it when nothing was heard for too long; cuts it when even the farewell was not heard. */
  sweep(now: number): void {
    if (now - this.#lastHeard < SILENCE_MS) return
    if (this.#closing) this.cut()
    else this.#end('silent')
  }

  cut(): void {
    this.#webSocket.terminate()
  }

  #heard(data: RawData, isBinary: boolean): void {
    if (this.#closing) return
    this.#lastHeard = Date.now()
    const message = isBinary ? null : parse(data)
    if (message === null) this.#end('malformed')
    else this.#receive(message)
  }

  #receive(message: UpMessage): void {
    try {
      this.#session.receive(message)
    } catch (error) {
      this.#log.error({ err: error, message: message.t }, 'a message could not be handled')
      this.#end('restarting')
    }
  }

  /** Ends the session, which says goodbye and closes this. */
  #end(reason: CloseReason): void {
    this.#ending = true
    this.#session.close(reason)
  }
}

function parse(data: RawData): UpMessage | null {
  try {
    const parsed = UpMessage.safeParse(JSON.parse(data.toString()))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
