import {
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
  isKitchenCommand,
  type Present,
  type PrinterReport,
  parseLogName,
  type Whereabouts,
} from '@comanda/protocol'
import type { LogStore } from '@comanda/storage'
import type { AnyOp, Envelope, Snapshot } from '@comanda/sync'
import { Conversation } from './conversation.ts'
import { type KitchenLog, Kitchens } from './kitchens.ts'
import type { Links } from './link-director.ts'
import { LocalLog, type LocalLogEvents } from './local-log.ts'
import { type Identity, knownIdentity, LogShelf, type ServiceLog, type SetupLog } from './log-shelf.ts'
import { NoticeDesk } from './notice-desk.ts'
import type { Notice } from './notices.ts'
import { malformed, type Outcome, type Parsed, refusedHere } from './outcome.ts'
import { PeopleHere, type SignInResult } from './people-here.ts'
import type { Platform } from './platform.ts'
import { ServerClock } from './server-clock.ts'
import { Siblings } from './siblings.ts'
import type { TerminalStatus } from './status.ts'
import { StatusBoard } from './status-board.ts'
import { ValueWriter } from './value-writer.ts'
import { NOWHERE } from './whereabouts.ts'
import { soleWriter, type Writers } from './writers.ts'

export type { Identity } from './log-shelf.ts'
export type { Outcome } from './outcome.ts'

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

/**
 * A terminal without a screen: what every tap goes through, in a browser as in Node.
 *
 * Reads are plain properties (`setup`, `service`, `kitchens`, `status`, `notices`, `present`, `printers`) whose
 * unchanged parts keep their identity; `subscribe` calls back when any of them may have changed.
 */
export class Terminal {
  readonly #store: LogStore
  readonly #platform: Platform
  readonly #values: ValueWriter
  readonly #logs: LogShelf
  readonly #people: PeopleHere
  readonly #notices: NoticeDesk
  readonly #siblings: Siblings
  readonly #conversation: Conversation
  readonly #clock: ServerClock
  readonly #status: StatusBoard
  readonly #kitchens = new Kitchens()
  readonly #listeners = new Set<() => void>()
  #token: string | null = null
  #identity: Identity | null = null
  /** Changes of identity, one after the other. */
  #becoming: Promise<void> = Promise.resolve()
  #shownSetup: SetupState = setupMachine.initial
  /** What was only pending until then may be decided without anything to see of it. */
  #confirmedSetup: SetupState = setupMachine.initial
  #isStopped = false

