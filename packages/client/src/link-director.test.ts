import type { LinkSettings } from '@comanda/domain'
import type { CloseReason, UpMessage } from '@comanda/protocol'
import { SimClock } from '@comanda/testkit/terminals'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Connect, LinkEnd, LinkEvents, LinkHost, LinkKind } from './link.ts'
import { type LinkDirector, makeLinkDirector } from './link-director.ts'
import type { LinkStatus } from './status.ts'

/** A link in the hands of the test. */
class HandLink {
  readonly kind: string
  readonly host: LinkHost
  readonly sent: UpMessage[] = []
  checks = 0
  isClosed = false
  readonly #events: LinkEvents
  constructor(kind: string, host: LinkHost, events: LinkEvents) {
    this.kind = kind
    this.host = host
    this.#events = events
    this.sent.push(...host.opening())
  }
  greeted(): void {
    this.#events.established()
  }
  ends(end: LinkEnd = { kind: 'unreachable' }): void {
    this.#events.ended(end)
  }
  says(reason: CloseReason): void {
    this.ends({ kind: 'bye', reason })
  }
}

const OPENING: UpMessage = { t: 'fetch', log: 'opening', after: 0 }
const PING: UpMessage = { t: 'ping', sentAt: 1 }

let clock: SimClock
let links: HandLink[]
let settings: LinkSettings
let director: LinkDirector
let statuses: LinkStatus[]
let hasOutbox: boolean

const connect =
  (kind: string): Connect =>
  (host, events) => {
    const link = new HandLink(kind, host, events)
    links.push(link)
    return {
      send: (messages) => link.sent.push(...messages),
      check: () => {
        link.checks += 1
      },
      close: () => {
        link.isClosed = true
      },
    }
  }

beforeEach(() => {
  clock = new SimClock(1_000_000)
  links = []
  statuses = []
  hasOutbox = false
  settings = { mode: 'bus', intervalMs: 500 }
  director = makeLinkDirector({
    links: {
      bus: connect('bus'),
      held: connect('held'),
      interval: (intervalMs) => connect(`interval ${intervalMs}`),
    },
    platform: {
      now: () => clock.now(),
      after: (delayMs, callback) => clock.after(delayMs, callback),
      uuid: () => 'id',
      random: () => 0.5,
      pinKey: async () => '',
      sha256: async () => '',
    },
    host: {
      hello: () => ({ t: 'hello' }) as ReturnType<LinkHost['hello']>,
      opening: () => [OPENING],
      received: () => {},
      hasOutbox: () => hasOutbox,
    },
    settings: () => settings,
    changed: () => statuses.push(director.status),
  })
})

const kinds = (): string => links.map(({ kind }) => kind).join(' ')
const last = (): HandLink => {
  const link = links.at(-1)
  if (link === undefined) throw new Error('no link was made')
  return link
}
/** The last link fails, and the next one is made after its back-off. */
const fails = async (end?: LinkEnd): Promise<void> => {
  last().ends(end)
  await clock.run(6_000)
}
const fallBack = async (kind: LinkKind): Promise<void> => {
  director.start()
  while (last().kind.split(' ')[0] !== kind) {
    const made = links.length
    last().ends()
    while (links.length === made) await clock.run(100)
  }
  last().greeted()
}

describe('[F1.4] a way to the server', () => {
  test('starts with the configured kind and is online when greeted', () => {
    director.start()
    expect(director.status).toMatchObject({ state: 'connecting', kind: 'bus' })
    last().greeted()
    expect(director.status).toEqual({
      state: 'online',
      kind: 'bus',
      since: clock.now(),
      serverError: null,
      closed: null,
    })
    expect(kinds()).toBe('bus')
  })

  test('the bus falls back to held after two failures, held to interval after two more, and round', async () => {
    director.start()
    for (let i = 0; i < 6; i++) await fails()
    expect(kinds()).toBe('bus bus held held interval 500 interval 500 bus')
    expect(director.status.state).toBe('offline')
  })

  test('held falls back to interval, interval to nothing', async () => {
    settings = { mode: 'held', intervalMs: 300 }
    director.start()
    for (let i = 0; i < 4; i++) await fails()
    expect(kinds()).toBe('held held interval 300 interval 300 held')
    settings = { mode: 'interval', intervalMs: 700 }
    links = []
    director.start()
    for (let i = 0; i < 3; i++) await fails()
    expect(kinds()).toBe('interval 700 interval 700 interval 700 interval 700')
  })

  test('a bus that dies young has failed, one that was steady has not', async () => {
    director.start()
    last().greeted()
    await clock.run(14_000)
    await fails()
    last().greeted()
    await clock.run(14_000)
    await fails()
    expect(kinds()).toBe('bus bus held')
    links = []
    director.start()
    last().greeted()
    await clock.run(16_000)
    await fails()
    last().greeted()
    await clock.run(16_000)
    await fails()
    expect(kinds()).toBe('bus bus bus')
  })

  test('offline since the first failure, however often it is tried', async () => {
    director.start()
    last().greeted()
    await clock.run(60_000)
    const lostAt = clock.now()
    for (let i = 0; i < 7; i++) await fails()
    expect(director.status).toMatchObject({ state: 'offline', since: lostAt })
    last().greeted()
    expect(director.status).toMatchObject({ state: 'online', since: clock.now() })
  })

  test('the status keeps its identity while nothing in it changes', async () => {
    director.start()
    last().greeted()
    const { status } = director
    director.reconsider()
    director.wake()
    director.send([PING])
    await clock.run(60_000)
    expect(director.status).toBe(status)
    expect(new Set(statuses).size).toBe(statuses.length)
  })
})

