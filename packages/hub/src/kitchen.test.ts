import type { ServiceIntent, SetupIntent } from '@comanda/domain'
import {
  type DownMessage,
  type Hello,
  PROTOCOL_VERSION,
  type PrinterReport,
  SCHEMA_VERSION,
  serviceLogOf,
  setupLogOf,
} from '@comanda/protocol'
import {
  MULTI_SESSION_ID,
  personOf,
  pinKeyOf,
  pinOf,
  RESTAURANT_ID,
  TestHouse,
  terminalOf,
} from '@comanda/testkit/terminals'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Hub } from './hub.ts'

const SETUP = setupLogOf(RESTAURANT_ID)
const DINING = serviceLogOf(RESTAURANT_ID, MULTI_SESSION_ID)
const BAR = serviceLogOf(RESTAURANT_ID, 'bar')
const ALONE = serviceLogOf(RESTAURANT_ID, `~${terminalOf(2)}`)
const TICKET = 'f1:'

const terminal = (i: number, more: object): SetupIntent => ({
  type: 'saveTerminal',
  value: { id: terminalOf(i), name: `Terminal ${i}`, code: `T${i}`, multiSessionId: null, link: {}, ...more },
})
const displays = (...multiSessionIds: string[]): SetupIntent =>
  terminal(2, { kitchen: { stationIds: [], multiSessionIds } })

let house: TestHouse
let hub: Hub
/** Terminal 0 in the dining room, terminal 1 at the bar, terminal 2 in the kitchen. */
beforeEach(async () => {
  house = await TestHouse.open(3)
  hub = house.hub
  await sets(
    { type: 'saveMultiSession', value: { id: 'bar', name: 'Bar' } },
    terminal(1, { multiSessionId: 'bar' }),
    displays(),
  )
})

async function sets(...commands: readonly SetupIntent[]): Promise<void> {
  for (const command of commands) await house.setUp(command)
}

/** A connection of terminal `i`, which has greeted. */
class Talk {
  readonly heard: DownMessage[] = []
  readonly #i: number
  readonly #session: ReturnType<Hub['connect']>

  constructor(i: number, hello: Partial<Hello> = {}, via: 'bus' | 'http' = 'bus') {
    this.#i = i
    const send = (text: string) => this.heard.push(JSON.parse(text) as DownMessage)
    this.#session = hub.connect({ send, close: () => {} }, via)
    this.#session.receive({
      t: 'hello',
      protocol: PROTOCOL_VERSION,
      schema: SCHEMA_VERSION,
      token: `token-${i}`,
      cursors: [],
      writers: [],
      people: [{ personId: personOf(i), proof: pinKeyOf(pinOf(i), `salt-of-person-${i}-long-enough`) }],
      presence: -1,
      sentAt: 0,
      ...hello,
    })
  }

  /** Says it in a log, its first command as number `first`, and waits until all are answered. */
  async says(log: string, first: number, ...commands: readonly ServiceIntent[]): Promise<void> {
    const i = this.#i
    const facts = {
      replica: `replica-${i}`,
      by: personOf(i),
      terminal: terminalOf(i),
      at: house.clock.now(),
      basis: 0,
    }
    const envelopes = commands.map((command, index) => ({ ...facts, n: first + index, command }))
    this.#session.receive({ t: 'commands', log, envelopes })
    await house.run(10)
  }

  get answers() {
    return this.heard.flatMap((message) => (message.t === 'news' ? message.answers : []))
  }

  get codes(): readonly string[] {
    return this.answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code))
  }

  get ops(): readonly string[] {
    return this.heard.flatMap((message) =>
      message.t === 'news' ? message.records.map(({ op }) => op.type) : [],
    )
  }

  /** The service logs that it follows, as it was told last: its own first. */
  get logs(): readonly (string | null)[] {
    const welcome = this.heard.findLast((message) => message.t === 'welcome')
    return welcome === undefined ? [] : [welcome.serviceLog, ...welcome.kitchenLogs]
  }

  get snapshots(): readonly string[] {
    return this.heard.flatMap((message) => (message.t === 'snapshot' ? [message.log] : []))
  }

  get printers() {
    return this.heard.filter((message) => message.t === 'printers')
  }
}

