import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type DownMessage,
  type Exchange,
  HELD_MS,
  type Hello,
  type UpMessage,
  type Welcome,
} from '@comanda/protocol'
import { SimClock } from '@comanda/testkit/terminals'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Link, LinkEnd } from '../link.ts'
import { httpLink } from './http-link.ts'
import { apiUrl, fetchPost } from './post.ts'

const HELLO = { t: 'hello', token: 'secret' } as Hello
const PRESENCE: UpMessage = { t: 'presence', personId: null, checkId: null, tableId: null, doing: 'idle' }
const SIGN_IN: UpMessage = { t: 'signIn', personId: 'ana', proof: 'x' }
const NEWS: DownMessage = { t: 'news', log: 'r1/setup', records: [], answers: [] }
const commands = (count: number): UpMessage => ({
  t: 'commands',
  log: 'r1/setup',
  envelopes: Array.from({ length: count }, (_, i) => ({
    replica: 'r',
    n: i + 1,
    by: 'ana',
    terminal: 'T1',
    at: 0,
    basis: 0,
    command: {},
  })),
})
const welcome = (more: Partial<Welcome> = {}): Welcome => ({
  t: 'welcome',
  protocol: 1,
  schema: 1,
  version: 'test',
  terminalId: 'T1',
  restaurantId: 'r1',
  setupLog: 'r1/setup',
  serviceLog: null,
  kitchenLogs: [],
  now: 1,
  sentAt: 1,
  ...more,
})

interface Asked {
  readonly path: string | undefined
  readonly body: Exchange
  reply(...down: DownMessage[]): void
  answer(status: number, text: string): void
  breakOff(): void
}

let server: Server
let asked: Asked[]
let received: DownMessage[]
let happened: (LinkEnd | 'established')[]
let clock: SimClock
let link: Link

/** Until `done`, with real sockets in between: their time is not ours. */
const until = async (done: () => boolean): Promise<void> => {
  for (let i = 0; i < 2_000 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 1))
  expect(done()).toBe(true)
}
/** Long enough for a request that should not have been made to arrive. */
const quietly = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30))

const open = (intervalMs: number | null): void => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  link = httpLink({
    post: fetchPost(apiUrl(url, 'exchange')),
    platform: { now: () => clock.now(), after: (delayMs, callback) => clock.after(delayMs, callback) },
    intervalMs,
  })(
    { hello: () => HELLO, opening: () => [PRESENCE], received: (messages) => received.push(...messages) },
    { established: () => happened.push('established'), ended: (end) => happened.push(end) },
  )
}
/** The next request, the `count`th since the start. */
const request = async (count: number): Promise<Asked> => {
  await until(() => asked.length >= count)
  return asked[count - 1] as Asked
}
const established = async (intervalMs: number | null): Promise<void> => {
  open(intervalMs)
  ;(await request(1)).reply(welcome())
  await until(() => happened.length > 0)
}

const askedBy = (body: Exchange, path: string | undefined, response: ServerResponse): Asked => ({
  path,
  body,
  reply: (...down) => response.end(JSON.stringify({ down })),
  answer: (status, text) => response.writeHead(status).end(text),
  breakOff: () => response.destroy(),
})

