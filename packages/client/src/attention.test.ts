import {
  attentionOf,
  type CheckId,
  type KeptId,
  type LineId,
  type ProductId,
  type ServiceIntent,
  type TableId,
} from '@comanda/domain'
import { MemoryDisk } from '@comanda/storage'
import { canonical } from '@comanda/sync'
import { MULTI_SESSION_ID, personOf, RESTAURANT_ID, TestHouse, terminalOf } from '@comanda/testkit/terminals'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Terminal } from './terminal.ts'

let house: TestHouse
beforeEach(async () => {
  house = await TestHouse.open(4)
})

const opens = (terminal: Terminal, checkId: string): ServiceIntent => ({
  type: 'openCheck',
  checkId: checkId as CheckId,
  tableId: 'table-1' as TableId,
  provisional: terminal.nextProvisional(),
})
const adds = (terminal: Terminal, checkId: string, lineId = `${checkId}-line`): ServiceIntent => ({
  type: 'addLine',
  checkId: checkId as CheckId,
  lineId: lineId as LineId,
  productId: 'dish-1' as ProductId,
  quantity: 2,
  seen: { unitPriceMinor: 395, setupSeq: terminal.setupSeq },
})
/** Opens a check with one line. */
const sells = (terminal: Terminal, checkId: string): void => {
  expect(terminal.perform(opens(terminal, checkId))).toEqual({ ok: true })
  expect(terminal.perform(adds(terminal, checkId))).toEqual({ ok: true })
}
const truth = () => house.hub.service(RESTAURANT_ID, MULTI_SESSION_ID)
const kept = () => attentionOf(truth()).map(({ what, because }) => [what, because.code])
const revoke = (i: number) => house.setUp({ type: 'revokeTerminal', terminalId: terminalOf(i) })
const told = ({ notices }: Terminal) =>
  notices.flatMap((notice) => (notice.kind === 'kept' ? [[notice.command?.type, notice.because.code]] : []))

/** While nothing reaches the house; nobody is told of what `meanwhile` does there. */
async function apart(meanwhile: () => Promise<void> | void, sold: () => void): Promise<void> {
  house.wires.disconnect()
  await house.run(1_000)
  sold()
  await house.run(1_000)
  await meanwhile()
  house.wires.connect()
  await house.run(30_000)
}

describe('[C21] [INV8] a terminal that was revoked while it was away', () => {
  test.each([
    [0, 'bus'],
    [2, 'held'],
    [3, 'interval'],
  ])('%i hands in its outbox over its link (%s), says so, and stays away', async (i) => {
    const terminal = await house.terminal(i)
    await apart(
      () => revoke(i),
      () => sells(terminal, 'c1'),
    )
    expect(terminal.status).toMatchObject({ pending: 0, unsaved: 0, link: { closed: 'revoked' } })
    expect(kept()).toEqual([
      ['openCheck', 'terminal-revoked'],
      ['addLine', 'terminal-revoked'],
    ])
    expect(told(terminal)).toEqual([
      ['addLine', 'terminal-revoked'],
      ['openCheck', 'terminal-revoked'],
    ])
    expect(truth().checks).toEqual({})
    const heard = house.heard.length
    await house.run(60_000)
    expect(house.heard.length).toBe(heard)
    expect(terminal.perform(opens(terminal, 'c2'))).toEqual({
      ok: false,
      refusal: { code: 'terminal-revoked' },
    })
  })

  test('[INV1] after a restart too, and tells it once', async () => {
    const disk = new MemoryDisk()
    const before = await house.terminal(0, { disk })
    house.wires.disconnect()
    await house.run(1_000)
    sells(before, 'c1')
    await house.run(1_000)
    await before.stop()
    await revoke(0)
    house.wires.connect()
    const after = await house.terminal(0, { disk })
    await house.run(5_000)
    expect(kept()).toHaveLength(2)
    expect([after.status.pending, after.status.link.closed, told(after).length]).toEqual([0, 'revoked', 2])
    await after.stop()
    const again = await house.terminal(0, { disk })
    await house.run(5_000)
    expect([told(again).length, kept().length]).toEqual([2, 2])
  })

  test('or while its commands were on their way', async () => {
    const terminal = await house.terminal(0)
    const revoked = revoke(0)
    sells(terminal, 'c1')
    await revoked
    await house.run(30_000)
    expect(terminal.status).toMatchObject({ pending: 0, link: { closed: 'revoked' } })
    const sold = Object.keys(truth().checks).length + attentionOf(truth()).length
    expect(sold).toBeGreaterThan(0)
  })

  test('is not asked to hand in what it has nothing of', async () => {
    const terminal = await house.terminal(0)
    sells(terminal, 'c1')
    await house.run(1_000)
    await revoke(0)
    await house.run(60_000)
    expect([terminal.notices, kept(), terminal.status.link.closed]).toEqual([[], [], 'revoked'])
  })
})

