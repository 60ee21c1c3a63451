import assert from 'node:assert/strict'
import {
  openChecksOn,
  type ServiceCommand,
  type ServiceContext,
  type ServiceOp,
  type ServiceState,
  type SetupCommand,
  type SetupContext,
  type SetupOp,
  type SetupState,
  SYSTEM,
  serviceMachine,
  setupMachine,
} from '@comanda/domain'
import {
  type AnyOp,
  canonical,
  type Envelope,
  emptySnapshot,
  type Machine,
  type OpRecord,
  Orderer,
  type Refusal,
  Replica,
  type Snapshot,
} from '@comanda/sync'
import { clock, TODAY } from './clock-text.ts'
import { countingSalt, sha256 } from './hash.ts'
import type { Act, Hands } from './people.ts'
import { restaurantWith, type SetupFact, smallRestaurant } from './small-restaurant.ts'

const hasOpenCheck = (state: ServiceState, tableId: string): boolean =>
  openChecksOn(state, tableId).length > 0

const MULTI_SESSION = 'dining'

/**
 * A real orderer and real replicas, with nothing between them but a switch per terminal: connected,
 * every command is ordered and pushed at once; apart, it waits until the terminal `joins`.
 */
export class Room {
  readonly service: RoomLog<ServiceState, ServiceCommand, ServiceOp, ServiceContext>
  readonly setup: RoomLog<SetupState, SetupCommand, SetupOp, SetupContext>
  now = clock('12:00')
  /** The business day. */
  today = TODAY

  /** `more`: what its setup log holds besides the small restaurant. */
  constructor(...more: readonly SetupFact[]) {
    const start = {
      ...smallRestaurant,
      seq: smallRestaurant.seq + more.length,
      state: restaurantWith(...more),
    }
    this.setup = new RoomLog(setupMachine, start, () => ({
      hasOpenCheck: (tableId) => hasOpenCheck(this.service.orderer.head.state, tableId),
    }))
    this.service = new RoomLog(serviceMachine, emptySnapshot(serviceMachine.initial), () => ({
      setup: this.setup.orderer.head.state,
      orderer: true,
      businessDay: this.today,
      multiSessionId: MULTI_SESSION,
      arrivedAt: this.now,
    }))
    this.service.heard = (op) => this.#countPortions(op)
  }

  /** What one log causes in the other is a command named after the op that caused it: it happens once. */
  #countPortions(op: ServiceOp): void {
    if (op.type !== 'portionsTaken.v1') return
    const { itemId, units, ordinal } = op
    const { seq } = this.setup.orderer.head
    this.setup.order(
      {
        by: SYSTEM,
        terminal: 'server',
        replica: 'portions',
        n: ordinal,
        at: this.now,
        basis: seq,
        command: { type: 'takePortions', itemId, units },
      },
      this.now,
    )
  }

  /** The clock on the wall. */
  at(text: string): void {
    assert.ok(clock(text) >= this.now, `${text} is in the past`)
    this.now = clock(text)
  }

  /** This person's terminal, connected. */
  terminal(hands: Hands): RoomTerminal {
    return new RoomTerminal(this, hands)
  }

  /** Nothing is pending anywhere and every replica is byte-equal to the orderer (INV2). */
  get agrees(): boolean {
    return this.service.agrees && this.setup.agrees
  }
}

class RoomLog<S, C, O extends AnyOp, X> {
  readonly orderer: Orderer<S, C, O, X>
  readonly records: OpRecord<O>[] = []
  readonly machine: Machine<S, C, O, X>
  readonly #start: Snapshot<S>
  readonly #context: () => X
  readonly #wires: Wire<S, C, O, X>[] = []
  /** Told of every op as it is ordered. */
  heard: (op: O) => void = () => {}

  constructor(machine: Machine<S, C, O, X>, start: Snapshot<S>, context: () => X) {
    this.machine = machine
    this.#start = start
    this.#context = context
    this.orderer = new Orderer({ machine, head: start, hasher: sha256, salt: countingSalt() })
  }

