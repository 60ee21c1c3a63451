import {
  businessDayOf,
  type CustomerIntent,
  emptyService,
  nextProvisional,
  openChecksOn,
  renewCommand,
  ServiceCommand,
  type ServiceContext,
  type ServiceIntent,
  type ServiceOp,
  type ServiceState,
  SetupCommand,
  type SetupContext,
  type SetupIntent,
  type SetupOp,
  type SetupState,
  serviceMachine,
  setupMachine,
} from '@comanda/domain'
import {
  type DownMessage,
  type HandIn,
  HEARTBEAT_MS,
  type Hello,
  isKitchenCommand,
  type News,
  PROTOCOL_VERSION,
  type Present,
  type PrinterReport,
  parseLogName,
  SCHEMA_VERSION,
  SILENCE_MS,
  type SnapshotMessage,
  type UpMessage,
  type Welcome,
  type Whereabouts,
} from '@comanda/protocol'
import type { LogStore } from '@comanda/storage'
import type { AnyOp, Envelope, OpRecord, Received, Refusal, Snapshot } from '@comanda/sync'
import { betterClock, type ClockSample } from './clock-sample.ts'
import { decidedChanges } from './decided-notices.ts'
import { type KitchenLog, Kitchens } from './kitchens.ts'
import type { LinkHost } from './link.ts'
import { type LinkDirector, type Links, makeLinkDirector } from './link-director.ts'
import { forgetReplicas, knownReplicas, LocalLog, type LocalLogEvents } from './local-log.ts'
import {
  type Identity,
  isSameIdentity,
  knownIdentity,
  LogShelf,
  type ServiceLog,
  type SetupLog,
} from './log-shelf.ts'
import { NoticeBook } from './notice-book.ts'
import { handedInNotice, type Notice, noticeOf, refusedNotice } from './notices.ts'
import { PeopleHere, type SignInResult } from './people-here.ts'
import type { Platform } from './platform.ts'
import { readyChanges } from './ready-notices.ts'
import type { TerminalStatus } from './status.ts'
import { ValueWriter } from './value-writer.ts'
import { soleWriter, type WriterEvent, type Writers } from './writers.ts'

export type { Identity } from './log-shelf.ts'

export type Outcome = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal }

export interface TerminalOptions {
  readonly store: LogStore
  readonly platform: Platform
  /** How to reach the server. */
  readonly links: Links
  /** Given once after pairing; kept in the store. */
  readonly token?: string
  readonly writers?: Writers
}

const RETRY_STORAGE_MS = 1_000
/** Bounds of what one message carries and of what one greeting names. */
const ENVELOPES_PER_MESSAGE = 100
const WRITERS_PER_HELLO = 64
/** What siblings said about a log that is still being opened. */
const UNHEARD = 1_000
/** More idle replica ids than tabs that anybody has open. */
const IDLE_WRITERS = 16
const DAY_CACHE_MS = 60_000

/**
 * A terminal without a screen: what every tap goes through, in a browser as in Node.
 *
 * Reads are plain properties (`setup`, `service`, `kitchens`, `status`, `notices`, `present`, `printers`) whose
 * unchanged parts keep their identity; `subscribe` calls back when any of them may have changed.
 */
