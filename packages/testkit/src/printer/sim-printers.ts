import { type SetupState, stationPrinterIds } from '@comanda/domain'
import type { Hub } from '@comanda/hub'
import { type Job, JobDisk, type JobStore, memoryJobStore, Spooler, TicketFeed } from '@comanda/printing'
import { parseLogName } from '@comanda/protocol'
import type { LogStore } from '@comanda/storage'
import type { OpRecord } from '@comanda/sync'
import type { Random } from '../sim/random.ts'
import type { SimClock } from '../sim/sim-clock.ts'
import { MemoryPrinter, memoryTransport } from './memory-printers.ts'
import type { Paper } from './paper.ts'
import { type PaperTrail, paperTrail } from './paper-trail.ts'

/** Bugs that a test plants: the paper must tell of each. */
export interface PrinterLies {
  /** After a restart, what was being printed is printed again as if it never had been. */
  readonly forgetsWhatIsInTheMiddle?: boolean
  /** Every tenth job is taken and never stored. */
  readonly losesJobs?: boolean
}

export interface SimPrintersOptions {
  readonly clock: SimClock
  readonly random: Random
  readonly restaurantId: string
  readonly lies?: PrinterLies | undefined
  /** Counts a fault that happened. */
  readonly fault: (kind: string) => void
}

interface Life {
  readonly hub: Hub
  readonly store: LogStore
  readonly spooler: Spooler
  readonly feeds: Map<string, TicketFeed>
}

/**
 * The real printing engine on a false clock, disk and network. It lives and dies with the simulated
 * server; the printers and the paper that lies under them stay. A printer is found by the host that the
 * setup names.
 */
export class SimPrinters {
  readonly #options: SimPrintersOptions
  readonly #disk = new JobDisk()
  readonly #printers = new Map<string, MemoryPrinter>()
  #life: Life | null = null
  #lives = 0

  constructor(options: SimPrintersOptions) {
    this.#options = options
  }

