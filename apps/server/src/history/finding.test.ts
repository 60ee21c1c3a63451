import { CustomerId, MultiSession, type SetupCommand } from '@comanda/domain'
import { serviceLogOf, setupLogOf } from '@comanda/protocol'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { PEOPLE } from '../demo/people.ts'
import { pinKey } from '../demo/pins.ts'
import { MULTI_SESSION, RESTAURANT } from '../demo/restaurant.ts'
import { setupStages } from '../demo/seed.ts'
import { DEMO_TERMINALS, MULTI_SESSION_ID, RESTAURANT_ID } from '../demo/terminals.ts'
import { PATIENT, type TestServer, testServer } from '../testing/test-server.ts'
import { addsLine, TestTerminal } from '../testing/test-terminal.ts'
import {
  checkLive,
  closesAndFiles,
  does,
  found,
  look,
  otherLog,
  search,
  seats,
  sets,
} from './testing/checks.ts'

vi.setConfig(PATIENT)

let server: TestServer
let ana: TestTerminal
let ben: TestTerminal

/** Ana serves table 1: a caña and an entrecot for Marta Soler. Ben had table 3, which is closed and filed. */
beforeAll(async () => {
  server = await testServer()
  await server.history.caughtUp()
  ana = await TestTerminal.of(server, 'demo-waiter', 'ana')
  ben = await TestTerminal.of(server, 'demo-tablet', 'ben')
  await seats(server, 'ana', 'c-ana', 'table-1')
  await does(server, 'ana', addsLine('c-ana', 'l-1', 'cana', 240))
  await does(server, 'ana', addsLine('c-ana', 'l-2', 'entrecot', 2650))
  const customer = { id: 'marta-soler', name: 'Marta Soler' }
  await does(server, 'ana', {
    type: 'attachCustomer',
    checkId: 'c-ana',
    customer,
    seen: { customerId: null },
  })
  const text = 'constructor'
  await does(server, 'ana', { type: 'setOrderNote', checkId: 'c-ana', text, seen: { text: '' } })
  await seats(server, 'ben', 'c-ben', 'table-3')
  await closesAndFiles(server, 'ben', 'c-ben')
})
afterAll(() => server[Symbol.asyncDispose]())

const numberOf = (checkId: string): string => `${checkLive(server, checkId)?.number}`
const today = (): string => checkLive(server, 'c-ana')?.day ?? ''

describe('[F3.10] a check is found by', () => {
  test.each<readonly [string, () => Record<string, string>]>([
    ['its number', () => ({ number: numberOf('c-ana') })],
    ['its label', () => ({ number: 't9-C-ANA' })],
    ['its table', () => ({ table: '1' })],
    ['the id of its table', () => ({ table: 'table-1' })],
    ['its customer', () => ({ customerId: 'marta-soler' })],
    ['an amount', () => ({ minMinor: '2890', maxMinor: '2890' })],
    ['an amount that is typed', () => ({ q: '28.90' })],
    ['an amount as it is written here', () => ({ q: '28,9 ' })],
    ['words of the customer, accents and case aside', () => ({ q: 'MÁRTA soler' })],
    ['the beginning of its label', () => ({ q: 't9-c-a' })],
    ['a person and a table', () => ({ q: 'ruiz 1', table: '1' })],
    ['everything at once', () => ({ person: 'ana', day: today(), status: 'open', table: '1', q: 'marta' })],
  ])('%s', async (_, query) => {
    expect(await found(server, ana, query())).toEqual(['c-ana'])
  })

  test('who opened, serves or changed it', async () => {
    await does(server, 'carla', addsLine('c-ana', 'l-3', 'agua-grande', 340))
    expect(await found(server, ana, { person: 'carla', table: '1' })).toEqual(['c-ana'])
    expect(await found(server, ana, { q: 'vidal', table: '1' })).toEqual(['c-ana'])
    await does(server, 'carla', {
      type: 'removeLine',
      checkId: 'c-ana',
      lineId: 'l-3',
      seen: { quantity: 1 },
    })
  })

  test('its day, alone or among others', async () => {
    const day = today()
    expect(await found(server, ana, { table: '1', from: day, to: day })).toEqual(['c-ana'])
    expect(await found(server, ana, { table: '1', to: '2001-01-01' })).toEqual([])
    expect(await found(server, ana, { table: '1', from: '2999-01-01' })).toEqual([])
  })

  test('the number of its table as it is called today', async () => {
    const { saved: _saved, ...table } = server.hub.setup(RESTAURANT_ID).tables['table-1'] ?? {}
    const rename = (number: string) =>
      sets(server, { type: 'saveTable', value: { ...table, number } } as SetupCommand)
    await rename('Ventana')
    expect(await found(server, ana, { q: 'ventana' })).toEqual(['c-ana'])
    await rename('1')
  })

  test('nothing that contradicts it', async () => {
    expect(await found(server, ana, { table: '1', status: 'cancelled' })).toEqual([])
    expect(await found(server, ana, { q: 'marta 99999' })).toEqual([])
    expect(await found(server, ana, { q: "1' OR '1'='1" })).toEqual([])
  })
})

