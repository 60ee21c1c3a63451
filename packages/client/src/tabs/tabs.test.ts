import type { CheckId, LineId, ProductId, ServiceIntent, TableId } from '@comanda/domain'
import { PROTOCOL_VERSION, SCHEMA_VERSION, serviceLogOf } from '@comanda/protocol'
import { createMemoryLogStore, type LogStore, MemoryDisk } from '@comanda/storage'
import { canonical } from '@comanda/sync'
import {
  MULTI_SESSION_ID,
  personOf,
  pinKeyOf,
  pinOf,
  RESTAURANT_ID,
  TestHouse,
  TestTabs,
  Wires,
} from '@comanda/testkit/terminals'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Platform } from '../platform.ts'
import type { Terminal } from '../terminal.ts'
import type { Writers } from '../writers.ts'

const SERVICE = serviceLogOf(RESTAURANT_ID, MULTI_SESSION_ID)

interface Tab {
  readonly terminal: Terminal
  /** Its own way to the server. */
  readonly wires: Wires
  /** The browser kills it: nothing of it is written, sent or said any more. */
  kill(): void
}

let house: TestHouse
let tabs: TestTabs
let disk: MemoryDisk

beforeEach(async () => {
  house = await TestHouse.open(2)
  tabs = new TestTabs()
  disk = new MemoryDisk()
})

async function openTab(
  options: { writers?: Writers & { die(): void }; store?: LogStore; isOffline?: boolean } = {},
): Promise<Tab> {
  const writers = options.writers ?? tabs.open()
  const own = createMemoryLogStore({ disk })
  const wires = new Wires()
  if (options.isOffline) wires.disconnect()
  let isAlive = true
  const platform = house.platform()
  const mortal: Platform = {
    ...platform,
    after: (delayMs, callback) =>
      platform.after(delayMs, () => {
        if (isAlive) callback()
      }),
  }
  const links = house.links(0, mortal, wires)
  const terminal = await house.open(0, { store: options.store ?? own, writers, platform: mortal, links })
  const kill = (): void => {
    isAlive = false
    own.kill()
    wires.disconnect()
    writers.die()
  }
  return { terminal, wires, kill }
}

async function connectedTab(): Promise<Tab> {
  const tab = await openTab()
  tab.terminal.start()
  await house.run(1_000)
  if (tab.terminal.personId === null) await tab.terminal.signIn(personOf(0), pinOf(0))
  await house.run(100)
  return tab
}

const sells = (terminal: Terminal, checkId: string, tableId: string): void => {
  const open: ServiceIntent = {
    type: 'openCheck',
    checkId: checkId as CheckId,
    tableId: tableId as TableId,
    provisional: terminal.nextProvisional(),
    another: false,
  }
  expect(terminal.perform(open)).toEqual({ ok: true })
  expect(terminal.perform(adds(terminal, checkId, `${checkId}-line`))).toEqual({ ok: true })
}
const adds = (terminal: Terminal, checkId: string, lineId: string): ServiceIntent => ({
  type: 'addLine',
  checkId: checkId as CheckId,
  lineId: lineId as LineId,
  productId: 'dish-1' as ProductId,
  quantity: 1,
  customerNote: '',
  kitchenNote: '',
  seen: { unitPriceMinor: 395, setupSeq: terminal.setupSeq },
})
const saltOf = (terminal: Terminal): string => terminal.setup.people[personOf(0)]?.pin?.salt ?? ''
const lines = (terminal: Terminal, checkId: string): number | undefined =>
  terminal.service.checks[checkId]?.lines.length
const truth = (): string => canonical(house.hub.service(RESTAURANT_ID, MULTI_SESSION_ID))
const sent = (): string[] =>
  house.heard.flatMap(({ message }) =>
    message.t === 'commands' ? message.envelopes.map(({ replica, n }) => `${replica}/${n}`) : [],
  )
const goOffline = async (...gone: readonly Tab[]): Promise<void> => {
  for (const { wires } of gone) wires.disconnect()
  await house.run(500)
}
const goOnline = async (...back: readonly Tab[]): Promise<void> => {
  for (const { wires } of back) wires.connect()
  for (const { terminal } of back) terminal.syncNow()
  await house.run(1_000)
}

