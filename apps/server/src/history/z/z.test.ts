import { beforeEach, describe, expect, test, vi } from 'vitest'
import { MULTI_SESSION_ID, RESTAURANT_ID } from '../../demo/terminals.ts'
import { forThisTest } from '../../testing/for-this-test.ts'
import { type Answered, get } from '../../testing/http.ts'
import { PATIENT, type TestServer, testServer } from '../../testing/test-server.ts'
import { TestTerminal } from '../../testing/test-terminal.ts'
import { does } from '../testing/checks.ts'

vi.setConfig(PATIENT)

const NOON = Date.UTC(2031, 4, 1, 10, 0)
const DAY_MS = 86_400_000

let server: TestServer
let now: number
let lucia: TestTerminal

beforeEach(async () => {
  now = NOON
  server = forThisTest(await testServer({ now: () => now }))
  lucia = await TestTerminal.of(server, 'demo-manager', 'lucia')
  // No day is closed before its tills are.
  for (const tillId of Object.keys(service().tills))
    await does(server, 'lucia', { type: 'closeTill', tillId, coins: [{ worthMinor: 10_000, count: 1 }] })
})

const service = () => server.hub.service(RESTAURANT_ID, MULTI_SESSION_ID)
const live = () => service().reports

/** The days from the 1st on are closed, each at noon. */
async function closes(days: number, by = 'lucia'): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    await does(server, by, { type: 'closeDay', seen: { number: live()[0]?.number ?? 0 } })
    now += DAY_MS
  }
}

const asks = (
  by: Pick<TestTerminal, 'token' | 'personId' | 'proof'>,
  query: Record<string, string> = {},
  number = '',
): Promise<Answered> =>
  get(`${server.url}/api/z-reports${number}?${new URLSearchParams(query)}`, {
    authorization: `Bearer ${by.token}`,
    'x-comanda-person': by.personId,
    'x-comanda-proof': by.proof,
  })

async function numbers(query: Record<string, string> = {}): Promise<unknown> {
  const { body } = await asks(lucia, query)
  return (body.reports as readonly { readonly number: number }[]).map(({ number }) => number)
}

describe('[F5.3] all Z reports', () => {
  test('are listed page by page, newest first, also those that left the live state', async () => {
    await closes(9)
    expect(live().map(({ number }) => number)).toEqual([9, 8, 7, 6, 5, 4, 3])
    const first = (await asks(lucia, { limit: '5' })).body
    expect(first).toMatchObject({ next: 5, complete: true })
    const second = (await asks(lucia, { limit: '5', before: '5' })).body
    expect(second).toMatchObject({ next: null })
    expect(await numbers()).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1])
    expect((second.reports as readonly unknown[]).at(-1)).toEqual({
      number: 1,
      day: '2031-05-01',
      closedAt: NOON,
      closedBy: 'lucia',
      checks: 1,
      totalMinor: 5_330,
      differenceMinor: -15_330,
    })
  })

  test('are found by number, day and person, and narrowed by days', async () => {
    await closes(9)
    await closes(3, 'diego')
    expect(await numbers({ q: 'Z 12' })).toEqual([12])
    expect(await numbers({ q: 'z' })).toHaveLength(12)
    expect(await numbers({ q: '2031-05-04' })).toEqual([4])
    expect(await numbers({ q: 'marin' })).toEqual([12, 11, 10])
    expect(await numbers({ q: 'marin 2031-05-11' })).toEqual([11])
    expect(await numbers({ from: '2031-05-02', to: '2031-05-04' })).toEqual([4, 3, 2])
    expect(await numbers({ q: 'nobody' })).toEqual([])
    expect((await asks(lucia, { from: '2031-05-04', to: '2031-05-02' })).status).toBe(400)
  })

  test('each is as it was made, whatever was closed after it', async () => {
    await closes(1)
    const [made] = live()
    await closes(8)
    expect((await asks(lucia, {}, '/1')).body).toEqual({ report: made })
    expect((await asks(lucia, {}, '/10')).body).toMatchObject({ error: { code: 'z-unknown' } })
    await server.history.rebuild()
    expect((await asks(lucia, {}, '/1')).body).toEqual({ report: made })
  })

  test('are for who works in the back office, not for whoever closes the day without it', async () => {
    await closes(1)
    const diego = await TestTerminal.of(server, 'demo-manager', 'diego')
    expect((await asks(diego)).status).toBe(403)
    const ana = await TestTerminal.of(server, 'demo-manager', 'ana')
    expect((await asks(ana)).status).toBe(403)
    expect((await asks(ana, {}, '/1')).status).toBe(403)
    expect((await asks({ ...lucia, proof: '' })).status).toBe(401)
  })
})