const bump: ServiceIntent = { type: 'bumpTicket', ticketId: TICKET }
const recall: ServiceIntent = { type: 'recallTicket', ticketId: TICKET }
const adds = (lineId: string): ServiceIntent => ({
  type: 'addLine',
  checkId: 'c1',
  lineId,
  productId: 'dish-1',
  quantity: 1,
  seen: { unitPriceMinor: 395, setupSeq: 1_000 },
})
/** A check whose only dish the kitchen has. */
const fires: readonly ServiceIntent[] = [
  { type: 'openCheck', checkId: 'c1', tableId: 'table-1', provisional: 'T0-1' },
  adds('l1'),
  { type: 'fireLines', checkId: 'c1', fireId: 'f1', units: [{ lineId: 'l1', part: '', upTo: 1 }] },
]

test('[F4.2] a kitchen display follows the logs of all multi-sessions; the others only their own', async () => {
  const waiter = new Talk(0)
  const kitchen = new Talk(2)
  expect(waiter.logs).toEqual([DINING])
  expect(kitchen.logs).toEqual([ALONE, DINING, BAR])
  expect(kitchen.snapshots).toEqual([SETUP, ALONE, DINING, BAR])
  await waiter.says(DINING, 1, ...fires)
  expect(kitchen.ops).toContain('linesFired.v1')
})

test('[INV2] with cursors it is sent of each log what it lacks, and nothing of the others', async () => {
  const waiter = new Talk(0)
  await waiter.says(DINING, 1, ...fires)
  const at = (log: string) => {
    const { seq = 0, hash = '' } = hub.position(log) ?? {}
    return { log, seq, hash }
  }
  const kitchen = new Talk(2, {
    cursors: [at(SETUP), at(ALONE), { log: DINING, seq: 0, hash: '' }, at(BAR)],
  })
  expect(
    kitchen.heard.map((message) => ('log' in message ? `${message.t} ${message.log}` : message.t)),
  ).toEqual(['welcome', `news ${DINING}`, 'presence'])
})

test('[F4.2] it follows others from the moment that they are set, and no longer than they are active', async () => {
  const kitchen = new Talk(2)
  await sets(displays('bar'))
  expect(kitchen.logs).toEqual([ALONE, BAR])
  await sets(displays())
  expect(kitchen.logs).toEqual([ALONE, DINING, BAR])
  expect(kitchen.snapshots.at(-1)).toBe(DINING)
  await sets({ type: 'saveMultiSession', value: { id: 'bar', name: 'Bar', active: false } })
  expect(kitchen.logs).toEqual([ALONE, DINING])
  await sets({ type: 'saveMultiSession', value: { id: 'terrace', name: 'Terrace' } })
  expect(kitchen.logs).toEqual([ALONE, DINING, serviceLogOf(RESTAURANT_ID, 'terrace')])
  await sets(terminal(2, { multiSessionId: MULTI_SESSION_ID, kitchen: { multiSessionIds: [] } }))
  expect(kitchen.logs).toEqual([DINING, serviceLogOf(RESTAURANT_ID, 'terrace')])
  await sets(terminal(2, { kitchen: null }))
  expect(kitchen.logs).toEqual([ALONE])
})

test('[INV10] in the log of others it sees to tickets; all else is refused, and holds nothing up', async () => {
  const waiter = new Talk(0)
  const kitchen = new Talk(2)
  await waiter.says(DINING, 1, ...fires)
  await kitchen.says(DINING, 1, adds('l2'), bump, bump, adds('l3'), recall)
  expect(kitchen.codes).toEqual(['not-your-log', 'ok', 'ok', 'not-your-log', 'ok'])
  expect(kitchen.answers.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5])
  expect(waiter.ops.slice(-2)).toEqual(['ticketBumped.v1', 'ticketRecalled.v1'])
  expect(hub.service(RESTAURANT_ID, MULTI_SESSION_ID).checks.c1?.lines.map(({ id }) => id)).toEqual(['l1'])
})

