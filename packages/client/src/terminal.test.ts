import type { CheckId, LineId, Person, ProductId, ServiceIntent, TableId } from '@comanda/domain'
import { serviceLogOf, type UpMessage } from '@comanda/protocol'
import { createMemoryLogStore, type LogStore, MemoryDisk, StoreError } from '@comanda/storage'
import { canonical } from '@comanda/sync'
import {
  MULTI_SESSION_ID,
  personOf,
  pinKeyOf,
  pinOf,
  RESTAURANT_ID,
  TestHouse,
  terminalOf,
  Wires,
} from '@comanda/testkit/terminals'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Connect } from './link.ts'
import type { Terminal } from './terminal.ts'

let house: TestHouse
beforeEach(async () => {
  house = await TestHouse.open(3)
})

const opens = (terminal: Terminal, checkId: string, tableId = 'table-1'): ServiceIntent => ({
  type: 'openCheck',
  checkId: checkId as CheckId,
  tableId: tableId as TableId,
  provisional: terminal.nextProvisional(),
  another: false,
})
const adds = (terminal: Terminal, checkId: string, lineId: string, quantity = 1): ServiceIntent => ({
  type: 'addLine',
  checkId: checkId as CheckId,
  lineId: lineId as LineId,
  productId: 'dish-1' as ProductId,
  quantity,
  customerNote: '',
  kitchenNote: '',
  seen: { unitPriceMinor: 395, setupSeq: terminal.setupSeq },
})
/** Opens a check with one line. */
const sells = (terminal: Terminal, checkId: string, tableId = 'table-1'): void => {
  expect(terminal.perform(opens(terminal, checkId, tableId))).toEqual({ ok: true })
  expect(terminal.perform(adds(terminal, checkId, `${checkId}-line`))).toEqual({ ok: true })
}
const setsGuests = (checkId: string, guests: number, seen: number | null): ServiceIntent => ({
  type: 'setGuests',
  checkId: checkId as CheckId,
  guests,
  seen: { guests: seen },
})
const quantityOf = (terminal: Terminal, checkId: string): number | undefined => {
  const line = terminal.service.checks[checkId]?.lines[0]
  return line?.status === 'ordered' ? line.quantity : undefined
}
const truth = (): string => canonical(house.hub.service(RESTAURANT_ID, MULTI_SESSION_ID))
const commandsHeard = (): string[] =>
  house.heard.flatMap(({ message }) =>
    message.t === 'commands' ? message.envelopes.map(({ replica, n }) => `${replica}/${n}`) : [],
  )

describe('two terminals', () => {
  test('[INV2] show the same after each has done something', async () => {
    const ana = await house.terminal(0)
    const ben = await house.terminal(1)
    sells(ana, 'check-a')
    sells(ben, 'check-b', 'table-2')
    await house.run(200)
    expect(canonical(ana.service)).toBe(truth())
    expect(canonical(ben.service)).toBe(truth())
    expect(Object.keys(ana.service.checks)).toEqual(['check-a', 'check-b'])
    expect(ana.status).toMatchObject({ pending: 0, unsaved: 0, storageError: null })
  })

  test('a tap shows at once, before disk and network', async () => {
    const ana = await house.terminal(0)
    sells(ana, 'check-a')
    expect(quantityOf(ana, 'check-a')).toBe(1)
    expect(ana.status).toMatchObject({ pending: 2, unsaved: 2 })
  })

  test('[INV8] a refusal becomes a notice, kept until it is read', async () => {
    const disk = new MemoryDisk()
    const ana = await house.terminal(0)
    const ben = await house.terminal(1, { disk })
    sells(ana, 'check-a')
    ana.perform(setsGuests('check-a', 2, null))
    await house.run(200)
    house.wires.disconnect()
    await house.run(1_000)
    ben.perform(setsGuests('check-a', 3, 2))
    await house.run(20_000)
    ana.perform(setsGuests('check-a', 4, 2))
    await house.run(1_000)
    house.wires.connect()
    ana.syncNow()
    await house.run(1_000)
    ben.syncNow()
    await house.run(1_000)
    expect(ben.notices).toMatchObject([{ kind: 'refused', refusal: { code: 'superseded' } }])
    expect(ben.service.checks['check-a']?.guests).toBe(4)
    const again = await house.open(1, { disk })
    expect(again.notices).toEqual(ben.notices)
    expect(ben.applyMine(ben.notices[0]?.id ?? '')).toEqual({ ok: true })
    expect(ben.notices).toEqual([])
    await house.run(200)
    expect(ana.service.checks['check-a']?.guests).toBe(3)
    expect((await house.open(1, { disk })).notices).toEqual([])
  })

  test('know where the other is, and nothing while they are offline', async () => {
    const ana = await house.terminal(0)
    const ben = await house.terminal(1)
    ben.setWhereabouts({ personId: personOf(1), checkId: null, tableId: 'table-3', doing: 'ordering' })
    await house.run(100)
    expect(ana.present).toMatchObject([{ terminalId: terminalOf(1), tableId: 'table-3', doing: 'ordering' }])
    house.wires.disconnect()
    await house.run(1_000)
    expect(ana.present).toEqual([])
    house.wires.connect()
    ana.syncNow()
    ben.syncNow()
    await house.run(2_000)
    expect(ana.present).toMatchObject([{ terminalId: terminalOf(1), tableId: 'table-3' }])
  })
})