describe('[F1.4] back to the wanted kind', () => {
  test('it is tried behind the fallback and takes over when it is greeted', async () => {
    await fallBack('held')
    const held = last()
    await clock.run(2_000)
    const bus = last()
    expect(bus.kind).toBe('bus')
    expect(held.isClosed).toBe(false)
    expect(director.status).toMatchObject({ state: 'online', kind: 'held' })
    bus.greeted()
    expect(held.isClosed).toBe(true)
    expect(director.status).toMatchObject({ state: 'online', kind: 'bus' })
  })

  test('what matters goes over the link in use, and once more over the one that takes over', async () => {
    await fallBack('held')
    const held = last()
    await clock.run(2_000)
    const bus = last()
    director.send([PING])
    expect(held.sent).toEqual([OPENING, PING])
    expect(bus.sent).toEqual([])
    bus.greeted()
    expect(bus.sent).toEqual([OPENING])
    director.send([PING])
    expect(bus.sent).toEqual([OPENING, PING])
  })

  test('a probe that fails changes nothing; the next comes about fifteen seconds later', async () => {
    await fallBack('held')
    const { status } = director
    await clock.run(2_000)
    last().ends()
    const made = links.length
    await clock.run(7_000)
    expect(links).toHaveLength(made)
    await clock.run(9_000)
    expect(links).toHaveLength(made + 1)
    expect(last().kind).toBe('bus')
    expect(director.status).toBe(status)
  })

  test('a fallback that dies takes its probe with it', async () => {
    await fallBack('held')
    const held = last()
    await clock.run(2_000)
    const probe = last()
    held.ends()
    expect(probe.isClosed).toBe(true)
    expect(director.status.state).toBe('offline')
    await clock.run(1_000)
    expect(last().kind).toBe('held')
    expect(last()).not.toBe(probe)
  })

  test('a bus that flaps is not taken for good at once', async () => {
    await fallBack('held')
    await clock.run(2_000)
    last().greeted()
    await fails()
    last().greeted()
    await fails()
    expect(last().kind).toBe('held')
    last().greeted()
    const made = links.length
    await clock.run(7_000)
    expect(links).toHaveLength(made)
  })
})

describe('[F1.4] changed settings', () => {
  test('another mode is set up behind the link in use, then takes over', () => {
    director.start()
    const bus = last()
    bus.greeted()
    settings = { mode: 'interval', intervalMs: 300 }
    director.reconsider()
    expect(kinds()).toBe('bus interval 300')
    expect(bus.isClosed).toBe(false)
    last().greeted()
    expect(bus.isClosed).toBe(true)
    expect(director.status).toMatchObject({ state: 'online', kind: 'interval' })
  })

  test('another interval takes effect at once', () => {
    settings = { mode: 'interval', intervalMs: 300 }
    director.start()
    last().greeted()
    settings = { mode: 'interval', intervalMs: 900 }
    director.reconsider()
    last().greeted()
    expect(links.map(({ kind, isClosed }) => [kind, isClosed])).toEqual([
      ['interval 300', true],
      ['interval 900', false],
    ])
  })

  test('another interval means nothing to a bus', () => {
    director.start()
    last().greeted()
    settings = { mode: 'bus', intervalMs: 900 }
    director.reconsider()
    expect(kinds()).toBe('bus')
  })

  test('while connecting the new mode is tried instead', () => {
    director.start()
    const bus = last()
    settings = { mode: 'held', intervalMs: 500 }
    director.reconsider()
    expect(bus.isClosed).toBe(true)
    expect(kinds()).toBe('bus held')
  })
})