test('[INV8] what it has written to a log that it follows no more is answered, and it stays a kitchen there', async () => {
  const waiter = new Talk(0)
  const kitchen = new Talk(2)
  await waiter.says(DINING, 1, ...fires)
  await kitchen.says(DINING, 1, { type: 'startTicket', ticketId: TICKET })
  await sets(displays('bar'))
  const later = new Talk(2)
  await later.says(DINING, 2, bump, adds('l2'))
  expect(later.codes).toEqual(['ok', 'not-your-log'])
  expect(later.ops).toEqual([])
})

test('[INV8] a first word to a log that it follows no more is refused, every time', async () => {
  await sets(displays('bar'))
  const kitchen = new Talk(2)
  await kitchen.says(DINING, 1, bump)
  await kitchen.says(DINING, 1, bump)
  expect(kitchen.codes).toEqual(['not-your-log', 'not-your-log'])
})

test('[INV8] a terminal that has left its own multi-session may still hand in all that it did there', async () => {
  const waiter = new Talk(0)
  await waiter.says(DINING, 1, ...fires)
  await sets(terminal(0, { kitchen: { multiSessionIds: ['bar'] } }))
  await waiter.says(DINING, 4, adds('l2'))
  expect(waiter.codes).toEqual(['ok', 'ok', 'ok', 'ok'])
})

test('[INV8] a kitchen display that has come to work there itself hands in that too', async () => {
  const waiter = new Talk(0)
  const kitchen = new Talk(2)
  await waiter.says(DINING, 1, ...fires)
  await kitchen.says(DINING, 1, bump)
  await sets(terminal(2, { multiSessionId: MULTI_SESSION_ID }))
  await kitchen.says(DINING, 2, adds('l2'))
  await sets(terminal(2, {}))
  await kitchen.says(DINING, 3, adds('l3'))
  expect(kitchen.codes).toEqual(['ok', 'ok', 'ok'])
})

test('[C22] a bump that arrives twice has one effect and one answer', async () => {
  const waiter = new Talk(0)
  const kitchen = new Talk(2)
  await waiter.says(DINING, 1, ...fires)
  await kitchen.says(DINING, 1, bump)
  await kitchen.says(DINING, 1, bump)
  const [first, second] = kitchen.answers
  expect(second).toEqual(first)
  expect(waiter.ops.filter((type) => type === 'ticketBumped.v1')).toHaveLength(1)
})

describe('[F4.3] how the printers are', () => {
  const report = (more: Partial<PrinterReport> = {}): PrinterReport => ({
    printerId: 'grill',
    state: 'ready',
    waiting: 0,
    stale: 0,
    uncertain: 0,
    since: 1,
    fallback: false,
    ...more,
  })

  test('is told when it changes, and once', async () => {
    const ana = new Talk(0)
    const waiting = new Talk(1, {}, 'http')
    expect(ana.printers).toEqual([])
    hub.tellPrinters(RESTAURANT_ID, [report()])
    hub.tellPrinters(RESTAURANT_ID, [report()])
    hub.tellPrinters(RESTAURANT_ID, [report({ state: 'paper-out', waiting: 2 })])
    hub.tellPrinters('another', [report({ state: 'error' })])
    expect(ana.printers.map(({ printers }) => printers)).toEqual([
      [report()],
      [report({ state: 'paper-out', waiting: 2 })],
    ])
    expect(waiting.printers).toEqual(ana.printers)
  })

  test('is told to who greets, unless they know it already', async () => {
    hub.tellPrinters(RESTAURANT_ID, [report()])
    const [first] = new Talk(0).printers
    expect(first?.printers).toEqual([report()])
    const printers = first?.version ?? 0
    expect(new Talk(0, { printers }).printers).toEqual([])
    hub.tellPrinters(RESTAURANT_ID, [])
    expect(new Talk(0, { printers }).printers).toEqual([
      { t: 'printers', version: printers + 1, printers: [] },
    ])
  })
})
