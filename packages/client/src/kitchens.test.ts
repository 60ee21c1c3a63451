import type { ServiceIntent, SetupIntent } from '@comanda/domain'
import { type PrinterReport, serviceLogOf } from '@comanda/protocol'
import { createMemoryLogStore, MemoryDisk } from '@comanda/storage'
import { canonical } from '@comanda/sync'
import {
  MULTI_SESSION_ID,
  personOf,
  pinOf,
  RESTAURANT_ID,
  TestHouse,
  TestTabs,
  terminalOf,
  Wires,
} from '@comanda/testkit/terminals'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Terminal } from './terminal.ts'

const DINING = serviceLogOf(RESTAURANT_ID, MULTI_SESSION_ID)
const BAR = serviceLogOf(RESTAURANT_ID, 'bar')
/** Terminal 0 works in the dining room, 1 at the bar; 2 and 3 are screens in the kitchen. */
const KITCHEN = 2
const EXPO = 3

let house: TestHouse
beforeEach(async () => {
  house = await TestHouse.open(4)
  await house.setUp({ type: 'saveMultiSession', value: { id: 'bar', name: 'Bar' } })
  await house.setUp(placed(1, { multiSessionId: 'bar' }))
  for (const screen of [KITCHEN, EXPO]) await house.setUp(follows(screen))
})

const placed = (i: number, more: object): SetupIntent => ({
  type: 'saveTerminal',
  value: { id: terminalOf(i), name: `Terminal ${i}`, code: `T${i}`, multiSessionId: null, link: {}, ...more },
})
const follows = (screen: number, ...multiSessionIds: string[]): SetupIntent =>
  placed(screen, { home: 'kitchen', kitchen: { stationIds: [], multiSessionIds } })

/** Orders a dish on a new check and fires it: the ticket `<name>:` is out. */
function fires(terminal: Terminal, name: string, tableId = 'table-1'): void {
  const checkId = `check-${name}`
  const provisional = terminal.nextProvisional()
  const seen = { unitPriceMinor: 395, setupSeq: terminal.setupSeq }
  const steps: readonly ServiceIntent[] = [
    { type: 'openCheck', checkId, tableId, provisional, another: false },
    { type: 'addLine', checkId, lineId: `line-${name}`, productId: 'dish-1', quantity: 1, seen },
    { type: 'fireLines', checkId, fireId: name, units: [{ lineId: `line-${name}`, part: '', upTo: 1 }] },
  ]
  for (const step of steps) expect(terminal.perform(step)).toEqual({ ok: true })
}
const bump = (name: string): ServiceIntent => ({ type: 'bumpTicket', ticketId: `${name}:` })
const isDone = (terminal: Terminal, log: string, name: string): boolean | undefined => {
  const done = terminal.kitchens.find((kitchen) => kitchen.log === log)?.service.tickets[`${name}:`]?.items[0]
    ?.done
  return done === undefined ? undefined : done !== null
}
const shown = (terminal: Terminal): readonly string[] => terminal.kitchens.map(({ name }) => name)
const isTrue = (terminal: Terminal): boolean =>
  terminal.kitchens.every(
    ({ service, multiSessionId }) =>
      canonical(service) === canonical(house.hub.service(RESTAURANT_ID, multiSessionId)),
  )

/** Dining room and bar have each fired a ticket that the screen in the kitchen shows. */
async function service(disk = new MemoryDisk()) {
  const dining = await house.terminal(0)
  const bar = await house.terminal(1)
  const wires = new Wires()
  const platform = house.platform()
  const kitchen = await house.terminal(KITCHEN, {
    disk,
    platform,
    links: house.links(KITCHEN, platform, wires),
  })
  fires(dining, 'soup')
  fires(bar, 'tapas')
  await house.run(200)
  const goOffline = async (): Promise<void> => {
    wires.disconnect()
    await house.run(1_000)
  }
  const goOnline = async (): Promise<void> => {
    wires.connect()
    kitchen.syncNow()
    await house.run(2_000)
  }
  return { dining, bar, kitchen, wires, disk, goOffline, goOnline }
}

