import { boardOf, dueOf, partsDue, reservationState, stageOf, stageOfCheck } from '@comanda/domain'
import { openSqliteLogStore } from '@comanda/storage/sqlite'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Tokens } from '../access/tokens.ts'
import { startServer } from '../server.ts'
import { storeFile } from '../store-file.ts'
import { forThisTest } from '../testing/for-this-test.ts'
import { get, post } from '../testing/http.ts'
import { isOf } from '../testing/test-bus.ts'
import { PATIENT, type TestServer, testFolder, testServer } from '../testing/test-server.ts'
import { exchange, SERVICE_LOG, TestTerminal } from '../testing/test-terminal.ts'
import { seedDemo } from './seed.ts'
import { MULTI_SESSION_ID, RESTAURANT_ID, TERRACE_SESSION_ID } from './terminals.ts'

vi.setConfig(PATIENT)

const service = ({ hub }: Pick<TestServer, 'hub'>) => hub.service(RESTAURANT_ID, MULTI_SESSION_ID)
const terrace = ({ hub }: Pick<TestServer, 'hub'>) => hub.service(RESTAURANT_ID, TERRACE_SESSION_ID)
const setup = ({ hub }: Pick<TestServer, 'hub'>) => hub.setup(RESTAURANT_ID)

describe('Casa Lumbre', () => {
  let server: TestServer
  const started = Date.now()
  beforeAll(async () => {
    server = await testServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  test('is a whole restaurant', () => {
    const { restaurant, customers, products, ...rest } = setup(server)
    expect(restaurant).toMatchObject({ name: 'Casa Lumbre', currency: { code: 'EUR' }, demo: true })
    const counts = Object.entries(rest).map(([kind, records]) => [kind, Object.keys(records ?? {}).length])
    expect(Object.fromEntries(counts)).toEqual({
      accounts: 2,
      availability: 4,
      categories: 11,
      floors: 2,
      modifierGroups: 9,
      multiSessions: 2,
      noteChips: 27,
      orderTypes: 4,
      paymentMethods: 4,
      people: 11,
      printers: 0,
      productSets: 2,
      reasons: 11,
      reservations: 6,
      roles: 6,
      serviceCharges: 1,
      stations: 4,
      tables: 24,
      taxes: 3,
      terminals: 14,
    })
    expect(Object.values(customers).filter(({ duplicates }) => duplicates.length > 0)).toEqual([])
    expect(Object.keys(customers)).toHaveLength(12)
    expect(Object.keys(products)).toHaveLength(87)
  })

  test('[F3.1] [F3.2] sells in every way that there is', () => {
    const products = Object.values(setup(server).products)
    const of = (isSo: (product: (typeof products)[number]) => boolean) => products.filter(isSo).length
    expect({
      open: of(({ priceKind }) => priceKind === 'open'),
      weighed: of(({ priceKind }) => priceKind === 'weight'),
      combos: of(({ combo }) => combo.length > 0),
      withVariants: of(({ variants }) => variants.length > 0),
      withModifiers: of(({ modifierGroupIds }) => modifierGroupIds.length > 0),
      favourites: of(({ favourite }) => favourite),
    }).toEqual({
      open: 1,
      weighed: 1,
      combos: 1,
      withVariants: 10,
      withModifiers: 19,
      favourites: 13,
    })
    const barcodes = products.flatMap(({ barcode, variants }) => [barcode, ...variants.map((v) => v.barcode)])
    const given = barcodes.filter((barcode) => barcode !== '')
    expect(new Set(given).size).toBe(given.length)
    expect(given.every((barcode) => /^29\d{11}$/.test(barcode))).toBe(true)
  })

  test('[F4.1] has somebody responsible for every product', () => {
    const { products, categories, stations } = setup(server)
    for (const { stationIds, categoryId } of Object.values(products)) {
      const responsible = stationIds ?? categories[categoryId]?.stationIds ?? []
      expect(responsible.length).toBeGreaterThan(0)
      for (const id of responsible) expect(stations[id]?.kind).toBe('prep')
    }
  })

  test('is busy at the first look, since a while, by people at real terminals', () => {
    const { checks, tickets } = service(server)
    const open = Object.values(checks).sort((a, b) => a.opened.at - b.opened.at)
    const newest = open.at(-1)?.opened.at ?? 0
    const minutes = open.map(({ opened }) => Math.round((newest - opened.at) / 60_000))
    expect(minutes).toEqual([70, 34, 27, 23, 11, 0])
    expect(started - newest).toBeGreaterThan(60_000)
    expect(open.map((check) => stageOfCheck(check, setup(server), tickets))).toEqual([
      'billed',
      'ordered',
      'ordered',
      'ready',
      'ordered',
      'seated',
    ])
    const lines = open.flatMap((check) => check.lines)
    expect(lines.every(({ remarks }) => remarks.length === 0)).toBe(true)
    const stages = lines.map((line) => stageOf(line, tickets))
    expect(new Set(stages)).toEqual(new Set(['served', 'ready', 'fired', 'new', 'held', 'voided']))
    expect(open[1]?.provisional).toBe('T1-2')
    expect(lines.map(({ added }) => `${added.by} ${added.terminal}`)).toContain('ben demo-tablet')
  })

  test('shows what can become of a check: links, comps, voids, allergies, seats, somebody who fetches it', () => {
    const [dining, outside] = [service(server), terrace(server)].map(({ checks }) => Object.values(checks))
    const lines = (dining ?? []).flatMap((check) => check.lines)
    expect(dining?.map(({ alsoAt }) => alsoAt).filter((tables) => tables.length > 0)).toEqual([['table-10']])
    expect(lines.filter(({ comp }) => comp !== null)).toHaveLength(1)
    expect(lines.flatMap(({ voids }) => voids.map(({ reasonId }) => reasonId))).toEqual([
      'dropped',
      'changed-mind',
    ])
    expect(lines.some(({ seat }) => seat !== null)).toBe(true)
    expect(dining?.map(({ allergy }) => allergy)).toContain('Nuts')
    expect(dining?.flatMap(({ handover }) => handover?.name ?? [])).toEqual(['Irene Vega'])
    expect(outside?.map(({ tableId }) => tableId)).toEqual([null, 'table-30', 'table-26', 'table-22'])
    expect(outside?.[0]).toMatchObject({
      orderTypeId: 'bar-tab',
      handover: { name: 'Hugo, corner of the bar' },
    })
  })

  test('[F4.2] the kitchen has something to make at every station, and the pass something to hand out', () => {
    const tickets = (stationId: string) =>
      [service(server), terrace(server)].flatMap((each) => boardOf(each, setup(server), { stationId }))
    for (const { id } of Object.values(setup(server).stations)) expect(tickets(id)).not.toEqual([])
    const atThePass = tickets('pass').flatMap(({ items }) => items)
    expect(new Set(atThePass.map(({ ready }) => ready))).toEqual(new Set([true, false]))
    expect(tickets('grill').some(({ waiting }) => waiting.length > 0)).toBe(true)
    expect(tickets('grill').some(({ notices }) => notices.length > 0)).toBe(true)
  })

  test('[F2.6] expects parties: one is late, one due, one has no table', () => {
    const now = Date.now()
    const states = Object.values(setup(server).reservations)
      .sort((a, b) => a.at - b.at)
      .map((reservation) => [reservationState(reservation, now), reservation.tableIds.length])
    expect(states).toEqual([
      ['late', 1],
      ['due', 1],
      ['expected', 1],
      ['expected', 0],
      ['expected', 2],
      ['expected', 1],
    ])
  })

  test('[F3.10] has a past: checks of earlier days are on the record, each with a number of its day', async () => {
    await server.history.caughtUp()
    const lucia = await TestTerminal.of(server, 'demo-manager', 'lucia')
    const asks = {
      authorization: `Bearer ${lucia.token}`,
      'x-comanda-person': 'lucia',
      'x-comanda-proof': lucia.proof,
    }
    const { body } = await get(`${server.url}/api/checks?status=cancelled`, asks)
    const found = body.checks as readonly { readonly day: string; readonly number: number }[]
    const days = found.map(({ day }) => day)
    expect(found.map(({ number }) => number)).toEqual([1, 1, 1])
    expect(new Set(days).size).toBe(3)
    expect(Object.keys(service(server).closed)).toEqual(['demo-check-7'])
  })

  test('[F5.2] takes money: tills are open, one party has paid, of another one of two', () => {
    const { checks, closed, tills } = service(server)
    expect([tills, terrace(server).tills].map((each) => Object.values(each).map(({ name }) => name))).toEqual(
      [['Cash desk'], ['Terrace bar']],
    )
    expect(closed['demo-check-7']).toMatchObject({
      status: 'settled',
      payments: [{ name: 'Cash', kind: 'cash' }],
    })
    const half = checks['demo-check-2']
    if (half === undefined) throw new Error('the couple has gone')
    const [first, second] = partsDue(half, setup(server))
    expect([first, half.payments.length]).toEqual([0, 1])
    expect(dueOf(half, setup(server))).toBe(second)
    expect(second).toBeGreaterThan(0)
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
  const before = [service(first), terrace(first)]
  await first.close()
  const store = await openSqliteLogStore({ file: storeFile(folder.path) })
  await store.commit({ values: [['demo/seeded', false]] })
  await seedDemo({ store, tokens: await Tokens.open(store), now: Date.now })
  expect(await store.value('demo/seeded')).toBe(true)
  await store.close()
  const again = await startServer({ dataDir: folder.path, demo: true })
  expect([service(again), terrace(again)]).toEqual(before)
  expect(Object.keys(setup(again).products)).toHaveLength(87)
  await again.close()
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
  const isSeated = ({ id, guests }: { id: string; guests: number | null }) =>
    id.startsWith('rush-') && guests !== null
  while (!Object.values(service(server).checks).some(isSeated)) await new Promise(setImmediate)
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
