import { serviceMachine } from '@comanda/domain'
import type { TerminalRef } from '@comanda/hub'
import { setupLogOf } from '@comanda/protocol'
import { canonical } from '@comanda/sync'
import { type PrinterLies, SimPrinters } from '../printer/sim-printers.ts'
import { evidenceOf } from './evidence.ts'
import { Faults } from './faults.ts'
import { opening } from './opening.ts'
import { logsOf, type Post, postsOf, serviceLogs } from './posts.ts'
import { listening } from './promises.ts'
import { Random } from './random.ts'
import { SimClock } from './sim-clock.ts'
import { type DiskLies, SimDisk } from './sim-disk.ts'
import { SimNetwork, type Tamper, type TamperUp, type Weather } from './sim-network.ts'
import { SimOffice } from './sim-office.ts'
import { RESTAURANT_ID, terminalOf } from './sim-restaurant.ts'
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
  readonly printers?: PrinterLies
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
  /** Papers that lie on the counter. */
  readonly papers: number
  /** Every kind of op that the service logs have, in order of the alphabet. */
  readonly kinds: readonly string[]
}

const START_AT = Date.UTC(2031, 4, 17, 11, 0, 0)
const HOUR_MS = 3_600_000

/** A simulated lunch: several terminals, every kind of command, faults throughout; then all heals, and is compared. */
export async function simulate(options: SimulationOptions): Promise<SimulationResult> {
  const sound = { ...serviceMachine }
  Object.assign(serviceMachine, options.mutant?.service?.(sound))
  const broken = new Set<string>()
  const lost = (text: string): void => void broken.add(text)
  Object.assign(serviceMachine, listening({ ...serviceMachine }, lost))
  try {
    const lunch = new Lunch(options)
    await lunch.open()
    await lunch.serve(options.lunchMs ?? 90_000)
    await lunch.heal()
    return await lunch.result([...broken])
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
  readonly #posts: readonly Post[]
  readonly #printers: SimPrinters | null
  /** In some lunches old checks are filed, and come back. */
  readonly #office: SimOffice | null
  readonly #networks: SimNetwork[] = []
  readonly #disks: SimDisk[] = []
  #problem: string | null = null
  #serving = false

  constructor({ seed, terminals, mutant = {} }: SimulationOptions) {
    this.#seed = seed
    this.#random = new Random(seed)
    const clock = this.#clock
    this.#posts = postsOf(seed, this.#random, terminals)
    const tokens = new Map<string, TerminalRef>()
    for (const { index } of this.#posts)
      tokens.set(`token-${index}`, { restaurantId: RESTAURANT_ID, terminalId: terminalOf(index) })
    this.#serverDisk = new SimDisk({
      clock,
      random: this.#random.fork(),
      lies: mutant.serverDisk,
      fault: this.#faults.note,
    })
    this.#printers = seed % 2 === 0 ? this.#newPrinters(mutant) : null
    const printers = this.#printers
    this.#server = new SimServer({
      clock,
      random: this.#random.fork(),
      disk: this.#serverDisk,
      tokens,
      printers,
    })
    this.#office = seed % 5 === 2 ? this.#newOffice() : null
    for (const { index } of this.#posts) this.#addTerminal(index, mutant)
  }

  #newPrinters({ printers: lies }: Mutant): SimPrinters {
    return new SimPrinters({
      clock: this.#clock,
      random: this.#random.fork(),
      restaurantId: RESTAURANT_ID,
      fault: this.#faults.note,
      lies,
    })
  }

  #newOffice(): SimOffice {
    return new SimOffice({
      clock: this.#clock,
      random: this.#random.fork(),
      server: this.#server,
      disk: this.#serverDisk,
      logs: serviceLogs(this.#posts),
    })
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
    const seeded = opening(hub, this.#seed, this.#posts)
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
    this.#office?.work()
    if (this.#printers !== null) this.#troublePrinters(this.#printers, this.#random.fork())
    await this.#clock.run(lunchMs)
    this.#serving = false
  }

  #work(terminal: SimTerminal, random: Random): void {
    this.#clock.after(random.chance(0.2) ? random.between(0, 30) : random.between(100, 2_500), () => {
      if (!this.#serving) return
      if (terminal.terminal?.personId != null) nextAction(terminal.terminal, random, this.#office === null)
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

  #troublePrinters(printers: SimPrinters, random: Random): void {
    this.#clock.after(random.between(1_000, 10_000), () => {
      if (!this.#serving) return
      printers.hurt()
      this.#troublePrinters(printers, random)
    })
  }

  /** Everything works again, and there is time. */
  async heal(): Promise<void> {
    this.#serverDisk.isFull = false
    for (const disk of this.#disks) disk.isFull = false
    for (const network of this.#networks) network.weather = 'good'
    await this.#clock.run(20_000)
    if (!(await this.#clock.runUntil(() => this.#isQuiet(), 240_000)))
      this.#problem ??= 'it did not become quiet'
    if (this.#office !== null) await this.#bringAllBack(this.#office)
    if (this.#printers !== null) await this.#printOut(this.#printers)
  }

  async #bringAllBack(office: SimOffice): Promise<void> {
    let isDone = false
    void office.closeUp().then(() => {
      isDone = true
    })
    if (!(await this.#clock.runUntil(() => isDone && this.#isQuiet(), 120_000)))
      this.#problem ??= 'filed checks did not come back'
  }

  /** What asks whether it is still wanted is printed. */
  async #printOut(printers: SimPrinters): Promise<void> {
    for (let minute = 0; minute < 20 && !printers.isQuiet; minute++) {
      void printers.heal()
      await this.#clock.runUntil(() => printers.isQuiet, 60_000, 1_000)
    }
    if (!printers.isQuiet) this.#problem ??= 'something is still to be printed'
  }

  #isQuiet(): boolean {
    const { hub } = this.#server
    const services = serviceLogs(this.#posts).map((log) => hub?.position(log))
    const setup = hub?.position(setupLogOf(RESTAURANT_ID))
    if (hub == null || services.includes(null) || setup == null) return false
    const isUpToDate = this.#terminals.every(
      ({ terminal }) => terminal?.status.pending === 0 && terminal.confirmed.setup?.hash === setup.hash,
    )
    return isUpToDate && this.#posts.every((post) => this.#hasItsLogs(post))
  }

  #hasItsLogs(post: Post): boolean {
    const { hub } = this.#server
    const terminal = this.#terminals[post.index]
    return logsOf(post).every((log) => {
      if (terminal?.terminal?.identity?.serviceLog === log)
        return terminal.terminal.confirmed.service?.hash === hub?.position(log)?.hash
      const state = hub?.restaurant(RESTAURANT_ID)?.service(log)?.durable.state
      return canonical(terminal?.serviceOf(log)) === canonical(state)
    })
  }

  /** `broken`: what the server had accepted, and lost in silence. */
  async result(broken: readonly string[]): Promise<SimulationResult> {
    const { hub } = this.#server
    if (hub === null) throw new Error(`seed ${this.#seed}: the server did not come back`)
    const store = this.#serverDisk.open()
    const evidence = await evidenceOf(hub, store, this.#posts, this.#terminals, this.#printers)
    const verdict = judge(evidence)
    const problems = this.#problem === null ? [] : [`not finished: ${this.#problem}`]
    const serviceRecords = evidence.services.flatMap(({ records }) => records)
    return {
      ...verdict,
      diverged: verdict.diverged + problems.length,
      lost: verdict.lost + broken.length,
      findings: [...problems, ...broken.map((text) => `lost: ${text}`), ...verdict.findings],
      seed: this.#seed,
      commands: evidence.witnesses.reduce((sum, { saved }) => sum + saved.size, 0),
      ops: evidence.setup.records.length + serviceRecords.length,
      faults: this.#faults.total,
      papers: this.#printers?.papers.length ?? 0,
      kinds: [...new Set(serviceRecords.map(({ op }) => op.type))].sort(),
    }
  }
}