describe('[F4.2] a kitchen display of several multi-sessions', () => {
  test('[INV2] shows what each of them has fired', async () => {
    const { kitchen } = await service()
    expect(kitchen.kitchens.map(({ log, multiSessionId, name }) => ({ log, multiSessionId, name }))).toEqual([
      { log: DINING, multiSessionId: MULTI_SESSION_ID, name: 'Dining room' },
      { log: BAR, multiSessionId: 'bar', name: 'Bar' },
    ])
    expect([isDone(kitchen, DINING, 'soup'), isDone(kitchen, BAR, 'tapas')]).toEqual([false, false])
    expect(isTrue(kitchen)).toBe(true)
  })

  test('a bump shows at once here, and soon there', async () => {
    const { kitchen, bar } = await service()
    expect(kitchen.performIn(BAR, bump('tapas'))).toEqual({ ok: true })
    expect(isDone(kitchen, BAR, 'tapas')).toBe(true)
    expect(kitchen.status).toMatchObject({ pending: 1, unsaved: 1 })
    await house.run(200)
    expect(kitchen.status).toMatchObject({ pending: 0, unsaved: 0 })
    expect(bar.service.tickets['tapas:']?.items[0]?.done).toMatchObject({ terminal: terminalOf(KITCHEN) })
    expect(isTrue(kitchen)).toBe(true)
  })

  test('the list and what is unchanged in it keep their identity', async () => {
    const { kitchen } = await service()
    const before = kitchen.kitchens
    expect(kitchen.kitchens).toBe(before)
    kitchen.performIn(BAR, bump('tapas'))
    expect(kitchen.kitchens[0]).toBe(before[0])
    expect(kitchen.kitchens[1]).not.toBe(before[1])
  })

  test('an ordinary terminal shows only its own; so does one that works alone', async () => {
    const { dining } = await service()
    expect(shown(dining)).toEqual(['Dining room'])
    await house.setUp(placed(0, {}))
    await house.run(1_000)
    expect(shown(dining)).toEqual(['Terminal 0'])
  })

  test('[INV10] does nothing in the log of others but see to tickets', async () => {
    const { kitchen } = await service()
    const guests: ServiceIntent = {
      type: 'setGuests',
      checkId: 'check-soup',
      guests: 2,
      seen: { guests: null },
    }
    const refused = { ok: false, refusal: { code: 'not-your-log' } }
    expect(kitchen.performIn(DINING, guests)).toEqual(refused)
    expect(kitchen.performIn(serviceLogOf(RESTAURANT_ID, 'another'), bump('soup'))).toEqual(refused)
    expect(kitchen.status.pending).toBe(0)
  })

  test('[INV8] a bump that the orderer refuses becomes a notice', async () => {
    const { kitchen, goOffline, goOnline } = await service()
    await goOffline()
    kitchen.performIn(DINING, bump('soup'))
    await house.setUp({ type: 'saveRole', value: { id: 'waiter', name: 'Waiter', permissions: [] } })
    await goOnline()
    expect(kitchen.status.pending).toBe(0)
    expect(kitchen.notices).toMatchObject([
      { kind: 'refused', log: DINING, command: { type: 'bumpTicket' }, refusal: { code: 'not-permitted' } },
    ])
    expect(isDone(kitchen, DINING, 'soup')).toBe(false)
  })
})

