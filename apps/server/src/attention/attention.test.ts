import { attentionOf } from '@comanda/domain'
import { serviceLogOf } from '@comanda/protocol'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { RESTAURANT_ID } from '../demo/terminals.ts'
import { does, sets } from '../history/testing/checks.ts'
import { startServer } from '../server.ts'
import { forThisTest } from '../testing/for-this-test.ts'
import { type Answered, get, post } from '../testing/http.ts'
import { PATIENT, type TestServer, testServer } from '../testing/test-server.ts'
import { SERVICE_LOG, TestTerminal } from '../testing/test-terminal.ts'

vi.setConfig(PATIENT)

const ALONE = '~demo-tablet'
const aloneLog = serviceLogOf(RESTAURANT_ID, ALONE)

let server: TestServer
let lucia: TestTerminal

beforeEach(async () => {
  server = forThisTest(await testServer())
  lucia = await TestTerminal.of(server, 'demo-manager', 'lucia')
})

/** Puts the tablet into a multi-session; `null`: it works alone. */
async function puts(multiSessionId: string | null): Promise<void> {
  const { saved: _saved, ...terminal } = server.hub.setup(RESTAURANT_ID).terminals['demo-tablet'] ?? {}
  await sets(server, { type: 'saveTerminal', value: { ...terminal, multiSessionId } } as never)
}

/** Money for a check that nobody knows there: kept. */
const paysForNothing = (paymentId: string, log = aloneLog) =>
  does(
    server,
    'lucia',
    {
      type: 'takePayment',
      checkId: 'long-gone',
      paymentId,
      methodId: 'cash',
      tillId: 'its-own',
      amountMinor: 500,
      seen: { dueMinor: 500 },
    },
    log,
  )

type Asker = Pick<TestTerminal, 'token' | 'personId' | 'proof'>
const headersOf = ({ token, personId, proof }: Asker) => ({
  authorization: `Bearer ${token}`,
  'x-comanda-person': personId,
  'x-comanda-proof': proof,
})
const asks = (by: Asker, url = server.url): Promise<Answered> => get(`${url}/api/attention`, headersOf(by))
const decides = (by: Asker, body: object, place = ALONE): Promise<Answered> =>
  post(`${server.url}/api/attention/${encodeURIComponent(place)}`, body, headersOf(by))
const waiting = () => {
  const log = server.hub.restaurant(RESTAURANT_ID)?.service(aloneLog)
  return log === undefined ? [] : attentionOf(log.durable.state)
}
const reason = { text: 'It was entered anew' }

describe('[C21] [F1.1] what is kept where no manager is', () => {
  test('at a terminal that works alone: a manager has it, under its name, and not what they have anyway', async () => {
    await puts(null)
    await paysForNothing('p-1')
    await paysForNothing('p-2', SERVICE_LOG)
    const name = server.hub.setup(RESTAURANT_ID).terminals['demo-tablet']?.name
    expect((await asks(lucia)).body).toEqual({
      places: [{ place: ALONE, name, isAlone: true, kept: waiting() }],
    })
    expect(waiting()).toMatchObject([{ what: 'takePayment', because: { code: 'check-unknown' } }])
  })

  test('is discarded there, by whom, where and why on the record; what cannot be applied stays', async () => {
    await puts(null)
    await paysForNothing('p-1')
    await paysForNothing('p-2')
    const [first, second] = waiting().map(({ id }) => id)
    expect((await decides(lucia, { action: 'apply', ids: [first] })).body).toEqual({ left: 2 })
    expect(waiting()).toMatchObject([
      { approved: null, refused: { code: 'check-unknown' } },
      { refused: null },
    ])
    expect((await decides(lucia, { action: 'discard', ids: [first, second], reason })).body).toEqual({
      left: 0,
    })
    expect((await asks(lucia)).body).toEqual({ places: [] })
    const log = server.hub.restaurant(RESTAURANT_ID)?.service(aloneLog)
    const records = log?.recordsAfter(0) ?? []
    expect(records.at(-1)).toMatchObject({
      op: { type: 'keptDiscarded.v1', id: second, reason },
      stamp: { by: 'lucia', terminal: 'demo-manager' },
    })
  })

  test('is still there for managers when the terminal has joined a multi-session, also after a restart', async () => {
    const { multiSessionId = null } = server.hub.setup(RESTAURANT_ID).terminals['demo-tablet'] ?? {}
    await puts(null)
    await paysForNothing('p-1')
    await puts(multiSessionId)
    await server.close()
    const again = await startServer({ dataDir: server.folder, webRoot: server.folder })
    forThisTest({ [Symbol.asyncDispose]: () => again.close() })
    expect((await asks(lucia, again.url)).body).toMatchObject({ places: [{ place: ALONE, kept: [{}] }] })
  })

  test('[INV10] is for managers only', async () => {
    const ana = await TestTerminal.of(server, 'demo-manager', 'ana')
    expect((await asks(ana)).status).toBe(403)
    expect((await decides(ana, { action: 'apply', ids: ['T/1'] })).status).toBe(403)
    expect((await asks({ ...lucia, proof: '' })).status).toBe(401)
    expect((await decides(lucia, { action: 'apply', ids: ['T/1'] }, 'nowhere')).status).toBe(404)
    await puts(null)
    const nothing = { action: 'discard', ids: ['T/1'], reason: { text: '' } }
    expect((await decides(lucia, nothing)).body).toMatchObject({ error: { code: 'reason-missing' } })
  })
})
