import { Restaurant, serviceMachine } from '@comanda/domain'
import type { Hub, TerminalRef } from '@comanda/hub'
import { serviceLogOf, setupLogOf } from '@comanda/protocol'
import type { LogStore } from '@comanda/storage'
import type { OpRecord } from '@comanda/sync'
import { Faults } from './faults.ts'
import { Random } from './random.ts'
import { SimClock } from './sim-clock.ts'
import { type DiskLies, SimDisk } from './sim-disk.ts'
import { lunchMenu, oneWaiterPerTable } from './sim-menu.ts'
import { SimNetwork, type Tamper, type TamperUp, type Weather } from './sim-network.ts'
import { cookAt, MULTI_SESSION_ID, RESTAURANT_ID, setUp, terminalOf } from './sim-restaurant.ts'
import { SimServer } from './sim-server.ts'
import { SimTerminal } from './sim-terminal.ts'
import { nextAction } from './sim-waiter.ts'
import { judge, type Verdict } from './verdict.ts'

export interface SimulationOptions {
  readonly seed: number
  readonly terminals?: number
  /** How long the lunch lasts, in simulated milliseconds. */
  readonly lunchMs?: number
  /** Planted bugs: the simulation must find them. */
  readonly mutant?: Mutant
}

export interface Mutant {
  readonly serverDisk?: DiskLies
  readonly terminalDisk?: DiskLies
  /** What the network makes of messages down. */
  readonly tamper?: Tamper
  /** What it makes of messages up; one for each terminal. */
  readonly tamperUp?: () => TamperUp
  /** What everybody, terminals and server, decides or applies otherwise than they should. */
  readonly service?: PlantedBug
}

export type PlantedBug = (sound: typeof serviceMachine) => Partial<typeof serviceMachine>

export interface SimulationResult extends Verdict {
  readonly seed: number
  readonly commands: number
  readonly ops: number
  readonly faults: number
  /** Every kind of op that the service log has, in order of the alphabet. */
  readonly kinds: readonly string[]
}

const START_AT = Date.UTC(2031, 4, 17, 11, 0, 0)
const HOUR_MS = 3_600_000

/** A simulated lunch: several terminals, every kind of command, faults throughout; then all heals, and is compared. */
export async function simulate(options: SimulationOptions): Promise<SimulationResult> {
  const sound = { ...serviceMachine }
  Object.assign(serviceMachine, options.mutant?.service?.(sound))
  try {
    const lunch = new Lunch(options)
    await lunch.open()
    await lunch.serve(options.lunchMs ?? 90_000)
    await lunch.heal()
    return await lunch.result()
  } finally {
    Object.assign(serviceMachine, sound)
  }
}

class Lunch {
  readonly #seed: number
  readonly #random: Random
  readonly #clock = new SimClock(START_AT)
  readonly #faults = new Faults()
  readonly #serverDisk: SimDisk
  readonly #server: SimServer
  readonly #terminals: SimTerminal[] = []
  readonly #networks: SimNetwork[] = []
  readonly #disks: SimDisk[] = []
  #problem: string | null = null
  #serving = false

