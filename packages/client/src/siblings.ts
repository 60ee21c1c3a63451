import type { ServiceCommand, SetupCommand } from '@comanda/domain'
import type { LogStore } from '@comanda/storage'
import type { Envelope } from '@comanda/sync'
import { forgetReplicas, knownReplicas } from './local-log.ts'
import type { LogShelf } from './log-shelf.ts'
import type { NoticeDesk } from './notice-desk.ts'
import type { WriterEvent, Writers } from './writers.ts'

/** What siblings said about logs that are still being opened: no more of it is kept. */
const UNHEARD = 1_000
/** More idle replica ids than tabs that anybody has open. */
const IDLE_WRITERS = 16

type LogEvent = Extract<WriterEvent, { kind: 'saved' | 'answered' }>

/** What it needs of the terminal around it. */
export interface SiblingsHost {
  readonly logs: LogShelf
  readonly notices: NoticeDesk
  /** A sibling is gone, and its place is ours. */
  takeOver(replica: string): void
  /** Something may look different now. */
  changed(): void
}

/** The other tabs on the same store: each writes as a replica of its own, and one that ends leaves its place to the others (C24). */
export class Siblings {
  readonly #writers: Writers
  readonly #host: SiblingsHost
  /** Those whose places we have or wait for. */
  readonly #others = new Set<string>()
  #replica = ''
  /** Replica ids that had written from this store before us. */
  #known: readonly string[] = []
  #unheard: LogEvent[] = []

  constructor(writers: Writers, host: SiblingsHost) {
    this.#writers = writers
    this.#host = host
  }

  /** Our own replica id. Empty before `claim`. */
  get replica(): string {
    return this.#replica
  }

  /**
   * Claims our replica id and listens from then on. Comes before the logs are read: what a sibling does
   * afterwards is either in them, or heard.
   */
  async claim(store: LogStore, fresh: () => string): Promise<void> {
    this.#known = await knownReplicas(store)
    this.#replica = await this.#writers.claim(this.#known, fresh)
    this.#writers.listen((event) => this.#heard(event))
  }

  /** The logs have been read: waits for the places of all who have written here, and tells them that we are there. */
  async join(store: LogStore): Promise<void> {
    const inOutbox = this.#host.logs.authors()
    this.#inherit([...new Set([...this.#known, ...inOutbox])])
    await this.#forgetIdle(store, inOutbox)
    this.tell({ kind: 'joined', replica: this.#replica })
  }

  tell(event: WriterEvent): void {
    this.#writers.tell(event)
  }

  /** What they said while logs were being opened. */
  catchUp(): void {
    const unheard = this.#unheard
    this.#unheard = []
    for (const event of unheard) if (this.#host.logs.find(event.log) !== undefined) this.#heard(event)
  }

  close(): void {
    this.#writers.close()
  }

  /** Waits for the places of these. */
  #inherit(replicas: readonly string[]): void {
    const unknown = replicas.filter((replica) => replica !== this.#replica && !this.#others.has(replica))
    if (unknown.length === 0) return
    for (const replica of unknown) this.#others.add(replica)
    this.#writers.inherit(unknown, (replica) => this.#host.takeOver(replica))
  }

  /** Where ids are never claimed again (no Web Locks) each start leaves one behind. */
  async #forgetIdle(store: LogStore, inOutbox: ReadonlySet<string>): Promise<void> {
    const idle = this.#known.filter((replica) => replica !== this.#replica && !inOutbox.has(replica))
    if (this.#writers.neverReclaims === true && idle.length > IDLE_WRITERS) await forgetReplicas(store, idle)
  }

  #heard(event: WriterEvent): void {
    switch (event.kind) {
      case 'joined':
        this.#inherit([event.replica])
        return
      case 'noticed':
      case 'dismissed':
        this.#host.notices.heard(event)
        break
      case 'saved':
      case 'answered':
        // One that was there before us, and had never written when we asked the disk.
        this.#inherit([event.kind === 'saved' ? event.envelope.replica : event.replica])
        this.#heardOfLog(event)
        break
    }
    this.#host.changed()
  }

  #heardOfLog(event: LogEvent): void {
    const log = this.#host.logs.find(event.log)
    if (log === undefined) this.#unheard = [...this.#unheard.slice(1 - UNHEARD), event]
    else if (event.kind === 'answered') log.replica.forget(event.replica, event.n)
    else log.replica.adopt(event.envelope as Envelope<ServiceCommand | SetupCommand>)
  }
}
