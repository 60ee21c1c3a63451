import { SetupCommand } from '@comanda/domain'
import { setupLogOf } from '@comanda/protocol'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { MULTI_SESSION_ID, RESTAURANT_ID } from '../../demo/terminals.ts'
import { forThisTest } from '../../testing/for-this-test.ts'
import { type Answered, get } from '../../testing/http.ts'
import { PATIENT, type TestServer, testServer } from '../../testing/test-server.ts'
import { TestTerminal } from '../../testing/test-terminal.ts'
import { does } from '../testing/checks.ts'

vi.setConfig(PATIENT)

let server: TestServer
let lucia: TestTerminal

beforeEach(async () => {
  server = forThisTest(await testServer())
  lucia = await TestTerminal.of(server, 'demo-manager', 'lucia')
})

const asks = (by: TestTerminal, customerId: string, query: Record<string, string> = {}): Promise<Answered> =>
  get(`${server.url}/api/customers/${customerId}/statement?${new URLSearchParams(query)}`, {
    authorization: `Bearer ${by.token}`,
    'x-comanda-person': by.personId,
    'x-comanda-proof': by.proof,
  })

const changes = (command: unknown) =>
  server.hub.command(setupLogOf(RESTAURANT_ID), SetupCommand.parse(command), 'lucia')

/** What Paco has at the corner of the bar, on the house; and a part of it paid by card. */
async function evening(): Promise<void> {
  const tillId = Object.keys(server.hub.service(RESTAURANT_ID, MULTI_SESSION_ID).tills)[0] ?? null
  await does(server, 'lucia', { type: 'openCheck', checkId: 'paco', tableId: null, provisional: 'T9-1' })
  await does(server, 'lucia', {
    type: 'attachCustomer',
    checkId: 'paco',
    customer: { id: 'paco-iglesias', name: 'Paco Iglesias' },
    seen: { customerId: null },
  })
  await does(server, 'lucia', {
    type: 'addLine',
    checkId: 'paco',
    lineId: 'paco-1',
    productId: 'croquetas',
    quantity: 1,
    seen: { unitPriceMinor: 980, setupSeq: 999_999 },
  })
  const check = server.hub.service(RESTAURANT_ID, MULTI_SESSION_ID).checks.paco
  const dueMinor = check?.lines[0]?.unitPriceMinor ?? 0
  await does(server, 'lucia', {
    type: 'takePayment',
    checkId: 'paco',
    paymentId: 'paco-pays',
    methodId: 'account',
    amountMinor: dueMinor,
    tillId,
    seen: { dueMinor, lines: [] },
  })
  await does(server, 'lucia', {
    type: 'payOffAccount',
    payOffId: 'paco-off',
    customerId: 'paco-iglesias',
    methodId: 'card',
    amountMinor: 2_000,
    tillId,
    seen: { balanceMinor: 8_450 + dueMinor },
  })
}

describe('[F5.2] [F3.6] the statement of a house account', () => {
  test('has everything, newest first, with who, the check, and what was owed then', async () => {
    await evening()
    const { status, body } = await asks(lucia, 'paco-iglesias')
    expect(status).toBe(200)
    const live = server.hub.setup(RESTAURANT_ID).accounts['paco-iglesias']
    expect(body.balanceMinor).toBe(live?.balanceMinor)
    expect(body).toMatchObject({
      customerId: 'paco-iglesias',
      next: null,
      entries: [
        { entryId: 'paco-off', kind: 'payOff', amountMinor: -2_000, method: 'Card', by: 'lucia' },
        { entryId: 'paco-pays', kind: 'charge', check: { id: 'paco' }, multiSessionId: MULTI_SESSION_ID },
        { kind: 'adjustment', amountMinor: 8_450, balanceMinor: 8_450, by: 'lucia' },
      ],
    })
  })

  test('comes page by page', async () => {
    await evening()
    const first = (await asks(lucia, 'paco-iglesias', { limit: '2' })).body
    expect(first.entries).toHaveLength(2)
    const second = (await asks(lucia, 'paco-iglesias', { limit: '2', before: `${first.next}` })).body
    expect(second).toMatchObject({ next: null, entries: [{ kind: 'adjustment' }] })
  })

  test('[C18] is one for customers who turned out to be one', async () => {
    await evening()
    await changes({ type: 'mergeCustomers', keep: 'hugo-ferrer', merged: 'paco-iglesias' })
    const { body } = await asks(lucia, 'paco-iglesias')
    expect(body.customerId).toBe('hugo-ferrer')
    expect(body.entries).toHaveLength(3)
    expect((await asks(lucia, 'hugo-ferrer')).body).toEqual(body)
  })

  test('[INV10] is for whoever takes payments or manages accounts', async () => {
    const ana = await TestTerminal.of(server, 'demo-tablet', 'ana')
    expect((await asks(ana, 'paco-iglesias')).status).toBe(403)
    expect((await asks({ ...lucia, proof: 'x' } as TestTerminal, 'paco-iglesias')).status).toBe(401)
  })
})
