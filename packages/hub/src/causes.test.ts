import { createHash } from 'node:crypto'
import type { ServiceIntent, SetupIntent } from '@comanda/domain'
import {
  type DownMessage,
  PROTOCOL_VERSION,
  SCHEMA_VERSION,
  serviceLogOf,
  setupLogOf,
} from '@comanda/protocol'
import { createMemoryLogStore, MemoryDisk } from '@comanda/storage'
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

const SETUP = setupLogOf(RESTAURANT_ID)
const DINING = serviceLogOf(RESTAURANT_ID, MULTI_SESSION_ID)
const BAR = serviceLogOf(RESTAURANT_ID, 'bar')

let salts = 0

async function house(disk = new MemoryDisk()) {
  let now = Date.UTC(2031, 4, 17, 12)
  const reports: string[] = []
  const hub = new Hub({
    store: createMemoryLogStore({ disk }),
    now: () => ++now,
    hasher: (text) => createHash('sha256').update(text).digest('hex'),
    salt: () => `salt-${++salts}`,
    soon: setImmediate,
    version: 'test',
    authenticate: (token) => ({ restaurantId: RESTAURANT_ID, terminalId: token }),
    report: ({ code }) => reports.push(code),
  })
  await hub.open()
  const setup = (...commands: readonly SetupIntent[]) =>
    Promise.all(commands.map((command) => hub.command(SETUP, command)))
  const service = async (log: string, ...commands: readonly ServiceIntent[]) => {
    const answers = await Promise.all(commands.map((command) => hub.command(log, command)))
    return answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code))
  }
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
      orderLateMinutes: 10,
      foodLateMinutes: 25,
      demo: false,
    })
    for (const command of setUp(3)) await hub.command(SETUP, command)
    await setup({ type: 'saveMultiSession', value: { id: 'bar', name: 'Bar' } })
  }
  const left = () => hub.setup(RESTAURANT_ID).availability['dish-1']?.remaining
  return { hub, setup, service, left, reports, disk }
}

const opens = (checkId: string): ServiceIntent => ({
  type: 'openCheck',
  checkId,
  tableId: 'table-1',
  provisional: 'T0-1',
})

const orders = (checkId: string, lineId: string, quantity: number): ServiceIntent => ({
  type: 'addLine',
  checkId,
  lineId,
  productId: 'dish-1',
  quantity,
  seen: { unitPriceMinor: 395, setupSeq: 1_000 },
})

describe('[F3.1] portions that are counted', () => {
  const twoLeft: SetupIntent = { type: 'setAvailability', itemId: 'dish-1', soldOut: false, remaining: 2 }

  test('the last two are taken by one of two waiters; the other is told', async () => {
    const { setup, service, left } = await house()
    await setup(twoLeft)
    expect(await service(DINING, opens('a'), orders('a', 'l1', 2), orders('a', 'l2', 1))).toEqual([
      'ok',
      'ok',
      'sold-out',
    ])
    expect(left()).toBe(0)
  })

  test('they are one count for every multi-session', async () => {
    const { setup, service, left } = await house()
    await setup(twoLeft)
    await service(DINING, opens('a'), orders('a', 'l1', 1))
    expect(await service(BAR, opens('b'), orders('b', 'l2', 2), orders('b', 'l3', 1))).toEqual([
      'ok',
      'sold-out',
      'ok',
    ])
    expect(left()).toBe(0)
  })

  test('what is taken off again can be sold again', async () => {
    const { setup, service, left } = await house()
    await setup(twoLeft)
    await service(DINING, opens('a'), orders('a', 'l1', 2))
    await service(DINING, { type: 'removeLine', checkId: 'a', lineId: 'l1', seen: { quantity: 2 } })
    expect(left()).toBe(2)
  })

  test('each is counted once, whatever is restarted', async () => {
    const first = await house()
    await first.setup({ ...twoLeft, remaining: 10 } as SetupIntent)
    await first.service(DINING, opens('a'), orders('a', 'l1', 3))
    const second = await house(first.disk)
    expect(second.left()).toBe(7)
    await second.service(DINING, orders('a', 'l2', 2))
    expect(second.left()).toBe(5)
    expect([...first.reports, ...second.reports]).toEqual([])
  })
})

