import { randomUUID } from 'node:crypto'
import type { ServiceCommand, ServiceState } from '@comanda/domain'
import {
  type DownMessage,
  HEARTBEAT_MS,
  type News,
  PROTOCOL_VERSION,
  SCHEMA_VERSION,
  type UpMessage,
} from '@comanda/protocol'
import { WebSocket } from 'ws'
import type { Member } from '../seed/members.ts'
import { isNewsOf } from './news-reader.ts'

type BareNews = Pick<News, 'records' | 'answers'>

interface Ears {
  snapshot(state: ServiceState): void
  read(text: string): BareNews
  news(news: BareNews, heard: { readonly now: number; readonly bytes: number }): void
}

/** One connection that says what a terminal says, without being one. */
export class BareSocket {
  readonly replica: string = randomUUID()
  readonly ready: Promise<void>
  readonly #webSocket: WebSocket
  readonly #member: Member
  #n = 0
  #basis = 0

  constructor(url: string, member: Member, ears: Ears) {
    this.#member = member
    this.#webSocket = new WebSocket(`${url.replace('http', 'ws')}/ws`, { perMessageDeflate: false })
    const ready = Promise.withResolvers<void>()
    this.ready = ready.promise
    this.#webSocket.on('error', ready.reject)
    this.#webSocket.on('open', () => this.#greet())
    this.#webSocket.on('message', (data: Buffer) => {
      const now = performance.now()
      const text = data.toString()
      if (isNewsOf(text, member.serviceLog)) this.#hearNews(text, ears, now)
      else if (this.#hearOther(text, ears)) ready.resolve()
    })
    const heartbeat = setInterval(() => this.#send({ t: 'ping', sentAt: Date.now() }), HEARTBEAT_MS)
    this.#webSocket.on('close', () => clearInterval(heartbeat))
  }

  /** Sends one command. */
  command(command: ServiceCommand): { readonly key: string; readonly bytes: number } {
    this.#n += 1
    const { personId: by, terminalId: terminal, serviceLog: log } = this.#member
    const { replica } = this
    const envelope = { replica, n: this.#n, by, terminal, at: Date.now(), basis: this.#basis, command }
    const bytes = this.#send({ t: 'commands', log, envelopes: [envelope] })
    return { key: `${replica}/${this.#n}`, bytes }
  }

  #hearNews(text: string, ears: Ears, now: number): void {
    const { serviceLog: log } = this.#member
    const news = ears.read(text)
    this.#basis = news.records.at(-1)?.seq ?? this.#basis
    ears.news(news, { now, bytes: text.length })
    const through = news.answers.at(-1)?.n
    if (through !== undefined) this.#send({ t: 'stored', log, replica: this.replica, through })
  }

  /** True for the snapshot of the service log: everything is there then. */
  #hearOther(text: string, ears: Ears): boolean {
    const message = JSON.parse(text) as DownMessage
    const { terminalId, serviceLog } = this.#member
    if (message.t === 'bye') throw new Error(`${terminalId} was sent away: ${message.reason}`)
    if (message.t !== 'snapshot' || message.log !== serviceLog) return false
    this.#basis = message.snapshot.seq
    ears.snapshot(message.snapshot.state as ServiceState)
    return true
  }

  #greet(): void {
    const { token, personId, proof } = this.#member
    this.#send({
      t: 'hello',
      protocol: PROTOCOL_VERSION,
      schema: SCHEMA_VERSION,
      token,
      cursors: [],
      writers: [],
      people: [{ personId, proof }],
      presence: -1,
      sentAt: Date.now(),
    })
  }

  #send(message: UpMessage): number {
    if (this.#webSocket.readyState !== WebSocket.OPEN) return 0
    const text = JSON.stringify(message)
    this.#webSocket.send(text)
    return text.length
  }
}