test('[F3.10] what is found says what the check is', async () => {
  const { body } = await search(server, ana, { table: '1' })
  const check = checkLive(server, 'c-ana')
  expect(body).toEqual({
    checks: [
      {
        id: 'c-ana',
        number: check?.number,
        day: today(),
        provisional: 'T9-c-ana',
        status: 'open',
        tableId: 'table-1',
        tableNumber: '1',
        orderTypeId: check?.orderTypeId ?? null,
        customerId: 'marta-soler',
        customerName: 'Marta Soler',
        openedBy: 'ana',
        waiterId: 'ana',
        guests: 2,
        totalMinor: 2890,
        openedAt: check?.opened.at,
        closedAt: null,
      },
    ],
    next: null,
    complete: true,
  })
})

test('[F3.10] a check that has left the live state is found, and is as it was last', async () => {
  expect(checkLive(server, 'c-ben')).toBeUndefined()
  expect(await found(server, ana, { table: '3' })).toEqual(['c-ben'])
  const { body } = await look(server, ana, 'c-ben')
  expect(body).toMatchObject({
    found: { id: 'c-ben', status: 'cancelled', tableNumber: '3', guests: 2 },
    check: { id: 'c-ben', status: 'cancelled', guests: 2, provisional: 'T9-c-ben' },
  })
})

test('[F3.10] pages lead from the newest to the oldest, each check once', async () => {
  const all = await found(server, ana, { limit: '100' })
  const paged: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query = cursor === '' ? { limit: '3' } : { limit: '3', cursor }
    const { body } = await search(server, ana, query)
    paged.push(...(body.checks as readonly { id: string }[]).map(({ id }) => id))
    cursor = body.next as string | null
  }
  expect(all.slice(0, 2)).toEqual(['c-ben', 'c-ana'])
  expect(paged).toEqual(all)
})

test('[F3.10][C1] an id and a label that turned out to be another check lead to it', async () => {
  const opening = { checkId: 'c-late', tableId: 'table-1', provisional: 'T9-late', another: false }
  await does(server, 'ben', { type: 'openCheck', ...opening })
  expect(await found(server, ana, { q: 't9-late' })).toEqual(['c-ana'])
  expect((await look(server, ana, 'c-late')).body).toMatchObject({ found: { id: 'c-ana' } })
})

test('[F3.8][C1] a check left blank that gave way to another hands its past over', async () => {
  const opening = { checkId: 'c-blank', tableId: 'table-6', provisional: 'T9-blank', another: false }
  await does(server, 'ana', { type: 'openCheck', ...opening })
  expect((await look(server, ana, 'c-blank')).body).toMatchObject({ found: { id: 'c-blank', number: null } })
  await does(server, 'ana', { type: 'leaveCheck', checkId: 'c-blank' })
  expect(await found(server, ana, { table: '6' })).toEqual([])
  await seats(server, 'ben', 'c-real', 'table-6')
  await does(server, 'ana', { type: 'setGuests', checkId: 'c-blank', guests: 4, seen: { guests: 2 } })
  expect(await found(server, ana, { q: 't9-blank' })).toEqual(['c-real'])
  const { body } = await look(server, ana, 'c-blank')
  expect(body).toMatchObject({ found: { id: 'c-real', guests: 4 } })
  const timeline = body.timeline as readonly { op: { type: string; checkId: string } }[]
  expect(timeline.map(({ op }) => [op.type, op.checkId])).toEqual([
    ['checkOpened.v1', 'c-blank'],
    ['checkReleased.v1', 'c-blank'],
    ['checkOpened.v1', 'c-real'],
    ['guestsChanged.v1', 'c-real'],
    ['checkNumbered.v1', 'c-real'],
    ['checkAliased.v1', 'c-blank'],
    ['guestsChanged.v1', 'c-real'],
  ])
})

