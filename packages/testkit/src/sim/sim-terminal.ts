import { type Platform, Terminal } from '@comanda/client'
import type { ServiceState } from '@comanda/domain'
import type { LogStore } from '@comanda/storage'
import type { OpRecord } from '@comanda/sync'
import type { Random } from './random.ts'
import type { SimClock } from './sim-clock.ts'
import type { SimDisk } from './sim-disk.ts'
import { simLinks } from './sim-links.ts'
import type { SimNetwork } from './sim-network.ts'
import { personOf, pinKeyOf, pinOf } from './sim-restaurant.ts'
import { sha256 } from './sim-server.ts'
import type { Witness } from './verdict.ts'

/** The real terminal on a false clock, disk and network, with somebody who watches what it is told. */
export class SimTerminal {
  readonly index: number
  readonly #clock: SimClock
  readonly #random: Random
  readonly #disk: SimDisk
  readonly #network: SimNetwork
  /** How wrong this device's clock is (C23). */
  readonly #skewMs: number
  readonly #acknowledged = new Map<string, Map<number, string>>()
  readonly #saved = new Set<string>()
  #terminal: Terminal | null = null
  #life = 0

  constructor(options: {
    index: number
    clock: SimClock
    random: Random
    disk: SimDisk
    network: SimNetwork
    skewMs: number
  }) {
    this.index = options.index
    this.#clock = options.clock
    this.#random = options.random
    this.#disk = options.disk
    this.#skewMs = options.skewMs
    this.#network = options.network
  }

  /** `null` while it is switched off. */
  get terminal(): Terminal | null {
    return this.#terminal
  }

  async switchOn(token: string): Promise<void> {
    this.#life += 1
    const life = this.#life
    const platform = this.#platform(() => life === this.#life)
    const terminal = await Terminal.open({
      store: this.#watched(this.#disk.open()),
      platform,
      links: simLinks(this.#network, platform),
      token,
    })
    if (life !== this.#life) return
    this.#terminal = terminal
    terminal.start()
  }

  /** Signs in when the people are known and nobody is. */
  async signIn(): Promise<void> {
    const terminal = this.#terminal
    if (terminal === null || terminal.personId !== null) return
    if (terminal.setup.people[personOf(this.index)] === undefined) return
    await terminal.signIn(personOf(this.index), pinOf(this.index))
  }

  /** The battery is pulled, or the tab killed: nothing is said to anybody. */
  crash(kind: 'kill' | 'power'): void {
    this.#life += 1
    this.#terminal = null
    this.#disk.crash(kind)
  }

  /** `logs`: service logs that it should have. */
  witness(logs: readonly string[]): Witness {
    const terminal = this.#terminal
    return {
      name: `terminal ${this.index}`,
      setup: terminal?.confirmed.setup?.state ?? null,
      services: new Map(logs.map((log) => [log, this.serviceOf(log)])),
      acknowledged: this.#acknowledged,
      saved: this.#saved,
      pending: terminal?.status.pending ?? 0,
    }
  }

  /** What it has of a service log, its own or one that it follows: confirmed where nothing is on its way. */
  serviceOf(log: string): ServiceState | null {
    const terminal = this.#terminal
    if (terminal?.identity?.serviceLog === log) return terminal.confirmed.service?.state ?? null
    return terminal?.kitchens.find((kitchen) => kitchen.log === log)?.service ?? null
  }

  #platform(isAlive: () => boolean): Platform {
    return {
      now: () => this.#clock.now() + this.#skewMs,
      after: (delayMs, callback) =>
        this.#clock.after(delayMs, () => {
          if (isAlive()) callback()
        }),
      uuid: () => this.#uuid(),
      random: () => this.#random.next(),
      pinKey: async (pin, { salt }) => pinKeyOf(pin, salt),
      sha256: async (text) => sha256(text),
    }
  }

  #uuid(): string {
    const hex = (): string =>
      Math.floor(this.#random.next() * 0x100000000)
        .toString(16)
        .padStart(8, '0')
    return `${hex()}-${hex()}-${hex()}`
  }

  /** Notes what the disk has said it keeps, and which records the server has told. */
  #watched(store: LogStore): LogStore {
    return {
      ...store,
      commit: async (batch) => {
        await store.commit(batch)
        for (const { log, outboxPut = [], records = [] } of batch.writes ?? []) {
          for (const { replica, n } of outboxPut) this.#saved.add(`${log} ${replica} ${n}`)
          this.#noteTold(log, records)
        }
      },
    }
  }

  #noteTold(log: string, records: readonly OpRecord[]): void {
    const told = this.#acknowledged.get(log) ?? new Map<number, string>()
    this.#acknowledged.set(log, told)
    for (const { seq, hash } of records) told.set(seq, hash)
  }
}