describe('[INV1] a terminal that stops', () => {
  test('starts again with what was confirmed and what was pending, without a server', async () => {
    const disk = new MemoryDisk()
    const ana = await house.terminal(0, { disk })
    sells(ana, 'check-a')
    await house.run(200)
    house.wires.disconnect()
    await house.run(1_000)
    ana.perform(adds(ana, 'check-a', 'late', 3))
    await house.run(50)
    const shown = canonical(ana.service)
    const again = await house.open(0, { disk })
    expect(canonical(again.service)).toBe(shown)
    expect(again.status).toMatchObject({ pending: 1, unsaved: 0 })
    expect(again.personId).toBe(personOf(0))
  })

  test('hands in what was pending, once, and goes on counting where it was', async () => {
    const disk = new MemoryDisk()
    const ana = await house.terminal(0, { disk })
    house.wires.disconnect()
    await house.run(1_000)
    sells(ana, 'check-a')
    await house.run(50)
    const again = await house.open(0, { disk })
    house.wires.connect()
    again.start()
    await house.run(1_000)
    expect(again.status.pending).toBe(0)
    again.perform(adds(again, 'check-a', 'more'))
    await house.run(200)
    expect(again.status.pending).toBe(0)
    expect(truth()).toContain('"more"')
    expect(new Set(commandsHeard()).size).toBe(3)
  })

  test('after a power cut right after the answers, the commands are handed in again to the same end', async () => {
    const disk = new MemoryDisk()
    const ana = await house.terminal(0, { disk })
    sells(ana, 'check-a')
    await house.run(200)
    disk.powerCut()
    const again = await house.terminal(0, { disk })
    await house.run(500)
    expect(again.status.pending).toBe(0)
    expect(quantityOf(again, 'check-a')).toBe(1)
    again.perform(adds(again, 'check-a', 'more'))
    await house.run(200)
    expect(again.status.pending).toBe(0)
    expect(canonical(again.service)).toBe(truth())
  })

  test('a command is sent only when it is on disk', async () => {
    const gate = Promise.withResolvers<void>()
    let isShut = false
    const store = createMemoryLogStore({
      hooks: { beforeCommit: () => (isShut ? gate.promise : undefined) },
    })
    const ana = await house.terminal(0, { store })
    isShut = true
    sells(ana, 'check-a')
    await house.run(5_000)
    expect(commandsHeard()).toEqual([])
    expect(ana.status).toMatchObject({ pending: 2, unsaved: 2 })
    gate.resolve()
    await house.run(200)
    expect(commandsHeard()).toHaveLength(2)
    expect(ana.status).toMatchObject({ pending: 0, unsaved: 0 })
  })

  test('what is saved between the greeting and its answer is sent after it', async () => {
    const ana = await house.terminal(0)
    house.wires.cut()
    // Nobody answers yet, but the greeting is on its way.
    while (house.heard.filter(({ message }) => message.t === 'hello').length < 3) await house.run(1)
    sells(ana, 'check-a')
    await house.run(300)
    expect(ana.status.pending).toBe(0)
  })
})

