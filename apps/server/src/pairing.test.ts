import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { demoProof } from './demo/seed.ts'
import { RESTAURANT_ID } from './demo/terminals.ts'
import { startServer } from './server.ts'
import { type Answered, get, post } from './testing/http.ts'
import { isOf } from './testing/test-bus.ts'
import { PATIENT, type TestServer, testServer } from './testing/test-server.ts'
import { exchange, TestTerminal } from './testing/test-terminal.ts'

vi.setConfig(PATIENT)

const NAMES = { restaurant: 'Casa Lumbre', multiSession: 'Dining room' }

let server: TestServer
let manager: TestTerminal
const clock = { aheadMs: 0 }

beforeEach(async () => {
  clock.aheadMs = 0
  server = await testServer({ now: () => Date.now() + clock.aheadMs })
  manager = await TestTerminal.of(server, 'demo-manager', 'lucia')
})
afterEach(() => server[Symbol.asyncDispose]())

function makeCode(body: Record<string, unknown> = {}, token = manager.token): Promise<Answered> {
  const { personId, proof } = manager
  return post(
    `${server.url}/api/pairing-codes`,
    { personId, proof, ...body },
    { authorization: `Bearer ${token}` },
  )
}

const newCode = async (): Promise<string> => (await makeCode()).body.code as string
const pair = (code: string, name = 'New tablet') => post(`${server.url}/api/pair`, { code, name })

describe('pairing', () => {
  test('a manager’s code makes a device a terminal of the multi-session', async () => {
    const made = await makeCode()
    expect(made.body).toMatchObject({ ...NAMES, code: expect.stringMatching(/^\d{6}$/) })
    const code = made.body.code as string
    expect((await get(`${server.url}/api/pair/${code}`)).body).toEqual({
      ...NAMES,
      suggestedName: 'Terminal T9',
    })
    const paired = await pair(code)
    expect(paired.body).toMatchObject(NAMES)
    const { token, terminalId } = paired.body as { token: string; terminalId: string }
    expect(server.hub.setup(RESTAURANT_ID).terminals[terminalId]).toMatchObject({
      name: 'New tablet',
      code: 'T9',
      multiSessionId: 'main',
      saved: { by: 'lucia' },
    })
    const [welcome] = await exchange(server.url, [manager.hello({ token, people: [] })])
    expect(welcome).toMatchObject({ t: 'welcome', terminalId, serviceLog: 'casa-lumbre/service/main' })
  })

  test('the token is kept only as a hash, and works after a restart', async () => {
    const { token } = (await pair(await newCode())).body as { token: string }
    await server.close()
    expect(readFileSync(join(server.folder, 'comanda.sqlite')).includes(token)).toBe(false)
    const again = await startServer({ dataDir: server.folder })
    try {
      const down = await exchange(again.url, [manager.hello({ token, people: [] })])
      expect(down.some(isOf('welcome'))).toBe(true)
    } finally {
      await again.close()
    }
  })

  test('two devices at once get different short codes', async () => {
    const codes = [await newCode(), await newCode()]
    const paired = await Promise.all(codes.map((code) => pair(code)))
    const { terminals } = server.hub.setup(RESTAURANT_ID)
    expect(paired.map(({ body }) => terminals[body.terminalId as string]?.code).sort()).toEqual(['T10', 'T9'])
  })

  test('a code works once, even for two at the same moment', async () => {
    const code = await newCode()
    const both = await Promise.all([pair(code), pair(code)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 404])
    expect(both.find(({ status }) => status === 404)?.body).toMatchObject({ error: { code: 'code-unknown' } })
  })

  test('a wrong code is told in words', async () => {
    await newCode()
    const wrong = await pair('000000')
    expect(wrong.status).toBe(404)
    expect(wrong.body).toEqual({
      error: {
        code: 'code-unknown',
        message: 'This code is not valid. Codes work once, for ten minutes.',
        mend: 'Check the digits, or ask a manager for a new code.',
      },
    })
    expect((await pair('12')).body).toMatchObject({ error: { code: 'invalid-request' } })
  })

  test('a code of more than ten minutes ago is not valid', async () => {
    const code = await newCode()
    clock.aheadMs = 10 * 60_000
    expect((await get(`${server.url}/api/pair/${code}`)).status).toBe(404)
    expect((await pair(code)).status).toBe(404)
  })

  test('the eleventh try within a minute has to wait, whichever way it is made', async () => {
    for (let i = 0; i < 5; i++) {
      expect((await get(`${server.url}/api/pair/000000`)).status).toBe(404)
      expect((await pair('000000')).status).toBe(404)
    }
    for (const answer of [await get(`${server.url}/api/pair/000000`), await pair('000000')]) {
      expect(answer.status).toBe(429)
      expect(answer.body).toEqual({
        error: {
          code: 'too-many-tries',
          message: 'There were too many tries from this device.',
          mend: 'Wait a minute, then try again.',
        },
      })
    }
  })

  test('[INV10] a manager who is one no longer lets nobody in', async () => {
    const code = await newCode()
    const { saved: _, ...lucia } = server.hub.setup(RESTAURANT_ID).people.lucia ?? { saved: null }
    const value = { ...lucia, active: false }
    await server.hub.command(`${RESTAURANT_ID}/setup`, { type: 'savePerson', value })
    const refused = await pair(code)
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({ error: { code: 'pairing-refused' } })
  })
})

describe('[INV10] no code is made', () => {
  test('without the token of a terminal', async () => {
    expect((await makeCode({}, 'made-up')).body).toMatchObject({ error: { code: 'unauthorized' } })
  })

  test('on a revoked terminal', async () => {
    const command = { type: 'revokeTerminal', terminalId: 'demo-manager' }
    await server.hub.command(`${RESTAURANT_ID}/setup`, command)
    expect((await makeCode()).status).toBe(401)
  })

  test('by a waiter, or by a manager without the PIN', async () => {
    const waiter = { personId: 'ana', proof: await demoProof(server.hub, 'ana') }
    for (const body of [waiter, { proof: waiter.proof }, { personId: 'nobody' }]) {
      const refused = await makeCode(body)
      expect(refused.status).toBe(403)
      expect(refused.body).toMatchObject({ error: { code: 'not-a-manager' } })
    }
  })

  test('for a multi-session that is not there', async () => {
    expect((await makeCode({ multiSessionId: 'beach' })).body).toMatchObject({
      error: { code: 'multi-session-unknown' },
    })
    expect((await makeCode({ multiSessionId: 'main' })).body).toMatchObject(NAMES)
  })

  test('for a page from elsewhere', async () => {
    const answer = await post(`${server.url}/api/pairing-codes`, {}, { origin: 'https://evil.example' })
    expect(answer.body).toMatchObject({ error: { code: 'foreign-origin' } })
  })
})