export class Terminal {
  readonly #store: LogStore
  readonly #platform: Platform
  readonly #writers: Writers
  readonly #director: LinkDirector
  readonly #values: ValueWriter
  readonly #logs: LogShelf
  readonly #notices = new NoticeBook()
  readonly #people: PeopleHere
  readonly #kitchens = new Kitchens()
  readonly #listeners = new Set<() => void>()
  #replica = ''
  #token: string | null = null
  #identity: Identity | null = null
  /** Changes of identity, one after the other. */
  #becoming: Promise<void> = Promise.resolve()
  /** Whose places we have or wait for. */
  readonly #siblings = new Set<string>()
  #unheard: Exclude<WriterEvent, { kind: 'joined' | 'noticed' | 'dismissed' }>[] = []
  #present: readonly Present[] = []
  #presenceVersion = -1
  #printers: readonly PrinterReport[] = []
  #printersVersion = -1
  #whereabouts: Whereabouts = NOWHERE
  #status: TerminalStatus
  #clock: ClockSample | null = null
  #day = { minute: -1, setup: setupMachine.initial, day: '' }
  #shownSetup: SetupState = setupMachine.initial
  /** What was only pending until then may be decided without anything to see of it. */
  #confirmedSetup: SetupState = setupMachine.initial
  #stopHeartbeat: () => void = () => {}
  /** Answers stored here that the server has not been told of, by log and writer. A new greeting tells all of them. */
  readonly #untold = new Map<string, UpMessage>()
  /** Revoked: answers come, and nothing of what they speak of (C21). */
  #isHandingIn = false
  #isStopped = false

