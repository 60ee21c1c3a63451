import { createHash } from 'node:crypto'
import { Hub, type Session, type Sink, type TerminalRef } from '@comanda/hub'
import type { DownMessage, UpMessage } from '@comanda/protocol'
import type { SimPrinters } from '../printer/sim-printers.ts'
import type { Random } from './random.ts'
import type { SimClock } from './sim-clock.ts'
import type { SimDisk } from './sim-disk.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The real server engine on a false clock and disk. It can die at any moment and start again. */
export class SimServer {
  readonly #clock: SimClock
  readonly #random: Random
  readonly #disk: SimDisk
  readonly #tokens: ReadonlyMap<string, TerminalRef>
  readonly #printers: SimPrinters | null
  #hub: Hub | null = null
  #life = 0

  constructor(options: {
    clock: SimClock
    random: Random
    disk: SimDisk
    tokens: ReadonlyMap<string, TerminalRef>
    printers: SimPrinters | null
  }) {
    this.#clock = options.clock
    this.#random = options.random
    this.#disk = options.disk
    this.#tokens = options.tokens
    this.#printers = options.printers
  }

  /** `null` while it is down. */
  get hub(): Hub | null {
    return this.#hub
  }

  /** Rises with every start: sockets of an earlier life are dead. */
  get life(): number {
    return this.#life
  }

  async start(): Promise<Hub> {
    this.#life += 1
    const life = this.#life
    const whileAlive = (task: () => void) => () => {
      if (life === this.#life) task()
    }
    const store = this.#disk.open()
    const hub = new Hub({
      store,
      now: () => this.#clock.now(),
      hasher: sha256,
      salt: () => `${Math.floor(this.#random.next() * 1e9)}-${Math.floor(this.#random.next() * 1e9)}`,
      soon: (task) => {
        this.#clock.after(this.#random.between(0, 2), whileAlive(task))
      },
      version: 'simulated',
      authenticate: (token) => this.#tokens.get(token) ?? null,
      committed: (log, records) => {
        if (life === this.#life) this.#printers?.committed(log, records)
      },
      report: () => {},
    })
    await hub.open()
    this.#hub = hub
    const tick = (): void => {
      hub.tick()
      this.#clock.after(5_000, whileAlive(tick))
    }
    this.#clock.after(5_000, whileAlive(tick))
    await this.#printers?.start(hub, store)
    return hub
  }

  /** `kill -9`. Nobody is told. */
  crash(kind: 'kill' | 'power'): void {
    this.#life += 1
    this.#hub = null
    this.#printers?.crash()
    this.#disk.crash(kind)
  }

  connect(sink: Sink, via: 'bus' | 'http'): Session | null {
    return this.#hub?.connect(sink, via) ?? null
  }

  /** One exchange over HTTP, as the server's route does it. */
  async exchange(
    up: readonly UpMessage[],
    wait: boolean,
    waitMs: number,
  ): Promise<readonly DownMessage[] | null> {
    const hub = this.#hub
    if (hub === null) return null
    const down: DownMessage[] = []
    let wake: () => void = () => {}
    const sink: Sink = {
      send: (text) => {
        down.push(JSON.parse(text) as DownMessage)
        wake()
      },
      close: () => wake(),
    }
    const session = hub.connect(sink, 'http')
    for (const message of up) session.receive(message)
    await session.caughtUp()
    if (wait && !down.some(({ t }) => t !== 'welcome'))
      await new Promise<void>((resolve) => {
        wake = resolve
        this.#clock.after(waitMs, resolve)
      })
    session.end()
    return hub === this.#hub ? down : null
  }
}