  wire(context: () => X): Wire<S, C, O, X> {
    const replica = new Replica({ machine: this.machine, context, confirmed: this.#start })
    const wire = { replica, isConnected: true, refusals: [], last: 0 }
    this.#wires.push(wire)
    return wire
  }

  /** Hands in what the wire's replica holds and pushes the news to everybody connected. */
  flush(wire: Wire<S, C, O, X>, writer: string, now: number): void {
    this.#push(wire)
    for (const envelope of wire.replica.sendable(writer)) {
      const submission = this.order(envelope, now, wire)
      const { answered } = wire.replica.receive(submission.records, [submission.answer])
      assert.equal(answered.length, 1)
      if (!submission.answer.ok) wire.refusals.push(submission.answer.refusal)
    }
  }

  /** Decides one command and pushes what came of it to everybody connected but its author. */
  order(envelope: Envelope<C>, now: number, author?: Wire<S, C, O, X>) {
    const submission = this.orderer.submit(envelope, now, this.#context)
    assert.ok(submission.kind === 'decided', `${submission.kind}: ${canonical(envelope)}`)
    this.records.push(...submission.records)
    for (const { op } of submission.records) this.heard(op)
    for (const other of this.#wires) if (other !== author) this.#push(other)
    return submission
  }

  #push({ replica, isConnected }: Wire<S, C, O, X>): void {
    if (!isConnected) return
    const missing = this.records.slice(replica.confirmed.seq - this.#start.seq)
    assert.equal(replica.receive(missing, []).gapAfter, undefined)
  }

  get agrees(): boolean {
    const truth = canonical(this.orderer.head)
    return this.#wires.every(
      ({ replica }) =>
        replica.pending.length === 0 &&
        canonical(replica.confirmed) === truth &&
        canonical(replica.view) === canonical(this.orderer.head.state),
    )
  }
}

interface Wire<S, C, O extends AnyOp, X> {
  readonly replica: Replica<S, C, O, X>
  isConnected: boolean
  /** What the orderer refused, oldest first. */
  readonly refusals: Refusal[]
  /** Number of the last command made here. */
  last: number
}

export class RoomTerminal {
  readonly #room: Room
  readonly #hands: Hands
  readonly #service: Wire<ServiceState, ServiceCommand, ServiceOp, ServiceContext>
  readonly #setup: Wire<SetupState, SetupCommand, SetupOp, SetupContext>

  constructor(room: Room, hands: Hands) {
    this.#room = room
    this.#hands = hands
    this.#setup = room.setup.wire(() => ({
      hasOpenCheck: (tableId) => hasOpenCheck(this.#service.replica.view, tableId),
    }))
    this.#service = room.service.wire(() => ({
      setup: this.#setup.replica.view,
      orderer: false,
      businessDay: room.today,
      multiSessionId: MULTI_SESSION,
    }))
    this.joins()
  }

  /** What the screen shows. */
  get view(): ServiceState {
    return this.#service.replica.view
  }

  get setupView(): SetupState {
    return this.#setup.replica.view
  }

  get setupSeq(): number {
    return this.#setup.replica.confirmed.seq
  }

  /** What this terminal has been told "no" to, oldest first. */
  get refusals(): readonly Refusal[] {
    return [...this.#setup.refusals, ...this.#service.refusals]
  }

  parts(): void {
    this.#service.isConnected = false
    this.#setup.isConnected = false
  }

  joins(): void {
    this.#service.isConnected = true
    this.#setup.isConnected = true
    this.#flush()
  }

  /** A command on what this terminal shows. The screen must accept it (it throws): what it shows, it offers. */
  does(intent: Parameters<Hands['does']>[0]): void {
    this.#perform(this.#service, this.#hands.does(intent))
  }

  saves(intent: Parameters<Hands['saves']>[0]): void {
    this.#perform(this.#setup, this.#hands.saves(intent))
  }

  #perform<S, C, O extends AnyOp, X>(
    wire: Wire<S, C, O, X>,
    { by, terminal, replica, command }: Act<C>,
  ): void {
    const n = wire.last + 1
    const basis = wire.replica.confirmed.seq
    const envelope = { by, terminal, replica, n, at: this.#room.now, basis, command }
    const result = wire.replica.perform(envelope)
    assert.ok(result.ok, `the screen refused: ${canonical(result)}`)
    wire.last = n
    wire.replica.saved(replica, n)
    this.#flush()
  }

  #flush(): void {
    if (this.#setup.isConnected) this.#room.setup.flush(this.#setup, this.#hands.replica, this.#room.now)
    if (this.#service.isConnected)
      this.#room.service.flush(this.#service, this.#hands.replica, this.#room.now)
  }
}