describe('a disk that refuses', () => {
  /** A store that refuses batches while `refuses` says so. */
  const moody = (refuses: (batch: Parameters<LogStore['commit']>[0]) => boolean, disk = new MemoryDisk()) =>
    createMemoryLogStore({
      disk,
      hooks: {
        beforeCommit: (batch) => {
          if (refuses(batch)) throw new StoreError('disk-full', 'no space')
        },
      },
    })

  test('is shown, nothing unsaved is sent, and all goes on when it writes again', async () => {
    let isFull = false
    const ana = await house.terminal(0, { store: moody(() => isFull) })
    isFull = true
    sells(ana, 'check-a')
    await house.run(3_000)
    expect(ana.status).toMatchObject({ pending: 2, unsaved: 2, storageError: 'no space' })
    expect(commandsHeard()).toEqual([])
    isFull = false
    await house.run(2_000)
    expect(ana.status).toMatchObject({ pending: 0, unsaved: 0, storageError: null })
    expect(canonical(ana.service)).toBe(truth())
  })

  test('[INV1] never leaves a hole in the outbox: what follows a refused command waits behind it', async () => {
    const disk = new MemoryDisk()
    let refusals = 0
    const refusesFirst = (batch: Parameters<LogStore['commit']>[0]): boolean =>
      (batch.writes ?? []).some(({ outboxPut = [] }) => outboxPut.length > 0) && refusals++ === 0
    const ana = await house.terminal(0, { store: moody(refusesFirst, disk) })
    house.wires.disconnect()
    ana.perform(opens(ana, 'check-a'))
    await house.run(10)
    ana.perform(adds(ana, 'check-a', 'line'))
    await house.run(10)
    // The device dies before the first command could be written after all.
    const again = await house.open(0, { disk })
    expect(again.pending.map(({ n }) => n)).toEqual([])
    house.wires.connect()
    again.start()
    await house.run(1_000)
    sells(again, 'check-b')
    await house.run(500)
    expect(again.status.pending).toBe(0)
  })

  test('what the server says meanwhile is stored afterwards', async () => {
    const disk = new MemoryDisk()
    let isFull = false
    const ana = await house.terminal(0, { store: moody(() => isFull, disk) })
    const ben = await house.terminal(1)
    isFull = true
    for (let i = 0; i < 5; i++) {
      sells(ben, `check-${i}`, `table-${i + 1}`)
      await house.run(500)
    }
    expect(canonical(ana.service)).toBe(truth())
    isFull = false
    await house.run(2_000)
    expect(canonical((await house.open(0, { disk })).service)).toBe(truth())
    expect(ana.status.storageError).toBeNull()
  })

  test('a refused command stays in the outbox until its refusal is on disk', async () => {
    const disk = new MemoryDisk()
    let isFull = false
    const ana = await house.terminal(0, { store: moody(() => isFull, disk) })
    const ben = await house.terminal(1)
    sells(ben, 'check-b')
    await house.run(200)
    // Both touch the same check; Ben's is ordered first, and Ana's cannot stand.
    house.wires.disconnect()
    await house.run(500)
    ana.perform(setsGuests('check-b', 2, null))
    await house.run(30_000)
    ben.perform(setsGuests('check-b', 5, null))
    house.wires.connect()
    ben.syncNow()
    await house.run(1_000)
    isFull = true
    ana.syncNow()
    await house.run(1_000)
    expect(ana.notices).toHaveLength(1)
    expect((await house.open(0, { disk })).pending).toHaveLength(1)
    isFull = false
    await house.run(2_000)
    const again = await house.open(0, { disk })
    expect(again.pending).toHaveLength(0)
    expect(again.notices).toEqual(ana.notices)
  })

  test('[INV1] the orderer is told of an answer only when it is on disk', async () => {
    let isFull = false
    const store = moody(
      ({ writes = [] }) => isFull && writes.some(({ outboxDelete = [] }) => outboxDelete.length > 0),
    )
    const ana = await house.terminal(0, { store })
    isFull = true
    sells(ana, 'check-a')
    await house.run(200)
    expect(ana.status.pending).toBe(0)
    house.wires.cut()
    await house.run(1_000)
    const told = (): readonly number[] =>
      house.heard.flatMap(({ message }) => {
        if (message.t === 'stored') return [message.through]
        return message.t === 'hello' ? message.writers.map(({ stored }) => stored) : []
      })
    expect(Math.max(...told())).toBe(0)
    isFull = false
    await house.run(2_000)
    expect(Math.max(...told())).toBe(2)
  })

  test('nothing goes on after stop', async () => {
    const ana = await house.terminal(0, { store: moody(() => true, new MemoryDisk()) }).catch(() => null)
    expect(ana).toBeNull()
    let isFull = false
    const ben = await house.terminal(1, { store: moody(() => isFull) })
    isFull = true
    sells(ben, 'check-b')
    await house.run(1_500)
    const stopped = ben.stop()
    await house.run(5_000)
    await stopped
    const heard = house.heard.length
    isFull = false
    await house.run(60_000)
    expect(house.heard).toHaveLength(heard)
  })
})

