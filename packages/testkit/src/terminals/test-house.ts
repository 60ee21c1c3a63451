import {
  type Links,
  makeLinks,
  type Platform,
  type SocketPort,
  Terminal,
  type TerminalOptions,
} from '@comanda/client'
import { Restaurant } from '@comanda/domain'
import { Hub, type Session, type TerminalRef } from '@comanda/hub'
import { type DownMessage, type Exchange, HELD_MS, setupLogOf, type UpMessage } from '@comanda/protocol'
import { createMemoryLogStore, MemoryDisk } from '@comanda/storage'
import { sha256 } from '../hash.ts'
import { SimClock } from '../sim/sim-clock.ts'
import { personOf, pinKeyOf, pinOf, RESTAURANT_ID, setUp, terminalOf } from '../sim/sim-restaurant.ts'

/** Nothing takes time but this: from one end of a wire to the other. Milliseconds. */
const WIRE_MS = 5

/** The network between some terminals and the house. */
export class Wires {
  webSockets = true
  /** A number is the status that every request is answered with. */
  http: 'up' | 'down' | number = 'up'
  readonly cuts = new Set<() => void>()

  connect(): void {
    this.webSockets = true
    this.http = 'up'
  }

  disconnect(): void {
    this.webSockets = false
    this.http = 'down'
    this.cut()
  }

  /** Breaks every open WebSocket. */
  cut(): void {
    for (const cut of [...this.cuts]) cut()
  }
}

/**
 * A restaurant to test terminals with: the real server engine, real links, a clock that the test moves
 * and a network that it breaks. Terminal `i` belongs to person `i`.
 */
export class TestHouse {
  readonly clock = new SimClock(Date.UTC(2031, 4, 17, 12))
  readonly wires = new Wires()
  /** Everything that terminals have said, as it arrived. */
  readonly heard: { readonly terminal: number; readonly message: UpMessage }[] = []
  readonly hub: Hub
  #ids = 0

  private constructor(terminals: number) {
    const tokens = new Map<string, TerminalRef>()
    for (let i = 0; i < terminals; i++)
      tokens.set(`token-${i}`, { restaurantId: RESTAURANT_ID, terminalId: terminalOf(i) })
    let salts = 0
    this.hub = new Hub({
      store: createMemoryLogStore(),
      now: () => this.clock.now(),
      hasher: sha256,
      salt: () => `salt-${++salts}`,
      soon: (task) => {
        this.clock.after(0, task)
      },
      version: 'test',
      authenticate: (token) => tokens.get(token) ?? null,
      report: ({ code, cause }) => {
        throw new Error(code, { cause })
      },
    })
  }

  static async open(terminals = 2): Promise<TestHouse> {
    const house = new TestHouse(terminals)
    const opened = (async () => {
      await house.hub.open()
      await house.hub.addRestaurant(
        Restaurant.parse({
          id: RESTAURANT_ID,
          name: 'La Prueba',
          currency: { code: 'EUR', exponent: 2 },
          locale: 'en',
          timeZone: 'UTC',
        }),
      )
      for (const command of setUp(terminals)) await house.hub.command(setupLogOf(RESTAURANT_ID), command)
      return true
    })()
    let isOpen = false
    void opened.then(() => {
      isOpen = true
    })
    await house.clock.runUntil(() => isOpen, 60_000)
    await opened
    return house
  }

  /** A command of the server itself on the setup log (a manager elsewhere). */
  async setUp(command: unknown): Promise<void> {
    const done = this.hub.command(setupLogOf(RESTAURANT_ID), command)
    await this.run(50)
    await done
  }

  async run(durationMs: number): Promise<void> {
    await this.clock.run(durationMs)
  }

  platform(skewMs = 0): Platform {
    return {
      now: () => this.clock.now() + skewMs,
      after: (delayMs, callback) => this.clock.after(delayMs, callback),
      uuid: () => `id-${++this.#ids}`,
      random: () => 0.5,
      pinKey: async (pin, { salt }) => pinKeyOf(pin, salt),
      sha256: async (text) => sha256(text),
    }
  }

