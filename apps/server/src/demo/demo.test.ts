import { isOpen } from '@comanda/domain'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startServer } from '../server.ts'
import { forThisTest } from '../testing/for-this-test.ts'
import { get, post } from '../testing/http.ts'
import { isOf } from '../testing/test-bus.ts'
import { PATIENT, type TestServer, testFolder, testServer } from '../testing/test-server.ts'
import { exchange, SERVICE_LOG, TestTerminal } from '../testing/test-terminal.ts'
import { seedDemo } from './seed.ts'
import { MULTI_SESSION_ID, RESTAURANT_ID } from './terminals.ts'

vi.setConfig(PATIENT)

const service = ({ hub }: Pick<TestServer, 'hub'>) => hub.service(RESTAURANT_ID, MULTI_SESSION_ID)
const setup = ({ hub }: Pick<TestServer, 'hub'>) => hub.setup(RESTAURANT_ID)

describe('Casa Lumbre', () => {
  let server: TestServer
  const started = Date.now()
  beforeAll(async () => {
    server = await testServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  test('is a whole restaurant', () => {
    const { restaurant, tables, products, categories, people, roles, customers, terminals } = setup(server)
    expect(restaurant).toMatchObject({ name: 'Casa Lumbre', currency: { code: 'EUR' }, demo: true })
    const counts = { tables, products, categories, people, roles, customers, terminals }
    expect(
      Object.fromEntries(
        Object.entries(counts).map(([name, records]) => [name, Object.keys(records).length]),
      ),
    ).toEqual({
      tables: 24,
      products: 80,
      categories: 10,
      people: 7,
      roles: 5,
      customers: 12,
      terminals: 8,
    })
    expect(Object.values(customers).filter(({ duplicates }) => duplicates.length > 0)).toEqual([])
  })

  test('is busy at the first look, since a while, by people at real terminals', () => {
    const checks = Object.values(service(server).checks)
    expect(checks.every(isOpen)).toBe(true)
    expect(checks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    const minutes = checks.map(({ opened }) => Math.round((started - opened.at) / 60_000))
    expect(minutes).toEqual([38, 31, 27, 24, 18, 12, 9, 5])
    const [first] = checks
    expect(first?.provisional).toBe('T1-1')
    expect(first?.lines.map(({ added }) => `${added.by} ${added.terminal}`)).toContain('ben demo-tablet')
    const lines = checks.flatMap((check) => check.lines)
    expect(lines.every(({ remarks }) => remarks.length === 0)).toBe(true)
    expect(lines.some(({ kitchenNote }) => kitchenNote !== '')).toBe(true)
  })

  test('/api/demo lists what there is to try', async () => {
    const { body } = await get(`${server.url}/api/demo`)
    expect(body).toMatchObject({
      restaurant: 'Casa Lumbre',
      rush: { on: false, terminals: 0, commandsPerMinute: 0 },
    })
    expect(body.terminals).toContainEqual({
      key: 'waiter',
      name: 'Ana’s phone',
      person: 'Ana Ruiz',
      role: 'Waiter',
      path: '/demo/waiter',
      size: 'phone',
    })
    expect(body.people).toContainEqual({
      name: 'Lucía Herrera',
      role: 'Manager',
      color: '#7a1f3d',
      pin: '6666',
    })
  })

  test('a ready terminal comes with a token of its own and somebody signed in', async () => {
    const cashier = () => post(`${server.url}/api/demo/terminals/cashier`, {})
    const [one, other] = await Promise.all([cashier(), cashier()])
    expect(one.body).toMatchObject({ personId: 'carla', name: 'Cash desk' })
    expect(one.body.token).not.toBe(other.body.token)
    const { token, proof } = one.body as { token: string; proof: string }
    const hello = (await TestTerminal.of(server, 'demo-waiter', 'ana')).hello({ token, people: [] })
    const down = await exchange(server.url, [hello, { t: 'signIn', personId: 'carla', proof }])
    expect(down.find(isOf('welcome'))?.terminalId).toBe('demo-cashier')
    expect(down.find(isOf('signedIn'))?.result).toBe('ok')
  })

  test('there is no other ready terminal, and none for a page from elsewhere', async () => {
    expect((await post(`${server.url}/api/demo/terminals/owner`, {})).status).toBe(400)
    const foreign = { origin: 'https://evil.example' }
    expect((await post(`${server.url}/api/demo/terminals/waiter`, {}, foreign)).status).toBe(403)
  })

  test('a person whose PIN was changed is told apart', async () => {
    const { saved: _, ...ben } = setup(server).people.ben ?? { saved: null }
    const pin = setup(server).people.ana?.pin
    await server.hub.command(`${RESTAURANT_ID}/setup`, { type: 'savePerson', value: { ...ben, pin } })
    const answer = await post(`${server.url}/api/demo/terminals/tablet`, {})
    expect([answer.status, answer.body]).toMatchObject([409, { error: { code: 'demo-changed' } }])
  })
})

test('the demo is set up once: a second start goes on with the same data', async () => {
  const folder = forThisTest(testFolder())
  const first = await startServer({ dataDir: folder.path, demo: true })
  const before = [first.hub.position(`${RESTAURANT_ID}/setup`), first.hub.position(SERVICE_LOG)]
  await first.close()
  const second = await startServer({ dataDir: folder.path, demo: true })
  expect([second.hub.position(`${RESTAURANT_ID}/setup`), second.hub.position(SERVICE_LOG)]).toEqual(before)
  await second.close()
})

test('a set-up that was cut off is finished by the next start, without anything twice', async () => {
  const folder = forThisTest(testFolder())
  const first = await startServer({ dataDir: folder.path, demo: true })
  const { tokens, hub } = first
  const complete = service(first)
  const values = new Map<string, unknown>([['demo/seeded', false]])
  const store = {
    value: async (key: string) => values.get(key),
    commit: async (batch: { values?: readonly (readonly [string, unknown])[] }) => {
      for (const [key, value] of batch.values ?? []) values.set(key, value)
    },
  }
  await seedDemo({ hub, tokens, store: store as never, now: Date.now })
  expect(service(first)).toEqual(complete)
  expect(Object.keys(setup(first).products)).toHaveLength(80)
  expect(values.get('demo/seeded')).toBe(true)
  await first.close()
})

test('without the demo there are no demo routes', async () => {
  const server = forThisTest(await testServer({ demo: false }))
  expect(server.hub.restaurants()).toEqual([])
  expect((await get(`${server.url}/api/demo`)).status).toBe(404)
  expect((await post(`${server.url}/api/demo/terminals/waiter`, {})).status).toBe(404)
})

test('the lunch rush moves', async () => {
  const server = forThisTest(await testServer())
  const start = server.hub.position(SERVICE_LOG)?.seq ?? 0
  expect((await post(`${server.url}/api/demo/rush`, { on: true })).body).toMatchObject({
    on: true,
    terminals: 4,
  })
  const before = new Set(Object.keys(service(server).checks))
  while (!Object.values(service(server).checks).some(({ id, guests }) => !before.has(id) && guests !== null))
    await new Promise(setImmediate)
  const { rush } = (await get(`${server.url}/api/demo`)).body as { rush: { commandsPerMinute: number } }
  expect(rush.commandsPerMinute).toBeGreaterThan(0)
  expect((await post(`${server.url}/api/demo/rush`, { on: true })).body).toMatchObject({ terminals: 4 })
  expect((await post(`${server.url}/api/demo/rush`, { on: false })).body).toMatchObject({
    on: false,
    terminals: 0,
  })
  expect(server.hub.position(SERVICE_LOG)?.seq).toBeGreaterThan(start)
  expect(server.hub.stats().refused).toBe(0)
})
