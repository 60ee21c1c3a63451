import { createHash } from 'node:crypto'
import {
  type DownMessage,
  PROTOCOL_VERSION,
  SCHEMA_VERSION,
  serviceLogOf,
  setupLogOf,
} from '@comanda/protocol'
import { createMemoryLogStore, MemoryDisk, StoreError } from '@comanda/storage'
import {
  MULTI_SESSION_ID,
  personOf,
  pinKeyOf,
  pinOf,
  RESTAURANT_ID,
  setUp,
  terminalOf,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { Hub } from './hub.ts'
import type { Session } from './session.ts'

const SETUP = setupLogOf(RESTAURANT_ID)
const SERVICE = serviceLogOf(RESTAURANT_ID, MULTI_SESSION_ID)
const proofOf = (i: number): string => pinKeyOf(pinOf(i), `salt-of-person-${i}-long-enough`)

/** A hub on a memory disk, whose commits the test can hold back or fail. */
async function makeHub(disk = new MemoryDisk()) {
  const gate = { fails: false, hold: null as Promise<void> | null, now: Date.UTC(2031, 4, 17, 12) }
  const reports: string[] = []
  const store = createMemoryLogStore({
    disk,
    hooks: {
      beforeCommit: async () => {
        if (gate.hold !== null) await gate.hold
        if (gate.fails) throw new StoreError('disk-full', 'full')
      },
    },
  })
  const hub = new Hub({
    store,
    now: () => gate.now,
    hasher: (text) => createHash('sha256').update(text).digest('hex'),
    salt: () => 'salt',
    soon: setImmediate,
    version: 'test',
    authenticate: (token) => ({ restaurantId: RESTAURANT_ID, terminalId: token }),
    report: ({ code }) => reports.push(code),
  })
  await hub.open()
  if (hub.restaurants().length === 0) {
    await hub.addRestaurant({
      id: RESTAURANT_ID,
      name: 'Test',
      currency: { code: 'EUR', exponent: 2 },
      locale: 'en',
      timeZone: 'UTC',
      dayStartsAtHour: 4,
      taxRounding: 'check',
      lateAfterMinutes: 20,
      demo: false,
    })
    for (const command of setUp(3)) await hub.command(SETUP, command)
  }
  return { hub, gate, reports, disk }
}

interface Connected {
  readonly session: Session
  readonly heard: DownMessage[]
  readonly closed: string[]
}

function connect(hub: Hub, i: number, more: Partial<Parameters<typeof helloOf>[1]> = {}): Connected {
  const heard: DownMessage[] = []
  const closed: string[] = []
  const session = hub.connect(
    { send: (text) => heard.push(JSON.parse(text) as DownMessage), close: (reason) => closed.push(reason) },
    'bus',
  )
  session.receive(helloOf(i, more))
  return { session, heard, closed }
}

const helloOf = (
  i: number,
  more: {
    cursors?: { log: string; seq: number; hash: string }[]
    people?: { personId: string; proof: string }[]
    protocol?: number
    printers?: number
  },
) => ({
  t: 'hello' as const,
  protocol: PROTOCOL_VERSION,
  schema: SCHEMA_VERSION,
  token: terminalOf(i),
  cursors: [],
  writers: [],
  people: [{ personId: personOf(i), proof: proofOf(i) }],
  presence: -1,
  sentAt: 0,
  ...more,
})

const open = (i: number, n: number, command: unknown, more: object = {}) => ({
  t: 'commands' as const,
  log: SERVICE,
  envelopes: [
    {
      replica: `replica-${i}`,
      n,
      by: personOf(i),
      terminal: terminalOf(i),
      at: Date.UTC(2031, 4, 17, 12),
      basis: 0,
      command,
      ...more,
    },
  ],
})

const openCheck = (id: string, tableId = 'table-1') => ({
  type: 'openCheck',
  checkId: id,
  tableId,
  provisional: 'T0-1',
})

const answersIn = (heard: readonly DownMessage[]) =>
  heard.flatMap((message) => (message.t === 'news' ? message.answers : []))
const opsIn = (heard: readonly DownMessage[]) =>
  heard.flatMap((message) => (message.t === 'news' ? message.records.map(({ op }) => op.type) : []))

describe('a greeting', () => {
  test('brings a welcome and both logs, live from then on', async () => {
    const { hub } = await makeHub()
    const ana = connect(hub, 0)
    const ben = connect(hub, 1)
    expect(ana.heard.map(({ t }) => t)).toEqual(['welcome', 'snapshot', 'snapshot', 'presence'])
    ana.session.receive(open(0, 1, openCheck('c1')))
    await ana.session.caughtUp()
    expect(answersIn(ana.heard)).toMatchObject([{ n: 1, ok: true, first: 1, count: 1 }])
    expect(opsIn(ben.heard)).toEqual(['checkOpened.v1'])
    expect(answersIn(ben.heard)).toEqual([])
  })

  test('[INV2] with a cursor brings only what is missing; with one of another history a snapshot', async () => {
    const { hub } = await makeHub()
    const ana = connect(hub, 0)
    for (let n = 1; n <= 3; n++) ana.session.receive(open(0, n, openCheck(`c${n}`, `table-${n}`)))
    await ana.session.caughtUp()
    const setup = hub.position(SETUP)
    const service = hub.position(SERVICE)
    const first = hub.restaurant(RESTAURANT_ID)?.service(SERVICE)?.recordsAfter(0)?.[0]
    if (setup === null || service === null || first === undefined) throw new Error('no logs')
    const known = { log: SETUP, seq: setup.seq, hash: setup.hash }
    const ben = connect(hub, 1, { cursors: [known, { log: SERVICE, seq: 1, hash: first.hash }] })
    expect(ben.heard.map(({ t }) => t)).toEqual(['welcome', 'news', 'presence'])
    expect(opsIn(ben.heard)).toHaveLength(2)
    const stranger = connect(hub, 2, {
      cursors: [known, { log: SERVICE, seq: 1, hash: 'of a restored backup' }],
    })
    expect(stranger.heard.map(({ t }) => t)).toEqual(['welcome', 'snapshot', 'presence'])
    const ahead = connect(hub, 2, { cursors: [known, { log: SERVICE, seq: 99, hash: 'x' }] })
    expect(ahead.heard.map(({ t }) => t)).toContain('snapshot')
  })

  test('of another version ends with the reason', async () => {
    const { hub } = await makeHub()
    expect(connect(hub, 0, { protocol: 0 }).closed).toEqual(['terminal-outdated'])
    expect(connect(hub, 0, { protocol: 99 }).closed).toEqual(['server-outdated'])
  })

  test('of a terminal that is not one, or is one no more, ends with the reason', async () => {
    const { hub } = await makeHub()
    expect(connect(hub, 9).closed).toEqual(['unauthorized'])
    const ana = connect(hub, 0)
    await hub.command(SETUP, { type: 'revokeTerminal', terminalId: terminalOf(0) })
    await new Promise(setImmediate)
    expect(ana.closed).toEqual(['revoked'])
    expect(connect(hub, 0).closed).toEqual(['revoked'])
  })
})

describe('commands', () => {
  test('[INV1] nobody hears of an op before the commit has returned', async () => {
    const { hub, gate } = await makeHub()
    const ana = connect(hub, 0)
    let release = (): void => {}
    gate.hold = new Promise((resolve) => {
      release = resolve
    })
    ana.session.receive(open(0, 1, openCheck('c1')))
    await new Promise(setImmediate)
    await new Promise(setImmediate)
    expect(opsIn(ana.heard)).toEqual([])
    expect(connect(hub, 1).heard.filter(({ t }) => t === 'news')).toEqual([])
    release()
    await ana.session.caughtUp()
    expect(opsIn(ana.heard)).toEqual(['checkOpened.v1'])
  })

  test('[INV1] after a failed commit everybody is sent away, and it goes on from the disk', async () => {
    const { hub, gate, reports } = await makeHub()
    const ana = connect(hub, 0)
    gate.fails = true
    ana.session.receive(open(0, 1, openCheck('c1')))
    await ana.session.caughtUp()
    await new Promise(setImmediate)
    expect(ana.closed).toEqual(['restarting'])
    expect(reports).toContain('commit-failed')
    expect(opsIn(ana.heard)).toEqual([])
    gate.fails = false
    await new Promise(setImmediate)
    const again = connect(hub, 0)
    again.session.receive(open(0, 1, openCheck('c1')))
    await again.session.caughtUp()
    expect(answersIn(again.heard)).toMatchObject([{ n: 1, ok: true, first: 1 }])
  })

  test('[C22] the same command again, also after a restart, gets the same answer and no second effect', async () => {
    const { hub, disk } = await makeHub()
    const ana = connect(hub, 0)
    ana.session.receive(open(0, 1, openCheck('c1')))
    ana.session.receive(open(0, 1, openCheck('c1')))
    await ana.session.caughtUp()
    const [first, second] = answersIn(ana.heard)
    expect(second).toEqual(first)
    const restarted = await makeHub(disk)
    const later = connect(restarted.hub, 0)
    later.session.receive(open(0, 1, openCheck('c1')))
    await later.session.caughtUp()
    expect(answersIn(later.heard)).toEqual([first])
    expect(restarted.hub.position(SERVICE)?.seq).toBe(1)
  })

  test('one without its predecessor is asked for again', async () => {
    const { hub } = await makeHub()
    const ana = connect(hub, 0)
    ana.session.receive(open(0, 3, openCheck('c1')))
    expect(ana.heard.at(-1)).toEqual({ t: 'expect', log: SERVICE, replica: 'replica-0', n: 1 })
  })

  test('[INV10] in the name of somebody who has not signed in here is refused', async () => {
    const { hub } = await makeHub()
    const ana = connect(hub, 0)
    ana.session.receive(open(0, 1, openCheck('c1'), { by: personOf(1) }))
    ana.session.receive(open(0, 2, openCheck('c2'), { by: 'system' }))
    ana.session.receive(open(0, 3, openCheck('c3'), { terminal: terminalOf(1) }))
    await ana.session.caughtUp()
    expect(answersIn(ana.heard).map((answer) => !answer.ok && answer.refusal.code)).toEqual([
      'not-signed-in',
      'not-signed-in',
      'not-this-terminal',
    ])
    expect(hub.position(SERVICE)?.seq).toBe(0)
  })

  test('[INV8] one that does not parse is answered, and the next one goes on', async () => {
    const { hub } = await makeHub()
    const ana = connect(hub, 0)
    ana.session.receive(open(0, 1, { type: 'setQuantity', checkId: 'c1', lineId: 'l', to: 'many' }))
    ana.session.receive(open(0, 2, openCheck('c1')))
    await ana.session.caughtUp()
    expect(answersIn(ana.heard)).toMatchObject([
      {
        n: 1,
        ok: false,
        refusal: { code: 'malformed', details: { problem: expect.stringContaining('to:') } },
      },
      { n: 2, ok: true },
    ])
  })

  test('[INV8] nobody can write with the replica of another terminal, or to another log', async () => {
    const { hub } = await makeHub()
    const ana = connect(hub, 0)
    const ben = connect(hub, 1)
    ana.session.receive(open(0, 1, openCheck('c1')))
    await ana.session.caughtUp()
    ben.session.receive(open(1, 2, openCheck('c2'), { replica: 'replica-0' }))
    ben.session.receive({ ...open(1, 1, openCheck('c3')), log: 'another/service/dining' })
    await ben.session.caughtUp()
    expect(answersIn(ben.heard).map((answer) => !answer.ok && answer.refusal.code)).toEqual([
      'not-your-log',
      'not-your-log',
    ])
    ana.session.receive(open(0, 2, openCheck('c4', 'table-2')))
    await ana.session.caughtUp()
    expect(answersIn(ana.heard).at(-1)).toMatchObject({ n: 2, ok: true })
  })

  test('wrong PINs are counted, and then nobody signs in on that terminal for a while', async () => {
    const { hub, gate } = await makeHub()
    const ana = connect(hub, 0, { people: [] })
    const results = (): unknown[] =>
      ana.heard.flatMap((message) => (message.t === 'signedIn' ? [message.result] : []))
    for (let i = 0; i < 11; i++)
      ana.session.receive({ t: 'signIn', personId: personOf(0), proof: `guess ${i}` })
    ana.session.receive({ t: 'signIn', personId: personOf(0), proof: proofOf(0) })
    expect(results().slice(-2)).toEqual(['too-many-tries', 'too-many-tries'])
    gate.now += 6 * 60_000
    ana.session.receive({ t: 'signIn', personId: personOf(0), proof: proofOf(0) })
    expect(results().at(-1)).toBe('ok')
  })
})

describe('housekeeping', () => {
  test('[C1] a table opened and left alone frees itself; one where somebody is does not', async () => {
    const { hub, gate } = await makeHub()
    const ana = connect(hub, 0)
    ana.session.receive({
      t: 'presence',
      personId: personOf(0),
      checkId: 'c2',
      tableId: 'table-2',
      doing: 'ordering',
    })
    ana.session.receive(open(0, 1, openCheck('c1', 'table-1')))
    ana.session.receive(open(0, 2, openCheck('c2', 'table-2')))
    await ana.session.caughtUp()
    gate.now += 3 * 60_000
    hub.tick()
    await new Promise(setImmediate)
    await ana.session.caughtUp()
    const { checks, closed } = hub.service(RESTAURANT_ID, MULTI_SESSION_ID)
    expect(closed.c1?.status).toBe('released')
    expect(checks.c2?.status).toBe('open')
  })

  test('closed checks leave the live state after a day', async () => {
    const { hub, gate } = await makeHub()
    const ana = connect(hub, 0)
    ana.session.receive(open(0, 1, openCheck('c1')))
    ana.session.receive(open(0, 2, { type: 'cancelCheck', checkId: 'c1' }))
    await ana.session.caughtUp()
    gate.now += 24 * 3_600_000
    hub.tick()
    await new Promise(setImmediate)
    await ana.session.caughtUp()
    expect(hub.service(RESTAURANT_ID, MULTI_SESSION_ID).checks).toEqual({})
  })
})

describe('[F2.3] presence', () => {
  test('is told to the others, and forgotten with the connection', async () => {
    const { hub } = await makeHub()
    const ana = connect(hub, 0)
    const ben = connect(hub, 1)
    ana.session.receive({
      t: 'presence',
      personId: personOf(0),
      checkId: null,
      tableId: 'table-4',
      doing: 'floor',
    })
    const last = (): unknown => ben.heard.filter((message) => message.t === 'presence').at(-1)
    expect(last()).toMatchObject({ present: [{ terminalId: terminalOf(0), tableId: 'table-4' }] })
    ana.session.end()
    expect(last()).toMatchObject({ present: [] })
  })
})

test('[F1.3] a terminal that is moved to another multi-session follows its log from then on', async () => {
  const { hub } = await makeHub()
  const ana = connect(hub, 0)
  await hub.command(SETUP, {
    type: 'saveMultiSession',
    value: { id: 'bar', name: 'Bar', active: true, floorIds: [] },
  })
  const { saved: _saved, ...terminal } = hub.setup(RESTAURANT_ID).terminals[terminalOf(0)] ?? {}
  await hub.command(SETUP, { type: 'saveTerminal', value: { ...terminal, multiSessionId: 'bar' } })
  await new Promise(setImmediate)
  const welcomes = ana.heard.filter((message) => message.t === 'welcome')
  expect(welcomes.at(-1)).toMatchObject({ serviceLog: serviceLogOf(RESTAURANT_ID, 'bar') })
  expect(ana.heard.at(-1)).toMatchObject({ t: 'snapshot', log: serviceLogOf(RESTAURANT_ID, 'bar') })
})

test('[INV8] a kitchen display stays one in the logs that it has written to, also after a restart', async () => {
  const { hub, disk } = await makeHub()
  const terminal = hub.setup(RESTAURANT_ID).terminals[terminalOf(2)]
  const moved = { ...terminal, multiSessionId: null, kitchen: { stationIds: [], multiSessionIds: [] } }
  await hub.command(SETUP, { type: 'saveTerminal', value: moved })
  const kitchen = connect(hub, 2)
  kitchen.session.receive(open(2, 1, { type: 'bumpTicket', ticketId: 'f1:' }))
  await kitchen.session.caughtUp()
  await hub.command(SETUP, { type: 'saveTerminal', value: { ...moved, kitchen: null } })
  const later = connect((await makeHub(disk)).hub, 2)
  later.session.receive(open(2, 2, { type: 'bumpTicket', ticketId: 'f1:' }))
  later.session.receive(open(2, 3, openCheck('c1')))
  await later.session.caughtUp()
  const codes = [kitchen, later].flatMap(({ heard }) =>
    answersIn(heard).map((answer) => !answer.ok && answer.refusal.code),
  )
  expect(codes).toEqual(['ticket-unknown', 'ticket-unknown', 'not-your-log'])
})

test('[F4.3] what an earlier life of the server has told of printers is not taken for what is so now', async () => {
  const printers = [
    {
      printerId: 'grill',
      state: 'offline' as const,
      waiting: 1,
      stale: 0,
      uncertain: 0,
      since: 1,
      fallback: false,
    },
  ]
  const told = ({ heard }: Connected) => heard.filter((message) => message.t === 'printers')
  const { hub } = await makeHub()
  hub.tellPrinters(RESTAURANT_ID, printers)
  const known = told(connect(hub, 0))[0]?.version ?? 0
  const restarted = await makeHub()
  const again = connect(restarted.hub, 0, { printers: known })
  expect(told(again)).toEqual([{ t: 'printers', version: -1, printers: [] }])
  restarted.gate.now += 1_000
  restarted.hub.tellPrinters(RESTAURANT_ID, printers)
  expect(told(again).at(-1)).toEqual({ t: 'printers', version: known + 1_000, printers })
})

test('[C25] the close of a day names the terminals that were not heard from', async () => {
  const { hub, gate } = await makeHub()
  const begun = gate.now
  connect(hub, 0)
  connect(hub, 1).session.end()
  gate.now += 600_000
  const answer = await hub.command(SERVICE, { type: 'closeDay', seen: { number: 0 } })
  expect(answer.ok).toBe(true)
  const [z] = hub.service(RESTAURANT_ID, MULTI_SESSION_ID).reports
  expect(z?.unheard.map(({ terminalId, since }) => [terminalId, since])).toEqual([
    [terminalOf(1), begun],
    [terminalOf(2), begun],
  ])
})