describe('[C24] two tabs of one terminal', () => {
  test('both work, nothing is sent twice', async () => {
    const a = await connectedTab()
    const b = await connectedTab()
    for (let i = 0; i < 5; i++) {
      sells(a.terminal, `a-${i}`, 'table-1')
      sells(b.terminal, `b-${i}`, 'table-2')
      await house.run(30)
    }
    await house.run(300)
    expect(canonical(a.terminal.service)).toBe(truth())
    expect(canonical(b.terminal.service)).toBe(truth())
    expect(new Set(sent()).size).toBe(sent().length)
    expect(sent()).toHaveLength(20)
    expect([a.terminal.status.pending, b.terminal.status.pending]).toEqual([0, 0])
    expect([a.terminal.status.storageError, b.terminal.status.storageError]).toEqual([null, null])
  })

  test('offline, each shows what the other has done', async () => {
    const a = await connectedTab()
    const b = await connectedTab()
    await goOffline(a, b)
    sells(a.terminal, 'a', 'table-1')
    await house.run(50)
    expect(lines(b.terminal, 'a')).toBe(1)
    expect(b.terminal.status.pending).toBe(2)
    b.terminal.perform(adds(b.terminal, 'a', 'from-b'))
    await house.run(50)
    expect(lines(a.terminal, 'a')).toBe(2)
    await goOnline(a, b)
    expect(lines(a.terminal, 'a')).toBe(2)
    expect(canonical(b.terminal.service)).toBe(truth())
    expect(new Set(sent()).size).toBe(sent().length)
  })

  test('what one is told reaches the other, and once read it is gone in both', async () => {
    const a = await connectedTab()
    const b = await connectedTab()
    const other = await house.terminal(1)
    sells(other, 'x', 'table-1')
    await house.run(200)
    await goOffline(a, b)
    const guests = (terminal: Terminal, to: number) =>
      terminal.perform({ type: 'setGuests', checkId: 'x' as CheckId, guests: to, seen: { guests: null } })
    guests(a.terminal, 2)
    await house.run(30_000)
    guests(other, 7)
    await house.run(100)
    await goOnline(a, b)
    expect(a.terminal.notices).toHaveLength(1)
    expect(b.terminal.notices).toEqual(a.terminal.notices)
    b.terminal.dismissNotice(b.terminal.notices[0]?.id ?? '')
    expect(a.terminal.notices).toEqual([])
  })

  test('one that is behind does not spoil the copy on disk', async () => {
    const a = await connectedTab()
    const b = await connectedTab()
    const other = await house.terminal(1)
    sells(other, 'x', 'table-1')
    for (let i = 0; i < 260; i++) {
      other.perform(adds(other, 'x', `line-${i}`))
      // The second tab hears of it in bursts.
      if (i % 40 === 0) b.wires.cut()
      await house.run(20)
    }
    await house.run(6_000)
    expect(canonical(a.terminal.service)).toBe(truth())
    expect(canonical(b.terminal.service)).toBe(truth())
    expect([a.terminal.status.storageError, b.terminal.status.storageError]).toEqual([null, null])
    const stored = await openTab()
    expect(canonical(stored.terminal.service)).toBe(truth())
  })
})

describe('[C24] a tab that ends', () => {
  test('leaves its outbox to the other, which sends it once', async () => {
    const a = await connectedTab()
    const b = await connectedTab()
    await goOffline(a, b)
    sells(a.terminal, 'a', 'table-1')
    await house.run(50)
    a.kill()
    await goOnline(b)
    expect(b.terminal.status.pending).toBe(0)
    expect(lines(b.terminal, 'a')).toBe(1)
    expect(canonical(b.terminal.service)).toBe(truth())
    expect(sent()).toHaveLength(2)
  })

  test('also while the other is online', async () => {
    const a = await connectedTab()
    const b = await connectedTab()
    await goOffline(a)
    sells(a.terminal, 'a', 'table-1')
    await house.run(50)
    expect(b.terminal.status).toMatchObject({ pending: 2, link: { state: 'online' } })
    a.kill()
    await house.run(500)
    expect(b.terminal.status.pending).toBe(0)
  })

  test('leaves nothing that was answered already', async () => {
    const writers = tabs.open()
    const mute: typeof writers = {
      ...writers,
      tell: (event) => {
        if (event.kind !== 'answered') writers.tell(event)
      },
    }
    const a = await openTab({ writers: mute })
    a.terminal.start()
    await house.run(1_000)
    await a.terminal.signIn(personOf(0), pinOf(0))
    const b = await connectedTab()
    sells(a.terminal, 'a', 'table-1')
    await house.run(200)
    // It has stored the answers, and dies before it says so.
    a.kill()
    await house.run(2_000)
    expect(b.terminal.status.pending).toBe(0)
    expect(sent()).toHaveLength(2)
  })

  test('leaves also what proves who made its commands', async () => {
    const b = await connectedTab()
    const a = await connectedTab()
    await a.terminal.signOut()
    await a.terminal.signIn(personOf(1), pinOf(1))
    await goOffline(a, b)
    sells(a.terminal, 'a', 'table-1')
    await house.run(50)
    a.kill()
    await goOnline(b)
    expect(b.terminal.notices).toEqual([])
    expect(house.hub.service(RESTAURANT_ID, MULTI_SESSION_ID).checks.a?.opened.by).toBe(personOf(1))
  })

  test('gives its place to the next one, which goes on counting', async () => {
    const a = await connectedTab()
    sells(a.terminal, 'a', 'table-1')
    await house.run(200)
    a.kill()
    const b = await connectedTab()
    sells(b.terminal, 'b', 'table-2')
    await house.run(200)
    expect(b.terminal.status.pending).toBe(0)
    const replicas = new Set(sent().map((name) => name.split('/')[0]))
    expect(replicas.size).toBe(1)
    expect(sent().map((name) => name.split('/')[1])).toEqual(['1', '2', '3', '4'])
  })

  test('all of them end; the next one sends what each has left', async () => {
    const a = await connectedTab()
    const b = await connectedTab()
    await goOffline(a, b)
    sells(a.terminal, 'a', 'table-1')
    sells(b.terminal, 'b', 'table-2')
    await house.run(50)
    a.kill()
    b.kill()
    const next = await openTab({ isOffline: true })
    expect(next.terminal.status.pending).toBe(4)
    next.terminal.start()
    await goOnline(next)
    expect(next.terminal.status.pending).toBe(0)
    expect(canonical(next.terminal.service)).toBe(truth())
    expect(sent()).toHaveLength(4)
  })
})

