import {
  checksToFile,
  emptyService,
  isUntouched,
  type RestaurantIntent,
  type ServiceState,
  type SetupState,
  SYSTEM,
} from '@comanda/domain'
import {
  type PrinterReport,
  parseLogName,
  type SignedIn,
  serviceLogOf,
  setupLogOf,
  type Whereabouts,
} from '@comanda/protocol'
import type { Answer, Envelope, OpRecord, Position } from '@comanda/sync'
import { effectEnvelope, effectsOf } from './causes.ts'
import { CommitQueue, type Published } from './commit-queue.ts'
import { Heard } from './heard.ts'
import type { AnyHostedLog, Objection, Standing } from './hosted-log.ts'
import type { HubOptions, Sink, TerminalRef } from './ports.ts'
import { PresenceBoard } from './presence.ts'
import { PrinterBoard } from './printer-board.ts'
import { Restaurant } from './restaurant.ts'
import { commandSchema, newsText, recordsText, Session } from './session.ts'
import type { Known, Participant, SessionHost } from './session-host.ts'
import { SignIns } from './sign-ins.ts'

/** A check opened and left empty frees its table when nobody has been at it for so long. Milliseconds. */
const EMPTY_CHECK_MS = 120_000
/** Closed checks leave the live state after so long. Milliseconds. */
const CLOSED_KEPT_MS = 20 * 3_600_000

/** Reservations leave the live state so long after their time. Milliseconds. */
const RESERVATIONS_KEPT_MS = 48 * 3_600_000

/** Ops after which a terminal may belong somewhere else. */
const MEMBERSHIP_OPS = new Set(['terminalSaved.v1', 'terminalRevoked.v1', 'multiSessionSaved.v1'])

/**
 * The engine of a server without its sockets: restaurants, their logs, the sessions of terminals, and
 * the one queue through which everything becomes durable before anybody hears of it.
 */
export class Hub implements SessionHost {
  readonly #options: HubOptions
  readonly #queue: CommitQueue
  readonly #restaurants = new Map<string, Restaurant>()
  readonly #sessions = new Set<Session>()
  readonly #presence = new PresenceBoard()
  readonly #printers = new PrinterBoard()
  readonly #signIns: SignIns
  readonly #heard: Heard
  readonly #waitingForAnswer = new Map<string, (answer: Answer | null) => void>()
  readonly #systemReplica: string
  readonly #systemN = new Map<string, number>()
  #reloading: Promise<void> | null = null
  #mustReload = false
  #decided = 0
  #refused = 0