  /** Terminal `i`, opened on this disk; not yet looking for the server. */
  async open(i: number, options: Partial<TerminalOptions> & { disk?: MemoryDisk } = {}): Promise<Terminal> {
    const { disk = new MemoryDisk(), ...rest } = options
    const platform = this.platform()
    return Terminal.open({
      store: createMemoryLogStore({ disk }),
      platform,
      links: this.links(i, platform),
      token: `token-${i}`,
      ...rest,
    })
  }

  /** The same, connected and with its person signed in. */
  async terminal(
    i: number,
    options: Partial<TerminalOptions> & { disk?: MemoryDisk } = {},
  ): Promise<Terminal> {
    const terminal = await this.open(i, options)
    terminal.start()
    await this.run(1_000)
    if (terminal.personId === null) await terminal.signIn(personOf(i), pinOf(i))
    await this.run(100)
    return terminal
  }

  links(i: number, platform: Platform, wires = this.wires): Links {
    const assertWay = (signal: AbortSignal): void => {
      if (wires.http === 'down' || signal.aborted) throw new Error('no way to the house')
    }
    return makeLinks({
      url: 'http://house',
      platform,
      open: () => this.#socket(i, wires),
      post: async (body, signal) => {
        const { up, wait } = JSON.parse(body) as Exchange
        await this.#wait(WIRE_MS)
        assertWay(signal)
        if (typeof wires.http === 'number') return { status: wires.http, text: '' }
        const down = await this.#exchange(i, up, wait, signal)
        await this.#wait(WIRE_MS)
        assertWay(signal)
        return { status: 200, text: JSON.stringify({ down }) }
      },
    })
  }

  #socket(i: number, wires: Wires): SocketPort {
    let session: Session | null = null
    let isOver = false
    const port: SocketPort = {
      onopen: null,
      onmessage: null,
      onclose: null,
      onerror: null,
      send: (text) => {
        this.clock.after(WIRE_MS, () => {
          if (isOver) return
          const message = JSON.parse(text) as UpMessage
          this.heard.push({ terminal: i, message })
          session?.receive(message)
        })
      },
      close: () => end(false),
    }
    const end = (isHeard: boolean): void => {
      if (isOver) return
      isOver = true
      wires.cuts.delete(cut)
      session?.end()
      if (isHeard) port.onclose?.({ code: 1006 } as never)
    }
    const cut = (): void => end(true)
    wires.cuts.add(cut)
    this.clock.after(WIRE_MS, () => {
      if (isOver) return
      if (!wires.webSockets) {
        end(true)
        return
      }
      const send = (text: string): void => {
        this.clock.after(WIRE_MS, () => {
          if (!isOver) port.onmessage?.({ data: text } as never)
        })
      }
      session = this.hub.connect(
        { send, close: () => void this.clock.after(WIRE_MS, () => end(true)) },
        'bus',
      )
      port.onopen?.({} as never)
    })
    return port
  }

  async #exchange(i: number, up: readonly UpMessage[], wait: boolean, signal: AbortSignal): Promise<unknown> {
    const down: DownMessage[] = []
    const news = Promise.withResolvers<void>()
    const send = (text: string): void => {
      const message = JSON.parse(text) as DownMessage
      down.push(message)
      if (message.t !== 'welcome') news.resolve()
    }
    const session = this.hub.connect({ send, close: () => news.resolve() }, 'http')
    for (const message of up) {
      this.heard.push({ terminal: i, message })
      session.receive(message)
    }
    await session.caughtUp()
    if (wait) {
      signal.addEventListener('abort', () => news.resolve())
      const cancel = this.clock.after(HELD_MS, () => news.resolve())
      await news.promise
      cancel()
    }
    session.end()
    return down
  }

  #wait(durationMs: number): Promise<void> {
    return new Promise((resolve) => {
      this.clock.after(durationMs, resolve)
    })
  }
}
