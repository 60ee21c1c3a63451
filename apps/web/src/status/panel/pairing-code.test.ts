import { afterEach, describe, expect, test, vi } from 'vitest'
import { isOwnHost, makePairingCode, pairingAddress, remaining, spaced } from './pairing-code.ts'

const signedIn = { credentials: { token: 'tok', personId: 'max', proof: 'prf' } }
const signal = new AbortController().signal
const answering = (status: number, body: unknown = {}) =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }))

afterEach(() => vi.unstubAllGlobals())

describe('asking for a code', () => {
  test('says who asks', async () => {
    const code = { code: '472918', validUntil: 5, restaurant: 'Casa', multiSession: 'Main' }
    const asked = vi.fn(async () => new Response(JSON.stringify(code)))
    vi.stubGlobal('fetch', asked)
    expect(await makePairingCode(signedIn, signal)).toEqual({ ok: true, code })
    expect(asked).toHaveBeenCalledWith(
      '/api/pairing-codes',
      expect.objectContaining({
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer tok' },
        body: '{"personId":"max","proof":"prf"}',
      }),
    )
  })

  test.each([
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [429, 'often'],
    [500, 'other'],
  ])('a server that answers %d', async (status, failure) => {
    answering(status)
    expect(await makePairingCode(signedIn, signal)).toEqual({ ok: false, failure })
  })

  test('no server, nobody signed in', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('gone')))
    expect(await makePairingCode(signedIn, signal)).toEqual({ ok: false, failure: 'offline' })
    const locked = { credentials: null }
    expect(await makePairingCode(locked, signal)).toEqual({ ok: false, failure: 'locked' })
  })
})

test('what people read', () => {
  expect(spaced('472918')).toBe('472 918')
  expect(pairingAddress('https://casa.lan', '472918')).toBe('https://casa.lan/pair?code=472918')
  expect([remaining(600_000, 0), remaining(600_000, 18_001), remaining(5, 9_000)]).toEqual([
    '10:00',
    '9:42',
    '0:00',
  ])
  expect(['localhost', '127.0.0.1', 'casa.lan', '192.168.1.7'].map(isOwnHost)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
