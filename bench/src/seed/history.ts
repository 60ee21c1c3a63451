import type { ServiceOp, ServiceState } from '@comanda/domain'
import { serviceMachine } from '@comanda/domain'
import type { LogStore, LogWrite } from '@comanda/storage'
import {
  applyRecord,
  emptySnapshot,
  type OpRecord,
  type Position,
  type Snapshot,
  START,
  seal,
} from '@comanda/sync'
import { dayOps } from './history-day.ts'
import { type Member, range, sha256 } from './members.ts'

const BATCH = 5_000
/** A stored snapshot is renewed now and then, so a start folds about so many records. */
const TAIL = 500
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export interface HistoryLength {
  /** Today is one of them. */
  readonly days: number
  readonly checksPerDay: number
}

/** The past of one restaurant, written straight through the store: as the server would have, without waiting for it. */
export class History {
  readonly #store: LogStore
  readonly #members: readonly Member[]
  readonly #log: string
  readonly #days: number
  readonly #checksPerDay: number
  /** When today began; recent enough that its checks are still there. */
  readonly #lunch = Date.now() - 4 * HOUR_MS
  #position: Position = START
  #batch: OpRecord<ServiceOp>[] = []

  constructor(store: LogStore, members: readonly Member[], length: HistoryLength) {
    this.#store = store
    this.#members = members
    this.#log = members[0]?.serviceLog ?? ''
    this.#days = length.days
    this.#checksPerDay = length.checksPerDay
  }

  async write(): Promise<void> {
    for (const day of range(this.#days - 1)) await this.#writeDay(day)
    await this.#flush()
    // Yesterday's checks are filed: what is still there is what today makes.
    const morning = { ...emptySnapshot<ServiceState>(serviceMachine.initial), ...this.#position }
    const today = this.#records(this.#days - 1, { isFiled: false })
    const snapshot = today.slice(0, Math.max(0, today.length - TAIL)).reduce(after, morning)
    await this.#commit({ records: today, snapshot })
    await this.#noteReplicas()
  }

  async #writeDay(day: number): Promise<void> {
    this.#batch.push(...this.#records(day, { isFiled: true }))
    if (this.#batch.length >= BATCH) await this.#flush()
  }

  #records(day: number, { isFiled }: { readonly isFiled: boolean }): readonly OpRecord<ServiceOp>[] {
    const at = this.#lunch - (this.#days - 1 - day) * DAY_MS
    return dayOps(at, this.#checksPerDay, isFiled).map((op, n) => {
      const member = this.#members[n % this.#members.length]
      const { personId: by = '', terminalId: terminal = '' } = member ?? {}
      const stamp = { by, terminal, replica: replicaOf(terminal, day), n: n + 1, at: at + n * 1_000 }
      const record = seal({ previous: this.#position, epoch: 1, op, stamp, salt: () => '', hasher: sha256 })
      this.#position = record
      return record
    })
  }

  async #flush(): Promise<void> {
    await this.#commit({ records: this.#batch })
    this.#batch = []
  }

  async #commit(write: Omit<LogWrite, 'log'>): Promise<void> {
    await this.#store.commit({ writes: [{ log: this.#log, ...write }], durability: 'relaxed' })
  }

  /** The server remembers every replica that has ever written: a device gets a new one now and then. */
  async #noteReplicas(): Promise<void> {
    const weeks = range(Math.ceil(this.#days / 7))
    const replicas = this.#members.flatMap(({ terminalId }) =>
      weeks.map((week) => ({ terminalId, replica: replicaOf(terminalId, week * 7) })),
    )
    const answers = replicas.map(({ replica }) => ({ replica, n: 1, ok: true as const, first: 1, count: 1 }))
    const answersStored = replicas.map(({ replica }) => ({ replica, through: 1 }))
    const values = replicas.map(
      ({ terminalId, replica }) => [`owner/${this.#log}/${replica}`, terminalId] as const,
    )
    await this.#store.commit({ writes: [{ log: this.#log, answers, answersStored }], values })
  }
}

const replicaOf = (terminalId: string, day: number): string => `${terminalId}-week-${Math.floor(day / 7)}`

const after = (snapshot: Snapshot<ServiceState>, record: OpRecord<ServiceOp>): Snapshot<ServiceState> => ({
  seq: record.seq,
  hash: record.hash,
  epoch: record.epoch,
  state: applyRecord(serviceMachine, snapshot.state, record),
})