describe('[F5.2] [INV5] a house account', () => {
  const METHOD: SetupIntent = {
    type: 'savePaymentMethod',
    value: { id: 'house', name: 'House', kind: 'account' },
  }
  const customer: readonly SetupIntent[] = [
    METHOD,
    { type: 'savePaymentMethod', value: { id: 'cash', name: 'Cash', kind: 'cash', allowsChange: true } },
    { type: 'createCustomer', customerId: 'gray', data: { name: 'Gray' } },
    { type: 'setAccountTerms', customerId: 'gray', allowed: true, limitMinor: null },
  ]
  const charge = (checkId: string, paymentId: string): ServiceIntent => ({
    type: 'takePayment',
    checkId,
    paymentId,
    methodId: 'house',
    amountMinor: 395,
    seen: { dueMinor: 395, lines: [] },
  })
  const forGray = (checkId: string, lineId: string): readonly ServiceIntent[] => [
    opens(checkId),
    orders(checkId, lineId, 1),
    { type: 'attachCustomer', checkId, customer: { id: 'gray', name: 'Gray' }, seen: { customerId: null } },
  ]
  const payOff: ServiceIntent = {
    type: 'payOffAccount',
    payOffId: 'o1',
    customerId: 'gray',
    methodId: 'cash',
    amountMinor: 500,
    tillId: 'till',
    seen: { balanceMinor: 790 },
  }
  const opensTill: ServiceIntent = { type: 'openTill', tillId: 'till', name: 'Bar', floatMinor: 0 }

  async function charged(disk?: MemoryDisk) {
    const here = await house(disk)
    await here.setup(...customer)
    await here.service(DINING, opensTill, ...forGray('a', 'l1'))
    await here.service(BAR, { ...opensTill, tillId: 'bar' } as ServiceIntent, ...forGray('b', 'l2'))
    const inDining = { ...charge('a', 'p1'), tillId: 'till' } as ServiceIntent
    const inBar = { ...charge('b', 'p2'), tillId: 'bar' } as ServiceIntent
    expect(await here.service(DINING, inDining, inDining)).toEqual(['ok', 'ok'])
    expect(await here.service(BAR, inBar)).toEqual(['ok'])
    return here
  }
  const accountIn = (hub: Hub) => hub.setup(RESTAURANT_ID).accounts.gray

  test('is one for every multi-session: charged once each, paid off in either', async () => {
    const { hub, service, reports } = await charged()
    expect(accountIn(hub)).toMatchObject({ balanceMinor: 790 })
    expect(await service(DINING, payOff, payOff)).toEqual(['ok', 'ok'])
    expect(accountIn(hub)).toMatchObject({
      balanceMinor: 290,
      entries: [
        { entryId: 'o1', kind: 'payOff', amountMinor: -500, balanceMinor: 290 },
        { entryId: 'p2', kind: 'charge', balanceMinor: 790, check: { id: 'b', label: '1' } },
        { entryId: 'p1', kind: 'charge', balanceMinor: 395, check: { id: 'a', label: '1' } },
      ],
    })
    expect(reports).toEqual([])
  })

  test('each is counted once, whatever is restarted', async () => {
    const first = await charged()
    const second = await house(first.disk)
    expect(accountIn(second.hub)?.balanceMinor).toBe(790)
    expect(await second.service(DINING, { ...charge('a', 'p1'), tillId: 'till' } as ServiceIntent)).toEqual([
      'ok',
    ])
    await second.service(DINING, payOff)
    const third = await house(first.disk)
    expect(accountIn(third.hub)?.balanceMinor).toBe(290)
    expect([...second.reports, ...third.reports]).toEqual([])
  })
})

