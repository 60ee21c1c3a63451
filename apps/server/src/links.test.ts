import { once } from 'node:events'
import { CLOSE_CODES, type DownMessage, SILENCE_MS } from '@comanda/protocol'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { RESTAURANT_ID } from './demo/terminals.ts'
import { forThisTest } from './testing/for-this-test.ts'
import { answerIn, answers, isOf, TestBus } from './testing/test-bus.ts'
import { PATIENT, type TestServer, testServer } from './testing/test-server.ts'
import { addsLine, exchange, opensCheck, SERVICE_LOG, TestTerminal } from './testing/test-terminal.ts'

vi.setConfig(PATIENT)

let server: TestServer
beforeAll(async () => {
  server = await testServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const ana = () => TestTerminal.of(server, 'demo-waiter', 'ana')
const ben = () => TestTerminal.of(server, 'demo-tablet', 'ben')

/** What differs from one connection to the next: clocks. */
const withoutClocks = (message: DownMessage): unknown =>
  message.t === 'welcome' || message.t === 'pong' ? { ...message, now: 0, sentAt: 0 } : message

describe('the bus and the exchange', () => {
  test('say the same to the same greeting', async () => {
    const terminal = await ana()
    const messages = [terminal.hello(), { t: 'ping', sentAt: 1 } as const]
    const bus = forThisTest(await TestBus.open(server.url))
    bus.send(...messages)
    await bus.until(isOf('pong'))
    const down = await exchange(server.url, messages)
    expect(down.map(withoutClocks)).toEqual(bus.received.map(withoutClocks))
    expect(down.map(({ t }) => t)).toEqual(['welcome', 'snapshot', 'snapshot', 'presence', 'pong'])
  })

  test('answer commands alike, and tell the others', async () => {
    const [one, other] = [await ana(), await ben()]
    const bus = forThisTest(await TestBus.open(server.url))
    bus.send(one.hello())
    await bus.until(isOf('presence'))
    const commands = [opensCheck('c-alike', 'table-1'), addsLine('c-alike', 'l-1', 'cana', 240)]
    bus.send(one.commands(...commands))
    const overBus = await bus.until(answers(one.replica, 2))
    const overHttp = await exchange(server.url, [
      other.hello(),
      other.commands(opensCheck('c-alike-2', 'table-3'), addsLine('c-alike-2', 'l-2', 'cana', 240)),
    ])
    expect(answerIn([overBus], one.replica, 2)?.ok).toBe(true)
    expect(answerIn(overHttp, other.replica, 2)?.ok).toBe(true)
    const told = await bus.until(
      (message) =>
        message.t === 'news' && message.records.some(({ stamp }) => stamp.replica === other.replica),
    )
    expect(told.t).toBe('news')
  })

  test('[INV8] the same command over another link gets the same answer', async () => {
    const terminal = await ana()
    const hello = terminal.hello()
    const commands = terminal.commands(opensCheck('c-again', 'table-4'))
    const first = await exchange(server.url, [hello, commands])
    const bus = forThisTest(await TestBus.open(server.url))
    bus.send(hello, commands)
    const again = await bus.until(answers(terminal.replica, 1))
    expect(answerIn([again], terminal.replica, 1)).toEqual(answerIn(first, terminal.replica, 1))
  })
})

describe('a held request', () => {
  /** A greeting that leaves nothing to tell. */
  async function quietHello(terminal: TestTerminal) {
    const down = await exchange(server.url, [terminal.hello()])
    const snapshots = down.filter(isOf('snapshot'))
    const presence = down.find(isOf('presence'))?.version ?? -1
    const cursors = snapshots.map(({ log, snapshot: { seq, hash } }) => ({ log, seq, hash }))
    return terminal.hello({ cursors, presence })
  }

  test('waits until there is news', async () => {
    const [one, other] = [await ana(), await ben()]
    const held = exchange(server.url, [await quietHello(one)], { wait: true })
    const first = await Promise.race([held, exchange(server.url, [await quietHello(other)])])
    expect(first.map(({ t }) => t)).toEqual(['welcome'])
    await exchange(server.url, [other.hello(), other.commands(opensCheck('c-held', 'table-7'))])
    const down = await held
    const records = down.flatMap((message) => (message.t === 'news' ? message.records : []))
    expect(records.map(({ op }) => op.type)).toEqual(['checkOpened.v1'])
  })

  test('ends at once when there is news already', async () => {
    const down = await exchange(server.url, [(await ana()).hello()], { wait: true })
    expect(down.map(({ t }) => t)).toContain('snapshot')
  })

  test('ends its session when the client goes away', async () => {
    const hello = await quietHello(await ana())
    const before = server.hub.stats().sessions
    const client = new AbortController()
    const held = exchange(server.url, [hello], { wait: true, signal: client.signal })
    await until(() => server.hub.stats().sessions === before + 1)
    client.abort()
    await expect(held).rejects.toThrow()
    await until(() => server.hub.stats().sessions === before)
  })
})

/** Lets the server go on until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate)
}

describe('who is not let in', () => {
  test('an unknown token is told so, and closed', async () => {
    const bus = forThisTest(await TestBus.open(server.url))
    bus.send((await ana()).hello({ token: 'no-such-token' }))
    expect(await bus.closed).toEqual({ code: CLOSE_CODES.unauthorized.code, reason: 'unauthorized' })
    expect(bus.received).toEqual([{ t: 'bye', reason: 'unauthorized' }])
    const down = await exchange(server.url, [(await ana()).hello({ token: 'no-such-token' })])
    expect(down).toEqual([{ t: 'bye', reason: 'unauthorized' }])
  })

  test('a revoked terminal is told so, also while it is connected', async () => {
    const terminal = await TestTerminal.of(server, 'rush-4', 'lucia')
    const bus = forThisTest(await TestBus.open(server.url))
    bus.send(terminal.hello())
    await bus.until(isOf('presence'))
    await server.hub.command(`${RESTAURANT_ID}/setup`, { type: 'revokeTerminal', terminalId: 'rush-4' })
    expect(await bus.closed).toEqual({ code: CLOSE_CODES.revoked.code, reason: 'revoked' })
    expect(await exchange(server.url, [terminal.hello()])).toEqual([{ t: 'bye', reason: 'revoked' }])
  })

  test.each([
    ['no JSON', '{'],
    ['no message', '{"t":"dance"}'],
    ['a message with a wrong field', '{"t":"ping","sentAt":"noon"}'],
    ['a number', '42'],
  ])('%s closes the bus as malformed', async (_, text) => {
    const bus = forThisTest(await TestBus.open(server.url))
    bus.socket.send(text)
    expect((await bus.closed).code).toBe(CLOSE_CODES.malformed.code)
  })

  test('bytes, and commands before a greeting, close the bus as malformed', async () => {
    const bytes = forThisTest(await TestBus.open(server.url))
    bytes.socket.send(Buffer.from('{"t":"ping","sentAt":1}'))
    expect((await bytes.closed).code).toBe(CLOSE_CODES.malformed.code)
    const hasty = forThisTest(await TestBus.open(server.url))
    hasty.send({ t: 'fetch', log: SERVICE_LOG, after: 0 })
    expect((await hasty.closed).code).toBe(CLOSE_CODES.malformed.code)
  })

  test('a message of more than a mebibyte is not read', async () => {
    const bus = forThisTest(await TestBus.open(server.url))
    bus.socket.send('x'.repeat(1024 * 1024 + 1))
    expect((await bus.closed).code).toBe(1009)
  })

  test('a malformed exchange says which field is wrong', async () => {
    const response = await fetch(`${server.url}/api/exchange`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ wait: 'yes', up: [] }),
    })
    expect(response.status).toBe(400)
    const { error } = (await response.json()) as { error: { code: string; message: string } }
    expect(error.code).toBe('invalid-request')
    expect(error.message).toMatch(/wait: .*up: /)
  })

  test.each(['https://evil.example', 'http://localhost:1', 'null'])(
    'a page from %s opens no WebSocket and no exchange',
    async (origin) => {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/ws`, { origin })
      const [error] = (await once(socket, 'error')) as [Error]
      expect(error.message).toMatch(/403/)
      const response = await fetch(`${server.url}/api/exchange`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: JSON.stringify({ wait: false, up: [(await ana()).hello()] }),
      })
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ error: { code: 'foreign-origin' } })
    },
  )

  test('a page of this server does', async () => {
    const bus = forThisTest(await TestBus.open(server.url, { origin: server.url }))
    bus.send((await ana()).hello())
    await bus.until(isOf('welcome'))
  })

  test('a WebSocket elsewhere is not found', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/elsewhere`)
    const [error] = (await once(socket, 'error')) as [Error]
    expect(error.message).toMatch(/404/)
  })
})

test('[INV10] nobody is believed who has not proved their PIN on this connection', async () => {
  const terminal = await ana()
  const bus = forThisTest(await TestBus.open(server.url))
  bus.send(terminal.hello({ people: [{ personId: 'ana', proof: '0'.repeat(64) }] }))
  bus.send(terminal.commands(opensCheck('c-forged', 'table-8')))
  const refused = await bus.until(answers(terminal.replica, 1))
  expect(answerIn([refused], terminal.replica, 1)).toMatchObject({
    ok: false,
    refusal: { code: 'not-signed-in' },
  })
})

test('[INV10] a price that is not on the menu is refused', async () => {
  const terminal = await ana()
  const down = await exchange(server.url, [
    terminal.hello(),
    terminal.commands(opensCheck('c-cheap', 'table-11'), addsLine('c-cheap', 'l-cheap', 'chuleton', 1)),
  ])
  expect(answerIn(down, terminal.replica, 2)).toMatchObject({
    ok: false,
    refusal: { code: 'price-not-on-menu', details: { yours: 1, theirs: 6400 } },
  })
})

test('[INV10] a waiter may not change a price or give a discount, whatever the screen allows', async () => {
  const terminal = await ana()
  const line = { checkId: 'c-discount', lineId: 'l-discount' }
  const down = await exchange(server.url, [
    terminal.hello(),
    terminal.commands(
      opensCheck('c-discount', 'table-12'),
      addsLine('c-discount', 'l-discount', 'chuleton', 6400),
      { type: 'changePrice', ...line, unitPriceMinor: 1, seen: { unitPriceMinor: 6400 } } as never,
      { type: 'discountLine', ...line, discountBp: 9_000, seen: { discountBp: 0 } } as never,
    ),
  ])
  for (const n of [3, 4])
    expect(answerIn(down, terminal.replica, n)).toMatchObject({ refusal: { code: 'not-permitted' } })
})

test('a connection from which nothing is heard is ended', async () => {
  const bus = forThisTest(await TestBus.open(server.url))
  bus.send((await ana()).hello())
  await bus.until(isOf('welcome'))
  server.bus.sweep(Date.now() + SILENCE_MS - 1_000)
  server.bus.sweep(Date.now() + SILENCE_MS + 1)
  expect(await bus.closed).toEqual({ code: CLOSE_CODES.silent.code, reason: 'silent' })
})

test('a server that stops says goodbye on every link', async () => {
  const leaving = forThisTest(await testServer())
  const terminal = await TestTerminal.of(leaving, 'demo-waiter', 'ana')
  const bus = forThisTest(await TestBus.open(leaving.url))
  bus.send(terminal.hello())
  await bus.until(isOf('presence'))
  const down = await exchange(leaving.url, [terminal.hello()])
  const cursors = down
    .filter(isOf('snapshot'))
    .map(({ log, snapshot: { seq, hash } }) => ({ log, seq, hash }))
  const presence = down.find(isOf('presence'))?.version ?? -1
  const sessions = leaving.hub.stats().sessions
  const held = exchange(leaving.url, [terminal.hello({ cursors, presence })], { wait: true })
  await until(() => leaving.hub.stats().sessions === sessions + 1)
  await leaving.close()
  expect(await bus.closed).toEqual({ code: CLOSE_CODES.restarting.code, reason: 'restarting' })
  expect((await held).at(-1)).toEqual({ t: 'bye', reason: 'restarting' })
  await expect(fetch(leaving.url)).rejects.toThrow()
})