test('[F3.10] a merged customer has the history of both', async () => {
  const data = { name: 'M. Soler', phone: '', email: '', address: '', note: '' }
  const merged = CustomerId.parse('marta-again')
  const keep = CustomerId.parse('marta-soler')
  await sets(server, { type: 'createCustomer', customerId: merged, data } as SetupCommand)
  await seats(server, 'ana', 'c-again', 'table-4')
  const customer = { id: merged, name: 'M. Soler' }
  await does(server, 'ana', {
    type: 'attachCustomer',
    checkId: 'c-again',
    customer,
    seen: { customerId: null },
  })
  expect(await found(server, ana, { customerId: keep })).toEqual(['c-ana'])
  await sets(server, { type: 'mergeCustomers', keep, merged })
  expect(await found(server, ana, { customerId: keep })).toEqual(['c-again', 'c-ana'])
  expect(await found(server, ana, { customerId: merged })).toEqual(['c-again', 'c-ana'])
})

test('[F3.8] the timeline is everything that happened to a check, in order, with its authors', async () => {
  const { body } = await look(server, ben, 'c-ben')
  const timeline = body.timeline as readonly { op: { type: string }; stamp: { by: string }; seq: number }[]
  expect(timeline.map(({ op, stamp }) => [op.type, stamp.by])).toEqual([
    ['checkOpened.v1', 'ben'],
    ['guestsChanged.v1', 'ben'],
    ['checkNumbered.v1', 'ben'],
    ['checkCancelled.v1', 'ben'],
  ])
  expect(timeline.map(({ seq }) => seq)).toEqual(timeline.map(({ seq }) => seq).sort((a, b) => a - b))
})

test('[F3.8] the timeline holds personal parts as the log does', async () => {
  const { body } = await look(server, ana, 'c-ana')
  const timeline = body.timeline as readonly { op: { type: string }; personal?: unknown }[]
  expect(timeline.find(({ op }) => op.type === 'customerAttached.v1')).toMatchObject({
    op: { checkId: 'c-ana', customerId: 'marta-soler' },
    personal: { name: 'Marta Soler' },
  })
})

describe('bad questions are answered in words', () => {
  test.each([
    ['day=tomorrow', 'day: a day such as 2031-05-17'],
    ['limit=101', 'limit: '],
    ['minMinor=much', 'minMinor: an amount in minor units'],
    ['minMinor=2&maxMinor=1', 'minMinor: not more than "maxMinor"'],
    ['from=2031-05-18&to=2031-05-17', 'from: not later than "to"'],
    ['cursor=first', 'cursor: the "next" of an earlier answer'],
    ['colour=red', 'colour'],
  ])('%s', async (query, problem) => {
    const { status, body } = await search(server, ana, Object.fromEntries(new URLSearchParams(query)))
    expect([status, body]).toMatchObject([400, { error: { code: 'invalid-request' } }])
    expect((body.error as { message: string }).message).toContain(problem)
  })

  test('a check that is not there', async () => {
    const { status, body } = await look(server, ana, 'c-nowhere')
    expect([status, body]).toMatchObject([404, { error: { code: 'check-unknown' } }])
  })
})

