import { once } from 'node:events'
import type { DownMessage, UpMessage } from '@comanda/protocol'
import { WebSocket } from 'ws'

/** A WebSocket of a test: keeps what arrives until it is asked for. */
export class TestBus implements Disposable {
  readonly socket: WebSocket
  /** Code and reason, once it has ended. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>
  readonly received: DownMessage[] = []
  #waiting: (() => void)[] = []

  private constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('message', (data) => {
      this.received.push(JSON.parse(data.toString()) as DownMessage)
      for (const wake of this.#waiting.splice(0)) wake()
    })
    this.closed = new Promise((resolve) => {
      socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }))
    })
  }

  static async open(url: string, headers: Readonly<Record<string, string>> = {}): Promise<TestBus> {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/ws`, { headers })
    const bus = new TestBus(socket)
    await once(socket, 'open')
    return bus
  }

  send(...messages: readonly UpMessage[]): void {
    for (const message of messages) this.socket.send(JSON.stringify(message))
  }

  /** The first message, of all that ever came, that is wanted. */
  async until<M extends DownMessage>(wanted: (message: DownMessage) => message is M): Promise<M>
  async until(wanted: (message: DownMessage) => boolean): Promise<DownMessage>
  async until(wanted: (message: DownMessage) => boolean): Promise<DownMessage> {
    for (let next = 0; ; ) {
      while (next < this.received.length) {
        const message = this.received[next++]
        if (message !== undefined && wanted(message)) return message
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }

  [Symbol.dispose](): void {
    this.socket.terminate()
  }
}

export const isOf =
  <T extends DownMessage['t']>(t: T) =>
  (message: DownMessage): message is Extract<DownMessage, { t: T }> =>
    message.t === t

/** News that answer the command `n` of a replica. */
export const answers = (replica: string, n: number) => (message: DownMessage) =>
  message.t === 'news' && message.answers.some((answer) => answer.replica === replica && answer.n === n)

/** The answer itself. */
export function answerIn(messages: readonly DownMessage[], replica: string, n: number) {
  return messages
    .flatMap((message) => (message.t === 'news' ? message.answers : []))
    .find((answer) => answer.replica === replica && answer.n === n)
}
