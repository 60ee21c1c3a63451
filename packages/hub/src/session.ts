import { ServiceCommand, SetupCommand } from '@comanda/domain'
import {
  type CloseReason,
  type Commands,
  type DownMessage,
  type Hello,
  isKitchenCommand,
  PROTOCOL_VERSION,
  SCHEMA_VERSION,
  type SignIn,
  type UpMessage,
  type Whereabouts,
} from '@comanda/protocol'
import type { Answer, Envelope, OpRecord, Refusal } from '@comanda/sync'
import { isOwnReplica } from './causes.ts'
import type { AnyHostedLog, Objection, Standing } from './hosted-log.ts'
import type { Sink } from './ports.ts'
import type { Restaurant } from './restaurant.ts'
import type { SessionHost } from './session-host.ts'

/**
 * One terminal's connection, whatever carries it.
 *
 *   hello ──▶ welcome, then each log's snapshot or tail ──▶ live: news as it becomes durable
 *          ├▶ handIn: a revoked terminal empties its outbox, hears the answers, and nothing else ──▶ bye (C21)
 *          └▶ bye (unauthorized, outdated)
 *
 * Over HTTP a session lasts one exchange; it does the same.
 */
export class Session {
  readonly #host: SessionHost
  readonly #sink: Sink
  readonly via: 'bus' | 'http'
  #state: 'new' | 'greeted' | 'handing-in' | 'ended' = 'new'
  /** Commands of a revoked terminal that it has announced and not sent yet. */
  #awaited = 0
  #restaurant: Restaurant | null = null
  #terminalId: string | null = null
  #serviceLog: string | null = null
  #kitchenLogs: readonly string[] = []
  readonly #replicas = new Map<string, Set<string>>()
  readonly #signedIn = new Set<string>()

  constructor(host: SessionHost, sink: Sink, via: 'bus' | 'http') {
    this.#host = host
    this.#sink = sink
    this.via = via
  }

  get terminalId(): string | null {
    return this.#isFollowing ? this.#terminalId : null
  }

  /** `null` while it is told nothing of it. */
  get restaurant(): Restaurant | null {
    return this.#isFollowing ? this.#restaurant : null
  }

  get serviceLog(): string | null {
    return this.#isFollowing ? this.#serviceLog : null
  }

  isSignedIn(personId: string): boolean {
    return this.#signedIn.has(personId)
  }

  /** Resolves when all answers to what was received so far have been sent. */
  caughtUp(): Promise<void> {
    return this.#host.drained()
  }