beforeEach(async () => {
  asked = []
  received = []
  happened = []
  clock = new SimClock(0)
  server = createServer((incoming, response) => {
    let text = ''
    incoming.on('data', (chunk: Buffer) => {
      text += chunk.toString()
    })
    incoming.on('end', () => asked.push(askedBy(JSON.parse(text) as Exchange, incoming.url, response)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(() => {
  link.close()
  server.closeAllConnections()
  server.close()
})

describe('every link over HTTP', () => {
  test.each([500, null])('opens with a plain exchange (%j)', async (intervalMs) => {
    open(intervalMs)
    const first = await request(1)
    expect(first.path).toBe('/api/exchange')
    expect(first.body).toEqual({ wait: false, up: [HELLO, PRESENCE] })
    first.reply(welcome(), NEWS)
    await until(() => received.length > 0)
    expect(happened).toEqual(['established'])
    expect(received).toEqual([welcome(), NEWS])
  })

  test('a reply without a welcome is no greeting', async () => {
    open(500)
    ;(await request(1)).reply(NEWS)
    await until(() => happened.length > 0)
    expect(happened).toEqual([{ kind: 'unreachable' }])
  })

  test.each([500, 503, 429, 404])('an error %i of the server is not "no server"', async (status) => {
    open(500)
    ;(await request(1)).answer(status, 'oh')
    await until(() => happened.length > 0)
    expect(happened).toEqual([{ kind: 'server-error', status }])
  })

  test.each(['<html>log in to the Wi-Fi</html>', '{"down":[{"t":"news"}]}', '[]', ''])(
    'ends on %j instead of throwing',
    async (text) => {
      open(500)
      ;(await request(1)).answer(200, text)
      await until(() => happened.length > 0)
      expect(happened).toEqual([{ kind: 'unreachable' }])
    },
  )

  test('ends with the reason of a bye', async () => {
    open(500)
    ;(await request(1)).reply({ t: 'bye', reason: 'unauthorized' })
    await until(() => happened.length > 0)
    expect(happened).toEqual([{ kind: 'bye', reason: 'unauthorized' }])
  })

  test('gives a request up after ten seconds', async () => {
    open(500)
    await request(1)
    await clock.run(10_000)
    await until(() => happened.length > 0)
    expect(happened).toEqual([{ kind: 'unreachable' }])
  })

  test('says nothing any more once it was closed', async () => {
    open(500)
    const first = await request(1)
    link.close()
    first.reply(welcome())
    await quietly()
    await clock.run(60_000)
    expect(happened).toEqual([])
    expect(received).toEqual([])
  })

  test('a large outbox goes in several exchanges', async () => {
    await established(500)
    link.send([commands(100), commands(100), commands(100), commands(100), commands(100)])
    const carried: number[] = []
    for (let i = 2; i <= 3; i++) {
      const next = await request(i)
      carried.push(next.body.up.length - 1)
      next.reply(welcome())
    }
    await quietly()
    expect(carried).toEqual([3, 2])
    expect(asked).toHaveLength(3)
  })
})

describe('interval', () => {
  test('asks again after its time, and every exchange begins with a greeting', async () => {
    await established(500)
    await quietly()
    expect(asked).toHaveLength(1)
    await clock.run(500)
    expect((await request(2)).body).toEqual({ wait: false, up: [HELLO] })
  })

  test('commands go at once, whereabouts with the next exchange', async () => {
    await established(500)
    link.send([PRESENCE])
    await quietly()
    expect(asked).toHaveLength(1)
    link.send([commands(1)])
    expect((await request(2)).body.up).toEqual([HELLO, PRESENCE, commands(1)])
  })

  test('what is said during an exchange goes right after it', async () => {
    await established(500)
    link.send([commands(1)])
    const second = await request(2)
    link.send([SIGN_IN, commands(2)])
    await quietly()
    expect(asked).toHaveLength(2)
    second.reply(welcome())
    expect((await request(3)).body.up).toEqual([HELLO, SIGN_IN, commands(2)])
  })

  test('what is said while hearing an answer does not start a second exchange beside the first', async () => {
    await established(500)
    await clock.run(500)
    const second = await request(2)
    const push = received.push.bind(received)
    received.push = (...messages) => {
      link.send([commands(1)])
      return push(...messages)
    }
    second.reply(welcome(), NEWS)
    await request(3)
    await quietly()
    expect(asked).toHaveLength(3)
  })

  test('heartbeats and what is stored are said by the greeting itself', async () => {
    await established(500)
    link.send([
      { t: 'ping', sentAt: 1 },
      { t: 'stored', log: 'r1/setup', replica: 'r', through: 3 },
    ])
    await clock.run(500)
    expect((await request(2)).body.up).toEqual([HELLO])
  })

  test('a new greeting is sent at once', async () => {
    await established(500)
    link.send([HELLO])
    expect((await request(2)).body.up).toEqual([HELLO])
  })

  test('a failed exchange that carried messages ends it', async () => {
    await established(500)
    link.send([commands(1)])
    ;(await request(2)).breakOff()
    await until(() => happened.length > 1)
    expect(happened).toEqual(['established', { kind: 'unreachable' }])
  })

  test('one that carried nothing is tried again once', async () => {
    await established(500)
    await clock.run(500)
    ;(await request(2)).breakOff()
    await quietly()
    expect(happened).toEqual(['established'])
    await clock.run(500)
    ;(await request(3)).answer(502, '')
    await until(() => happened.length > 1)
    expect(happened).toEqual(['established', { kind: 'server-error', status: 502 }])
  })

  test('a check asks at once', async () => {
    await established(500)
    link.check?.()
    await request(2)
  })
})

describe('held', () => {
  test('keeps one request open, and the next as soon as it is answered', async () => {
    await established(null)
    const held = await request(2)
    expect(held.body).toEqual({ wait: true, up: [HELLO] })
    await clock.run(100)
    held.reply(welcome(), NEWS)
    expect((await request(3)).body.wait).toBe(true)
    expect(received.at(-1)).toEqual(NEWS)
  })

  test('the greeting of a held request is as old as the request: it says nothing about the clock', async () => {
    await established(null)
    await request(2)
    await clock.run(100)
    asked[1]?.reply(welcome({ now: 99 }), NEWS)
    await request(3)
    expect(received).toEqual([welcome(), NEWS])
  })

  test('unless it says that this terminal belongs elsewhere now', async () => {
    await established(null)
    const moved = welcome({ serviceLog: 'r1/service/bar' })
    await request(2)
    await clock.run(100)
    asked[1]?.reply(moved)
    await request(3)
    expect(received).toEqual([welcome(), moved])
  })

  test('under a stream of news it lets several gather', async () => {
    await established(null)
    ;(await request(2)).reply(welcome(), NEWS)
    await quietly()
    expect(asked).toHaveLength(2)
    await clock.run(50)
    expect((await request(3)).body.wait).toBe(true)
  })

  test('whatever is said goes beside it', async () => {
    await established(null)
    await request(2)
    link.send([PRESENCE])
    const beside = await request(3)
    expect(beside.body).toEqual({ wait: false, up: [HELLO, PRESENCE] })
    beside.reply(welcome())
    await quietly()
    expect(asked).toHaveLength(3)
  })

  test('a held request that fails is followed by a plain one, which decides', async () => {
    await established(null)
    await request(2)
    await clock.run(HELD_MS)
    asked[1]?.breakOff()
    const plain = await request(3)
    expect(plain.body.wait).toBe(false)
    plain.reply(welcome())
    expect((await request(4)).body.wait).toBe(true)
    expect(happened).toEqual(['established'])
  })

  test('two that fail at once end it: the network does not hold requests', async () => {
    await established(null)
    ;(await request(2)).answer(504, '')
    ;(await request(3)).reply(welcome())
    ;(await request(4)).answer(504, '')
    await until(() => happened.length > 1)
    expect(happened).toEqual(['established', { kind: 'server-error', status: 504 }])
  })

  test('a server that does not hold them is not asked without a pause', async () => {
    await established(null)
    ;(await request(2)).reply(welcome())
    await quietly()
    expect(asked).toHaveLength(2)
    await clock.run(500)
    expect((await request(3)).body.wait).toBe(true)
  })

  test('gives a held request up some seconds after the server should have answered', async () => {
    await established(null)
    await request(2)
    await clock.run(HELD_MS + 4_000)
    await quietly()
    expect(asked).toHaveLength(2)
    await clock.run(1_000)
    expect((await request(3)).body.wait).toBe(false)
  })

  test('a check lets go of the request and asks at once', async () => {
    await established(null)
    await request(2)
    link.check?.()
    ;(await request(3)).reply(welcome())
    expect((await request(4)).body.wait).toBe(true)
    expect(happened).toEqual(['established'])
  })
})