  private constructor(options: TerminalOptions) {
    this.#store = options.store
    this.#platform = options.platform
    this.#writers = options.writers ?? soleWriter()
    this.#values = new ValueWriter(options.store, (error, retry) => this.#storageFailed(error, retry))
    this.#logs = new LogShelf({
      store: options.store,
      openSetup: (name) => this.#openSetup(name),
      openService: (name) => this.#openService(name),
    })
    this.#people = new PeopleHere(options.platform, this.#values, {
      setup: () => this.setup,
      confirmedSetup: () => this.#logs.setup?.replica.confirmed.state,
      signersOnTheWay: () => this.pending.flatMap(signersOf),
      send: (messages) => this.#director.send(messages),
      changed: () => this.#personChanged(),
    })
    this.#director = makeLinkDirector({
      links: options.links,
      platform: options.platform,
      host: this.#linkHost(),
      settings: () => this.#linkSettings(),
      changed: () => this.#linkChanged(),
    })
    this.#status = {
      link: this.#director.status,
      pending: 0,
      unsaved: 0,
      latencyMs: null,
      lastSyncAt: null,
      clockOffsetMs: 0,
      storageError: null,
    }
  }

  /** Starts from local data alone; `start()` then looks for the server. */
  static async open(options: TerminalOptions): Promise<Terminal> {
    const terminal = new Terminal(options)
    await terminal.#load(options.token)
    return terminal
  }

  // What is shown

  get identity(): Identity | null {
    return this.#identity
  }

  get isPaired(): boolean {
    return this.#token !== null
  }

  /** Confirmed state with our own pending commands on top. */
  get setup(): SetupState {
    return this.#logs.setup?.replica.view ?? setupMachine.initial
  }

  get service(): ServiceState {
    return this.#logs.service?.replica.view ?? emptyService
  }

  /**
   * Service logs whose tickets this terminal shows: its own, then those that a kitchen display follows
   * besides (F4.2). One that works alone has only its own.
   */
  get kitchens(): readonly KitchenLog[] {
    return this.#kitchens.of(this.#logs.service, this.#logs.kitchen, this.setup, this.#identity)
  }

  /** How the printers are. None while offline: nobody knows then. */
  get printers(): readonly PrinterReport[] {
    return this.#printers
  }

  /** `seq` and hash of what is confirmed, for tests and the status panel. */
  get confirmed(): {
    readonly setup: Snapshot<SetupState> | null
    readonly service: Snapshot<ServiceState> | null
  } {
    return {
      setup: this.#logs.setup?.replica.confirmed ?? null,
      service: this.#logs.service?.replica.confirmed ?? null,
    }
  }

  get status(): TerminalStatus {
    return this.#status
  }

  /** Unanswered commands of all tabs, oldest first within a log. */
  get pending(): readonly Envelope<ServiceCommand | SetupCommand>[] {
    return this.#logs.all.flatMap((log) => log.replica.pending.map(({ envelope }) => envelope))
  }

  /** Newest first; of dishes that are ready, those of the person who is signed in. */
  get notices(): readonly Notice[] {
    return this.#notices.shownTo(this.personId)
  }

  /** Everybody on the terminals of this multi-session, this one left out. Nobody while offline: it would be hearsay. */
  get present(): readonly Present[] {
    return this.#present
  }

  get personId(): string | null {
    return this.#people.personId
  }

  /** What proves outside of the link which terminal this is and who is signed in; `null` while either is missing. */
  get credentials(): { readonly token: string; readonly personId: string; readonly proof: string } | null {
    const { personId, proof } = this.#people
    if (this.#token === null || personId === null || proof === undefined) return null
    return { token: this.#token, personId, proof }
  }

  /** The server's time. Milliseconds since the epoch. */
  now(): number {
    return this.#platform.now() + this.#status.clockOffsetMs
  }

  get businessDay(): string {
    const now = this.now()
    const minute = Math.floor(now / DAY_CACHE_MS)
    const { setup } = this
    if (this.#day.minute !== minute || this.#day.setup !== setup) {
      const { timeZone = 'UTC', dayStartsAtHour = 4 } = setup.restaurant ?? {}
      this.#day = { minute, setup, day: businessDayOf(now, timeZone, dayStartsAtHour) }
    }
    return this.#day.day
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Resolves as soon as `isDone` holds: `await terminal.until(() => terminal.status.pending === 0)`. */
  until(isDone: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!isDone()) return
        unsubscribe()
        resolve()
      }
      const unsubscribe = this.subscribe(look)
      look()
    })
  }

  // What people do

  newId<T extends string>(): T {
    return this.#platform.uuid() as T
  }

  /** The number to show on a check opened now (C26). */
  nextProvisional(): string {
    const waiting = this.#logs.service?.replica.pending.map(({ envelope }) => envelope.command)
    return nextProvisional(
      this.service,
      this.setup,
      this.#identity?.terminalId ?? '',
      this.businessDay,
      waiting,
    )
  }

  /** `seq` of the setup log that the screen has seen (C19). */
  get setupSeq(): number {
    return this.#logs.setup?.replica.confirmed.seq ?? 0
  }

  /** Does it: visible at once, saved and sent by itself. A refusal says why and has changed nothing. */
  perform(intent: ServiceIntent): Outcome {
    const log = this.#logs.service
    if (log === null) return refusedHere('no-multi-session')
    const command = ServiceCommand.safeParse(intent)
    return command.success ? this.#perform(log, command.data) : malformed(command.error)
  }

  /** The same in one of the logs of `kitchens`. In those of others it sees to tickets, and to nothing else. */
  performIn(name: string, intent: ServiceIntent): Outcome {
    const log = this.#logs.findService(name)
    if (log === undefined || (log !== this.#logs.service && !isKitchenCommand(intent)))
      return refusedHere('not-your-log')
    const command = ServiceCommand.safeParse(intent)
    return command.success ? this.#perform(log, command.data) : malformed(command.error)
  }

  performSetup(intent: SetupIntent): Outcome {
    const log = this.#logs.setup
    if (log === null) return refusedHere('not-paired')
    const command = SetupCommand.safeParse(intent)
    return command.success ? this.#perform(log, command.data) : malformed(command.error)
  }

  #perform<S, C, O extends AnyOp, X>(log: LocalLog<S, C, O, X>, command: C): Outcome {
    const by = this.personId
    if (by === null) return refusedHere('nobody-signed-in')
    if (this.#status.link.closed === 'revoked') return refusedHere('terminal-revoked')
    const terminal = this.#identity?.terminalId ?? ''
    return log.perform({ replica: this.#replica, by, terminal, at: this.now() }, command)
  }

  /** Creates a customer here and now, offline too. */
  createCustomer(data: CustomerIntent): { readonly id: string; readonly outcome: Outcome } {
    const id = this.#platform.uuid()
    const outcome = this.performSetup({ type: 'createCustomer', customerId: id, data })
    return { id, outcome }
  }

  /** Checks the PIN against the local copy of its slow hash, so it works offline; proves it to the server when there is one. */
  signIn(personId: string, pin: string): Promise<SignInResult> {
    return this.#people.signIn(personId, pin)
  }

  /**
   * A manager types their PIN to lift one action of the person who is signed in: the command that follows
   * names them in `approvedBy`, and the server is given the proof (F3.9). Works offline.
   */
  proveApprover(personId: string, pin: string): Promise<SignInResult> {
    return this.#people.approve(personId, pin)
  }

  /** Signs in somebody whose PIN was checked elsewhere (the demo's ready terminals). */
  signInWithProof(personId: string, proof: string): Promise<void> {
    return this.#people.signInWithProof(personId, proof)
  }

  /** Locks the terminal. What was done stays on its way. */
  signOut(): Promise<void> {
    return this.#people.signOut()
  }

  #personChanged(): void {
    const { personId } = this
    this.setWhereabouts(personId === null ? NOWHERE : { ...this.#whereabouts, personId })
    this.#changed()
  }

  /** Says where its person is now (F2.3). */
  setWhereabouts(whereabouts: Whereabouts): void {
    const { personId, checkId, tableId, doing } = this.#whereabouts
    const isSame =
      personId === whereabouts.personId &&
      checkId === whereabouts.checkId &&
      tableId === whereabouts.tableId &&
      doing === whereabouts.doing
    if (isSame) return
    this.#whereabouts = whereabouts
    this.#director.send([{ t: 'presence', ...whereabouts }])
  }

  get whereabouts(): Whereabouts {
    return this.#whereabouts
  }

  dismissNotice(id: string): void {
    void this.#values.put(this.#notices.remove(id))
    this.#writers.tell({ kind: 'dismissed', id })
    this.#changed()
  }

  /** "Apply mine": sends a refused command again, seen anew (C4). */
  applyMine(id: string): Outcome {
    const notice = this.#notices.find(id)
    if (notice?.kind !== 'refused') return refusedHere('nothing-to-apply')
    const command = renewCommand(this.service, notice.command as ServiceCommand)
    if (command === null) return refusedHere('nothing-to-apply')
    const outcome = this.perform(command)
    if (outcome.ok) this.dismissNotice(id)
    return outcome
  }

  /** Stores the token that pairing gave, and starts to talk. */
  async pair(token: string): Promise<void> {
    await this.#store.commit({ values: [['token', token]] })
    this.#token = token
    this.#changed()
    this.start()
  }

  start(): void {
    if (this.#token === null || this.#isStopped) return
    this.#director.start()
    this.#beat()
  }

  /** Looks for the server now, instead of when the back-off ends. */
  syncNow(): void {
    this.#director.wake()
  }

  /** Ends links and timers, lets the disk finish what was begun, and closes the store. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#stopHeartbeat()
    this.#director.stop()
    await this.#becoming
    await Promise.all([this.#logs.settled(), this.#values.settled()])
    this.#writers.close()
    await this.#store.close()
  }

  // Start

  async #load(token: string | undefined): Promise<void> {
    if (token !== undefined) await this.#store.commit({ values: [['token', token]] })
    this.#token = ((await this.#store.value('token')) as string | undefined) ?? null
    await this.#people.loadPerson(this.#store)
    this.#whereabouts = { ...this.#whereabouts, personId: this.personId }
    await this.#notices.load(this.#store)
    const known = await knownReplicas(this.#store)
    this.#replica = await this.#writers.claim(known, () => this.#platform.uuid())
    // Before the logs are read: what a sibling does from now on is either in them, or heard.
    this.#writers.listen((event) => this.#heard(event))
    await this.#logs.writeAs(this.#replica)
    this.#identity = knownIdentity(await this.#store.value('identity'))
    if (this.#identity !== null) await this.#logs.become(this.#identity)
    await this.#logs.openLeft()
    await this.#people.loadProofs(this.#store)
    this.#catchUpWithSiblings()
    this.#people.prune()
    const inOutbox = this.#logs.authors()
    this.#inherit([...new Set([...known, ...inOutbox])])
    await this.#forgetIdle(known.filter((replica) => replica !== this.#replica && !inOutbox.has(replica)))
    this.#writers.tell({ kind: 'joined', replica: this.#replica })
    this.#changed()
  }

  /** Where ids are never claimed again (no Web Locks) each start leaves one behind. */
  async #forgetIdle(idle: readonly string[]): Promise<void> {
    if (this.#writers.neverReclaims === true && idle.length > IDLE_WRITERS)
      await forgetReplicas(this.#store, idle)
  }

  async #openSetup(name: string): Promise<SetupLog> {
    return LocalLog.open<SetupState, SetupCommand, SetupOp, SetupContext>({
      name,
      store: this.#store,
      machine: setupMachine,
      context: () => ({ hasOpenCheck: (tableId) => openChecksOn(this.service, tableId).length > 0 }),
      events: this.#logEvents<SetupState, SetupCommand, SetupOp>(name, () => NOTHING_SAID),
    })
  }

  async #openService(name: string): Promise<ServiceLog> {
    return LocalLog.open<ServiceState, ServiceCommand, ServiceOp, ServiceContext>({
      name,
      store: this.#store,
      machine: serviceMachine,
      context: () => ({
        setup: this.setup,
        orderer: false,
        businessDay: this.businessDay,
        multiSessionId: parseLogName(name)?.multiSessionId ?? null,
      }),
      events: this.#logEvents<ServiceState, ServiceCommand, ServiceOp>(name, (received, before) =>
        this.#noticesOf(name, received.applied, before),
      ),
    })
  }

  #logEvents<S, C extends ServiceCommand | SetupCommand, O extends AnyOp>(
    name: string,
    said: (received: Received<C, O>, before: S) => Said,
  ): LocalLogEvents<S, C, O> {
    return {
      changed: () => this.#changed(),
      valuesWith: (envelopes) => this.#people.proofsOf(envelopes.flatMap(signersOf)),
      saved: (envelopes) => {
        for (const envelope of envelopes) this.#writers.tell({ kind: 'saved', log: name, envelope })
        this.#storageWorks()
        this.#sendUnsent()
        this.#changed()
      },
      stored: (answered, marks) => {
        for (const { replica, n } of answered) this.#writers.tell({ kind: 'answered', log: name, replica, n })
        // The server may forget these answers: it is told with the next thing that goes there anyway.
        for (const mark of marks) this.#untold.set(`${mark.log}/${mark.replica}`, { t: 'stored', ...mark })
        this.#storageWorks()
        if (answered.length > 0) this.#answeredAndStored()
      },
      values: (received, before) => this.#keepNotices(name, received, said(received, before)),
      storageFailed: (error, retry) => this.#storageFailed(error, retry),
    }
  }

  #answeredAndStored(): void {
    this.#logs.putAway()
    this.#people.prune()
    this.#changed()
  }

  // Siblings: other tabs on the same store (C24)

  /** Waits for the places of these. */
  #inherit(replicas: readonly string[]): void {
    const unknown = replicas.filter((replica) => replica !== this.#replica && !this.#siblings.has(replica))
    if (unknown.length === 0) return
    for (const replica of unknown) this.#siblings.add(replica)
    this.#writers.inherit(unknown, (replica) => void this.#takeOver(replica))
  }

  /** Takes over the outbox of a writer that is gone; the server learns it with the next greeting. */
  async #takeOver(replica: string): Promise<void> {
    await this.#untilStored(async () => {
      await this.#people.loadProofs(this.#store)
      await this.#logs.writeAs(replica)
    })
    this.#director.greet()
    this.#sendUnsent()
    this.#people.prune()
    this.#changed()
  }

  #heard(event: WriterEvent): void {
    switch (event.kind) {
      case 'joined':
        this.#inherit([event.replica])
        return
      case 'noticed':
        this.#notices.add(event.notices)
        break
      case 'dismissed':
        this.#notices.remove(event.id)
        break
      case 'saved':
      case 'answered': {
        // One that was there before us, and had never written when we asked the disk.
        this.#inherit([event.kind === 'saved' ? event.envelope.replica : event.replica])
        const log = this.#logs.find(event.log)
        if (log === undefined) this.#unheard = [...this.#unheard.slice(1 - UNHEARD), event]
        else if (event.kind === 'answered') log.replica.forget(event.replica, event.n)
        else log.replica.adopt(event.envelope as Envelope<ServiceCommand | SetupCommand>)
        break
      }
    }
    this.#changed()
  }

  /** What siblings said while the logs were being read. */
  #catchUpWithSiblings(): void {
    const unheard = this.#unheard
    this.#unheard = []
    for (const event of unheard) if (this.#logs.find(event.log) !== undefined) this.#heard(event)
  }

  // What the server hears

  #linkHost(): LinkHost {
    return {
      hello: () => this.#hello(),
      opening: () => this.#opening(),
      received: (messages) => {
        this.#status = { ...this.#status, lastSyncAt: this.#platform.now() }
        for (const message of messages) this.#received(message)
        this.#changed()
      },
      hasOutbox: () => this.#logs.all.some((log) => log.replica.pending.length > 0),
    }
  }

  #hello(): Hello {
    return {
      t: 'hello',
      protocol: PROTOCOL_VERSION,
      schema: SCHEMA_VERSION,
      token: this.#token ?? '',
      cursors: this.#logs.followed.map((log) => log.cursor),
      writers: this.#writersForHello(),
      people: this.#people.forHello(),
      presence: this.#presenceVersion,
      printers: this.#printersVersion,
      outbox: this.#logs.all.reduce((sum, log) => sum + log.sendable, 0),
      sentAt: this.#platform.now(),
    }
  }

  /** Ourselves first: the others are noted at the latest when something of theirs is sent. */
  #writersForHello(): Hello['writers'] {
    const writers = this.#logs.all.flatMap((log) => log.writers)
    const isOther = ({ replica }: { readonly replica: string }): number => Number(replica !== this.#replica)
    return writers.sort((a, b) => isOther(a) - isOther(b)).slice(0, WRITERS_PER_HELLO)
  }

  #opening(): readonly UpMessage[] {
    for (const log of this.#logs.all) log.forgetSent()
    return [{ t: 'presence', ...this.#whereabouts }, ...this.#unsentMessages()]
  }

  #unsentMessages(): readonly UpMessage[] {
    return this.#logs.all.flatMap((log) => {
      const envelopes = log.unsent()
      const messages: UpMessage[] = []
      for (let i = 0; i < envelopes.length; i += ENVELOPES_PER_MESSAGE)
        messages.push({
          t: 'commands',
          log: log.name,
          envelopes: envelopes.slice(i, i + ENVELOPES_PER_MESSAGE),
        })
      return messages
    })
  }

  #sendUnsent(): void {
    if (this.#director.status.state !== 'online') return
    const messages = this.#unsentMessages()
    if (messages.length > 0) this.#director.send([...this.#takeUntold(), ...messages])
  }

  #takeUntold(): readonly UpMessage[] {
    const messages = [...this.#untold.values()]
    this.#untold.clear()
    return messages
  }

  #beat(): void {
    this.#stopHeartbeat()
    this.#stopHeartbeat = this.#platform.after(HEARTBEAT_MS, () => {
      this.#director.send([...this.#takeUntold(), { t: 'ping', sentAt: this.#platform.now() }])
      this.#beat()
    })
  }

  // What the server says

  #received(message: DownMessage): void {
    switch (message.t) {
      case 'welcome':
        this.#isHandingIn = false
        this.#welcomed(message)
        return
      case 'handIn':
        this.#handIn(message)
        return
      case 'snapshot':
        this.#receiveSnapshot(message)
        return
      case 'news':
        this.#receiveNews(message)
        return
      case 'expect':
        if (this.#logs.find(message.log)?.sendAgainFrom(message.replica, message.n)) this.#sendUnsent()
        return
      case 'presence':
        this.#presenceVersion = message.version
        this.#present = message.present.filter(({ terminalId }) => terminalId !== this.#identity?.terminalId)
        return
      case 'printers':
        this.#printersVersion = message.version
        this.#printers = message.printers
        return
      case 'signedIn':
        if (message.result === 'wrong') this.#people.disprove(message.personId)
        return
      case 'pong':
        this.#noteClock(message.sentAt, message.now)
        return
      case 'bye':
        return
    }
  }

  #welcomed(welcome: Welcome): void {
    this.#noteClock(welcome.sentAt, welcome.now)
    const { terminalId, restaurantId, serviceLog, kitchenLogs } = welcome
    const identity = { terminalId, restaurantId, serviceLog, kitchenLogs }
    // What was saved between the greeting and its answer has not been sent yet.
    if (isSameIdentity(this.#identity, identity)) this.#sendUnsent()
    else this.#becoming = this.#becoming.then(() => this.#become(identity))
  }

  /** Nothing comes for this terminal any more but answers: those that were waiting for their records wait no longer. */
  #handIn({ sentAt, now }: HandIn): void {
    this.#noteClock(sentAt, now)
    this.#isHandingIn = true
    for (const log of this.#logs.all) log.leave()
  }

  /** Opens the logs of another identity. What comes for them meanwhile is let go: the new greeting asks for all of it. */
  async #become(identity: Identity): Promise<void> {
    this.#identity = identity
    void this.#values.put([['identity', identity]])
    await this.#untilStored(() => this.#logs.become(identity))
    if (this.#isStopped) return
    this.#catchUpWithSiblings()
    this.#director.greet()
    this.#sendUnsent()
    this.#changed()
  }

  #receiveSnapshot({ log: name, snapshot }: SnapshotMessage): void {
    this.#logs.find(name)?.reset(snapshot)
  }

  #receiveNews({ log: name, records, answers }: News): void {
    const log = this.#logs.find(name)
    if (log === undefined) return
    if (this.#isHandingIn || !this.#logs.follows(log)) {
      log.receiveAnswers(answers)
      return
    }
    const { gapAfter } = log.receive(records, answers)
    if (gapAfter !== undefined) this.#director.send([{ t: 'fetch', log: name, after: gapAfter }])
  }

  #noteClock(sentAt: number, serverNow: number): void {
    const receivedAt = this.#platform.now()
    const roundTrip = receivedAt - sentAt
    this.#clock = betterClock(this.#clock, sentAt, serverNow, receivedAt)
    const latencyMs = roundTrip >= 0 && roundTrip < SILENCE_MS ? roundTrip : this.#status.latencyMs
    const clockOffsetMs = this.#clock?.offsetMs ?? 0
    this.#status = { ...this.#status, latencyMs, clockOffsetMs }
  }

  #linkChanged(): void {
    if (this.#director.status.state !== 'online') {
      this.#present = NOBODY
      this.#presenceVersion = -1
      this.#printers = NO_PRINTERS
      this.#printersVersion = -1
    }
    this.#changed()
  }

  // Notices

  #noticesOf(name: string, applied: readonly OpRecord<ServiceOp>[], before: ServiceState): Said {
    const terminalId = this.#identity?.terminalId ?? ''
    const said = applied.flatMap((record) => noticeOf(record, before, terminalId) ?? [])
    const { service } = this.#logs
    if (service?.name !== name) return { fresh: said, gone: [] }
    const { state } = service.replica.confirmed
    const { setup, personId } = this
    const { fresh, gone } = readyChanges(applied, this.#notices, { state, setup, personId, terminalId })
    const decided = decidedChanges(applied, [...said, ...this.#notices.all], {
      before,
      after: state,
      terminalId,
    })
    const isOver = new Set(decided.gone)
    return {
      fresh: [...said.filter(({ id }) => !isOver.has(id)), ...fresh, ...decided.fresh],
      gone: [...gone, ...decided.gone],
    }
  }

  #keepNotices<C, O extends AnyOp>(
    log: string,
    { answered }: Received<C, O>,
    { fresh, gone }: Said,
  ): readonly (readonly [string, unknown])[] {
    const told = answered.flatMap(({ envelope, answer }): readonly Notice[] => {
      if (!answer.ok) return [refusedNotice(log, envelope, answer.refusal)]
      return this.#isHandingIn ? [handedInNotice(log, envelope)] : []
    })
    const notices = [...fresh, ...told]
    if (notices.length > 0) this.#writers.tell({ kind: 'noticed', notices })
    for (const id of gone) this.#writers.tell({ kind: 'dismissed', id })
    return [...gone.flatMap((id) => this.#notices.remove(id)), ...this.#notices.add(notices)]
  }

  // Small things

  #linkSettings() {
    const terminal = this.#identity === null ? undefined : this.setup.terminals[this.#identity.terminalId]
    return terminal?.link ?? { mode: 'bus' as const, intervalMs: 500 }
  }

  /** Does it, again and again while the disk refuses. */
  async #untilStored(task: () => Promise<void>): Promise<void> {
    while (!this.#isStopped) {
      try {
        await task()
        return
      } catch (error) {
        await new Promise<void>((resolve) => {
          this.#storageFailed(error, resolve)
          if (this.#isStopped) resolve()
        })
      }
    }
  }

  #storageFailed(error: unknown, retry: () => void): void {
    if (this.#isStopped) return
    const storageError = error instanceof Error ? error.message : String(error)
    if (storageError !== this.#status.storageError) this.#status = { ...this.#status, storageError }
    this.#platform.after(RETRY_STORAGE_MS, retry)
    this.#changed()
  }

  #storageWorks(): void {
    if (this.#status.storageError !== null) this.#status = { ...this.#status, storageError: null }
  }

  /** The service log is decided with the menu and the people of the setup log, and the link is set there. */
  #followSetup(): void {
    const { setup } = this
    const confirmed = this.#logs.setup?.replica.confirmed.state ?? setup
    const shown = this.#shownSetup
    if (confirmed !== this.#confirmedSetup) this.#people.setupChanged(this.#confirmedSetup, confirmed)
    this.#confirmedSetup = confirmed
    if (setup === shown) return
    this.#shownSetup = setup
    this.#people.setupChanged(shown, setup)
    this.#logs.service?.replica.rebase()
    for (const log of this.#logs.kitchen) log.replica.rebase()
    this.#director.reconsider()
  }

  #changed(): void {
    this.#followSetup()
    const link = this.#director.status
    let pending = 0
    let unsaved = 0
    for (const log of this.#logs.all) {
      pending += log.replica.pending.length
      unsaved += log.unsaved
    }
    const shown = this.#status
    if (link !== shown.link || pending !== shown.pending || unsaved !== shown.unsaved)
      this.#status = { ...shown, link, pending, unsaved }
    for (const listener of this.#listeners) listener()
  }
}

/** Notices that come of what was received, and the ids of those that are over with it. */
interface Said {
  readonly fresh: readonly Notice[]
  readonly gone: readonly string[]
}

const NOTHING_SAID: Said = { fresh: [], gone: [] }
const NOBODY: readonly Present[] = []
const NO_PRINTERS: readonly PrinterReport[] = []
const NOWHERE: Whereabouts = { personId: null, checkId: null, tableId: null, doing: 'idle' }

/** Everybody whose PIN a command rests on: its author, and who has lifted it. */
function signersOf({ by, command }: Envelope<unknown>): readonly string[] {
  const approvedBy = (command as { readonly approvedBy?: string }).approvedBy
  return approvedBy === undefined ? [by] : [by, approvedBy]
}

const refusedHere = (code: string): Outcome => ({ ok: false, refusal: { code } })

/** What was meant has not the shape of a command: a bug of the screen, or of a program that uses this. */
const malformed = (error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]
}): Outcome => {
  const problem = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
  return { ok: false, refusal: { code: 'malformed', details: { problem } } }
}