describe('[F1.4] links', () => {
  test('without WebSockets it works over held requests, and news come at once', async () => {
    house.wires.webSockets = false
    const ana = await house.terminal(0)
    const ben = await house.terminal(1)
    await house.run(2_000)
    expect(ana.status.link).toMatchObject({ state: 'online', kind: 'held' })
    sells(ben, 'check-b')
    await house.run(100)
    expect(quantityOf(ana, 'check-b')).toBe(1)
    expect(canonical(ana.service)).toBe(truth())
    sells(ana, 'check-a', 'table-2')
    await house.run(100)
    expect(ana.status.pending).toBe(0)
    expect(ben.service.checks['check-a']).toBeDefined()
  })

  test('when WebSockets work again it goes back to the bus, and loses nothing on the way', async () => {
    house.wires.webSockets = false
    const ana = await house.terminal(0)
    await house.run(3_000)
    house.wires.webSockets = true
    for (let i = 0; i < 200 && ana.status.link.kind !== 'bus'; i++) {
      if (i % 2 === 0) sells(ana, `check-${i}`, `table-${(i % 8) + 1}`)
      await house.run(97)
    }
    expect(ana.status.link).toMatchObject({ state: 'online', kind: 'bus' })
    await house.run(200)
    expect(ana.status.pending).toBe(0)
    expect(canonical(ana.service)).toBe(truth())
  })

  test('an error of the server is shown as one', async () => {
    const ana = await house.terminal(0)
    house.wires.webSockets = false
    house.wires.http = 503
    house.wires.cut()
    await house.run(5_000)
    expect(ana.status.link).toMatchObject({ state: 'offline', serverError: 503 })
    house.wires.http = 'up'
    await house.run(6_000)
    expect(ana.status.link).toMatchObject({ state: 'online', serverError: null })
  })

  test('changed settings of this terminal take effect while it runs', async () => {
    const ana = await house.terminal(0)
    expect(ana.status.link.kind).toBe('bus')
    await house.setUp({
      type: 'saveTerminal',
      value: {
        id: terminalOf(0),
        name: 'Terminal 0',
        code: 'T0',
        multiSessionId: MULTI_SESSION_ID,
        link: { mode: 'interval', intervalMs: 300 },
      },
    })
    await house.run(1_000)
    expect(ana.status.link).toMatchObject({ state: 'online', kind: 'interval' })
    sells(ana, 'check-a')
    await house.run(500)
    expect(ana.status.pending).toBe(0)
  })

  test('a revoked terminal says so and stays away', async () => {
    const ana = await house.terminal(0)
    await house.setUp({ type: 'revokeTerminal', terminalId: terminalOf(0) })
    await house.run(60_000)
    expect(ana.status.link).toMatchObject({ state: 'offline', closed: 'revoked' })
  })
})