describe('[C24] a tab that starts', () => {
  /** Reads that take their time. */
  const slow = (store: LogStore): LogStore => ({
    load: async (log) => {
      const stored = await store.load(log)
      await new Promise<void>((resolve) => void house.clock.after(50, resolve))
      return stored
    },
    records: (log, after, limit) => store.records(log, after, limit),
    logs: () => store.logs(),
    commit: (batch) => store.commit(batch),
    value: (key) => store.value(key),
    keys: (prefix) => store.keys(prefix),
    close: () => store.close(),
  })

  const MOMENTS = [10, 60, 110, 160, 210, 260, 310, 360]

  test.each(MOMENTS)('misses nothing that a sibling does meanwhile (%i ms)', async (moment) => {
    const a = await connectedTab()
    await goOffline(a)
    sells(a.terminal, 'a', 'table-1')
    await house.run(50)
    const opening = openTab({ store: slow(createMemoryLogStore({ disk })), isOffline: true })
    await house.run(moment)
    sells(a.terminal, 'b', 'table-2')
    await house.run(1_000)
    const b = await opening
    expect(Object.keys(b.terminal.service.checks)).toEqual(['a', 'b'])
    expect(b.terminal.status.pending).toBe(4)
  })

  test.each(MOMENTS)('and keeps nothing that was answered meanwhile (%i ms)', async (moment) => {
    const a = await connectedTab()
    await goOffline(a)
    sells(a.terminal, 'a', 'table-1')
    await house.run(50)
    const opening = openTab({ store: slow(createMemoryLogStore({ disk })), isOffline: true })
    await house.run(moment)
    await goOnline(a)
    expect(a.terminal.status.pending).toBe(0)
    await house.run(1_000)
    const b = await opening
    expect(b.terminal.status.pending).toBe(0)
  })

  test('shows once what a dead one had sent and not heard of', async () => {
    const a = await connectedTab()
    const b = await connectedTab()
    sells(a.terminal, 'a', 'table-1')
    await house.run(200)
    // The records of A's command reach the disk through B; A dies before its answer does.
    await goOffline(a)
    a.terminal.perform({
      type: 'adjustQuantity',
      checkId: 'a' as CheckId,
      lineId: 'a-line' as LineId,
      by: 1,
      seen: { quantity: 1 },
    })
    await house.run(50)
    const session = house.hub.connect({ send: () => {}, close: () => {} }, 'http')
    session.receive({
      t: 'hello',
      protocol: PROTOCOL_VERSION,
      schema: SCHEMA_VERSION,
      token: 'token-0',
      cursors: [],
      writers: [],
      people: [{ personId: personOf(0), proof: pinKeyOf(pinOf(0), saltOf(a.terminal)) }],
      presence: -1,
      sentAt: 0,
    })
    session.receive({ t: 'commands', log: SERVICE, envelopes: [...a.terminal.pending] })
    await house.run(200)
    b.kill()
    a.kill()
    const next = await openTab({ isOffline: true })
    expect(next.terminal.service.checks.a?.lines[0]?.quantity).toBe(2)
    expect(next.terminal.status.pending).toBe(1)
    expect(canonical(next.terminal.service)).toBe(truth())
  })
})
