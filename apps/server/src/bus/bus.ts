import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Hub } from '@comanda/hub'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import { errorBody } from '../http/api-error.ts'
import { isSameOrigin } from '../http/origin.ts'
import { BusConnection } from './bus-connection.ts'

const MAX_MESSAGE_BYTES = 1024 * 1024
/** How long a farewell may take to reach the other side. Milliseconds. */
const FAREWELL_MS = 1_000

export interface BusOptions {
  readonly server: Server
  readonly hub: Hub
  readonly log: Logger
  readonly closed: (reason: string) => void
}

/** The WebSockets of terminals, at `/ws`. */
export class Bus {
  readonly #options: BusOptions
  readonly #sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: MAX_MESSAGE_BYTES,
  })
  readonly #connections = new Set<BusConnection>()
  #closing = false

  constructor(options: BusOptions) {
    this.#options = options
    options.server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head))
  }

  /** WebSockets open now. */
  get size(): number {
    return this.#connections.size
  }

  /** Ends connections from which nothing was heard for too long. */
  sweep(now: number): void {
    for (const connection of this.#connections) connection.sweep(now)
  }

  /** Lets nobody in any more. */
  refuseNew(): void {
    this.#closing = true
  }

  /** Waits until everybody has gone, a little while; then cuts. */
  async close(): Promise<void> {
    this.#closing = true
    const gone = Promise.all([...this.#connections].map((connection) => connection.gone))
    const cut = setTimeout(() => {
      for (const connection of this.#connections) connection.cut()
    }, FAREWELL_MS)
    await gone
    clearTimeout(cut)
    this.#sockets.close()
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // A socket that breaks while it is being refused must not end the process.
    socket.on('error', () => socket.destroy())
    const refusal = this.#refusal(request)
    if (refusal !== null) refuse(socket, refusal)
    else this.#sockets.handleUpgrade(request, socket, head, (webSocket) => this.#opened(webSocket))
  }

  #refusal(request: IncomingMessage): Refused | null {
    if (this.#closing) return RESTARTING
    if (request.url?.split('?')[0] !== '/ws') return NOT_FOUND
    return isSameOrigin(request) ? null : FOREIGN
  }

  #opened(webSocket: WebSocket): void {
    const { hub, log, closed } = this.#options
    const connection = new BusConnection({ webSocket, hub, log, closed, now: Date.now() })
    this.#connections.add(connection)
    void connection.gone.then(() => this.#connections.delete(connection))
  }
}

interface Refused {
  readonly status: string
  readonly code: string
  readonly message: string
  readonly mend: string
}

const NOT_FOUND: Refused = {
  status: '404 Not Found',
  code: 'not-found',
  message: 'There is no WebSocket here.',
  mend: 'Connect to /ws.',
}
const FOREIGN: Refused = {
  status: '403 Forbidden',
  code: 'foreign-origin',
  message: 'A page from elsewhere may not talk to this server.',
  mend: 'Open the app from the server’s own address.',
}
const RESTARTING: Refused = {
  status: '503 Service Unavailable',
  code: 'restarting',
  message: 'The server is stopping.',
  mend: 'Try again in a moment.',
}

function refuse(socket: Duplex, { status, ...error }: Refused): void {
  const body = JSON.stringify(errorBody(error))
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: application/json\r\nconnection: close\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}
