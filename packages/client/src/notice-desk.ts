import type { ServiceCommand, ServiceOp, ServiceState, SetupCommand, SetupState } from '@comanda/domain'
import type { LogStore } from '@comanda/storage'
import type { Answered, OpRecord, Received } from '@comanda/sync'
import { decidedChanges } from './decided-notices.ts'
import type { ServiceLog } from './log-shelf.ts'
import { NoticeBook } from './notice-book.ts'
import { handedInNotice, type Notice, noticeOf, refusedNotice } from './notices.ts'
import { readyChanges } from './ready-notices.ts'
import type { Values, ValueWriter } from './value-writer.ts'
import type { WriterEvent } from './writers.ts'

/** What it needs of the terminal around it. */
export interface NoticeHost {
  setup(): SetupState
  /** The log of the terminal's own multi-session. */
  service(): ServiceLog | null
  terminalId(): string
  personId(): string | null
  /** Revoked: what is answered was handed in, for a manager (C21). */
  isHandingIn(): boolean
  /** Tells the other tabs. */
  tell(event: WriterEvent): void
}

/** Notices that come of what was received, and the ids of those that are over with it. */
interface Said {
  readonly fresh: readonly Notice[]
  readonly gone: readonly string[]
}

const NOTHING_SAID: Said = { fresh: [], gone: [] }

/** Finds in what the orderer says what people here should know, and keeps it until they have read it, in every tab (C28). */
export class NoticeDesk {
  readonly #book = new NoticeBook()
  readonly #values: ValueWriter
  readonly #host: NoticeHost

  constructor(values: ValueWriter, host: NoticeHost) {
    this.#values = values
    this.#host = host
  }

  /** Newest first; of dishes that are ready, those of the person who is signed in. */
  get shown(): readonly Notice[] {
    return this.#book.shownTo(this.#host.personId())
  }

  find(id: string): Notice | undefined {
    return this.#book.find(id)
  }

  load(store: LogStore): Promise<void> {
    return this.#book.load(store)
  }

  /** Somebody here has read it. */
  dismiss(id: string): void {
    void this.#values.put(this.#book.remove(id))
    this.#host.tell({ kind: 'dismissed', id })
  }

  /** What another tab has received or somebody has read there; that one stores it. */
  heard(event: Extract<WriterEvent, { kind: 'noticed' | 'dismissed' }>): void {
    if (event.kind === 'noticed') this.#book.add(event.notices)
    else this.#book.remove(event.id)
  }

  /** Of the setup log its answers alone speak to people. Returns what to store with what was received. */
  receivedSetup(log: string, answered: readonly Answered<SetupCommand>[]): Values {
    return this.#keep(log, answered, NOTHING_SAID)
  }

  /** The same of a service log, also of one that is followed besides. `before`: its state in front of the records. */
  receivedService(
    log: string,
    { applied, answered }: Received<ServiceCommand, ServiceOp>,
    before: ServiceState,
  ): Values {
    return this.#keep(log, answered, this.#saidBy(log, applied, before))
  }

  #saidBy(log: string, applied: readonly OpRecord<ServiceOp>[], before: ServiceState): Said {
    const terminalId = this.#host.terminalId()
    const said = applied.flatMap((record) => noticeOf(record, before, terminalId) ?? [])
    const service = this.#host.service()
    if (service?.name !== log) return { fresh: said, gone: [] }
    const { state } = service.replica.confirmed
    const [setup, personId] = [this.#host.setup(), this.#host.personId()]
    const ready = readyChanges(applied, this.#book, { state, setup, personId, terminalId })
    const decided = decidedChanges(applied, [...said, ...this.#book.all], {
      before,
      after: state,
      terminalId,
    })
    const isOver = new Set(decided.gone)
    return {
      fresh: [...said.filter(({ id }) => !isOver.has(id)), ...ready.fresh, ...decided.fresh],
      gone: [...ready.gone, ...decided.gone],
    }
  }

  #keep(log: string, answered: readonly Answered<unknown>[], { fresh, gone }: Said): Values {
    const told = answered.flatMap(({ envelope, answer }): readonly Notice[] => {
      if (!answer.ok) return [refusedNotice(log, envelope, answer.refusal)]
      return this.#host.isHandingIn() ? [handedInNotice(log, envelope)] : []
    })
    const notices = [...fresh, ...told]
    if (notices.length > 0) this.#host.tell({ kind: 'noticed', notices })
    for (const id of gone) this.#host.tell({ kind: 'dismissed', id })
    return [...gone.flatMap((id) => this.#book.remove(id)), ...this.#book.add(notices)]
  }
}