describe('[INV1] offline', () => {
  test('bumps in both logs are kept, and handed in later', async () => {
    const { kitchen, dining, goOffline, goOnline } = await service()
    await goOffline()
    kitchen.performIn(DINING, bump('soup'))
    kitchen.performIn(BAR, bump('tapas'))
    fires(dining, 'fish', 'table-2')
    await house.run(200)
    expect(kitchen.status).toMatchObject({ pending: 2, unsaved: 0 })
    await goOnline()
    expect(kitchen.status.pending).toBe(0)
    expect([isDone(kitchen, DINING, 'soup'), isDone(kitchen, DINING, 'fish')]).toEqual([true, false])
    expect(isTrue(kitchen)).toBe(true)
  })

  test('a start shows both logs and what was done in them, from local data alone', async () => {
    const { kitchen, disk, goOffline } = await service()
    await goOffline()
    kitchen.performIn(BAR, bump('tapas'))
    await house.run(100)
    const before = kitchen.kitchens
    await kitchen.stop()
    const again = await house.open(KITCHEN, { disk })
    expect(again.kitchens).toEqual(before)
    expect(again.status).toMatchObject({ pending: 1, unsaved: 0 })
    again.start()
    await house.run(2_000)
    expect(again.status.pending).toBe(0)
    expect(isTrue(again)).toBe(true)
  })

  test('[C22] two screens bump the same dish: one effect, and neither is told of a failure', async () => {
    const { kitchen, goOffline, goOnline } = await service()
    const other = await house.terminal(EXPO)
    await goOffline()
    kitchen.performIn(DINING, bump('soup'))
    await house.run(1_000)
    other.performIn(DINING, bump('soup'))
    await house.run(200)
    await goOnline()
    expect([kitchen.notices, other.notices]).toEqual([[], []])
    const { tickets } = house.hub.service(RESTAURANT_ID, MULTI_SESSION_ID)
    expect(tickets['soup:']?.items[0]?.done).toMatchObject({ terminal: terminalOf(EXPO) })
    expect([isTrue(kitchen), isTrue(other)]).toEqual([true, true])
  })

  test('[C24] two tabs of one screen show the same, and send each bump once', async () => {
    const { dining, bar } = await service()
    const tabs = new TestTabs()
    const disk = new MemoryDisk()
    const tab = () => house.terminal(EXPO, { store: createMemoryLogStore({ disk }), writers: tabs.open() })
    const [a, b] = [await tab(), await tab()]
    house.wires.disconnect()
    await house.run(1_000)
    a.performIn(DINING, bump('soup'))
    b.performIn(BAR, bump('tapas'))
    await house.run(100)
    for (const each of [a, b])
      expect([isDone(each, DINING, 'soup'), isDone(each, BAR, 'tapas'), each.status.pending]).toEqual([
        true,
        true,
        2,
      ])
    house.wires.connect()
    for (const each of [a, b, dining, bar]) each.syncNow()
    await house.run(2_000)
    expect([a.status.pending, b.status.pending]).toEqual([0, 0])
    expect([isTrue(a), isTrue(b)]).toEqual([true, true])
    const sent = house.heard.flatMap(({ message }) =>
      message.t === 'commands'
        ? message.envelopes.map(({ replica, n }) => `${message.log} ${replica}/${n}`)
        : [],
    )
    expect(new Set(sent).size).toBe(sent.length)
  })
})

describe('[F4.2] other multi-sessions to follow', () => {
  test('come and go while it runs', async () => {
    const { kitchen, bar } = await service()
    await house.setUp(follows(KITCHEN, 'bar'))
    await house.run(500)
    expect(shown(kitchen)).toEqual(['Bar'])
    fires(bar, 'olives', 'table-2')
    await house.run(200)
    await house.setUp(follows(KITCHEN))
    await house.setUp({ type: 'saveMultiSession', value: { id: 'terrace', name: 'Terrace' } })
    await house.run(500)
    expect(shown(kitchen)).toEqual(['Dining room', 'Bar', 'Terrace'])
    expect([isDone(kitchen, DINING, 'soup'), isDone(kitchen, BAR, 'olives')]).toEqual([false, false])
    expect(isTrue(kitchen)).toBe(true)
  })

  test('its own is shown first, once', async () => {
    const { kitchen } = await service()
    await house.setUp(placed(KITCHEN, { multiSessionId: 'bar', kitchen: { multiSessionIds: [] } }))
    await house.run(500)
    expect(shown(kitchen)).toEqual(['Bar', 'Dining room'])
    expect(kitchen.performIn(BAR, bump('tapas'))).toEqual({ ok: true })
    await house.run(200)
    expect(kitchen.status.pending).toBe(0)
    expect(isTrue(kitchen)).toBe(true)
  })

  test('[INV8] one that it has left is shown no more, and gets what was done there', async () => {
    const { kitchen, bar, disk, goOffline, wires } = await service()
    kitchen.performIn(BAR, { type: 'startTicket', ticketId: 'tapas:' })
    await house.run(200)
    await goOffline()
    kitchen.performIn(BAR, bump('tapas'))
    await house.run(100)
    await kitchen.stop()
    await house.setUp(follows(KITCHEN, MULTI_SESSION_ID))
    wires.connect()
    const again = await house.open(KITCHEN, { disk })
    expect([shown(again), again.status.pending]).toEqual([['Dining room', 'Bar'], 1])
    again.start()
    await house.run(2_000)
    expect([shown(again), again.status.pending, again.notices]).toEqual([['Dining room'], 0, []])
    expect(bar.service.tickets['tapas:']?.items[0]?.done).not.toBeNull()
  })

  test('[INV8] so does one that it leaves while the answer is on its way', async () => {
    const { kitchen, bar } = await service()
    kitchen.performIn(BAR, { type: 'startTicket', ticketId: 'tapas:' })
    await house.run(200)
    const left = house.setUp(follows(KITCHEN, MULTI_SESSION_ID))
    kitchen.performIn(BAR, bump('tapas'))
    await left
    await house.run(2_000)
    expect([shown(kitchen), kitchen.status.pending, kitchen.notices]).toEqual([['Dining room'], 0, []])
    expect(bar.service.tickets['tapas:']?.items[0]?.done).not.toBeNull()
  })
})

