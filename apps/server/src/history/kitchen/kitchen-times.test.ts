import { rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { SetupCommand } from '@comanda/domain'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { MULTI_SESSION_ID, RESTAURANT_ID } from '../../demo/terminals.ts'
import { startServer } from '../../server.ts'
import { forThisTest } from '../../testing/for-this-test.ts'
import { type Answered, get } from '../../testing/http.ts'
import { PATIENT, type TestServer, testServer } from '../../testing/test-server.ts'
import { addsLine, TestTerminal } from '../../testing/test-terminal.ts'
import { historyFile } from '../history-file.ts'
import { does, otherLog, seats, sets } from '../testing/checks.ts'

vi.setConfig(PATIENT)

const NOON = Date.UTC(2031, 4, 17, 10, 0)
const DAY = '2031-05-17'
const MINUTE_MS = 60_000

let server: TestServer
let now: number
let lucia: TestTerminal

beforeEach(async () => {
  now = NOON
  server = forThisTest(await testServer({ now: () => now }))
  lucia = await TestTerminal.of(server, 'demo-manager', 'lucia')
})

const atMinute = (minute: number): void => {
  now = NOON + minute * MINUTE_MS
}

const asks = (by: Pick<TestTerminal, 'token' | 'personId' | 'proof'>, query: Record<string, string> = {}) =>
  get(`${server.url}/api/kitchen-times?${new URLSearchParams(query)}`, {
    authorization: `Bearer ${by.token}`,
    'x-comanda-person': by.personId,
    'x-comanda-proof': by.proof,
  })

const fires = (checkId: string, fireId: string, ...lines: readonly (readonly [string, number])[]) =>
  does(server, 'ana', {
    type: 'fireLines',
    checkId,
    fireId,
    units: lines.map(([lineId, upTo]) => ({ lineId, part: '', upTo })),
  })

const onTicket = (type: string, ticketId: string, more: Record<string, unknown> = {}) =>
  does(server, 'mateo', { type, ticketId, items: [], ...more })

/** Two dishes for the grill and one beer, fired at noon; the first dish takes 2 + 8 minutes and is served 3 later. */
async function served(): Promise<void> {
  await seats(server, 'ana', 'c-1', 'table-1')
  await does(server, 'ana', addsLine('c-1', 'l-1', 'entrecot', 2650))
  await does(server, 'ana', addsLine('c-1', 'l-2', 'entrecot', 2650))
  await does(server, 'ana', addsLine('c-1', 'l-3', 'cana', 240))
  await fires('c-1', 'f-1', ['l-1', 1], ['l-2', 1], ['l-3', 1])
  atMinute(2)
  await onTicket('startTicket', 'f-1:grill', { items: [0] })
  atMinute(10)
  await onTicket('bumpTicket', 'f-1:grill', { items: [0] })
  atMinute(13)
  await onTicket('serveTicket', 'f-1:grill', { items: [0], expoId: null })
}

const once = (minutes: number) => {
  const time = minutes * MINUTE_MS
  return { number: 1, averageMs: time, medianMs: time, p90Ms: time, longestMs: time }
}

const NOTHING = {
  fired: 0,
  ready: 0,
  voided: 0,
  recalled: 0,
  firedToStarted: null,
  startedToReady: null,
  firedToReady: null,
  readyToServed: null,
}

const allOf = ({ body }: Answered) => body.all

describe('[F4.2][F7.3] times of the kitchen', () => {
  test('from fired to started, ready and served: by station, product and hour', async () => {
    await served()
    const grill = {
      fired: 2,
      ready: 1,
      voided: 0,
      recalled: 0,
      firedToStarted: once(2),
      startedToReady: once(8),
      firedToReady: once(10),
      readyToServed: once(3),
    }
    const beer = { ...NOTHING, fired: 1 }
    expect((await asks(lucia, { from: DAY })).body).toEqual({
      from: DAY,
      to: DAY,
      all: { ...grill, fired: 3 },
      stations: [
        { stationId: 'grill', name: 'Grill', ...grill },
        { stationId: 'bar', name: 'Bar', ...beer },
      ],
      products: [
        { productId: 'entrecot', name: 'Entrecot a la piedra, 300 g', ...grill },
        { productId: 'cana', name: 'Caña', ...beer },
      ],
      hours: [{ hour: 12, ...grill, fired: 3 }],
      complete: true,
    })
  })

  test('of one station, one multi-session, some days', async () => {
    await served()
    expect(allOf(await asks(lucia, { station: 'bar' }))).toEqual({ ...NOTHING, fired: 1 })
    expect(allOf(await asks(lucia, { multiSession: 'terrace' }))).toEqual(NOTHING)
    expect(allOf(await asks(lucia, { from: '2031-05-10', to: '2031-05-16' }))).toEqual(NOTHING)
    expect(allOf(await asks(lucia, { from: '2031-05-10', to: DAY }))).toMatchObject({ fired: 3 })
  })

  test('a dish that came back is ready when it was made again', async () => {
    await served()
    await onTicket('recallTicket', 'f-1:grill', { items: [0] })
    expect(allOf(await asks(lucia))).toMatchObject({ ready: 0, recalled: 1, readyToServed: null })
    atMinute(20)
    await onTicket('bumpTicket', 'f-1:grill', { items: [0] })
    expect(allOf(await asks(lucia))).toMatchObject({
      ready: 1,
      recalled: 1,
      startedToReady: once(18),
      firedToReady: once(20),
    })
  })

  test('what was voided is counted, and not timed', async () => {
    await served()
    const reason = { reasonId: null, text: 'sent back' }
    const seen = { quantity: 1 }
    await does(server, 'lucia', {
      type: 'voidLine',
      checkId: 'c-1',
      lineId: 'l-1',
      quantity: 1,
      reason,
      seen,
    })
    expect(allOf(await asks(lucia, { station: 'grill' }))).toEqual({ ...NOTHING, fired: 2, voided: 1 })
  })

  test('a check that goes to another multi-session takes its dishes along, and each is there once', async () => {
    await served()
    await does(server, 'lucia', { type: 'sendCheck', checkId: 'c-1', to: 'terrace' })
    expect(allOf(await asks(lucia, { multiSession: 'main' }))).toEqual(NOTHING)
    expect(allOf(await asks(lucia, { multiSession: 'terrace' }))).toMatchObject({
      fired: 3,
      firedToStarted: once(2),
      firedToReady: once(10),
    })
  })

  test('are recorded with who fired, began, finished and served, and nothing else of anybody', async () => {
    await served()
    await server.history.caughtUp()
    const db = new DatabaseSync(historyFile(server.folder), { readOnly: true })
    const row = db.prepare("SELECT * FROM kitchen_dishes WHERE ticket = 'f-1:grill' AND place = 0").get()
    db.close()
    const { log: _log, fired_seq: _seq, ...rest } = row ?? {}
    expect(rest).toEqual({
      ticket: 'f-1:grill',
      place: 0,
      day: DAY,
      hour: 12,
      check_id: 'c-1',
      line: 'l-1',
      part: '',
      station: 'grill',
      station_name: 'Grill',
      product: 'entrecot',
      name: 'Entrecot a la piedra, 300 g',
      quantity: 1,
      fired_at: NOON,
      fired_by: 'ana',
      started_at: NOON + 2 * MINUTE_MS,
      started_by: 'mateo',
      done_at: NOON + 10 * MINUTE_MS,
      done_by: 'mateo',
      served_at: NOON + 13 * MINUTE_MS,
      served_by: 'mateo',
      recalled: 0,
      voided: 0,
    })
  })

  test('are the same when history is made anew', async () => {
    await served()
    await onTicket('recallTicket', 'f-1:grill', { items: [0] })
    const { body } = await asks(lucia)
    await server.close()
    rmSync(historyFile(server.folder))
    const again = await startServer({ dataDir: server.folder, webRoot: server.folder, now: () => now })
    forThisTest({ [Symbol.asyncDispose]: () => again.close() })
    server = { ...server, ...again }
    await again.history.caughtUp()
    expect((await asks(await TestTerminal.of(again, 'demo-manager', 'lucia'))).body).toEqual(body)
  })
})

test.each([
  ['from=tomorrow', 'from: a day such as 2031-05-17'],
  ['to=2031-05-17', 'from: needed where there is a "to"'],
  ['from=2031-05-18&to=2031-05-17', 'from: not later than "to"'],
  ['from=2031-01-01&to=2031-05-17', 'to: at most 92 days at once'],
])('[F7.3] a bad range is answered in words: %s', async (query, problem) => {
  const { status, body } = await asks(lucia, Object.fromEntries(new URLSearchParams(query)))
  expect([status, body]).toMatchObject([400, { error: { code: 'invalid-request' } }])
  expect((body.error as { message: string }).message).toContain(problem)
})

describe('[INV10] times of the kitchen are', () => {
  const grants = async (id: string, permission: string) => {
    const { saved: _saved, ...person } = server.hub.setup(RESTAURANT_ID).people[id] ?? {}
    await sets(server, { type: 'savePerson', value: { ...person, grants: [permission] } } as SetupCommand)
  }
  const codeOf = ({ body }: Answered) => (body.error as { readonly code: string }).code

  test('for nobody who is not signed in, and not for waiters', async () => {
    const ana = await TestTerminal.of(server, 'demo-waiter', 'ana')
    expect(codeOf(await asks({ ...ana, token: 'x' }))).toBe('unauthorized')
    expect(codeOf(await asks({ ...ana, proof: lucia.proof }))).toBe('not-signed-in')
    expect(codeOf(await asks(ana))).toBe('not-permitted')
  })

  test('for the kitchen: of the multi-sessions that its terminal is of', async () => {
    await grants('mateo', 'workKitchen')
    await served()
    const mateo = await TestTerminal.of(server, 'rush-kitchen', 'mateo')
    const hatch = await TestTerminal.of(server, 'rush-terrace-kitchen', 'mateo')
    expect(allOf(await asks(mateo))).toMatchObject({ fired: 3 })
    expect(allOf(await asks(hatch, { from: DAY }))).toEqual(NOTHING)
    expect(codeOf(await asks(hatch, { multiSession: 'main' }))).toBe('other-multi-session')
    expect(codeOf(await asks(mateo, { multiSession: 'nowhere' }))).toBe('multi-session-unknown')
  })

  test('for the kitchen: of those that its terminal follows', async () => {
    await grants('mateo', 'workKitchen')
    await served()
    const { saved: _saved, ...terminal } =
      server.hub.setup(RESTAURANT_ID).terminals['rush-terrace-kitchen'] ?? {}
    const kitchen = { stationIds: [], multiSessionIds: [MULTI_SESSION_ID] }
    await sets(server, { type: 'saveTerminal', value: { ...terminal, kitchen } } as SetupCommand)
    const hatch = await TestTerminal.of(server, 'rush-terrace-kitchen', 'mateo')
    expect(allOf(await asks(hatch, { multiSession: 'main' }))).toMatchObject({ fired: 3 })
  })
})

test('[F3.10][F4.2] what a terminal that works alone has sold is in history, also when it is made anew', async () => {
  const { saved: _saved, ...terminal } = server.hub.setup(RESTAURANT_ID).terminals['demo-bar'] ?? {}
  const alone = { ...terminal, id: 'solo', code: 'S1', multiSessionId: null }
  await sets(server, { type: 'saveTerminal', value: alone } as SetupCommand)
  const log = otherLog('~solo')
  const opening = { checkId: 'c-solo', tableId: 'table-30', provisional: 'S1-1', another: false }
  await does(server, 'lucia', { type: 'openCheck', ...opening }, log)
  await does(server, 'lucia', addsLine('c-solo', 'l-1', 'cana', 240), log)
  const units = [{ lineId: 'l-1', part: '', upTo: 1 }]
  await does(server, 'lucia', { type: 'fireLines', checkId: 'c-solo', fireId: 'f-solo', units }, log)
  await server.history.rebuild()
  expect(server.history.progress.reached[log]).toBe(server.hub.position(log)?.seq)
  const solo = await TestTerminal.of(server, 'solo', 'lucia')
  expect(allOf(await asks(lucia, { multiSession: '~solo' }))).toEqual({ ...NOTHING, fired: 1 })
  const { body } = await get(`${server.url}/api/checks?q=s1-1`, {
    authorization: `Bearer ${solo.token}`,
    'x-comanda-person': solo.personId,
    'x-comanda-proof': solo.proof,
  })
  expect(body).toMatchObject({ checks: [{ id: 'c-solo', provisional: 'S1-1' }], complete: true })
})