describe('[C23] clocks', () => {
  const skewed = async (skewMs: number): Promise<Terminal> => {
    const platform = house.platform(skewMs)
    return house.terminal(0, { platform, links: house.links(0, platform) })
  }

  test.each([3_600_000, -3_600_000, 1_500])('one that is off by %i ms is corrected', async (skewMs) => {
    const ana = await skewed(skewMs)
    expect(ana.status.clockOffsetMs).toBe(-skewMs)
    expect(ana.now()).toBe(house.clock.now())
  })

  test.each([3_600_000, -3_600_000])(
    'a welcome that nobody has asked for changes nothing (%i ms)',
    async (skewMs) => {
      const ana = await skewed(skewMs)
      await house.setUp({
        type: 'saveMultiSession',
        value: { id: 'bar', name: 'Bar', active: true, floorIds: [] },
      })
      await house.setUp({
        type: 'saveTerminal',
        value: {
          id: terminalOf(0),
          name: 'Terminal 0',
          code: 'T0',
          multiSessionId: 'bar',
          link: { mode: 'bus', intervalMs: 500 },
        },
      })
      await house.run(100)
      expect(ana.identity?.serviceLog).toBe(serviceLogOf(RESTAURANT_ID, 'bar'))
      expect(ana.status.clockOffsetMs).toBe(-skewMs)
      expect(ana.status.latencyMs).toBeLessThan(100)
    },
  )

  test('held requests do not spoil it', async () => {
    house.wires.webSockets = false
    const ana = await skewed(3_600_000)
    sells(ana, 'check-a')
    await house.run(300_000)
    expect(ana.status.link.kind).toBe('held')
    expect(ana.status.clockOffsetMs).toBe(-3_600_000)
    expect(ana.status.latencyMs).toBeLessThan(100)
  })
})

describe('[F1.3] a terminal that is moved to another multi-session', () => {
  const move = async (multiSessionId: string | null): Promise<void> => {
    await house.setUp({
      type: 'saveTerminal',
      value: {
        id: terminalOf(0),
        name: 'Terminal 0',
        code: 'T0',
        multiSessionId,
        link: { mode: 'bus', intervalMs: 500 },
      },
    })
    await house.run(500)
  }
  beforeEach(async () => {
    await house.setUp({
      type: 'saveMultiSession',
      value: { id: 'bar', name: 'Bar', active: true, floorIds: [] },
    })
  })

  test('follows the other log from then on', async () => {
    const ana = await house.terminal(0)
    sells(ana, 'check-a')
    await house.run(200)
    await move('bar')
    expect(ana.service.checks).toEqual({})
    sells(ana, 'check-bar')
    await house.run(200)
    expect(Object.keys(house.hub.service(RESTAURANT_ID, 'bar').checks)).toEqual(['check-bar'])
    expect(ana.status.pending).toBe(0)
    await move(MULTI_SESSION_ID)
    expect(canonical(ana.service)).toBe(truth())
    sells(ana, 'check-b', 'table-2')
    await house.run(200)
    expect(ana.status.pending).toBe(0)
  })

  test('[F1.1] and one that belongs to none works alone', async () => {
    const ana = await house.terminal(0)
    await move(null)
    const alone = `~${terminalOf(0)}`
    expect(ana.identity?.serviceLog).toBe(serviceLogOf(RESTAURANT_ID, alone))
    sells(ana, 'check-a')
    await house.run(200)
    expect(Object.keys(house.hub.service(RESTAURANT_ID, alone).checks)).toEqual(['check-a'])
    expect(house.hub.service(RESTAURANT_ID, MULTI_SESSION_ID).checks).toEqual({})
  })

  test('[F1.1] nor does it share anything while its multi-session is inactive', async () => {
    const ana = await house.terminal(0)
    await house.setUp({
      type: 'saveMultiSession',
      value: { id: MULTI_SESSION_ID, name: 'Dining room', active: false, floorIds: [] },
    })
    await house.run(200)
    expect(ana.identity?.serviceLog).toBe(serviceLogOf(RESTAURANT_ID, `~${terminalOf(0)}`))
  })

  test.each(['goes on', 'starts again'])(
    'hands in what it had for the log it left, when it %s',
    async (how) => {
      const disk = new MemoryDisk()
      const platform = house.platform()
      const wires = new Wires()
      const links = house.links(0, platform, wires)
      let isStuck = false
      // Commands get stuck on the way; everything else arrives.
      const sticky: Connect = (host, events) => {
        const pass = (messages: readonly UpMessage[]) =>
          messages.filter(({ t }) => !isStuck || t !== 'commands')
        const link = links.bus({ ...host, opening: () => pass(host.opening()) }, events)
        return { send: (messages) => link.send(pass(messages)), close: () => link.close() }
      }
      let ana = await house.terminal(0, { disk, platform, links: { ...links, bus: sticky } })
      sells(ana, 'check-0')
      await house.run(200)
      isStuck = true
      sells(ana, 'check-a', 'table-2')
      await house.run(100)
      await move('bar')
      expect(ana.identity?.serviceLog).toBe(serviceLogOf(RESTAURANT_ID, 'bar'))
      expect(ana.status.pending).toBe(2)
      if (how === 'starts again') {
        ana = await house.open(0, { disk })
        expect(ana.status.pending).toBe(2)
        ana.start()
      }
      isStuck = false
      wires.cut()
      await house.run(2_000)
      expect(ana.status.pending).toBe(0)
      expect(ana.pending).toEqual([])
      expect(house.hub.service(RESTAURANT_ID, MULTI_SESSION_ID).checks['check-a']?.lines).toHaveLength(1)
    },
  )
})