describe('[F4.2] dishes that the kitchen has made ready', () => {
  const kindsAt = (terminal: Terminal) => terminal.notices.map(({ kind }) => kind)

  test('are told to their waiter, also after a restart, until they are recalled', async () => {
    const { kitchen, bar } = await service()
    const disk = new MemoryDisk()
    const waiter = await house.terminal(0, { disk })
    kitchen.performIn(DINING, bump('soup'))
    await house.run(200)
    expect(waiter.notices).toMatchObject([
      { kind: 'ready', table: '1', check: '1', station: null, dishes: [{ name: 'Dish 1', quantity: 1 }] },
    ])
    expect([kitchen.notices, bar.notices]).toEqual([[], []])
    const stored = await house.open(0, { disk })
    expect(stored.notices).toEqual(waiter.notices)
    kitchen.performIn(DINING, { type: 'recallTicket', ticketId: 'soup:' })
    await house.run(200)
    expect(waiter.notices).toEqual([])
    expect((await house.open(0, { disk })).notices).toEqual([])
  })

  test('are shown to nobody else at the same terminal', async () => {
    const { kitchen, dining } = await service()
    kitchen.performIn(DINING, bump('soup'))
    await house.run(200)
    expect(kindsAt(dining)).toEqual(['ready'])
    await dining.signOut()
    expect(kindsAt(dining)).toEqual([])
    await dining.signIn(personOf(1), pinOf(1))
    expect(kindsAt(dining)).toEqual([])
    await dining.signIn(personOf(0), pinOf(0))
    expect(kindsAt(dining)).toEqual(['ready'])
  })

  test('[C24] are told once in two tabs', async () => {
    const { kitchen } = await service()
    const tabs = new TestTabs()
    const disk = new MemoryDisk()
    const tab = () => house.terminal(0, { store: createMemoryLogStore({ disk }), writers: tabs.open() })
    const [a, b] = [await tab(), await tab()]
    kitchen.performIn(DINING, bump('soup'))
    await house.run(200)
    expect(kindsAt(a)).toEqual(['ready'])
    expect(b.notices).toEqual(a.notices)
    b.dismissNotice(b.notices[0]?.id ?? '')
    expect([a.notices, b.notices]).toEqual([[], []])
  })
})

describe('[F4.3] how the printers are', () => {
  const report = (state: PrinterReport['state']): PrinterReport => ({
    printerId: 'grill',
    state,
    waiting: 0,
    stale: 0,
    uncertain: 0,
    since: 1,
    fallback: false,
  })

  test('is known with the greeting, told when it changes, and not known offline', async () => {
    house.hub.tellPrinters(RESTAURANT_ID, [report('ready')])
    const { kitchen, goOffline, goOnline } = await service()
    expect(kitchen.printers).toEqual([report('ready')])
    house.hub.tellPrinters(RESTAURANT_ID, [report('paper-out')])
    await house.run(10)
    expect(kitchen.printers).toEqual([report('paper-out')])
    await goOffline()
    expect(kitchen.printers).toEqual([])
    await goOnline()
    expect(kitchen.printers).toEqual([report('paper-out')])
  })

  test.each(['held', 'interval'] as const)('reaches also a terminal on the %s link', async (mode) => {
    await house.setUp(placed(0, { multiSessionId: MULTI_SESSION_ID, link: { mode, intervalMs: 300 } }))
    const waiter = await house.terminal(0)
    await house.run(3_000)
    expect(waiter.status.link).toMatchObject({ state: 'online', kind: mode })
    house.hub.tellPrinters(RESTAURANT_ID, [report('offline')])
    await house.run(mode === 'held' ? 50 : 400)
    expect(waiter.printers).toEqual([report('offline')])
    const { printers } = waiter
    await house.run(5_000)
    expect(waiter.printers).toBe(printers)
  })
})
