import type {
  ServiceCommand,
  ServiceContext,
  ServiceOp,
  ServiceState,
  SetupCommand,
  SetupContext,
  SetupOp,
  SetupState,
} from '@comanda/domain'
import { type News, parseLogName, setupLogOf } from '@comanda/protocol'
import type { LogStore } from '@comanda/storage'
import type { AnyOp } from '@comanda/sync'
import type { LocalLog } from './local-log.ts'

export type SetupLog = LocalLog<SetupState, SetupCommand, SetupOp, SetupContext>
export type ServiceLog = LocalLog<ServiceState, ServiceCommand, ServiceOp, ServiceContext>
export type AnyLocalLog = LocalLog<unknown, ServiceCommand | SetupCommand, AnyOp, unknown>

/** Who this terminal is; known after the first greeting, and then from disk, also offline. */
export interface Identity {
  readonly terminalId: string
  readonly restaurantId: string
  readonly serviceLog: string | null
  /** Service logs that it follows besides, as a kitchen display (F4.2). */
  readonly kitchenLogs: readonly string[]
}

/** As it is on disk; an older one knows of no kitchen. */
export const knownIdentity = (stored: unknown): Identity | null =>
  stored === undefined ? null : { kitchenLogs: [], ...(stored as Omit<Identity, 'kitchenLogs'>) }

export const isSameIdentity = (a: Identity | null, b: Identity): boolean =>
  a?.terminalId === b.terminalId &&
  a.restaurantId === b.restaurantId &&
  a.serviceLog === b.serviceLog &&
  a.kitchenLogs.length === b.kitchenLogs.length &&
  a.kitchenLogs.every((log, index) => log === b.kitchenLogs[index])

/**
 * The logs of a terminal: those it follows now (its own two, and of a kitchen display those of others),
 * and those it has left with commands still in their outbox. A log that was left is sent to until it is
 * empty, and forgotten then.
 */
export class LogShelf {
  readonly #store: LogStore
  readonly #openSetup: (name: string) => Promise<SetupLog>
  readonly #openService: (name: string) => Promise<ServiceLog>
  /** Everybody this process writes as: every log learns of each. */
  readonly #replicas = new Set<string>()
  readonly #left = new Map<string, AnyLocalLog>()
  #setup: SetupLog | null = null
  #service: ServiceLog | null = null
  #kitchen: readonly ServiceLog[] = []
  #isHandingIn = false

  constructor(options: {
    readonly store: LogStore
    readonly openSetup: (name: string) => Promise<SetupLog>
    readonly openService: (name: string) => Promise<ServiceLog>
  }) {
    this.#store = options.store
    this.#openSetup = options.openSetup
    this.#openService = options.openService
  }

  get setup(): SetupLog | null {
    return this.#setup
  }

  get service(): ServiceLog | null {
    return this.#service
  }

  /** Service logs of others that it follows as a kitchen display. */
  get kitchen(): readonly ServiceLog[] {
    return this.#kitchen
  }

  /** Those that the orderer keeps us up to date with. */
  get followed(): readonly AnyLocalLog[] {
    return [this.#setup, this.#service, ...this.#kitchen].filter((log) => log !== null).map(anyLog)
  }

  get all(): readonly AnyLocalLog[] {
    return [...this.followed, ...this.#left.values()]
  }

  follows({ name }: AnyLocalLog): boolean {
    return this.followed.some((log) => log.name === name)
  }

  find(name: string): AnyLocalLog | undefined {
    return this.all.find((log) => log.name === name)
  }

  /** A followed service log of this name. */
  findService(name: string): ServiceLog | undefined {
    return name === this.#service?.name ? this.#service : this.#kitchen.find((log) => log.name === name)
  }

  /** Revoked: answers come, and nothing of what they speak of (C21). */
  get isHandingIn(): boolean {
    return this.#isHandingIn
  }

  /** Answers are all that comes from now on: those that were waiting for their records wait no longer. */
  handIn(): void {
    this.#isHandingIn = true
    for (const log of this.all) log.leave()
  }

  /** Greeted: records come, as to everybody. */
  takeRecords(): void {
    this.#isHandingIn = false
  }

  /** Takes in news; of a log that is not followed the answers alone. Returns the `seq` behind which records are missing. */
  receive({ log: name, records, answers }: News): number | undefined {
    const log = this.find(name)
    if (log !== undefined && !this.#isHandingIn && this.follows(log))
      return log.receive(records, answers).gapAfter
    log?.receiveAnswers(answers)
    return undefined
  }

  /** Opens what this identity follows and puts away what it no longer does. */
  async become({ restaurantId, serviceLog, kitchenLogs }: Identity): Promise<void> {
    const setup = await this.#setupNamed(setupLogOf(restaurantId))
    const service = serviceLog === null ? null : await this.#serviceNamed(serviceLog)
    const kitchen: ServiceLog[] = []
    for (const name of kitchenLogs) kitchen.push(await this.#serviceNamed(name))
    const before = this.followed
    this.#setup = setup
    this.#service = service
    this.#kitchen = kitchen
    for (const log of this.followed) this.#left.delete(log.name)
    for (const log of before) if (!this.follows(log)) this.#leave(log)
    // Of somebody whose place we took while these were being opened.
    for (const replica of this.#replicas) for (const log of this.followed) await log.write(replica)
  }

  /** Opens the logs that an earlier life has left with commands in their outbox. */
  async openLeft(): Promise<void> {
    for (const name of await this.#store.logs()) {
      const parsed = parseLogName(name)
      if (parsed === null || this.find(name) !== undefined) continue
      if ((await this.#store.load(name)).outbox.length === 0) continue
      const log = parsed.multiSessionId === null ? this.#openSetup(name) : this.#openService(name)
      this.#left.set(name, anyLog(await this.#opened<SetupLog | ServiceLog>(log)))
    }
  }

  /** Writes as this replica too, in every log, also in those that come later. */
  async writeAs(replica: string): Promise<void> {
    this.#replicas.add(replica)
    for (const log of this.all) await log.write(replica)
  }

  /** Replica ids that have a command in an outbox. */
  authors(): ReadonlySet<string> {
    return new Set(this.all.flatMap((log) => log.replica.pending.map(({ envelope }) => envelope.replica)))
  }

  /** Forgets left logs whose last command has been answered. */
  putAway(): void {
    for (const [name, log] of this.#left) if (log.replica.pending.length === 0) this.#left.delete(name)
  }

  /** Resolves when nothing is on its way to the disk. */
  async settled(): Promise<void> {
    await Promise.all(this.all.map((log) => log.settled()))
  }

  async #setupNamed(name: string): Promise<SetupLog> {
    return (this.find(name) as SetupLog | undefined) ?? (await this.#opened(this.#openSetup(name)))
  }

  async #serviceNamed(name: string): Promise<ServiceLog> {
    return (this.find(name) as ServiceLog | undefined) ?? (await this.#opened(this.#openService(name)))
  }

  async #opened<L extends SetupLog | ServiceLog>(opening: Promise<L>): Promise<L> {
    const log = await opening
    for (const replica of this.#replicas) await log.write(replica)
    return log
  }

  #leave(log: AnyLocalLog): void {
    log.leave()
    if (log.replica.pending.length > 0) this.#left.set(log.name, log)
  }
}

/** The same log where it does not matter what it is about. */
const anyLog = (log: SetupLog | ServiceLog): AnyLocalLog => log as unknown as AnyLocalLog