describe('people', () => {
  test('sign in with their PIN, offline too', async () => {
    const ana = await house.terminal(0)
    house.wires.disconnect()
    await house.run(500)
    await ana.signOut()
    expect(ana.perform(opens(ana, 'check-a'))).toMatchObject({ refusal: { code: 'nobody-signed-in' } })
    expect(await ana.signIn(personOf(0), '0000')).toBe('wrong')
    expect(await ana.signIn(personOf(0), '')).toBe('wrong')
    expect(await ana.signIn('nobody', pinOf(0))).toBe('unknown')
    expect(await ana.signIn(personOf(1), pinOf(1))).toBe('ok')
    sells(ana, 'check-a')
    house.wires.connect()
    ana.syncNow()
    await house.run(1_000)
    expect(house.hub.service(RESTAURANT_ID, MULTI_SESSION_ID).checks['check-a']?.opened.by).toBe(personOf(1))
  })

  const proofsOn = async (disk: MemoryDisk): Promise<readonly string[]> =>
    createMemoryLogStore({ disk }).keys('proof/')

  test('what proves them is kept as long as something of theirs is on its way, and no longer', async () => {
    const disk = new MemoryDisk()
    const ana = await house.terminal(0, { disk })
    house.wires.disconnect()
    await house.run(500)
    sells(ana, 'check-a')
    await ana.signOut()
    await ana.signIn(personOf(1), pinOf(1))
    expect(await proofsOn(disk)).toEqual(['proof/person-0', 'proof/person-1'])
    house.wires.connect()
    ana.syncNow()
    await house.run(1_000)
    expect(ana.status.pending).toBe(0)
    expect(ana.notices).toEqual([])
    expect(await proofsOn(disk)).toEqual(['proof/person-1'])
    await ana.signOut()
    expect(await proofsOn(disk)).toEqual([])
  })

  const changePin = async (terminal: Terminal, pin: string): Promise<void> => {
    const salt = 'another-salt-that-is-long-enough'
    const verifier = await house.platform().sha256(pinKeyOf(pin, salt))
    const value = {
      ...terminal.setup.people[personOf(0)],
      pin: { salt, verifier, memoryKiB: 1024, passes: 1 },
    }
    await house.setUp({ type: 'savePerson', value })
    await house.run(100)
  }

  test('whose PIN was changed elsewhere have to sign in again', async () => {
    const ana = await house.terminal(0)
    await changePin(ana, '9999')
    expect(ana.personId).toBeNull()
    expect(await ana.signIn(personOf(0), pinOf(0))).toBe('wrong')
    expect(await ana.signIn(personOf(0), '9999')).toBe('ok')
    sells(ana, 'check-a')
    await house.run(200)
    expect(ana.notices).toEqual([])
    expect(ana.status.pending).toBe(0)
    expect(ana.personId).toBe(personOf(0))
  })

  test('can be named to the HTTP API while they are signed in', async () => {
    const ana = await house.terminal(0)
    const proof = pinKeyOf(pinOf(0), ana.setup.people[personOf(0)]?.pin?.salt ?? '')
    expect(ana.credentials).toEqual({ token: 'token-0', personId: personOf(0), proof })
    await ana.signOut()
    expect(ana.credentials).toBeNull()
  })

  test('whom the server does not believe have to sign in again', async () => {
    const ana = await house.terminal(0)
    await ana.signInWithProof(personOf(0), 'made up')
    await house.run(100)
    expect(ana.personId).toBeNull()
  })

  test('who were changed in any other way go on', async () => {
    const ana = await house.terminal(0)
    await house.setUp({ type: 'savePerson', value: { ...ana.setup.people[personOf(0)], name: 'Ana María' } })
    await house.run(100)
    expect(ana.setup.people[personOf(0)]?.name).toBe('Ana María')
    expect(ana.personId).toBe(personOf(0))
  })

  test('who change their own PIN are believed with either until it is decided', async () => {
    const ana = await house.terminal(0)
    house.wires.disconnect()
    await house.run(500)
    const salt = 'another-salt-that-is-long-enough'
    const verifier = await house.platform().sha256(pinKeyOf('9999', salt))
    const person = ana.setup.people[personOf(0)] as Person
    const pin = { salt, verifier, memoryKiB: 1024, passes: 1 }
    expect(ana.performSetup({ type: 'savePerson', value: { ...person, pin } })).toEqual({ ok: true })
    await house.run(100)
    expect(ana.personId).toBe(personOf(0))
    house.wires.connect()
    ana.syncNow()
    await house.run(1_000)
    expect(ana.notices).toEqual([])
    expect(ana.personId).toBeNull()
    expect(await ana.signIn(personOf(0), '9999')).toBe('ok')
  })
})