describe('[INV10] who may see what', () => {
  test('nobody without a terminal, nobody who is not signed in', async () => {
    const nobody = { personId: 'ana', proof: ana.proof, token: 'x' }
    expect((await search(server, nobody, {})).body).toMatchObject({ error: { code: 'unauthorized' } })
    const wrong = { personId: 'ana', proof: ben.proof, token: ana.token }
    expect((await search(server, wrong, {})).body).toMatchObject({ error: { code: 'not-signed-in' } })
    const nameless = { personId: '', proof: '', token: ana.token }
    expect((await look(server, nameless, 'c-ana')).body).toMatchObject({ error: { code: 'not-signed-in' } })
  })

  test('where checks of others are not for everyone, only who may see them finds them', async () => {
    const { saved: _saved, ...person } = server.hub.setup(RESTAURANT_ID).people.ana ?? {}
    const save = (denials: readonly string[]) =>
      sets(server, { type: 'savePerson', value: { ...person, denials } } as SetupCommand)
    const tell = (othersChecks: MultiSession['othersChecks']) =>
      sets(server, {
        type: 'saveMultiSession',
        value: MultiSession.parse({ ...MULTI_SESSION, othersChecks }),
      })
    await save(['seeOthersChecks'])
    expect(await found(server, ana, { table: '3' })).toEqual(['c-ben'])
    await tell('permitted')
    expect(await found(server, ana, { table: '3' })).toEqual([])
    expect(await found(server, ana, { table: '1' })).toEqual(['c-ana'])
    expect((await look(server, ana, 'c-ben')).status).toBe(404)
    expect((await look(server, ana, 'c-ana')).status).toBe(200)
    expect(await found(server, ben, { table: '1' })).toEqual(['c-ana'])
    await tell('everyone')
    await save([])
  })

  test('a terminal finds checks of its own multi-session only', async () => {
    const bar = MultiSession.parse({ id: 'bar', name: 'Bar' })
    await sets(server, { type: 'saveMultiSession', value: bar })
    const terminal = { ...DEMO_TERMINALS[3]?.terminal, id: 'bar-terminal', code: 'B1', multiSessionId: 'bar' }
    await sets(server, { type: 'saveTerminal', value: terminal } as SetupCommand)
    const open = {
      type: 'openCheck',
      checkId: 'c-bar',
      tableId: 'table-7',
      provisional: 'B1-1',
      another: false,
    }
    await does(server, 'lucia', open, otherLog('bar'))
    const lucia = await TestTerminal.of(server, 'bar-terminal', 'lucia')
    expect(await found(server, lucia, {})).toEqual(['c-bar'])
    expect((await look(server, lucia, 'c-ana')).status).toBe(404)
    expect((await look(server, ana, 'c-bar')).status).toBe(404)
    expect(await found(server, ana, { table: '7' })).not.toContain('c-bar')
    const { status, body } = await search(server, ana, { multiSession: 'bar' })
    expect([status, body]).toMatchObject([403, { error: { code: 'other-multi-session' } }])
    expect((await search(server, ana, { multiSession: MULTI_SESSION_ID })).status).toBe(200)
  })

  test('another restaurant finds its own checks only', async () => {
    await server.hub.addRestaurant({ ...RESTAURANT, id: 'second', demo: false })
    for (const stage of await setupStages())
      for (const command of stage) await server.hub.command(setupLogOf('second'), command)
    const log = serviceLogOf('second', MULTI_SESSION_ID)
    const open = {
      type: 'openCheck',
      checkId: 'c-second',
      tableId: 'table-1',
      provisional: 'T1-1',
      another: false,
    }
    await does(server, 'ana', open, log)
    const pin = server.hub.setup('second').people.ana?.pin
    const person = PEOPLE.find(({ id }) => id === 'ana')
    if (pin == null || person === undefined) throw new Error('Ana has no PIN')
    const token = await server.tokens.issue({ restaurantId: 'second', terminalId: 'demo-waiter' })
    const stranger = { token, personId: 'ana', proof: await pinKey(person.pin, pin) }
    expect(await found(server, stranger, {})).toEqual(['c-second'])
    expect((await look(server, stranger, 'c-ana')).status).toBe(404)
    expect((await look(server, ana, 'c-second')).status).toBe(404)
    expect(await found(server, ana, { q: 'c-second' })).toEqual([])
  })
})
