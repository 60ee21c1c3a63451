import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { forThisTest } from './testing/for-this-test.ts'
import { get, post } from './testing/http.ts'
import { PATIENT, type TestFolder, type TestServer, testFolder, testServer } from './testing/test-server.ts'
import { exchange, opensCheck, TestTerminal } from './testing/test-terminal.ts'

vi.setConfig(PATIENT)

const PAGE = '<!doctype html><title>Comanda</title>'
const SCRIPT = `console.log(${JSON.stringify('x'.repeat(5_000))})`
const HTML = { accept: 'text/html,application/xhtml+xml' }

let server: TestServer
let webRoot: TestFolder

beforeAll(async () => {
  webRoot = testFolder()
  mkdirSync(join(webRoot.path, 'assets'))
  writeFileSync(join(webRoot.path, 'index.html'), PAGE)
  writeFileSync(join(webRoot.path, 'sw.js'), 'self')
  writeFileSync(join(webRoot.path, '.comanda-build'), 'stamp')
  writeFileSync(join(webRoot.path, 'assets', 'index-a1b2c3d4.js'), SCRIPT)
  server = await testServer({ webRoot: webRoot.path })
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  webRoot[Symbol.dispose]()
})

test('healthz says that it runs, and which version', async () => {
  const { status, body } = await get(`${server.url}/healthz`)
  expect([status, body]).toEqual([200, { status: 'ok', version: '0.1.0' }])
})

test('metrics counts what the hub has done', async () => {
  const terminal = await TestTerminal.of(server, 'demo-waiter', 'ana')
  await exchange(server.url, [terminal.hello(), terminal.commands(opensCheck('c-1', 'table-1'))])
  const text = await (await fetch(`${server.url}/metrics`)).text()
  expect(text).toMatch(/comanda_commands_decided_total 1\n/)
  expect(text).toMatch(/comanda_commit_seconds_count [1-9]\d*\n/)
  expect(text).toMatch(/comanda_log_head{log="casa-lumbre\/setup"} \d{3}\n/)
  expect(text).toMatch(/nodejs_eventloop_lag_p99_seconds /)
})

test('the API describes itself', async () => {
  const { body } = await get(`${server.url}/api/openapi.json`)
  expect(Object.keys(body.paths as object)).toEqual(
    expect.arrayContaining(['/healthz', '/api/exchange', '/api/pair', '/api/pairing-codes', '/api/demo']),
  )
})

describe('errors are answered in words', () => {
  test('a path that leads nowhere', async () => {
    const { status, body } = await get(`${server.url}/api/nothing`, HTML)
    expect([status, body]).toEqual([
      404,
      {
        error: {
          code: 'not-found',
          message: 'There is nothing at GET /api/nothing.',
          mend: 'Check the address and the method.',
        },
      },
    ])
  })

  test.each([
    ['no JSON', '{', 'application/json', 400, 'invalid-json'],
    ['no body', '', 'application/json', 400, 'invalid-json'],
    ['another type', 'a=1', 'text/csv', 415, 'not-json'],
    ['too much', `"${'x'.repeat(9 * 1024 * 1024)}"`, 'application/json', 413, 'too-large'],
  ])('%s', async (_, text, type, status, code) => {
    const answer = await post(`${server.url}/api/exchange`, text, { 'content-type': type })
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ error: { code } })
  })
})

describe('the web app', () => {
  test.each(['/', '/floor', '/check/0195-abc', '/demo', '/demo/waiter?x=1'])(
    'is the page at %s',
    async (path) => {
      const response = await fetch(server.url + path, { headers: HTML })
      expect([response.status, await response.text()]).toEqual([200, PAGE])
      expect(response.headers.get('cache-control')).toBe('no-cache')
    },
  )

  test('is not the answer to a program, nor to a file that is missing', async () => {
    expect((await get(`${server.url}/floor`, { accept: 'application/json' })).status).toBe(404)
    for (const path of ['/assets/gone.js', '/.comanda-build'])
      expect((await get(server.url + path, HTML)).body).toMatchObject({ error: { code: 'not-found' } })
  })

  test('shows nothing outside of its folder', async () => {
    const answer = await get(`${server.url}/assets/..%2f..%2fcomanda.sqlite`, HTML)
    expect([answer.status, answer.body]).toMatchObject([403, { error: { code: 'refused' } }])
  })

  test('lets hashed files be kept for ever, and the service worker be asked for each time', async () => {
    const asset = await fetch(`${server.url}/assets/index-a1b2c3d4.js`)
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const worker = await fetch(`${server.url}/sw.js`)
    expect(worker.headers.get('cache-control')).toBe('no-cache')
  })

  test('goes over the wire packed', async () => {
    const headers = { 'accept-encoding': 'gzip, deflate, br, zstd' }
    const asset = await fetch(`${server.url}/assets/index-a1b2c3d4.js`, { headers })
    expect(asset.headers.get('content-encoding')).toBe('br')
    expect(await asset.text()).toBe(SCRIPT)
  })

  test('allows itself nothing from elsewhere', async () => {
    const { headers } = await fetch(server.url, { headers: HTML })
    const policy = headers.get('content-security-policy') ?? ''
    const host = new URL(server.url).host
    expect(policy).toContain("default-src 'self';script-src 'self' 'wasm-unsafe-eval';")
    expect(policy).toContain(`connect-src 'self' ws://${host} wss://${host};`)
    expect(policy).not.toMatch(/upgrade-insecure|\*|https:/)
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  test('that is not built yet is told in words', async () => {
    const bare = forThisTest(await testServer({ demo: false }))
    const { status, body } = await get(bare.url, HTML)
    expect([status, body]).toMatchObject([503, { error: { code: 'web-app-missing' } }])
  })
})