describe('what the server says', () => {
  test.each(['unauthorized', 'revoked', 'terminal-outdated'] as const)(
    '%s ends it until a person has acted',
    async (reason) => {
      director.start()
      last().says(reason)
      await clock.run(600_000)
      expect(kinds()).toBe('bus')
      expect(director.status).toMatchObject({ state: 'offline', closed: reason })
      director.start()
      expect(director.status).toMatchObject({ state: 'connecting', closed: null })
      last().greeted()
      expect(director.status).toMatchObject({ state: 'online', closed: null })
    },
  )

  test('a tap looks once more, and what is shown stays until it has worked', () => {
    director.start()
    last().says('revoked')
    director.wake()
    expect(kinds()).toBe('bus bus')
    expect(director.status.closed).toBe('revoked')
  })

  test('[C21] a revoked terminal comes back for what it has not handed in, over the same kind, and then no more', async () => {
    hasOutbox = true
    director.start()
    last().greeted()
    last().says('revoked')
    expect(director.status).toMatchObject({ state: 'offline', closed: 'revoked' })
    await clock.run(200)
    expect(kinds()).toBe('bus bus')
    last().says('revoked')
    await clock.run(400)
    expect(kinds()).toBe('bus bus bus')
    expect(director.status.closed).toBe('revoked')
    hasOutbox = false
    last().says('revoked')
    await clock.run(600_000)
    expect(kinds()).toBe('bus bus bus')
  })

  test('server-outdated waits for the server', async () => {
    director.start()
    last().says('server-outdated')
    expect(director.status).toMatchObject({ state: 'offline', closed: 'server-outdated' })
    await clock.run(14_000)
    expect(kinds()).toBe('bus')
    await clock.run(20_000)
    expect(kinds()).toBe('bus bus')
  })

  test('restarting brings it back at once, and never off the bus', async () => {
    director.start()
    for (let i = 0; i < 4; i++) {
      last().greeted()
      last().says('restarting')
      await clock.run(5_000)
    }
    expect(kinds()).toBe('bus bus bus bus bus')
    expect(director.status.closed).toBeNull()
  })

  test('after a long steady link the way back is short', async () => {
    director.start()
    last().greeted()
    await clock.run(600_000)
    last().says('too-slow')
    await clock.run(250)
    expect(kinds()).toBe('bus bus')
  })

  test('an answer with an error is not the same as no answer', async () => {
    await fallBack('held')
    last().ends({ kind: 'server-error', status: 503 })
    expect(director.status).toMatchObject({ state: 'offline', serverError: 503 })
    await clock.run(6_000)
    last().ends()
    expect(director.status).toMatchObject({ state: 'offline', serverError: null })
  })

  test('a bus that fails does not hide an error that HTTP has seen', async () => {
    settings = { mode: 'held', intervalMs: 500 }
    director.start()
    await fails({ kind: 'server-error', status: 500 })
    settings = { mode: 'bus', intervalMs: 500 }
    director.reconsider()
    last().ends()
    expect(director.status).toMatchObject({ kind: 'bus', serverError: 500 })
  })

  test('what a probe is told about this terminal counts', async () => {
    await fallBack('held')
    const held = last()
    await clock.run(2_000)
    last().says('revoked')
    expect(held.isClosed).toBe(true)
    expect(director.status).toMatchObject({ state: 'offline', closed: 'revoked' })
  })
})

describe('wake', () => {
  test('does not wait for the back-off', async () => {
    director.start()
    for (let i = 0; i < 6; i++) await fails()
    last().ends()
    const made = links.length
    director.wake()
    expect(links).toHaveLength(made + 1)
    expect(last().kind).toBe('bus')
  })

  test('leaves a link alone that has just been started, not one that hangs', async () => {
    director.start()
    director.wake()
    director.wake()
    expect(kinds()).toBe('bus')
    await clock.run(2_000)
    director.wake()
    expect(kinds()).toBe('bus bus')
    expect(links[0]?.isClosed).toBe(true)
  })

  test('asks the link in use whether it still works, and tries the wanted kind', async () => {
    await fallBack('held')
    const held = last()
    director.wake()
    expect(held.checks).toBe(1)
    expect(last().kind).toBe('bus')
  })

  test('does nothing when stopped', () => {
    director.start()
    director.stop()
    expect(last().isClosed).toBe(true)
    director.wake()
    director.reconsider()
    expect(kinds()).toBe('bus')
  })
})

test('a link that cannot even be made has failed', async () => {
  director = makeLinkDirector({
    links: {
      bus: () => {
        throw new Error('blocked by policy')
      },
      held: connect('held'),
      interval: () => connect('interval'),
    },
    platform: {
      now: () => clock.now(),
      after: (delayMs, callback) => clock.after(delayMs, callback),
      uuid: () => 'id',
      random: () => 0.5,
      pinKey: async () => '',
      sha256: async () => '',
    },
    host: {
      hello: () => ({}) as ReturnType<LinkHost['hello']>,
      opening: () => [],
      received: () => {},
    },
    settings: () => settings,
    changed: () => {},
  })
  director.start()
  expect(director.status.state).toBe('offline')
  await clock.run(2_000)
  expect(kinds()).toBe('held')
})

test('greet says hello over the link in use', () => {
  director.start()
  last().greeted()
  director.greet()
  expect(last().sent.at(-1)).toMatchObject({ t: 'hello' })
})