describe('[C21] a person who lost the right while away', () => {
  const another = { salt: 'another-salt-long-enough', verifier: 'b'.repeat(64), memoryKiB: 1024, passes: 1 }
  const changed = (more: object) => {
    const { saved: _saved, ...value } = house.hub.setup(RESTAURANT_ID).people[personOf(2)] ?? { saved: null }
    return house.setUp({ type: 'savePerson', value: { ...value, ...more } })
  }
  /** A check of a waiter's was kept; a manager is there to decide about it. */
  async function keptOfWaiter(change: object = { denials: ['addLines'] }) {
    const disk = new MemoryDisk()
    const waiter = await house.terminal(2, { disk })
    const manager = await house.terminal(0)
    await apart(
      () => changed(change),
      () => sells(waiter, 'c1'),
    )
    return { waiter, manager, disk }
  }

  test.each([
    ['orders no more', { denials: ['addLines'] }, 'not-permitted'],
    ['has left', { active: false }, 'not-signed-in'],
    ['has another PIN', { pin: another }, 'not-signed-in'],
  ])('%s: it leaves the check, its author is told, a manager has it', async (_, change, code) => {
    const { waiter, manager } = await keptOfWaiter(change)
    expect(kept()).toEqual([
      ['openCheck', code],
      ['addLine', code],
    ])
    expect(told(waiter)).toEqual([
      ['addLine', code],
      ['openCheck', code],
    ])
    expect([waiter.status.pending, waiter.service.checks, told(manager)]).toEqual([0, {}, []])
    for (const terminal of [waiter, manager]) expect(canonical(terminal.service)).toBe(canonical(truth()))
  })

  test('[INV2] [INV7] a manager applies it: everybody has it, in the name of its author', async () => {
    const { waiter, manager } = await keptOfWaiter()
    const ids = attentionOf(manager.service).map(({ id }) => id) as KeptId[]
    expect(manager.perform({ type: 'applyKept', ids })).toEqual({ ok: true })
    expect(attentionOf(manager.service).map(({ approved }) => approved?.by)).toEqual([
      personOf(0),
      personOf(0),
    ])
    await house.run(2_000)
    expect(truth().checks.c1?.lines).toMatchObject([
      { quantity: 2, added: { by: personOf(2), terminal: terminalOf(2) } },
    ])
    expect(kept()).toEqual([])
    for (const terminal of [waiter, manager]) expect(canonical(terminal.service)).toBe(canonical(truth()))
  })

  describe('[C21] [C28] [INV8] its author is told what became of it', () => {
    const decided = ({ notices }: Terminal) =>
      notices.flatMap((notice) => (notice.kind === 'decided' ? [notice] : []))
    const keptIds = ({ service }: Terminal) => attentionOf(service).map(({ id }) => id) as KeptId[]
    const reason = { reasonId: null, text: 'A mistake' }

    test('by whom and what, in place of the word that it waits', async () => {
      const { waiter, manager } = await keptOfWaiter()
      const [first, second] = keptIds(manager)
      manager.perform({ type: 'applyKept', ids: [first as KeptId] })
      await house.run(2_000)
      manager.perform({ type: 'discardKept', ids: [second as KeptId], reason })
      await house.run(2_000)
      const by = { by: personOf(0), terminal: terminalOf(0), author: personOf(2), checkId: 'c1' }
      expect(decided(waiter)).toMatchObject([
        { ...by, outcome: 'discarded', command: { type: 'addLine' }, reason },
        { ...by, outcome: 'applied', command: { type: 'openCheck' } },
      ])
      expect([told(waiter), decided(manager)]).toEqual([[], []])
    })

    test('that somebody has decided, when it was away for so long that it starts from a new state', async () => {
      const { waiter, manager, disk } = await keptOfWaiter()
      await waiter.stop()
      manager.perform({ type: 'discardKept', ids: keptIds(manager), reason })
      manager.perform(opens(manager, 'c2'))
      for (let guests = 1; guests <= 1_001; guests += 1)
        manager.perform({
          type: 'setGuests',
          checkId: 'c2' as CheckId,
          guests: 1 + (guests % 9),
          seen: { guests: guests === 1 ? null : 1 + ((guests - 1) % 9) },
        })
      await house.run(5_000)
      const again = await house.terminal(2, { disk })
      await house.run(5_000)
      expect(again.service.checks.c2).toBeDefined()
      expect(decided(again).map(({ outcome, author, by }) => [outcome, author, by])).toEqual([
        ['unseen', personOf(2), ''],
        ['unseen', personOf(2), ''],
      ])
      expect(told(again)).toEqual([])
    })

    test('also when it was away and switched off meanwhile, and once', async () => {
      const { waiter, manager, disk } = await keptOfWaiter()
      await waiter.stop()
      manager.perform({ type: 'discardKept', ids: keptIds(manager), reason })
      await house.run(2_000)
      const again = await house.terminal(2, { disk })
      await house.run(2_000)
      expect(decided(again).map(({ outcome, command }) => [outcome, command?.type])).toEqual([
        ['discarded', 'addLine'],
        ['discarded', 'openCheck'],
      ])
      expect(told(again)).toEqual([])
      for (const { id } of decided(again)) again.dismissNotice(id)
      await house.run(2_000)
      await again.stop()
      const once = await house.terminal(2, { disk })
      await house.run(2_000)
      expect(decided(once)).toEqual([])
    })
  })
})