  receive(message: UpMessage): void {
    if (this.#state === 'ended') return
    if (message.t === 'hello') this.#greet(message)
    else if (this.#state === 'new') this.close('malformed')
    else if (this.#state === 'greeted' || HAND_IN.has(message.t)) this.#hear(message)
  }

  #hear(message: Exclude<UpMessage, Hello>): void {
    switch (message.t) {
      case 'signIn':
        this.#signIn(message)
        return
      case 'commands':
        this.#submit(message)
        return
      case 'stored':
        this.#owned(message.log, message.replica)?.answersStored(message.replica, message.through)
        return
      case 'fetch':
        this.#catchUp(message.log, message.after)
        return
      case 'presence':
        this.#present(message)
        return
      case 'ping':
        this.send({ t: 'pong', sentAt: message.sentAt, now: this.#host.now() })
        return
    }
  }

  /** The connection is gone, or was never meant to last. */
  end(): void {
    if (this.#state === 'ended') return
    this.#state = 'ended'
    this.#host.ended(this)
  }

  close(reason: CloseReason): void {
    if (this.#state === 'ended') return
    this.send({ t: 'bye', reason })
    this.end()
    this.#sink.close(reason)
  }

  send(message: DownMessage): void {
    this.sendText(JSON.stringify(message))
  }

  sendText(text: string): void {
    if (this.#state !== 'ended') this.#sink.send(text)
  }

  /** Whether answers to this replica's commands go here. */
  writes(log: string, replica: string): boolean {
    return this.#replicas.get(log)?.has(replica) ?? false
  }

  follows(log: string): boolean {
    return this.#state === 'greeted' && this.#isOfItsPlace(log)
  }

  /** Something about terminals or multi-sessions has changed: is this terminal still what it was? */
  reconsider(): void {
    const { restaurant } = this
    if (restaurant === null || this.#terminalId === null) return
    if (restaurant.setup.terminals[this.#terminalId]?.revoked !== undefined) {
      this.close('revoked')
      return
    }
    const before = new Set([this.#serviceLog, ...this.#kitchenLogs])
    if (!this.#findPlace(restaurant, this.#terminalId)) return
    this.#welcome(this.#host.now())
    for (const log of [this.#serviceLog, ...this.#kitchenLogs])
      if (log !== null && !before.has(log)) this.#catchUp(log, null)
  }

  /** Which logs it follows, by the setup of now. True when they are others than before. */
  #findPlace(restaurant: Restaurant, terminalId: string): boolean {
    const before = [this.#serviceLog, ...this.#kitchenLogs].join()
    this.#serviceLog = restaurant.serviceLogOfTerminal(terminalId)
    this.#kitchenLogs = restaurant.kitchenLogsOfTerminal(terminalId)
    return [this.#serviceLog, ...this.#kitchenLogs].join() !== before
  }

  #greet(hello: Hello): void {
    const version = versionProblem(hello)
    if (version !== null) {
      this.close(version)
      return
    }
    const ref = this.#host.authenticate(hello.token)
    const restaurant = ref === null ? undefined : this.#host.restaurant(ref.restaurantId)
    const terminal = ref === null ? undefined : restaurant?.setup.terminals[ref.terminalId]
    if (ref === null || restaurant === undefined || terminal === undefined) {
      this.close('unauthorized')
      return
    }
    const first = this.#state === 'new'
    this.#state = terminal.revoked === undefined ? 'greeted' : 'handing-in'
    this.#restaurant = restaurant
    this.#terminalId = ref.terminalId
    this.#findPlace(restaurant, ref.terminalId)
    this.#noteWriters(hello)
    if (terminal.revoked !== undefined) {
      this.#takeIn(hello)
      return
    }
    const wrong = hello.people.filter(({ personId, proof }) => this.#prove(personId, proof) === 'wrong')
    this.#welcome(hello.sentAt)
    for (const { personId } of wrong) this.send({ t: 'signedIn', personId, result: 'wrong' })
    for (const log of [restaurant.setupLog.name, this.#serviceLog, ...this.#kitchenLogs]) {
      if (log === null) continue
      const cursor = hello.cursors.find((candidate) => candidate.log === log)
      this.#catchUp(log, cursor?.seq ?? null, cursor?.hash)
    }
    if (first) this.#host.greeted(this, { presence: hello.presence, printers: hello.printers ?? -1 })
  }

  /** A revoked terminal: its outbox, and nothing else. */
  #takeIn({ people, outbox, sentAt }: Hello): void {
    for (const { personId, proof } of people) this.#prove(personId, proof)
    this.#awaited = outbox ?? 0
    if (outbox !== undefined) this.send({ t: 'handIn', now: this.#host.now(), sentAt })
    if (this.#awaited === 0) this.close('revoked')
  }

  /** As soon as the answers to all that it has announced are on their way. */
  #dismissWhenDone(): void {
    if (this.#state !== 'handing-in' || this.#awaited > 0) return
    void this.#host.drained().then(() => this.close('revoked'))
  }

  #noteWriters(hello: Hello): void {
    for (const { log, replica, stored } of hello.writers) {
      const hosted = this.#owned(log, replica)
      if (hosted === null) continue
      this.#noteWriter(log, replica)
      hosted.answersStored(replica, stored)
    }
  }

  #noteWriter(log: string, replica: string): void {
    const replicas = this.#replicas.get(log) ?? new Set()
    this.#replicas.set(log, replicas.add(replica))
  }

  #welcome(sentAt: number): void {
    this.send({
      t: 'welcome',
      protocol: PROTOCOL_VERSION,
      schema: SCHEMA_VERSION,
      version: this.#host.version,
      terminalId: this.#terminalId ?? '',
      restaurantId: this.#restaurant?.id ?? '',
      setupLog: this.#restaurant?.setupLog.name ?? '',
      serviceLog: this.#serviceLog,
      kitchenLogs: this.#kitchenLogs,
      now: this.#host.now(),
      sentAt,
    })
  }

  /** From a cursor: the missing records where they are at hand and the cursor is of this history; else a snapshot. */
  #catchUp(name: string, after: number | null, hash?: string): void {
    const log = this.#logOf(name)
    if (log === null || !this.follows(name)) return
    const records = after === null ? null : log.recordsAfter(after, hash)
    if (records === null) this.send({ t: 'snapshot', log: name, snapshot: log.durable })
    else if (records.length > 0) this.send({ t: 'news', log: name, records, answers: [] })
  }

  #submit(message: Commands): void {
    this.#decide(message)
    this.#awaited -= message.envelopes.length
    this.#dismissWhenDone()
  }

  #decide({ log: name, envelopes }: Commands): void {
    for (const envelope of envelopes) {
      const log = this.#owned(name, envelope.replica)
      if (log === null) {
        // Nowhere to remember an answer: it is told each time, and the command leaves the outbox.
        const { replica, n } = envelope
        this.send({ t: 'news', log: name, records: [], answers: [refusedAnswer(replica, n, 'not-your-log')] })
        continue
      }
      this.#noteWriter(name, envelope.replica)
      const parsed = commandSchema(name).safeParse(envelope.command)
      const standing = this.#standing(log, envelope.replica)
      const command = parsed.success ? parsed.data : envelope.command
      const sent = { ...envelope, command } as Envelope<unknown>
      const objection = this.#objection(log, sent, parsed, standing)
      const expected = this.#host.submit(log, sent, objection, standing)
      if (expected === null) continue
      this.send({ t: 'expect', log: name, replica: envelope.replica, n: expected })
      return
    }
  }

  /** What stands against a command before anybody decides it; some of it a manager may overlook later (C21). */
  #objection(
    log: AnyHostedLog,
    { by, terminal }: Envelope<unknown>,
    parsed: ParsedCommand,
    standing: Standing,
  ): Objection | undefined {
    if (terminal !== this.#terminalId) return final({ code: 'not-this-terminal' })
    if (!parsed.success) return final(malformed(parsed.error.issues))
    if (standing === 'kitchen' && !isKitchenCommand(parsed.data)) return final({ code: 'not-your-log' })
    const refusal = this.#revoked(by) ?? this.#unproven(by, parsed.data)
    // The setup log keeps nothing: what would change the restaurant itself is asked for anew.
    return refusal && { refusal, isFinal: log.name === this.#restaurant?.setupLog.name }
  }

  /** Who has revoked it and when, and whether whoever is said to have made the command has proven a PIN. */
  #revoked(author: string): Refusal | undefined {
    const revoked = this.#restaurant?.setup.terminals[this.#terminalId ?? '']?.revoked
    if (revoked === undefined) return undefined
    const { by, at } = revoked
    return { code: 'terminal-revoked', details: { by, at, proven: this.#signedIn.has(author) } }
  }

  /** Whoever makes a command, or is said to have lifted it, has typed a PIN on this terminal (F3.9). */
  #unproven(by: string, command: object): Refusal | undefined {
    if (!this.#signedIn.has(by)) return { code: 'not-signed-in', details: { by } }
    const approvedBy = 'approvedBy' in command ? `${command.approvedBy ?? ''}` : ''
    if (approvedBy === '' || this.#signedIn.has(approvedBy)) return undefined
    return { code: 'approval-not-proven', details: { approvedBy } }
  }

  #signIn({ personId, proof }: SignIn): void {
    this.send({ t: 'signedIn', personId, result: this.#prove(personId, proof) })
  }

  #prove(personId: string, proof: string) {
    if (this.#restaurant === null || this.#terminalId === null) return 'wrong' as const
    const result = this.#host.checkProof(this.#restaurant, this.#terminalId, personId, proof)
    if (result === 'ok') this.#signedIn.add(personId)
    return result
  }

  #present(where: Whereabouts): void {
    if (this.#serviceLog !== null) this.#host.present(this, where)
  }

  #logOf(name: string): AnyHostedLog | null {
    const log =
      name === this.#restaurant?.setupLog.name ? this.#restaurant.setupLog : this.#restaurant?.service(name)
    return (log as AnyHostedLog | undefined) ?? null
  }

  /** A log that this terminal may write to with this replica: one of its place, or that it has written to before. */
  #owned(name: string, replica: string): AnyHostedLog | null {
    const log = isOwnReplica(replica) ? null : this.#logOf(name)
    const owner = log?.ownerOf(replica)
    if (log === null || (owner !== undefined && owner.terminal !== this.#terminalId)) return null
    return owner !== undefined || this.#isOfItsPlace(name) ? log : null
  }

  get #isFollowing(): boolean {
    return this.#state !== 'handing-in'
  }

  #isOfItsPlace(log: string): boolean {
    return this.#isOwn(log) || this.#kitchenLogs.includes(log)
  }

  #isOwn(log: string): boolean {
    return log === this.#restaurant?.setupLog.name || log === this.#serviceLog
  }

  /** In a log that it has left, a terminal stands as it did. */
  #standing(log: AnyHostedLog, replica: string): Standing {
    return this.#isOwn(log.name) ? 'member' : (log.ownerOf(replica)?.standing ?? 'kitchen')
  }
}

type ParsedCommand = ReturnType<typeof SetupCommand.safeParse> | ReturnType<typeof ServiceCommand.safeParse>

/** What a log takes. */
export const commandSchema = (log: string) => (log.endsWith('/setup') ? SetupCommand : ServiceCommand)

const issueText = (issue: { readonly path: readonly PropertyKey[]; readonly message: string }): string =>
  `${issue.path.join('.')}: ${issue.message}`

/** All that a revoked terminal may say. */
const HAND_IN: ReadonlySet<UpMessage['t']> = new Set<UpMessage['t']>(['commands', 'stored', 'ping'])

const final = (refusal: Refusal): Objection => ({ refusal, isFinal: true })

const malformed = (issues: Parameters<typeof issueText>[0][]): Refusal => ({
  code: 'malformed',
  details: { problem: issues.map(issueText).join('; ').slice(0, 500) },
})

const refusedAnswer = (replica: string, n: number, code: string): Answer => ({
  replica,
  n,
  ok: false,
  refusal: { code },
})

function versionProblem(hello: Hello): CloseReason | null {
  if (hello.protocol === PROTOCOL_VERSION && hello.schema === SCHEMA_VERSION) return null
  const older = hello.protocol < PROTOCOL_VERSION || hello.schema < SCHEMA_VERSION
  return older ? 'terminal-outdated' : 'server-outdated'
}

/** A `news` message whose records are the same text for everybody. */
export function newsText(log: string, recordsText: string, answers: readonly Answer[]): string {
  return `{"t":"news","log":${JSON.stringify(log)},"records":${recordsText},"answers":${JSON.stringify(answers)}}`
}

export const recordsText = (records: readonly OpRecord[]): string => JSON.stringify(records)