  constructor(options: HubOptions) {
    this.#options = options
    this.#heard = new Heard(options.now())
    this.#systemReplica = `${SYSTEM}-${options.salt()}`
    this.#signIns = new SignIns(options.hasher)
    this.#queue = new CommitQueue({
      store: options.store,
      soon: options.soon,
      publish: (published) => this.#publish(published),
      failed: (error) => this.#commitFailed(error),
    })
  }

  /** Loads every restaurant of the store. */
  async open(): Promise<void> {
    const ids = new Set(
      (await this.#options.store.logs()).flatMap((log) => parseLogName(log)?.restaurantId ?? []),
    )
    for (const id of ids) this.#restaurants.set(id, await this.#openRestaurant(id))
  }

  /** Creates a restaurant, where it does not exist yet. */
  async addRestaurant(record: RestaurantIntent): Promise<void> {
    if (this.#restaurants.has(record.id)) return
    this.#restaurants.set(record.id, await this.#openRestaurant(record.id))
    await this.command(setupLogOf(record.id), { type: 'saveRestaurant', value: record })
  }

  restaurants(): readonly string[] {
    return [...this.#restaurants.keys()]
  }

  setup(restaurantId: string): SetupState {
    return this.#known(restaurantId).setupLog.durable.state
  }

  service(restaurantId: string, multiSessionId: string): ServiceState {
    const log = this.#known(restaurantId).service(serviceLogOf(restaurantId, multiSessionId))
    return log?.durable.state ?? emptyService
  }

  /** Durable position of a log. */
  position(name: string): Position | null {
    const log = this.#log(name)
    return log === null ? null : { seq: log.durable.seq, hash: log.durable.hash }
  }

  connect(sink: Sink, via: 'bus' | 'http'): Session {
    const session = new Session(this, sink, via)
    if (this.#mustReload) session.close('restarting')
    else this.#sessions.add(session)
    return session
  }

  /**
   * A command of the server itself, or of somebody who has asked it from a `terminal` that does not follow the log.
   * Resolves when its answer is durable; rejects when the store failed, or it is none.
   */
  async command(name: string, intent: unknown, by: string = SYSTEM, terminal = SYSTEM): Promise<Answer> {
    const command = commandSchema(name).parse(intent)
    await this.#reloading
    if (this.#mustReload) throw new Error('the store does not work')
    const log = this.#log(name)
    if (log === null) throw new Error(`no such log: ${name}`)
    const n = (this.#systemN.get(name) ?? 0) + 1
    this.#systemN.set(name, n)
    const replica = this.#systemReplica
    const now = this.now()
    const envelope = { replica, n, by, terminal, at: now, basis: log.durable.seq, command }
    const answered = new Promise<Answer | null>((resolve) => {
      this.#waitingForAnswer.set(`${name}#${n}`, resolve)
    })
    this.submit(log, envelope, undefined)
    const answer = await answered
    if (answer === null) throw new Error(`the store failed while deciding on ${name}`)
    log.answersStored(replica, n)
    const restaurant = this.#restaurants.get(parseLogName(name)?.restaurantId ?? '')
    if (restaurant !== undefined && name === restaurant.setupLog.name) await restaurant.openServices()
    return answer
  }

  /** Tells every terminal of a restaurant how its printers are. Call it with all of them, whenever one has changed. */
  tellPrinters(restaurantId: string, printers: readonly PrinterReport[]): void {
    if (!this.#printers.set(restaurantId, printers, this.now())) return
    const text = this.#printers.text(restaurantId)
    for (const session of this.#sessions) if (session.restaurant?.id === restaurantId) session.sendText(text)
  }

  /** Housekeeping: call every few seconds. */
  tick(): void {
    for (const log of this.#presence.expire(this.now())) this.#tellPresence(log)
    if (this.#mustReload) {
      this.#startReload()
      return
    }
    for (const restaurant of this.#restaurants.values()) this.#tidyRestaurant(restaurant)
  }

  stats() {
    return {
      restaurants: this.#restaurants.size,
      sessions: this.#sessions.size,
      decided: this.#decided,
      refused: this.#refused,
      batches: this.#queue.batches,
    }
  }

  /** Says goodbye to everybody and waits until all that was decided is durable. */
  async close(): Promise<void> {
    for (const session of [...this.#sessions]) session.close('restarting')
    await this.#queue.drained()
  }

  // For sessions

  get version(): string {
    return this.#options.version
  }

  now(): number {
    return this.#options.now()
  }

  authenticate(token: string): TerminalRef | null {
    return this.#options.authenticate(token)
  }

  restaurant(id: string): Restaurant | undefined {
    return this.#restaurants.get(id)
  }

  submit(
    log: AnyHostedLog,
    envelope: Envelope<unknown>,
    objection: Objection | undefined,
    standing?: Standing,
  ): number | null {
    const { submission, values } = log.submit(envelope, this.now(), objection, standing)
    switch (submission.kind) {
      case 'ahead':
        return submission.expected
      case 'repeated':
        this.#queue.add({ log, records: [], answer: submission.answer, repeated: true })
        return null
      case 'decided': {
        this.#decided += 1
        if (!submission.answer.ok) this.#refused += 1
        const { records, answer } = submission
        this.#queue.add({ log, records, answer, repeated: false, values })
        this.#cause(log, records)
        return null
      }
    }
  }

  /** What follows in other logs is decided at once, and becomes durable with the same commit. */
  #cause(log: AnyHostedLog, records: readonly OpRecord[]): void {
    for (const effect of effectsOf(log.name, records, log.state)) {
      const other = this.#log(effect.log)
      if (other === null) {
        this.#options.report({ code: 'effect-without-log', details: { from: log.name, to: effect.log } })
        continue
      }
      const expected = this.submit(other, effectEnvelope(effect, this.now()), undefined)
      if (expected !== null)
        this.#options.report({ code: 'effect-out-of-turn', details: { ...effect, expected } })
      other.answersStored(effect.replica, effect.n - 1)
    }
  }

  checkProof(
    restaurant: Restaurant,
    terminalId: string,
    personId: string,
    proof: string,
  ): SignedIn['result'] {
    return this.#signIns.check(restaurant.setup, terminalId, personId, proof, this.now())
  }

  greeted(session: Participant, known: Known): void {
    const { serviceLog, terminalId, restaurant } = session
    if (terminalId !== null) this.#heard.note(terminalId, this.now())
    if (restaurant !== null && this.#printers.version(restaurant.id) !== known.printers)
      session.sendText(this.#printers.text(restaurant.id))
    if (serviceLog === null || terminalId === null) return
    if (session.via === 'http') this.#presence.refresh(terminalId, this.now())
    if (this.#presence.version(serviceLog) !== known.presence)
      session.sendText(this.#presenceText(serviceLog))
  }

  present(session: Participant, where: Whereabouts): void {
    const { serviceLog, terminalId } = session
    if (serviceLog === null || terminalId === null) return
    if (this.#presence.set(serviceLog, terminalId, where, session.via, this.now()))
      this.#tellPresence(serviceLog)
  }

  ended(session: Participant): void {
    this.#sessions.delete(session as Session)
    const { terminalId } = session
    if (terminalId !== null) this.#heard.note(terminalId, this.now())
    if (session.via === 'http' || terminalId === null) return
    if ([...this.#sessions].some((other) => other.terminalId === terminalId)) return
    const log = this.#presence.remove(terminalId)
    if (log !== null) this.#tellPresence(log)
  }

  drained(): Promise<void> {
    return this.#queue.drained()
  }

  // After a commit

  #publish(published: readonly Published[]): void {
    for (const { log, records } of published) log.committed(records)
    for (const { log, records, answers } of published) {
      this.#tellNews(log, records, answers)
      for (const answer of answers) this.#resolveOwn(log.name, answer)
      if (records.some(({ op }) => MEMBERSHIP_OPS.has(op.type))) this.#membershipChanged(log.name)
    }
    for (const { log, records } of published) this.#options.committed?.(log.name, records)
  }

  #tellNews(log: AnyHostedLog, records: Published['records'], answers: readonly Answer[]): void {
    const text = recordsText(records)
    const plain = records.length === 0 ? null : newsText(log.name, text, [])
    for (const session of this.#sessions) {
      const follows = session.follows(log.name)
      const own = answers.filter((answer) => session.writes(log.name, answer.replica))
      if (own.length > 0) session.sendText(newsText(log.name, follows ? text : '[]', own))
      else if (follows && plain !== null) session.sendText(plain)
    }
  }

  #resolveOwn(name: string, answer: Answer): void {
    if (answer.replica !== this.#systemReplica) return
    const key = `${name}#${answer.n}`
    this.#waitingForAnswer.get(key)?.(answer)
    this.#waitingForAnswer.delete(key)
  }

  #membershipChanged(setupLog: string): void {
    const restaurant = this.#restaurants.get(parseLogName(setupLog)?.restaurantId ?? '')
    if (restaurant === undefined) return
    void restaurant
      .openServices()
      .then(() => {
        for (const session of [...this.#sessions]) if (session.restaurant === restaurant) session.reconsider()
      })
      .catch((cause: unknown) => this.#options.report({ code: 'open-service-log-failed', cause }))
  }

  /** Nothing of the batch was written: what was decided on top of it never happened. Start over from the disk. */
  #commitFailed(error: unknown): void {
    this.#options.report({ code: 'commit-failed', cause: error })
    this.#queue.clear()
    for (const resolve of this.#waitingForAnswer.values()) resolve(null)
    this.#waitingForAnswer.clear()
    for (const session of [...this.#sessions]) session.close('restarting')
    this.#startReload()
  }

  /** Until it has worked nobody is let in; every tick tries again. */
  #startReload(): void {
    this.#mustReload = true
    this.#reloading ??= this.#reload()
      .then(() => {
        this.#mustReload = false
      })
      .catch((cause: unknown) => this.#options.report({ code: 'reload-failed', cause }))
      .finally(() => {
        this.#reloading = null
      })
  }

  async #reload(): Promise<void> {
    const restaurants: Restaurant[] = []
    for (const id of this.#restaurants.keys()) restaurants.push(await this.#openRestaurant(id))
    this.#systemN.clear()
    for (const restaurant of restaurants) {
      this.#restaurants.set(restaurant.id, restaurant)
      for (const log of [restaurant.setupLog, ...restaurant.services])
        this.#systemN.set(log.name, log.lastOf(this.#systemReplica))
    }
  }

  // Small things

  #openRestaurant(id: string): Promise<Restaurant> {
    const isConnected = (terminalId: string): boolean =>
      [...this.#sessions].some((session) => session.terminalId === terminalId)
    return Restaurant.open({
      ...this.#options,
      id,
      unheard: ({ setup }, multiSessionId) =>
        this.#heard.missing(setup, multiSessionId, isConnected, this.now()),
    })
  }

  #tidyRestaurant(restaurant: Restaurant): void {
    for (const log of restaurant.services) this.#tidy(log.name, log.durable.state)
    const before = this.now() - RESERVATIONS_KEPT_MS
    const isOld = Object.values(restaurant.setupLog.durable.state.reservations).some(({ at }) => at < before)
    if (isOld) void this.#quietly(restaurant.setupLog.name, { type: 'fileReservations', before })
  }

  #tidy(log: string, state: ServiceState): void {
    const now = this.now()
    for (const check of Object.values(state.checks)) {
      if (!isUntouched(check) || check.edited.at > now - EMPTY_CHECK_MS || this.#presence.isAt(log, check.id))
        continue
      void this.#quietly(log, { type: 'leaveCheck', checkId: check.id })
    }
    const closedBefore = now - CLOSED_KEPT_MS
    if (checksToFile(state, closedBefore).length > 0)
      void this.#quietly(log, { type: 'fileClosedChecks', closedBefore })
  }

  async #quietly(log: string, command: unknown): Promise<void> {
    try {
      await this.command(log, command)
    } catch (cause) {
      this.#options.report({ code: 'housekeeping-failed', cause })
    }
  }

  #tellPresence(log: string): void {
    const text = this.#presenceText(log)
    for (const session of this.#sessions) if (session.serviceLog === log) session.sendText(text)
  }

  #presenceText(log: string): string {
    return JSON.stringify({
      t: 'presence',
      version: this.#presence.version(log),
      present: this.#presence.list(log),
    })
  }

  #log(name: string): AnyHostedLog | null {
    const restaurant = this.#restaurants.get(parseLogName(name)?.restaurantId ?? '')
    const log = name === restaurant?.setupLog.name ? restaurant.setupLog : restaurant?.service(name)
    return (log as AnyHostedLog | undefined) ?? null
  }

  #known(id: string): Restaurant {
    const restaurant = this.#restaurants.get(id)
    if (restaurant === undefined) throw new Error(`no such restaurant: ${id}`)
    return restaurant
  }
}
