import assert from 'node:assert/strict'
import {
  type ServiceCommand,
  type ServiceContext,
  type ServiceOp,
  type ServiceState,
  type SetupCommand,
  type SetupContext,
  type SetupOp,
  type SetupState,
  serviceMachine,
  setupMachine,
} from '@comanda/domain'
import {
  type AnyOp,
  boundAt,
  type Decision,
  type Envelope,
  type Machine,
  type Refusal,
  SeenTimes,
} from '@comanda/sync'
import { clock, TODAY } from './clock-text.ts'
import type { Act } from './people.ts'
import { type ServiceFact, type SetupFact, serviceOp, setupOp, smallRestaurant } from './small-restaurant.ts'

const MINUTE_MS = 60_000

interface Log<S, C, O extends AnyOp, X, F> {
  readonly machine: Machine<S, C, O, X>
  readonly start: { readonly state: S; readonly seq: number }
  /** An op as a test writes it, made whole. */
  readonly whole: (fact: F) => O
}

/**
 * What has happened so far, and what follows from one more command:
 * `given(…commands or ops).when(ana.does(…)).gives(…ops)` or `.refused(code)`.
 */
class Story<S, C, O extends AnyOp, X, F extends { readonly type: string }> {
  readonly #log: Log<S, C, O, X, F>
  readonly #times: SeenTimes
  #context: X
  #state: S
  #seq: number
  #now = clock('12:00')
  #count = 0

  constructor(log: Log<S, C, O, X, F>, context: X, steps: readonly (Act<C> | F)[]) {
    this.#log = log
    this.#context = context
    this.#state = log.start.state
    this.#seq = log.start.seq
    this.#times = new SeenTimes(log.start.seq)
    for (const step of steps) this.#happen(step)
  }

  get state(): S {
    return this.#state
  }

  get seq(): number {
    return this.#seq
  }

  /** From here on in other circumstances: `given(…).under({ setup }).when(…)`. */
  under(context: Partial<X>): this {
    this.#context = { ...this.#context, ...context }
    return this
  }

  /** One more command; the story goes on behind it. */
  when(act: Act<C>): Outcome<S, O, F> {
    const { decision, envelope } = this.#decide(act)
    if (decision.ok) this.#append(decision.ops, envelope)
    return new Outcome(decision, this.#state, this.#log.whole)
  }

  #happen(step: Act<C> | F): void {
    if ('command' in step) {
      const { decision, envelope } = this.#decide(step)
      assert.ok(decision.ok, `refused while preparing: ${JSON.stringify(decision)}`)
      this.#append(decision.ops, envelope)
    } else this.#append([this.#log.whole(step)], this.#envelope({ ...SERVER, command: step }))
  }

  #decide(act: Act<C>): { readonly decision: Decision<O>; readonly envelope: Envelope<C> } {
    const envelope = this.#envelope(act)
    const decision = this.#log.machine.decide(this.#state, act.command, envelope, this.#context)
    return { decision, envelope }
  }

  #envelope<T>(act: Act<T>): Envelope<T> {
    this.#now = Math.max(this.#now + MINUTE_MS, act.at ?? 0)
    const basis = act.basis ?? this.#seq
    const at = boundAt(act.at ?? this.#now, this.#times.upTo(basis), this.#now)
    const { by, terminal, replica, command } = act
    this.#count += 1
    return { by, terminal, replica, n: this.#count, at, basis, command }
  }

  #append(ops: readonly O[], { by, terminal, replica, n, at }: Envelope<unknown>): void {
    for (const op of ops) {
      this.#seq += 1
      const stamp = { by, terminal, replica, n, at }
      this.#state = this.#log.machine.apply(this.#state, op, { seq: this.#seq, stamp })
      this.#times.note(at)
    }
  }
}

const SERVER = { by: 'system', terminal: 'server', replica: 'server' }

class Outcome<S, O extends AnyOp, F> {
  readonly decision: Decision<O>
  /** The state afterwards. */
  readonly state: S
  readonly #whole: (fact: F) => O

  constructor(decision: Decision<O>, state: S, whole: (fact: F) => O) {
    this.decision = decision
    this.state = state
    this.#whole = whole
  }

  get refusal(): Refusal {
    assert.ok(!this.decision.ok, `accepted: ${JSON.stringify(this.decision)}`)
    return this.decision.refusal
  }

  get ops(): readonly O[] {
    assert.ok(this.decision.ok, `refused: ${JSON.stringify(this.decision)}`)
    return this.decision.ops
  }

  /** Exactly these ops, in this order; none: accepted, and nothing to do. */
  gives(...expected: readonly F[]): this {
    assert.deepStrictEqual(this.ops, expected.map(this.#whole))
    return this
  }

  /** Refused with this code, and at least these details. */
  refused(code: string, details: Readonly<Record<string, unknown>> = {}): this {
    const { refusal } = this
    const named = Object.fromEntries(Object.keys(details).map((key) => [key, refusal.details?.[key]]))
    assert.deepStrictEqual({ code: refusal.code, details: named }, { code, details })
    return this
  }
}

export type ServiceStep = Act<ServiceCommand> | ServiceFact
export type SetupStep = Act<SetupCommand> | SetupFact

const serviceLog: Log<ServiceState, ServiceCommand, ServiceOp, ServiceContext, ServiceFact> = {
  machine: serviceMachine,
  start: { state: serviceMachine.initial, seq: 0 },
  whole: serviceOp,
}

const setupLog: Log<SetupState, SetupCommand, SetupOp, SetupContext, SetupFact> = {
  machine: setupMachine,
  start: smallRestaurant,
  whole: setupOp,
}

export const serviceContext: ServiceContext = {
  setup: smallRestaurant.state,
  orderer: true,
  businessDay: TODAY,
  multiSessionId: 'dining',
}

/** A service of the test restaurant, in other circumstances than usual: `during({ setup }).given(…)`. */
export const during = (context: Partial<ServiceContext>) => ({
  given: (...steps: readonly ServiceStep[]) =>
    new Story(serviceLog, { ...serviceContext, ...context }, steps),
})

export const given = during({}).given

/** The setup log of the test restaurant; `busy` are tables with an open check. */
export const withOpenChecksOn = (...busy: readonly string[]) => ({
  givenSetup: (...steps: readonly SetupStep[]) =>
    new Story(setupLog, { hasOpenCheck: (tableId: string) => busy.includes(tableId) }, steps),
})

export const givenSetup = withOpenChecksOn().givenSetup