  private constructor({ store, platform, links, writers }: TerminalOptions) {
    this.#store = store
    this.#platform = platform
    this.#clock = new ServerClock(() => platform.now())
    this.#values = new ValueWriter(store, (error, retry) => this.#storageFailed(error, retry))
    this.#logs = new LogShelf({
      store,
      openSetup: (name) => this.#openSetup(name),
      openService: (name) => this.#openService(name),
    })
    this.#people = new PeopleHere(platform, this.#values, {
      setup: () => this.setup,
      confirmedSetup: () => this.#logs.setup?.replica.confirmed.state,
      onTheWay: () => this.pending,
      send: (messages) => this.#conversation.send(messages),
      changed: () => this.#personChanged(),
    })
    this.#notices = new NoticeDesk(this.#values, {
      setup: () => this.setup,
      service: () => this.#logs.service,
      terminalId: () => this.#identity?.terminalId ?? '',
      personId: () => this.personId,
      isHandingIn: () => this.#logs.isHandingIn,
      tell: (event) => this.#siblings.tell(event),
    })
    this.#siblings = new Siblings(writers ?? soleWriter(), {
      logs: this.#logs,
      notices: this.#notices,
      takeOver: (replica) => void this.#takeOver(replica),
      changed: () => this.#changed(),
    })
    this.#conversation = new Conversation({
      links,
      platform,
      clock: this.#clock,
      logs: this.#logs,
      people: this.#people,
      siblings: this.#siblings,
      token: () => this.#token,
      identity: () => this.#identity,
      linkSettings: () => this.#linkSettings(),
      become: (identity) => {
        this.#becoming = this.#becoming.then(() => this.#become(identity))
      },
      heard: () => this.#heard(),
      linkChanged: () => this.#changed(),
    })
    this.#status = new StatusBoard(this.#conversation.link)
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
    return this.#conversation.surroundings.printers
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
    return this.#status.shown
  }

  /** Unanswered commands of all tabs, oldest first within a log. */
  get pending(): readonly Envelope<ServiceCommand | SetupCommand>[] {
    return this.#logs.all.flatMap((log) => log.replica.pending.map(({ envelope }) => envelope))
  }

  /** Newest first; of dishes that are ready, those of the person who is signed in. */
  get notices(): readonly Notice[] {
    return this.#notices.shown
  }

  /** Everybody on the terminals of this multi-session, this one left out. Nobody while offline: it would be hearsay. */
  get present(): readonly Present[] {
    return this.#conversation.surroundings.present
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
    return this.#clock.now()
  }

  get businessDay(): string {
    return this.#clock.businessDay(this.setup)
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
    return this.#perform(log, ServiceCommand.safeParse(intent))
  }

  /** The same in one of the logs of `kitchens`. In those of others it sees to tickets, and to nothing else. */
  performIn(name: string, intent: ServiceIntent): Outcome {
    const log = this.#logs.findService(name)
    if (log === undefined || (log !== this.#logs.service && !isKitchenCommand(intent)))
      return refusedHere('not-your-log')
    return this.#perform(log, ServiceCommand.safeParse(intent))
  }

  performSetup(intent: SetupIntent): Outcome {
    const log = this.#logs.setup
    if (log === null) return refusedHere('not-paired')
    return this.#perform(log, SetupCommand.safeParse(intent))
  }

  #perform<S, C, O extends AnyOp, X>(log: LocalLog<S, C, O, X>, command: Parsed<C>): Outcome {
    if (!command.success) return malformed(command.error)
    const by = this.personId
    if (by === null) return refusedHere('nobody-signed-in')
    if (this.#status.shown.link.closed === 'revoked') return refusedHere('terminal-revoked')
    const terminal = this.#identity?.terminalId ?? ''
    return log.perform({ replica: this.#siblings.replica, by, terminal, at: this.now() }, command.data)
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
    this.setWhereabouts(personId === null ? NOWHERE : { ...this.whereabouts, personId })
    this.#changed()
  }

  /** Says where its person is now (F2.3). */
  setWhereabouts(whereabouts: Whereabouts): void {
    this.#conversation.setWhereabouts(whereabouts)
  }

  get whereabouts(): Whereabouts {
    return this.#conversation.whereabouts
  }

  dismissNotice(id: string): void {
    this.#notices.dismiss(id)
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
    this.#conversation.start()
  }

  /** Looks for the server now, instead of when the back-off ends. */
  syncNow(): void {
    this.#conversation.wake()
  }

  /** Ends links and timers, lets the disk finish what was begun, and closes the store. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#conversation.stop()
    await this.#becoming
    await Promise.all([this.#logs.settled(), this.#values.settled()])
    this.#siblings.close()
    await this.#store.close()
  }

  // Start

  async #load(token: string | undefined): Promise<void> {
    if (token !== undefined) await this.#store.commit({ values: [['token', token]] })
    this.#token = ((await this.#store.value('token')) as string | undefined) ?? null
    await this.#people.loadPerson(this.#store)
    this.setWhereabouts({ ...NOWHERE, personId: this.personId })
    await this.#notices.load(this.#store)
    await this.#siblings.claim(this.#store, () => this.#platform.uuid())
    await this.#logs.writeAs(this.#siblings.replica)
    this.#identity = knownIdentity(await this.#store.value('identity'))
    if (this.#identity !== null) await this.#logs.become(this.#identity)
    await this.#logs.openLeft()
    await this.#people.loadProofs(this.#store)
    this.#siblings.catchUp()
    this.#people.prune()
    await this.#siblings.join(this.#store)
    this.#changed()
  }

  async #openSetup(name: string): Promise<SetupLog> {
    return LocalLog.open<SetupState, SetupCommand, SetupOp, SetupContext>({
      name,
      store: this.#store,
      machine: setupMachine,
      context: () => ({ hasOpenCheck: (tableId) => openChecksOn(this.service, tableId).length > 0 }),
      events: this.#logEvents<SetupState, SetupCommand, SetupOp>(name, ({ answered }) =>
        this.#notices.receivedSetup(name, answered),
      ),
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
        this.#notices.receivedService(name, received, before),
      ),
    })
  }

  #logEvents<S, C extends ServiceCommand | SetupCommand, O extends AnyOp>(
    name: string,
    values: LocalLogEvents<S, C, O>['values'],
  ): LocalLogEvents<S, C, O> {
    return {
      changed: () => this.#changed(),
      valuesWith: (envelopes) => this.#people.proofsOf(envelopes),
      saved: (envelopes) => {
        for (const envelope of envelopes) this.#siblings.tell({ kind: 'saved', log: name, envelope })
        this.#status.storageWorks()
        this.#conversation.sendUnsent()
        this.#changed()
      },
      stored: (answered, marks) => {
        for (const { replica, n } of answered)
          this.#siblings.tell({ kind: 'answered', log: name, replica, n })
        this.#conversation.stored(marks)
        this.#status.storageWorks()
        if (answered.length > 0) this.#answeredAndStored()
      },
      values,
      storageFailed: (error, retry) => this.#storageFailed(error, retry),
    }
  }

  #answeredAndStored(): void {
    this.#logs.putAway()
    this.#people.prune()
    this.#changed()
  }

  /** Takes over the outbox of a writer that is gone; the server learns it with the next greeting. */
  async #takeOver(replica: string): Promise<void> {
    await this.#untilStored(async () => {
      await this.#people.loadProofs(this.#store)
      await this.#logs.writeAs(replica)
    })
    this.#conversation.greet()
    this.#people.prune()
    this.#changed()
  }

  /** Opens the logs of another identity. What comes for them meanwhile is let go: the new greeting asks for all of it. */
  async #become(identity: Identity): Promise<void> {
    this.#identity = identity
    void this.#values.put([['identity', identity]])
    await this.#untilStored(() => this.#logs.become(identity))
    if (this.#isStopped) return
    this.#siblings.catchUp()
    this.#conversation.greet()
    this.#changed()
  }

  // Small things

  #heard(): void {
    this.#status.heard(this.#platform.now(), this.#clock)
    this.#changed()
  }

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
    this.#status.storageFailed(error)
    this.#platform.after(RETRY_STORAGE_MS, retry)
    this.#changed()
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
    this.#conversation.reconsider()
  }

  #changed(): void {
    this.#followSetup()
    this.#status.count(this.#conversation.link, this.#logs.all)
    for (const listener of this.#listeners) listener()
  }
}