describe('[F1.3] a check that is taken along', () => {
  const fire: ServiceIntent = {
    type: 'fireLines',
    checkId: 'a',
    fireId: 'fire-1',
    units: [{ lineId: 'l1', upTo: 2 }],
  }

  test('leaves one multi-session and is in the other, with its lines and tickets, once', async () => {
    const { hub, service } = await house()
    await service(DINING, opens('a'), orders('a', 'l1', 2), fire)
    await service(DINING, {
      type: 'setHandover',
      checkId: 'a',
      handover: { name: 'Sara' },
      seen: { handover: null },
    })
    const before = hub.service(RESTAURANT_ID, MULTI_SESSION_ID)
    expect(await service(DINING, { type: 'sendCheck', checkId: 'a', to: 'bar' })).toEqual(['ok'])
    expect(await service(DINING, { type: 'sendCheck', checkId: 'a', to: 'bar' })).toEqual(['ok'])
    const dining = hub.service(RESTAURANT_ID, MULTI_SESSION_ID)
    const bar = hub.service(RESTAURANT_ID, 'bar')
    expect(dining.checks).toEqual({})
    expect(dining.closed.a).toMatchObject({ status: 'sent', to: 'bar' })
    expect(dining.tickets).toEqual({})
    expect(Object.keys(bar.checks)).toEqual(['a'])
    expect(bar.checks.a?.lines).toEqual(before.checks.a?.lines)
    expect(bar.checks.a).toMatchObject({ number: 1, handover: { name: 'Sara' } })
    expect(bar.tickets).toEqual(before.tickets)
  })

  test('and back again; a place that does not exist is refused', async () => {
    const { hub, service } = await house()
    await service(DINING, opens('a'), orders('a', 'l1', 2))
    await service(DINING, { type: 'sendCheck', checkId: 'a', to: 'bar' })
    expect(await service(BAR, { type: 'sendCheck', checkId: 'a', to: 'nowhere' })).toEqual([
      'multi-session-unknown',
    ])
    expect(await service(BAR, { type: 'sendCheck', checkId: 'a', to: MULTI_SESSION_ID })).toEqual(['ok'])
    expect(Object.keys(hub.service(RESTAURANT_ID, MULTI_SESSION_ID).checks)).toEqual(['a'])
    expect(hub.service(RESTAURANT_ID, 'bar').checks).toEqual({})
  })
})

describe('[F5.6] a manager lifts one action', () => {
  const proofOf = (i: number): string => pinKeyOf(pinOf(i), `salt-of-person-${i}-long-enough`)

  async function asks(proven: boolean) {
    const { hub, service } = await house()
    await service(DINING, opens('a'), orders('a', 'l1', 1))
    const heard: DownMessage[] = []
    const session = hub.connect({ send: (text) => heard.push(JSON.parse(text)), close: () => {} }, 'bus')
    session.receive({
      t: 'hello',
      protocol: PROTOCOL_VERSION,
      schema: SCHEMA_VERSION,
      token: terminalOf(2),
      cursors: [],
      writers: [],
      people: [{ personId: personOf(2), proof: proofOf(2) }],
      presence: -1,
      sentAt: 0,
    })
    if (proven) session.receive({ t: 'signIn', personId: personOf(0), proof: proofOf(0) })
    const { seq } = hub.position(DINING) ?? { seq: 0 }
    session.receive({
      t: 'commands',
      log: DINING,
      envelopes: [
        {
          replica: 'r2',
          n: 1,
          by: personOf(2),
          terminal: terminalOf(2),
          at: 0,
          basis: seq,
          command: {
            type: 'changePrice',
            checkId: 'a',
            lineId: 'l1',
            unitPriceMinor: 100,
            seen: { unitPriceMinor: 395 },
            approvedBy: personOf(0),
          },
        },
      ],
    })
    await session.caughtUp()
    const news = heard.flatMap((message) => (message.t === 'news' ? [message] : []))
    return {
      codes: news.flatMap(({ answers }) => answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code))),
      ops: news.flatMap(({ records }) => records.map(({ op }) => op.type)),
    }
  }

  test('whose PIN was typed on that terminal, and the log says so', async () => {
    expect(await asks(true)).toEqual({ codes: ['ok'], ops: ['actionApproved.v1', 'linePriceChanged.v1'] })
  })

  test('[INV10] a name alone lifts nothing', async () => {
    expect(await asks(false)).toEqual({ codes: ['approval-not-proven'], ops: [] })
  })
})