  /** The server has started: call it when its hub is open. */
  async start(hub: Hub, store: LogStore): Promise<void> {
    this.#lives += 1
    const life = this.#lives
    const { clock, random, restaurantId } = this.#options
    const isAlive = (): boolean => life === this.#lives
    const spooler = await Spooler.open({
      store: this.#lying(memoryJobStore(this.#disk, () => this.#write(isAlive))),
      transport: memoryTransport(this.#printers, clock, () => random.between(1, 20)),
      clock: { now: () => clock.now(), after: (ms, task) => clock.after(ms, () => isAlive() && task()) },
      newId: () => `sim-${random.between(0, 1e9)}`,
      draw: null,
      reported: () => {},
      problem: () => {},
    })
    if (!isAlive()) return
    this.#life = { hub, store, spooler, feeds: new Map() }
    if (!hub.restaurants().includes(restaurantId)) return
    this.#configure(hub.setup(restaurantId))
    for (const { name } of hub.restaurant(restaurantId)?.services ?? []) this.#feed(name)?.wake()
  }

  /** For `HubOptions.committed`. */
  committed(log: string, records: readonly OpRecord[]): void {
    const place = parseLogName(log)
    if (this.#life === null || place === null) return
    if (place.multiSessionId !== null) this.#feed(log)?.committed(records)
    else if (records.some(({ op }) => op.type === 'printerSaved.v1' || op.type === 'stationSaved.v1'))
      this.#configure(this.#life.hub.setup(place.restaurantId))
  }

  /** The server dies: nothing of it goes on, and its connections break. */
  crash(): void {
    this.#lives += 1
    for (const feed of this.#life?.feeds.values() ?? []) feed.stop()
    void this.#life?.spooler.close()
    this.#life = null
    for (const printer of this.#printers.values()) printer.breakAll()
  }

  /** Something goes wrong at one printer, as chance has it. */
  hurt(): void {
    const { random, fault } = this.#options
    const printer = random.pick([...this.#printers.values()])
    if (printer === undefined) return
    const [kind, harm] = random.pick(HARMS) ?? HARMS[0]
    fault(`printer ${kind}`)
    harm(printer, random)
  }

  /** Everything works again. What asks whether it is still wanted is printed. */
  async heal(): Promise<void> {
    for (const printer of this.#printers.values()) mend(printer)
    for (const id of this.#life === null
      ? []
      : Object.keys(this.#life.hub.setup(this.#options.restaurantId).printers))
      await this.#life?.spooler.decideStale(id, 'print')
  }

  /** Nothing is left to print. */
  get isQuiet(): boolean {
    return this.#life !== null && this.jobs.every(({ state }) => state === 'printed' || state === 'discarded')
  }

  get jobs(): readonly Job[] {
    return [...this.#disk.jobs.values()]
  }

  get papers(): readonly Paper[] {
    return [...this.#printers.values()].flatMap(({ printer }) => printer.papers)
  }

  /** What the counter says: to be compared with what was fired. */
  trail(): PaperTrail {
    return paperTrail(this.papers, this.jobs)
  }

  #lying(store: JobStore): JobStore {
    const { forgetsWhatIsInTheMiddle, losesJobs } = this.#options.lies ?? {}
    let count = 0
    return {
      ...store,
      ...(forgetsWhatIsInTheMiddle && {
        open: async () =>
          (await store.open()).map((job) => (job.state === 'printing' ? { ...job, state: 'waiting' } : job)),
      }),
      ...(losesJobs && {
        add: (jobs, read) =>
          store.add(
            jobs.filter(() => ++count % 10 !== 0),
            read,
          ),
      }),
    }
  }

  /** A write that a crash overtakes does not happen. */
  async #write(isAlive: () => boolean): Promise<void> {
    const { clock, random } = this.#options
    await new Promise<void>((resolve) => {
      clock.after(random.between(1, 8), resolve)
    })
    if (!isAlive()) await new Promise(() => {})
  }

  #configure({ printers, stations }: SetupState): void {
    for (const { host } of Object.values(printers))
      if (!this.#printers.has(host)) this.#printers.set(host, this.#newPrinter())
    this.#life?.spooler.configure(Object.values(printers), stationPrinterIds({ stations }))
  }

  /** A slip takes a second or two: long enough for something to happen meanwhile. */
  #newPrinter(): MemoryPrinter {
    const { clock, random } = this.#options
    return new MemoryPrinter({ clock, lineMs: random.between(20, 150) })
  }

  #feed(log: string): TicketFeed | null {
    const life = this.#life
    if (life === null) return null
    const known = life.feeds.get(log)
    if (known !== undefined) return known
    const { clock, restaurantId } = this.#options
    const { hub, store, spooler } = life
    const feed = new TicketFeed({
      log,
      records: (after, limit) => store.records(log, after, limit),
      head: () => hub.position(log),
      taker: spooler,
      setup: () => hub.setup(restaurantId),
      service: () => hub.service(restaurantId, parseLogName(log)?.multiSessionId ?? ''),
      now: () => clock.now(),
      pause: () => Promise.resolve(),
      // The simulated store is gone with its server; the next one reads on.
      problem: () => void clock.after(1_000, () => this.#life === life && feed.wake()),
    })
    life.feeds.set(log, feed)
    return feed
  }
}

type Harm = readonly [kind: string, harm: (printer: MemoryPrinter, random: Random) => void]

const HARMS: readonly [Harm, ...Harm[]] = [
  ['out of paper', ({ printer }, random) => printer.runOutAfter(random.between(0, 30))],
  ['cover open', ({ printer }) => printer.openCover()],
  ['off', (printer) => printer.switchOff()],
  ['hangs', (printer) => printer.hang()],
  ['breaks off', ({ faults }, random) => void faults.breaksAfter.push(random.between(1, 900))],
  ['connections break', (printer) => printer.breakAll()],
  ['mended', (printer) => mend(printer)],
  ['mended', (printer) => mend(printer)],
]

function mend(memory: MemoryPrinter): void {
  memory.faults.isHanging = false
  memory.faults.breaksAfter.length = 0
  memory.switchOn()
  memory.printer.refill()
  memory.printer.closeCover()
}