  constructor({ seed, terminals, mutant = {} }: SimulationOptions) {
    this.#seed = seed
    this.#random = new Random(seed)
    const clock = this.#clock
    const count = terminals ?? this.#random.between(2, 5)
    const tokens = new Map<string, TerminalRef>()
    for (let i = 0; i < count; i++)
      tokens.set(`token-${i}`, { restaurantId: RESTAURANT_ID, terminalId: terminalOf(i) })
    this.#serverDisk = new SimDisk({
      clock,
      random: this.#random.fork(),
      lies: mutant.serverDisk,
      fault: this.#faults.note,
    })
    this.#server = new SimServer({ clock, random: this.#random.fork(), disk: this.#serverDisk, tokens })
    for (let index = 0; index < count; index++) this.#addTerminal(index, mutant)
  }

  #addTerminal(index: number, mutant: Mutant): void {
    const clock = this.#clock
    const faults = this.#faults
    const network = new SimNetwork({
      clock,
      random: this.#random.fork(),
      server: this.#server,
      faults,
      tamper: mutant.tamper,
      tamperUp: mutant.tamperUp?.(),
    })
    const disk = new SimDisk({
      clock,
      random: this.#random.fork(),
      lies: mutant.terminalDisk,
      fault: faults.note,
    })
    const skewMs = this.#random.chance(0.3)
      ? this.#random.between(-6, 6) * HOUR_MS
      : this.#random.between(-900, 900)
    this.#networks.push(network)
    this.#disks.push(disk)
    this.#terminals.push(
      new SimTerminal({ index, clock, random: this.#random.fork(), disk, network, skewMs }),
    )
  }

  async open(): Promise<void> {
    const starting = this.#server.start()
    await this.#clock.run(50)
    const hub = await starting
    const seeded = seed(hub, this.#terminals.length, this.#seed % 4 === 0)
    await this.#clock.runUntil(() => seeded.done, 60_000)
    for (const terminal of this.#terminals) void terminal.switchOn(`token-${terminal.index}`)
    const ready = (): boolean => this.#terminals.every(({ terminal }) => terminal?.personId != null)
    for (const terminal of this.#terminals) this.#keepSignedIn(terminal)
    if (!(await this.#clock.runUntil(ready, 60_000))) this.#problem = 'the terminals did not come up'
  }

  #keepSignedIn(terminal: SimTerminal): void {
    this.#clock.after(400, () => {
      void terminal.signIn()
      this.#keepSignedIn(terminal)
    })
  }

  async serve(lunchMs: number): Promise<void> {
    this.#serving = true
    for (const terminal of this.#terminals) {
      const random = this.#random.fork()
      this.#work(terminal, random)
      this.#trouble(terminal, random.fork())
    }
    this.#troubleServer(this.#random.fork())
    await this.#clock.run(lunchMs)
    this.#serving = false
  }

  #work(terminal: SimTerminal, random: Random): void {
    this.#clock.after(random.chance(0.2) ? random.between(0, 30) : random.between(100, 2_500), () => {
      if (!this.#serving) return
      if (terminal.terminal?.personId != null) nextAction(terminal.terminal, random)
      this.#work(terminal, random)
    })
  }

  #trouble(terminal: SimTerminal, random: Random): void {
    this.#clock.after(random.between(2_000, 20_000), () => {
      if (!this.#serving) return
      this.#hurt(terminal, random)
      this.#trouble(terminal, random)
    })
  }

  #hurt(terminal: SimTerminal, random: Random): void {
    const network = this.#networks[terminal.index] as SimNetwork
    const disk = this.#disks[terminal.index] as SimDisk
    const roll = random.between(1, 100)
    if (roll <= 30) network.change(random.pick<Weather>(['down', 'silent', 'no-websockets']) ?? 'down')
    else if (roll <= 65) network.change('good')
    else if (roll <= 75) network.breakAll()
    else if (roll <= 80) disk.isFull = !disk.isFull
    else if (terminal.terminal !== null) {
      this.#faults.note('terminal crash')
      terminal.crash(random.chance(0.5) ? 'kill' : 'power')
      this.#clock.after(random.between(100, 15_000), () => void this.#switchOn(terminal))
    }
  }

  async #switchOn(terminal: SimTerminal): Promise<void> {
    try {
      await terminal.switchOn(`token-${terminal.index}`)
    } catch {
      // Its disk is full even for the token: the person tries again a little later.
      this.#clock.after(1_000, () => void this.#switchOn(terminal))
    }
  }

  #troubleServer(random: Random): void {
    this.#clock.after(random.between(10_000, 40_000), () => {
      if (!this.#serving) return
      this.#hurtServer(random)
      this.#troubleServer(random)
    })
  }

  #hurtServer(random: Random): void {
    if (random.chance(0.25)) {
      this.#serverDisk.isFull = true
      this.#clock.after(random.between(500, 4_000), () => {
        this.#serverDisk.isFull = false
      })
      return
    }
    if (this.#server.hub === null) return
    this.#faults.note('server crash')
    this.#server.crash(random.chance(0.5) ? 'kill' : 'power')
    this.#clock.after(random.between(200, 8_000), () => void this.#server.start())
  }

  /** Everything works again, and there is time. */
  async heal(): Promise<void> {
    this.#serverDisk.isFull = false
    for (const disk of this.#disks) disk.isFull = false
    for (const network of this.#networks) network.weather = 'good'
    await this.#clock.run(20_000)
    if (!(await this.#clock.runUntil(() => this.#isQuiet(), 240_000)))
      this.#problem ??= 'it did not become quiet'
  }

  #isQuiet(): boolean {
    const { hub } = this.#server
    const service = hub?.position(this.#serviceLog)
    const setup = hub?.position(this.#setupLog)
    if (hub == null || service == null || setup == null) return false
    return this.#terminals.every(({ terminal }) => {
      if (terminal === null || terminal.status.pending > 0) return false
      const confirmed = terminal.confirmed
      return confirmed.service?.hash === service.hash && confirmed.setup?.hash === setup.hash
    })
  }

  get #serviceLog(): string {
    return serviceLogOf(RESTAURANT_ID, MULTI_SESSION_ID)
  }

  get #setupLog(): string {
    return setupLogOf(RESTAURANT_ID)
  }

  async result(): Promise<SimulationResult> {
    const { hub } = this.#server
    if (hub === null) throw new Error(`seed ${this.#seed}: the server did not come back`)
    const restaurant = hub.restaurant(RESTAURANT_ID)
    const service = restaurant?.service(this.#serviceLog)
    if (restaurant === undefined || service === undefined)
      throw new Error(`seed ${this.#seed}: a log is missing`)
    const store = this.#serverDisk.open()
    const setupRecords = await everyRecord(store, this.#setupLog)
    const serviceRecords = await everyRecord(store, this.#serviceLog)
    const witnesses = this.#terminals.map((terminal) => terminal.witness())
    const verdict = judge({
      setupLog: this.#setupLog,
      serviceLog: this.#serviceLog,
      setupRecords,
      serviceRecords,
      serverSetup: restaurant.setupLog.durable.state,
      serverService: service.durable.state,
      isDecided: (log, replica, n) =>
        (log === this.#setupLog ? restaurant.setupLog : service).lastOf(replica) >= n,
      witnesses,
    })
    const problems = this.#problem === null ? [] : [`not finished: ${this.#problem}`]
    return {
      ...verdict,
      diverged: verdict.diverged + problems.length,
      findings: [...problems, ...verdict.findings],
      seed: this.#seed,
      commands: witnesses.reduce((sum, { saved }) => sum + saved.size, 0),
      ops: setupRecords.length + serviceRecords.length,
      faults: this.#faults.total,
      kinds: [...new Set(serviceRecords.map(({ op }) => op.type))].sort(),
    }
  }
}

function seed(hub: Hub, terminals: number, isApart: boolean): { readonly done: boolean } {
  const state = { done: false }
  const run = async (): Promise<void> => {
    await hub.addRestaurant(
      Restaurant.parse({
        id: RESTAURANT_ID,
        name: 'Simulated',
        currency: { code: 'EUR', exponent: 2 },
        locale: 'en',
        timeZone: 'UTC',
      }),
    )
    const commands = [
      ...setUp(terminals),
      ...(terminals > 2 ? cookAt(terminals - 1) : []),
      ...lunchMenu,
      ...(isApart ? [oneWaiterPerTable] : []),
    ]
    const answers = await Promise.all(
      commands.map((command) => hub.command(setupLogOf(RESTAURANT_ID), command)),
    )
    for (const answer of answers)
      if (!answer.ok) throw new Error(`set-up refused: ${JSON.stringify(answer.refusal)}`)
    state.done = true
  }
  void run()
  return state
}

async function everyRecord(store: LogStore, log: string): Promise<readonly OpRecord[]> {
  const records: OpRecord[] = []
  for (;;) {
    const page = await store.records(log, records.length, 5_000)
    if (page.length === 0) return records
    records.push(...page)
  }
}
