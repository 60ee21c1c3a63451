import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { PRODUCTS } from '../demo/menu.ts'
import { PATIENT, type TestServer, testServer } from '../testing/test-server.ts'
import { TestTerminal } from '../testing/test-terminal.ts'
import { DRAWN } from './drawn/drawn.ts'

vi.setConfig(PATIENT)

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

let server: TestServer
let lucia: TestTerminal
let ana: TestTerminal

beforeAll(async () => {
  server = await testServer()
  lucia = await TestTerminal.of(server, 'demo-manager', 'lucia')
  ana = await TestTerminal.of(server, 'demo-waiter', 'ana')
})
afterAll(() => server[Symbol.asyncDispose]())

const papers = ({ token, personId, proof }: TestTerminal): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  'x-comanda-person': personId,
  'x-comanda-proof': proof,
})

const show = (id: string) => fetch(`${server.url}/api/pictures/${id}`)

async function send(body: Buffer, headers: Record<string, string> = papers(lucia)) {
  const response = await fetch(`${server.url}/api/pictures`, {
    method: 'PUT',
    headers: { 'content-type': 'image/png', ...headers },
    body: new Uint8Array(body),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const folder = () => join(server.dataDir, 'pictures')

describe('[F3.1] a picture of a product', () => {
  test('is added by a manager and shown to everybody, for ever the same', async () => {
    const { status, body } = await send(PNG)
    expect([status, body]).toEqual([200, { id: expect.stringMatching(/^[0-9a-f]{64}$/) }])
    const shown = await show(body.id as string)
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(PNG)
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    })
  })

  test('is stored once, however often it is sent', async () => {
    const ids = await Promise.all([send(PNG), send(PNG)])
    expect(new Set(ids.map(({ body }) => body.id)).size).toBe(1)
    expect(readdirSync(folder())).toEqual([ids[0].body.id])
  })

  test.each([
    ['is no picture', Buffer.from('<svg onload="alert(1)"/>'), 415, 'not-a-picture'],
    ['is empty', Buffer.alloc(0), 415, 'not-a-picture'],
    ['is too large', Buffer.concat([PNG, Buffer.alloc(300_000)]), 413, 'picture-too-large'],
  ])('is refused in words when it %s', async (_, body, status, code) => {
    const answer = await send(body)
    expect([answer.status, answer.body]).toMatchObject([
      status,
      { error: { code, mend: expect.any(String) } },
    ])
  })

  test('is what its bytes are, whatever it is called', async () => {
    const answer = await send(PNG, { ...papers(lucia), 'content-type': 'text/html' })
    expect(answer.status).toBe(200)
    expect((await show(answer.body.id as string)).headers.get('content-type')).toBe('image/png')
  })

  test('that is not there is told apart', async () => {
    for (const id of ['f'.repeat(64), 'demo-nothing', '..%2fcomanda.sqlite', 'constructor']) {
      const answer = await show(id)
      expect([answer.status, await answer.json()]).toMatchObject([
        404,
        { error: { code: 'picture-unknown' } },
      ])
    }
  })
})

describe('[INV10] no picture is added', () => {
  const without = (key: string) => () => {
    const { [key]: _, ...rest } = papers(lucia)
    return rest
  }

  test.each<readonly [string, () => Record<string, string>, number, string]>([
    ['without a terminal', without('authorization'), 401, 'unauthorized'],
    ['without a person', without('x-comanda-person'), 401, 'not-signed-in'],
    [
      'with a wrong PIN',
      () => ({ ...papers(lucia), 'x-comanda-proof': '0'.repeat(64) }),
      401,
      'not-signed-in',
    ],
    ['by a waiter', () => papers(ana), 403, 'not-a-manager'],
    ['from elsewhere', () => ({ ...papers(lucia), origin: 'https://evil.example' }), 403, 'foreign-origin'],
  ])('%s', async (_, headers, status, code) => {
    const before = existsSync(folder()) ? readdirSync(folder()) : []
    const answer = await send(Buffer.concat([PNG, Buffer.from(code)]), headers())
    expect([answer.status, answer.body]).toMatchObject([status, { error: { code } }])
    expect(existsSync(folder()) ? readdirSync(folder()) : []).toEqual(before)
  })
})

describe('drawn pictures', () => {
  test('are there for every product of the demo that names one', () => {
    const named = new Set(PRODUCTS.map(({ picture }) => picture).filter((id) => id !== ''))
    expect([...named].filter((id) => !DRAWN.has(id))).toEqual([])
    expect([...DRAWN.keys()].filter((id) => !named.has(id))).toEqual([])
  })

  test('are shown as SVG that can run nothing', async () => {
    for (const id of DRAWN.keys()) {
      const shown = await show(id)
      expect(shown.headers.get('content-type')).toMatch(/^image\/svg\+xml/)
      expect(shown.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/)
      expect(shown.headers.get('cache-control')).toBe('public, max-age=86400')
      const svg = await shown.text()
      expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 96 96"[^>]*>.*<\/svg>$/)
      expect(svg).not.toMatch(/script|href|url\(|NaN|undefined| on\w+=/)
    }
  })
})
