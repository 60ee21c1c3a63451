import { attentionOf, type ServiceIntent, type ServiceState, type SetupIntent } from '@comanda/domain'
import {
  type DownMessage,
  type Hello,
  PROTOCOL_VERSION,
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

let house: TestHouse
let hub: Hub
beforeEach(async () => {
  house = await TestHouse.open(3)
  hub = house.hub
})

/** A connection of terminal `i`, as it talks over a bus. */
class Talk {
  readonly heard: DownMessage[] = []
  readonly closed: string[] = []
  readonly #i: number
  readonly #session: ReturnType<Hub['connect']>

  constructor(i: number, hello: Partial<Hello> = {}) {
    this.#i = i
    const send = (text: string) => this.heard.push(JSON.parse(text) as DownMessage)
    this.#session = hub.connect({ send, close: (reason) => this.closed.push(reason) }, 'bus')
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

  /** Says it, its first command as number `first`, made `agoMs` ago, and waits until all are answered. */
  async says(first: number, commands: readonly object[], agoMs = 0, log = DINING, more = {}): Promise<void> {
    const i = this.#i
    const facts = {
      replica: `replica-${i}`,
      by: personOf(i),
      terminal: terminalOf(i),
      at: house.clock.now() - agoMs,
      basis: 0,
      ...more,
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

  get kinds(): readonly string[] {
    return this.heard.map(({ t }) => t)
  }
}

const seat = (checkId = 'c1', tableId = 'table-1'): ServiceIntent => ({
  type: 'openCheck',
  checkId,
  tableId,
  provisional: 'T2-1',
})
const dish = (lineId = 'l1', checkId = 'c1'): ServiceIntent => ({
  type: 'addLine',
  checkId,
  lineId,
  productId: 'dish-1',
  quantity: 2,
  seen: { unitPriceMinor: 395, setupSeq: 1 },
})
const apply = (...ids: string[]) => ({ type: 'applyKept', ids })
const revoke: SetupIntent = { type: 'revokeTerminal', terminalId: terminalOf(2) }
const withPin = (i: number, more: object = {}): SetupIntent => {
  const person = hub.setup(RESTAURANT_ID).people[personOf(i)]
  if (person === undefined) throw new Error('nobody')
  const { saved: _saved, ...value } = person
  return { type: 'savePerson', value: { ...value, ...more } as never }
}
const anotherPin = { salt: 'another-salt-long-enough', verifier: 'b'.repeat(64), memoryKiB: 1024, passes: 1 }
const state = (): ServiceState => hub.service(RESTAURANT_ID, MULTI_SESSION_ID)
const waiting = () => attentionOf(state()).map(({ id, what, because }) => [id, what, because.code])

describe('[C21] a terminal that was revoked', () => {
  beforeEach(() => house.setUp(revoke))

  test('hands in its outbox, hears the answers, and nothing else', async () => {
    const talk = new Talk(2, { outbox: 3 })
    await talk.says(1, [seat(), dish()])
    expect(talk.kinds).toEqual(['handIn', 'news'])
    expect(talk.closed).toEqual([])
    await talk.says(3, [{ type: 'setGuests', checkId: 'c1', guests: 2, seen: { guests: null } }])
    expect(talk.codes).toEqual(['ok', 'ok', 'ok'])
    expect(talk.heard.flatMap((message) => (message.t === 'news' ? message.records : []))).toEqual([])
    expect(talk.heard.at(-1)).toEqual({ t: 'bye', reason: 'revoked' })
    expect(talk.closed).toEqual(['revoked'])
    expect(waiting()).toEqual([
      ['replica-2/1', 'openCheck', 'terminal-revoked'],
      ['replica-2/2', 'addLine', 'terminal-revoked'],
      ['replica-2/3', 'setGuests', 'terminal-revoked'],
    ])
    expect(state().checks).toEqual({})
  })

  test('with nothing to hand in is sent away at once', () => {
    const talk = new Talk(2, { outbox: 0 })
    expect([talk.kinds, talk.closed]).toEqual([['handIn', 'bye'], ['revoked']])
    expect(new Talk(2).kinds).toEqual(['bye'])
  })

  test('is told nothing of what happens meanwhile, and gets no state that it asks for', async () => {
    const talk = new Talk(2, { outbox: 5 })
    const ana = new Talk(0)
    await ana.says(1, [seat('c-ana')])
    hub.tellPrinters(RESTAURANT_ID, [])
    await talk.says(1, [seat('c2', 'table-2')])
    expect(talk.kinds).toEqual(['handIn', 'news'])
  })

  test('[C22] handing in again gets the same answers and keeps nothing twice', async () => {
    const first = new Talk(2, { outbox: 2 })
    await first.says(1, [seat(), dish()])
    const again = new Talk(2, { outbox: 2 })
    await again.says(1, [seat(), dish()])
    expect(again.answers).toEqual(first.answers)
    expect(waiting()).toHaveLength(2)
  })

  test('what would change the restaurant itself is refused, with its reason', async () => {
    const talk = new Talk(2, { outbox: 1 })
    const customer = { type: 'createCustomer', customerId: 'cu', data: { name: 'Vera' } }
    await talk.says(1, [customer], 0, SETUP)
    expect(talk.codes).toEqual(['terminal-revoked'])
  })

  test('says who has revoked it, and whether the author had proven a PIN', async () => {
    const talk = new Talk(2, { outbox: 2 })
    await talk.says(1, [seat()])
    await talk.says(2, [dish()], 0, DINING, { by: personOf(0) })
    expect(attentionOf(state()).map(({ because }) => because.details)).toMatchObject([
      { by: 'system', proven: true },
      { by: 'system', proven: false },
    ])
  })
})

describe('[C21] [INV10] a person who was', () => {
  test.each([
    ['given another PIN', { pin: anotherPin }, 'not-signed-in'],
    ['deactivated', { active: false }, 'not-signed-in'],
    ['denied to order', { denials: ['addLines'] }, 'not-permitted'],
  ])('%s: what was made before is kept, what comes later is refused', async (_, change, code) => {
    await house.run(60_000)
    await house.setUp(withPin(2, change))
    const talk = new Talk(2)
    await talk.says(1, [seat()], 30_000)
    await talk.says(2, [seat('c2', 'table-2')])
    expect(talk.codes).toEqual(['ok', code])
    expect(waiting()).toEqual([['replica-2/1', 'openCheck', code]])
  })
})

describe('[C21] a manager', () => {
  beforeEach(async () => {
    await house.setUp(revoke)
    await new Talk(2, { outbox: 2 }).says(1, [seat(), dish()])
  })

  test('[INV7] applies what was kept: in order, in the name of its author, in one go', async () => {
    const max = new Talk(0)
    await max.says(1, [apply('replica-2/1', 'replica-2/2')])
    const [line] = state().checks.c1?.lines ?? []
    expect(line).toMatchObject({ quantity: 2, added: { by: personOf(2), terminal: terminalOf(2) } })
    expect([waiting(), max.codes]).toEqual([[], ['ok']])
    const ops = max.heard.flatMap((message) => (message.t === 'news' ? message.records : []))
    expect(ops.map(({ op, stamp }) => [op.type, stamp.by])).toEqual([
      ['keptApproved.v1', personOf(0)],
      ['keptApproved.v1', personOf(0)],
      ['keptApplied.v1', personOf(2)],
      ['checkOpened.v1', personOf(2)],
      ['keptApplied.v1', personOf(2)],
      ['lineAdded.v1', personOf(2)],
      ['checkNumbered.v1', personOf(2)],
    ])
  })

  test('is told what comes first, and it stays', async () => {
    const max = new Talk(0)
    await max.says(1, [apply('replica-2/2')])
    expect(attentionOf(state()).at(-1)).toMatchObject({
      approved: null,
      refused: { code: 'kept-before', details: { first: 'replica-2/1' } },
    })
    await max.says(2, [apply('replica-2/1')])
    await max.says(3, [apply('replica-2/2')])
    expect(waiting()).toEqual([])
    expect(state().checks.c1?.lines).toHaveLength(1)
  })

  test('[C22] and another one do it once', async () => {
    await house.setUp(withPin(1, { roleId: 'all' }))
    const max = new Talk(0)
    const mia = new Talk(1)
    await max.says(1, [apply('replica-2/1', 'replica-2/2')])
    await mia.says(1, [apply('replica-2/1', 'replica-2/2')])
    await mia.says(2, [{ type: 'discardKept', ids: ['replica-2/1'], reason: { text: 'twice' } }])
    expect(mia.codes).toEqual(['ok', 'ok'])
    expect(state().checks.c1?.lines).toHaveLength(1)
  })

  test('discards it, with a reason', async () => {
    const max = new Talk(0)
    await max.says(1, [
      { type: 'discardKept', ids: ['replica-2/1', 'replica-2/2'], reason: { text: 'entered anew' } },
    ])
    expect([waiting(), Object.keys(state().checks)]).toEqual([[], []])
  })
})

test('[INV10] no terminal writes as one of the hub’s own replicas', async () => {
  const talk = new Talk(0)
  await talk.says(1, [seat()], 0, DINING, { replica: `kept:${DINING}` })
  expect(talk.codes).toEqual(['not-your-log'])
})
