import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type DownMessage, type Hello, SILENCE_MS, type UpMessage, type Welcome } from '@comanda/protocol'
import { SimClock } from '@comanda/testkit/terminals'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { Link, LinkEnd } from '../link.ts'
import { busLink } from './bus-link.ts'

const HELLO = { t: 'hello', token: 'secret' } as Hello
const PRESENCE: UpMessage = { t: 'presence', personId: null, checkId: null, tableId: null, doing: 'idle' }
const WELCOME: Welcome = {
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
}

let server: WebSocketServer
let socket: WebSocket | null
let path: string | undefined
let heard: UpMessage[]
let received: DownMessage[]
let happened: (LinkEnd | 'established')[]
let clock: SimClock
let link: Link

/** Until `done`, with real sockets in between: their time is not ours. */
const until = async (done: () => boolean): Promise<void> => {
  for (let i = 0; i < 2_000 && !done(); i++) await new Promise((resolve) => setTimeout(resolve, 1))
  expect(done()).toBe(true)
}
const say = (message: DownMessage | string): void =>
  socket?.send(typeof message === 'string' ? message : JSON.stringify(message))

const open = (url: string): Link => {
  link = busLink({
    url,
    open: (address) => new WebSocket(address, { perMessageDeflate: false }),
    platform: { now: () => clock.now(), after: (delayMs, callback) => clock.after(delayMs, callback) },
  })(
    { hello: () => HELLO, opening: () => [PRESENCE], received: (messages) => received.push(...messages) },
    { established: () => happened.push('established'), ended: (end) => happened.push(end) },
  )
  return link
}
const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const connected = async (): Promise<void> => {
  open(address())
  await until(() => heard.length >= 2)
}
const established = async (): Promise<void> => {
  await connected()
  say(WELCOME)
  await until(() => happened.length > 0)
}

beforeEach(async () => {
  heard = []
  received = []
  happened = []
  socket = null
  clock = new SimClock(0)
  server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  server.on('connection', (connection, request) => {
    socket = connection
    path = request.url
    connection.on('message', (data) => heard.push(JSON.parse(data.toString()) as UpMessage))
  })
  await once(server, 'listening')
})

afterEach(() => {
  link.close()
  for (const client of server.clients) client.terminate()
  server.close()
})

describe('the bus', () => {
  test('greets first, then says all that opens a connection', async () => {
    await connected()
    expect(path).toBe('/ws')
    expect(heard).toEqual([HELLO, PRESENCE])
    expect(happened).toEqual([])
  })

  test('is established by the welcome, which is then passed on', async () => {
    await established()
    expect(happened).toEqual(['established'])
    expect(received).toEqual([WELCOME])
  })

  test('carries messages both ways', async () => {
    await established()
    link.send([{ t: 'ping', sentAt: 7 }])
    say({ t: 'pong', sentAt: 7, now: 8 })
    await until(() => heard.length === 3 && received.length === 2)
    expect(heard[2]).toEqual({ t: 'ping', sentAt: 7 })
    expect(received[1]).toEqual({ t: 'pong', sentAt: 7, now: 8 })
  })

  test('what is sent before it is open is left to the opening', async () => {
    open(address())
    link.send([{ t: 'ping', sentAt: 1 }])
    await until(() => heard.length >= 2)
    expect(heard).toEqual([HELLO, PRESENCE])
  })

  test('ends with the reason of a bye, once', async () => {
    await established()
    say({ t: 'bye', reason: 'revoked' })
    socket?.close(4002)
    await until(() => happened.length > 1)
    expect(happened).toEqual(['established', { kind: 'bye', reason: 'revoked' }])
    expect(received.at(-1)).toEqual({ t: 'bye', reason: 'revoked' })
  })

  test('ends with the reason of a close code', async () => {
    await established()
    socket?.close(4005)
    await until(() => happened.length > 1)
    expect(happened.at(-1)).toEqual({ kind: 'bye', reason: 'too-slow' })
  })

  test.each(['{', '[]', '{"t":"news"}', 'null', '{"t":"constructor"}'])(
    'ends on %j instead of throwing',
    async (text) => {
      await established()
      say(text)
      await until(() => happened.length > 1)
      expect(happened.at(-1)).toEqual({ kind: 'unreachable' })
      expect(received).toEqual([WELCOME])
    },
  )

  test('ends when nobody listens there', async () => {
    const nowhere = address()
    server.close()
    await once(server, 'close')
    open(nowhere)
    await until(() => happened.length > 0)
    expect(happened).toEqual([{ kind: 'unreachable' }])
  })

  test('ends when the socket breaks', async () => {
    await established()
    socket?.terminate()
    await until(() => happened.length > 1)
    expect(happened.at(-1)).toEqual({ kind: 'unreachable' })
  })

  test('says nothing any more once it was closed', async () => {
    await established()
    link.close()
    say({ t: 'pong', sentAt: 1, now: 1 })
    if (socket !== null) await once(socket, 'close')
    await clock.run(60_000)
    expect(happened).toEqual(['established'])
    expect(received).toEqual([WELCOME])
  })
})

describe('silence', () => {
  test('is death after ten seconds, and any message is a sign of life', async () => {
    await established()
    await clock.run(SILENCE_MS - 3_000)
    say({ t: 'pong', sentAt: 1, now: 1 })
    await until(() => received.length === 2)
    await clock.run(SILENCE_MS - 3_000)
    expect(happened).toEqual(['established'])
    await clock.run(3_000)
    expect(happened).toEqual(['established', { kind: 'unreachable' }])
  })

  test('without a greeting it does not take so long', async () => {
    await connected()
    await clock.run(5_000)
    expect(happened).toEqual([{ kind: 'unreachable' }])
  })

  test('after a check it is death at once, unless there is an answer', async () => {
    await established()
    link.check?.()
    await until(() => heard.length === 3)
    say({ t: 'pong', sentAt: 0, now: 1 })
    await until(() => received.length === 2)
    await clock.run(5_000)
    expect(happened).toEqual(['established'])
    link.check?.()
    await clock.run(2_500)
    expect(happened.at(-1)).toEqual({ kind: 'unreachable' })
  })
})
