import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CheckId, PERMISSIONS } from '@comanda/domain'
import { Hub } from '@comanda/hub'
import { serviceLogOf, setupLogOf, UpMessage } from '@comanda/protocol'
import { createMemoryLogStore } from '@comanda/storage'
import { sha256 } from '@comanda/testkit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { nodePlatform, openTerminal, pair } from './node.ts'
import { pinKey } from './pin-key.ts'
import type { Terminal } from './terminal.ts'

const PIN = { salt: 'a salt long enough', memoryKiB: 1024, passes: 1 }

let hub: Hub
let server: Server
let url: string
let folder: string
let terminals: Terminal[]

/** The smallest server there can be: pairing, and the bus. */
async function startServer(): Promise<void> {
  hub = new Hub({
    store: createMemoryLogStore(),
    now: () => Date.now(),
    hasher: sha256,
    salt: () => randomBytes(8).toString('hex'),
    soon: (task) => setImmediate(task),
    version: 'test',
    authenticate: (token) => (token === 'token' ? { restaurantId: 'r1', terminalId: 'T1' } : null),
    report: ({ cause }) => {
      throw cause
    },
  })
  await hub.open()
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = chunks.length === 0 ? null : JSON.parse(Buffer.concat(chunks).toString())
      const isRight = request.url === '/api/pair' && body.code === '1234' && body.name === 'Bar'
      response.writeHead(isRight ? 200 : 403).end(JSON.stringify(isRight ? { token: 'token' } : {}))
    })
  })
  const sockets = new WebSocketServer({ server, path: '/ws' })
  sockets.on('connection', (socket) => {
    const sink = { send: (text: string) => socket.send(text), close: () => socket.close(4006) }
    const session = hub.connect(sink, 'bus')
    socket.on('message', (data) => session.receive(UpMessage.parse(JSON.parse(data.toString()))))
    socket.on('close', () => session.end())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function setUp(): Promise<void> {
  const key = await pinKey('4711', { ...PIN, verifier: '' })
  const commands = [
    { type: 'saveRole', value: { id: 'all', name: 'All', permissions: [...PERMISSIONS] } },
    {
      type: 'savePerson',
      value: {
        id: 'ana',
        name: 'Ana',
        roleId: 'all',
        color: '',
        pin: { ...PIN, verifier: sha256(key) },
        active: true,
        grants: [],
        denials: [],
      },
    },
    { type: 'saveMultiSession', value: { id: 'dining', name: 'Dining', active: true, floorIds: [] } },
    {
      type: 'saveTerminal',
      value: {
        id: 'T1',
        name: 'Bar',
        code: 'B',
        multiSessionId: 'dining',
        link: { mode: 'bus', intervalMs: 500 },
      },
    },
  ]
  await hub.addRestaurant({
    id: 'r1',
    name: 'La Prueba',
    currency: { code: 'EUR', exponent: 2 },
    locale: 'en',
    timeZone: 'UTC',
    dayStartsAtHour: 4,
    taxRounding: 'check',
    lateAfterMinutes: 20,
    demo: false,
  })
  for (const command of commands) await hub.command(setupLogOf('r1'), command)
}

const open = async (options: Parameters<typeof openTerminal>[0]): Promise<Terminal> => {
  const terminal = await openTerminal(options)
  terminals.push(terminal)
  return terminal
}

beforeEach(async () => {
  terminals = []
  folder = await mkdtemp(join(tmpdir(), 'comanda-client-'))
  await startServer()
  await setUp()
})

afterEach(async () => {
  for (const terminal of terminals) await terminal.stop()
  server.closeAllConnections()
  server.close()
  await rm(folder, { recursive: true })
})

describe('a terminal in Node', () => {
  test('is paired, signs in, sells, and all of it is still there after a restart', async () => {
    const { token } = await pair({ url, code: '1234', name: 'Bar' })
    const file = join(folder, 'terminal.db')
    const first = await open({ url, token, file })
    await first.until(() => first.setup.people.ana !== undefined && first.identity?.serviceLog !== null)
    await first.until(() => first.status.link.state === 'online')
    expect(await first.signIn('ana', '4711')).toBe('ok')
    const checkId = first.newId<CheckId>()
    const provisional = first.nextProvisional()
    const opened = first.perform({ type: 'openCheck', checkId, tableId: null, provisional, another: false })
    expect(opened).toEqual({ ok: true })
    await first.until(() => first.status.pending === 0)
    expect(hub.position(serviceLogOf('r1', 'dining'))?.seq).toBe(1)
    await first.stop()
    terminals = []
    const again = await open({ url: 'http://127.0.0.1:1', file })
    expect(again.service.checks[checkId]?.opened.by).toBe('ana')
    expect(again.personId).toBe('ana')
  })

  test('keeps everything in memory when it is not told where', async () => {
    const terminal = await open({ url, token: 'token' })
    await terminal.until(() => terminal.setup.restaurant !== null)
    expect(terminal.status.link).toMatchObject({ state: 'online', kind: 'bus' })
  })
})

describe('pairing', () => {
  test('with a wrong code is refused', async () => {
    await expect(pair({ url, code: '0000', name: 'Bar' })).rejects.toMatchObject({
      code: 'refused',
      status: 403,
    })
  })

  test('without a server says so', async () => {
    await expect(pair({ url: 'http://127.0.0.1:1', code: '1', name: 'Bar' })).rejects.toMatchObject({
      code: 'unreachable',
      status: null,
    })
  })
})

test('the key of a PIN is argon2id as everybody else makes it', async () => {
  const { pinKey: key, sha256: digest } = nodePlatform()
  // From the reference implementation's own tests.
  expect(await key('password', { salt: 'somesalt', memoryKiB: 65_536, passes: 2, verifier: '' })).toBe(
    '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7',
  )
  expect(await digest('abc')).toBe(sha256('abc'))
})