describe('pairing', () => {
  test('a terminal without a token waits for one', async () => {
    const ana = await house.open(0, { token: undefined } as never)
    ana.start()
    await house.run(1_000)
    expect(ana.isPaired).toBe(false)
    expect(house.heard).toEqual([])
    await ana.pair('token-0')
    await house.run(500)
    expect(ana.isPaired).toBe(true)
    expect(ana.status.link.state).toBe('online')
    expect(ana.setup.restaurant?.name).toBe('La Prueba')
  })

  test('an unknown token has to be paired again; the outbox stays', async () => {
    const disk = new MemoryDisk()
    const ana = await house.terminal(0, { disk })
    house.wires.disconnect()
    sells(ana, 'check-a')
    await house.run(500)
    await ana.stop()
    house.wires.connect()
    const again = await house.open(0, { disk, token: 'lost' })
    again.start()
    await house.run(1_000)
    expect(again.status).toMatchObject({ pending: 2, link: { state: 'offline', closed: 'unauthorized' } })
    await again.pair('token-0')
    await house.run(1_000)
    expect(again.status).toMatchObject({ pending: 0, link: { state: 'online', closed: null } })
  })
})

test('unchanged parts keep their identity', async () => {
  const ana = await house.terminal(0)
  sells(ana, 'check-a')
  sells(ana, 'check-b', 'table-2')
  await house.run(200)
  const { setup, service, notices, present } = ana
  await house.run(30_000)
  expect(ana.setup).toBe(setup)
  expect(ana.service).toBe(service)
  expect(ana.notices).toBe(notices)
  expect(ana.present).toBe(present)
  ana.perform(adds(ana, 'check-b', 'more'))
  expect(ana.service.checks['check-a']).toBe(service.checks['check-a'])
})

test('a hole in what the server says is filled', async () => {
  const platform = house.platform()
  const links = house.links(0, platform)
  let isLossy = false
  const lossy: Connect = (host, events) =>
    links.bus(
      {
        ...host,
        received: (messages) => host.received(messages.filter(({ t }) => !isLossy || t !== 'news')),
      },
      events,
    )
  const ana = await house.terminal(0, { platform, links: { ...links, bus: lossy } })
  const ben = await house.terminal(1)
  isLossy = true
  sells(ben, 'check-b')
  await house.run(200)
  isLossy = false
  sells(ben, 'check-c', 'table-2')
  sells(ana, 'check-a', 'table-3')
  await house.run(200)
  expect(canonical(ana.service)).toBe(truth())
  expect(ana.status.pending).toBe(0)
})
