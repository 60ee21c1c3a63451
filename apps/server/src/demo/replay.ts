import { nextProvisional, type ServiceIntent, type ServiceState, type SetupState } from '@comanda/domain'
import type { Hub, Session } from '@comanda/hub'
import { PROTOCOL_VERSION, SCHEMA_VERSION, serviceLogOf } from '@comanda/protocol'
import { type Actor, STATIONED, type Step } from './story/step.ts'

/** The demo's own clock while the story is told. Milliseconds since the epoch. */
export interface StoryClock {
  now: number
}

export interface ReplayOptions {
  readonly hub: Hub
  readonly clock: StoryClock
  readonly restaurantId: string
  /** Token and proof of somebody at their terminal. */
  readonly papersOf: (actor: Actor) => { readonly token: string; readonly proof: string }
  readonly steps: readonly Step[]
  /** When the story ends. Milliseconds since the epoch. */
  readonly end: number
}

const MINUTE_MS = 60_000

/** Lets terminals do what people did, each step at its own time. All of it becomes durable in one go, or nothing. */
export async function replay({
  hub,
  clock,
  papersOf,
  steps,
  end,
  restaurantId,
}: ReplayOptions): Promise<void> {
  const writers = new Map<Actor, Writer>()
  for (const { actor, minutesAgo, does } of steps) {
    clock.now = end - minutesAgo * MINUTE_MS
    let writer = writers.get(actor)
    if (writer === undefined) {
      writer = new Writer(hub, clock, restaurantId, actor, papersOf(actor))
      writers.set(actor, writer)
    }
    writer.act(does)
  }
  clock.now = end
  for (const writer of writers.values()) await writer.end()
}

/** One person at one terminal. */
class Writer {
  readonly #hub: Hub
  readonly #clock: StoryClock
  readonly #restaurantId: string
  readonly #session: Session
  readonly #log: string
  readonly #by: string
  readonly #terminal: string
  readonly #refusals: string[] = []
  #n = 0

  constructor(
    hub: Hub,
    clock: StoryClock,
    restaurantId: string,
    actor: Actor,
    { token, proof }: ReturnType<ReplayOptions['papersOf']>,
  ) {
    const { personId, terminalId } = STATIONED[actor]
    this.#hub = hub
    this.#clock = clock
    this.#restaurantId = restaurantId
    this.#by = personId
    this.#terminal = terminalId
    const multiSessionId = hub.setup(restaurantId).terminals[terminalId]?.multiSessionId ?? ''
    this.#log = serviceLogOf(restaurantId, multiSessionId)
    this.#session = hub.connect({ send: (text) => this.#hear(text), close: () => {} }, 'http')
    this.#session.receive({
      t: 'hello',
      protocol: PROTOCOL_VERSION,
      schema: SCHEMA_VERSION,
      token,
      cursors: [],
      writers: [],
      people: [{ personId, proof }],
      presence: -1,
      sentAt: clock.now,
    })
  }

  act(does: Step['does']): void {
    const { service, setup, businessDay } = this.#house()
    const provisional = nextProvisional(service, setup, this.#terminal, businessDay)
    const setupSeq = this.#hub.position(`${this.#restaurantId}/setup`)?.seq ?? 0
    for (const command of does({ service, setup, setupSeq, provisional, now: this.#clock.now }))
      this.#write(command)
  }

  async end(): Promise<void> {
    await this.#session.caughtUp()
    this.#session.receive({ t: 'stored', log: this.#log, replica: this.#replica, through: this.#n })
    this.#session.end()
    if (this.#refusals.length > 0)
      throw new Error(`the demo's story is refused: ${this.#refusals.join('\n')}`)
  }

  /** As decided so far, durable or not: the screens of the story are never behind. */
  #house(): { service: ServiceState; setup: SetupState; businessDay: string } {
    const restaurant = this.#hub.restaurant(this.#restaurantId)
    const service = restaurant?.service(this.#log)
    if (restaurant === undefined || service === undefined) throw new Error(`there is no ${this.#log}`)
    return { service: service.state, setup: restaurant.setup, businessDay: restaurant.businessDay() }
  }

  get #replica(): string {
    return `demo-${this.#by}-${this.#terminal}`
  }

  #write(command: ServiceIntent): void {
    this.#n += 1
    const stamp = { replica: this.#replica, n: this.#n, by: this.#by }
    const envelope = { ...stamp, terminal: this.#terminal, at: this.#clock.now, basis: EVERYTHING, command }
    this.#session.receive({ t: 'commands', log: this.#log, envelopes: [envelope] })
  }

  #hear(text: string): void {
    if (text.includes('"ok":false') || text.includes('"result":"wrong"')) this.#refusals.push(text)
  }
}

/** Whoever acts has seen all that there is. */
const EVERYTHING = Number.MAX_SAFE_INTEGER
