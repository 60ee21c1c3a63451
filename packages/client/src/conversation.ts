import type { LinkSettings } from '@comanda/domain'
import {
  type DownMessage,
  HEARTBEAT_MS,
  type Hello,
  type News,
  PROTOCOL_VERSION,
  SCHEMA_VERSION,
  type Stored,
  type UpMessage,
  type Welcome,
  type Whereabouts,
} from '@comanda/protocol'
import type { LinkHost } from './link.ts'
import { type LinkDirector, type Links, makeLinkDirector } from './link-director.ts'
import { type Identity, isSameIdentity, type LogShelf } from './log-shelf.ts'
import { Outgoing } from './outgoing.ts'
import type { PeopleHere } from './people-here.ts'
import type { Platform } from './platform.ts'
import type { ServerClock } from './server-clock.ts'
import type { Siblings } from './siblings.ts'
import type { LinkStatus } from './status.ts'
import { Surroundings } from './surroundings.ts'
import { isSameWhereabouts, NOWHERE } from './whereabouts.ts'

/** What it needs of the terminal around it. */
export interface ConversationHost {
  readonly links: Links
  readonly platform: Platform
  readonly clock: ServerClock
  readonly logs: LogShelf
  readonly people: PeopleHere
  readonly siblings: Siblings
  token(): string | null
  identity(): Identity | null
  linkSettings(): LinkSettings
  /** The server has greeted us as somebody else than before: other logs are followed. */
  become(identity: Identity): void
  /** Something was heard, and has been taken in. */
  heard(): void
  linkChanged(): void
}

/**
 * What a terminal and its server say to each other, over whichever link is in use: the greeting, commands and
 * what is on disk in one direction; in the other records and answers, and who and what else is there.
 */
export class Conversation {
  readonly surroundings = new Surroundings()
  readonly #host: ConversationHost
  readonly #outgoing: Outgoing
  readonly #director: LinkDirector
  #whereabouts: Whereabouts = NOWHERE
  #stopHeartbeat: () => void = () => {}

  constructor(host: ConversationHost) {
    this.#host = host
    this.#outgoing = new Outgoing(host.logs)
    this.#director = makeLinkDirector({
      links: host.links,
      platform: host.platform,
      host: this.#linkHost(),
      settings: () => host.linkSettings(),
      changed: () => this.#linkChanged(),
    })
  }

  get link(): LinkStatus {
    return this.#director.status
  }

  start(): void {
    this.#director.start()
    this.#beat()
  }

  /** Looks for the server now, instead of when the back-off ends. */
  wake(): void {
    this.#director.wake()
  }

  /** The settings of the link may have changed. */
  reconsider(): void {
    this.#director.reconsider()
  }

  stop(): void {
    this.#stopHeartbeat()
    this.#director.stop()
  }

  // What the server hears

  get whereabouts(): Whereabouts {
    return this.#whereabouts
  }

  setWhereabouts(whereabouts: Whereabouts): void {
    if (isSameWhereabouts(whereabouts, this.#whereabouts)) return
    this.#whereabouts = whereabouts
    this.send([{ t: 'presence', ...whereabouts }])
  }

  send(messages: readonly UpMessage[]): void {
    this.#director.send(messages)
  }

  /** Cursors or writers have changed: greets again, and sends what may be sent since. */
  greet(): void {
    this.#director.greet()
    this.sendUnsent()
  }

  /** Commands that have come to rest on the disk go out. */
  sendUnsent(): void {
    if (this.link.state !== 'online') return
    const messages = this.#outgoing.unsent()
    if (messages.length > 0) this.send([...this.#outgoing.takeUntold(), ...messages])
  }

  /** These answers are on disk: it is told with the next thing that goes there anyway. */
  stored(marks: readonly Omit<Stored, 't'>[]): void {
    this.#outgoing.stored(marks)
  }

  #beat(): void {
    const { platform } = this.#host
    this.#stopHeartbeat()
    this.#stopHeartbeat = platform.after(HEARTBEAT_MS, () => {
      this.send([...this.#outgoing.takeUntold(), { t: 'ping', sentAt: platform.now() }])
      this.#beat()
    })
  }

  #linkHost(): LinkHost {
    const { logs } = this.#host
    return {
      hello: () => this.#hello(),
      opening: () => [{ t: 'presence', ...this.#whereabouts }, ...this.#outgoing.all()],
      received: (messages) => {
        for (const message of messages) this.#received(message)
        this.#host.heard()
      },
      hasOutbox: () => logs.all.some((log) => log.replica.pending.length > 0),
    }
  }

  #hello(): Hello {
    const { platform, people, siblings } = this.#host
    return {
      t: 'hello',
      protocol: PROTOCOL_VERSION,
      schema: SCHEMA_VERSION,
      token: this.#host.token() ?? '',
      ...this.#outgoing.forHello(siblings.replica),
      people: people.forHello(),
      ...this.surroundings.versions,
      sentAt: platform.now(),
    }
  }

  #linkChanged(): void {
    if (this.link.state !== 'online') this.surroundings.wentOffline()
    this.#host.linkChanged()
  }

  // What the server says

  #received(message: DownMessage): void {
    const { clock, logs, people } = this.#host
    switch (message.t) {
      case 'welcome':
        clock.note(message.sentAt, message.now)
        this.#welcomed(message)
        return
      case 'handIn':
        clock.note(message.sentAt, message.now)
        logs.handIn()
        return
      case 'snapshot':
        logs.find(message.log)?.reset(message.snapshot)
        return
      case 'news':
        this.#receivedNews(message)
        return
      case 'expect':
        if (logs.find(message.log)?.sendAgainFrom(message.replica, message.n)) this.sendUnsent()
        return
      case 'presence':
        this.surroundings.toldPresent(message, this.#host.identity()?.terminalId)
        return
      case 'printers':
        this.surroundings.toldPrinters(message)
        return
      case 'signedIn':
        if (message.result === 'wrong') people.disprove(message.personId)
        return
      case 'pong':
        clock.note(message.sentAt, message.now)
        return
      case 'bye':
        return
    }
  }

  #welcomed({ terminalId, restaurantId, serviceLog, kitchenLogs }: Welcome): void {
    this.#host.logs.takeRecords()
    const identity = { terminalId, restaurantId, serviceLog, kitchenLogs }
    // What was saved between the greeting and its answer has not been sent yet.
    if (isSameIdentity(this.#host.identity(), identity)) this.sendUnsent()
    else this.#host.become(identity)
  }

  #receivedNews(news: News): void {
    const gapAfter = this.#host.logs.receive(news)
    if (gapAfter !== undefined) this.send([{ t: 'fetch', log: news.log, after: gapAfter }])
  }
}
