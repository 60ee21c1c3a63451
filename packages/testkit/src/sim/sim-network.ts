import type { Session } from '@comanda/hub'
import type { DownMessage, UpMessage } from '@comanda/protocol'
import type { Faults } from './faults.ts'
import type { Random } from './random.ts'
import type { SimClock } from './sim-clock.ts'
import type { SimServer } from './sim-server.ts'

/** The Wi-Fi between one terminal and the server. */
export type Weather =
  | 'good'
  /** No new connection, and open ones break. */
  | 'down'
  /** Connections stay, but nothing arrives (half-open). */
  | 'silent'
  /** WebSockets break soon after they open; HTTP works. */
  | 'no-websockets'

/** What a socket tells its owner. */
export interface SocketEvents {
  opened(): void
  message(text: string): void
  closed(): void
}

interface Socket {
  send(text: string): void
  close(): void
}

/** Changes what travels (a broken relay); for proving that the simulation notices. */
export type Tamper = (message: DownMessage) => DownMessage

/** Makes more or other messages of one on its way up. */
export type TamperUp = (message: UpMessage) => readonly UpMessage[]

const SILENT_SERVER_MS = 12_000

/**
 * One terminal's way to the server. Within a socket messages keep their order; a break loses what is
 * under way, in both directions, and each side learns of it at its own time. HTTP requests can be lost,
 * answered late, answered twice, or lose their answer.
 */
export class SimNetwork {
  weather: Weather = 'good'
  readonly #clock: SimClock
  readonly #random: Random
  readonly #server: SimServer
  readonly #faults: Faults
  readonly #tamper: Tamper | undefined
  readonly #tamperUp: TamperUp
  readonly #breaks = new Set<() => void>()

  constructor(options: {
    clock: SimClock
    random: Random
    server: SimServer
    faults: Faults
    tamper?: Tamper | undefined
    tamperUp?: TamperUp | undefined
  }) {
    this.#clock = options.clock
    this.#random = options.random
    this.#server = options.server
    this.#faults = options.faults
    this.#tamper = options.tamper
    this.#tamperUp = options.tamperUp ?? ((message) => [message])
  }

  change(weather: Weather): void {
    this.weather = weather
    this.#faults.note(`network ${weather}`)
    if (weather === 'down' || weather === 'no-websockets') this.breakAll()
  }

  /** Ends every socket, as a restart of the access point does. */
  breakAll(): void {
    for (const end of [...this.#breaks]) end()
  }

  socket(events: SocketEvents): Socket {
    let state: 'opening' | 'open' | 'closed' = 'opening'
    let session: Session | null = null
    // What a silent socket has swallowed never comes, and neither does what follows.
    let isDead = false
    let upFree = 0
    let downFree = 0
    let heardAt = this.#clock.now()
    const life = this.#server.life
    const alive = (): boolean => this.#server.life === life
    const later = (at: number, task: () => void): void => {
      this.#clock.after(at - this.#clock.now(), task)
    }
    const end = (): void => {
      if (state === 'closed') return
      state = 'closed'
      this.#breaks.delete(end)
      this.#clock.after(this.#delay(), () => {
        if (alive()) session?.end()
      })
      this.#clock.after(this.#delay(), () => events.closed())
    }
    const watch = (): void => {
      if (state === 'closed') return
      if (!alive() || this.#clock.now() - heardAt > SILENT_SERVER_MS) end()
      else this.#clock.after(1_000, watch)
    }
    const down = (text: string): void => {
      downFree = Math.max(downFree, this.#clock.now() + this.#delay())
      later(downFree, () => {
        if (state === 'closed') return
        if (this.weather === 'silent') isDead = true
        if (!isDead) events.message(this.#tampered(text))
      })
    }
    this.#breaks.add(end)
    this.#clock.after(this.#delay(), () => {
      if (state === 'closed') return
      session = this.#canConnect()
        ? this.#server.connect({ send: down, close: () => later(downFree, end) }, 'bus')
        : null
      if (session === null) {
        end()
        return
      }
      state = 'open'
      events.opened()
      this.#clock.after(1_000, watch)
      if (this.weather === 'no-websockets') this.#clock.after(this.#random.between(20, 3_000), end)
    })
    return {
      send: (text) => {
        upFree = Math.max(upFree, this.#clock.now() + this.#delay())
        later(upFree, () => {
          if (state === 'closed' || !alive()) return
          if (this.weather === 'silent') isDead = true
          if (isDead) return
          heardAt = this.#clock.now()
          for (const message of this.#tamperUp(JSON.parse(text) as UpMessage)) session?.receive(message)
        })
      },
      close: end,
    }
  }

  /** One HTTP exchange. Rejects when the request or its answer is lost. */
  async exchange(up: readonly UpMessage[], wait: boolean, waitMs: number): Promise<readonly DownMessage[]> {
    await this.#pass('request')
    const twice = this.#random.chance(0.03)
    if (twice) {
      this.#faults.note('request twice')
      this.#clock.after(this.#delay() * 5, () => void this.#server.exchange(up, false, 0))
    }
    const down = await this.#server.exchange(up.flatMap(this.#tamperUp), wait, waitMs)
    if (down === null) return this.#lost('server gone')
    await this.#pass('answer')
    return down.map((message) => (this.#tamper === undefined ? message : this.#tamper(message)))
  }

  async #pass(what: string): Promise<void> {
    const delay = this.#delay()
    await new Promise<void>((resolve) => {
      this.#clock.after(delay, resolve)
    })
    if (this.weather === 'down') await this.#lost(`${what} refused`)
    if (this.weather === 'silent' || this.#random.chance(0.01)) {
      await new Promise<void>((resolve) => {
        this.#clock.after(5_000, resolve)
      })
      await this.#lost(`${what} lost`)
    }
  }

  #lost(kind: string): Promise<never> {
    this.#faults.note(kind)
    return Promise.reject(new Error(kind))
  }

  #canConnect(): boolean {
    return this.weather !== 'down' && this.#server.hub !== null
  }

  #delay(): number {
    return this.#random.chance(0.05) ? this.#random.between(50, 800) : this.#random.between(1, 30)
  }

  #tampered(text: string): string {
    return this.#tamper === undefined ? text : JSON.stringify(this.#tamper(JSON.parse(text) as DownMessage))
  }
}
