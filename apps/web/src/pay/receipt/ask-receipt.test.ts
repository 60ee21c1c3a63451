import type { Terminal } from '@comanda/client'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { askPapers, codeIn, readCopy, readFacts, receiptPath, wordsFor } from './ask-receipt.ts'
import { isAddress } from './is-address.ts'

const terminal = (over: object = {}) =>
  ({
    credentials: { token: 't', personId: 'carla', proof: 'p' },
    status: { link: { state: 'online' } },
    pending: [],
    until: () => Promise.resolve(),
    ...over,
  }) as unknown as Terminal
const answers = (status: number, body: unknown) => {
  const fetch = vi.fn(() => Promise.resolve(Response.json(body, { status })))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

describe('[F5.5] asking the server for a receipt', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  test('as the person at the terminal, about the check or one of its refunds', async () => {
    const fetch = answers(200, { action: 'print', jobId: 'j', printerId: 'p', copy: 2 })
    const told = await askPapers(terminal(), receiptPath('c/1'), readCopy, { action: 'print' })
    expect(told).toEqual({ ok: true, answer: 2 })
    expect(fetch).toHaveBeenCalledWith(
      '/api/checks/c%2F1/receipt',
      expect.objectContaining({
        method: 'POST',
        body: '{"action":"print"}',
        headers: {
          authorization: 'Bearer t',
          'x-comanda-person': 'carla',
          'x-comanda-proof': 'p',
          'content-type': 'application/json',
        },
      }),
    )
    expect(receiptPath('c1', 'r 1')).toBe('/api/checks/c1/receipt?refundId=r%201')
  })

  test('once the server has heard of the payment', async () => {
    const fetch = answers(200, { copy: 1 })
    let heard: () => void = () => {}
    const until = () => new Promise<void>((resolve) => (heard = resolve))
    const asked = askPapers(terminal({ until }), '/x', readCopy)
    await Promise.resolve()
    expect(fetch).not.toHaveBeenCalled()
    heard()
    expect(await asked).toEqual({ ok: true, answer: 1 })
  })

  test('a refusal says why; what cannot be understood is silence', async () => {
    answers(409, { error: { code: 'no-printers', message: 'x' } })
    expect(await askPapers(terminal(), '/x', readCopy)).toEqual({ ok: false, code: 'no-printers' })
    answers(200, { hello: 1 })
    expect(await askPapers(terminal(), '/x', readCopy)).toEqual({ ok: false, code: 'silent' })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    const offline = terminal({ status: { link: { state: 'offline' } }, until: () => new Promise(() => {}) })
    expect(await askPapers(offline, '/x', readCopy)).toEqual({ ok: false, code: 'silent' })
    expect(await askPapers(terminal({ credentials: null }), '/x', readCopy)).toEqual({
      ok: false,
      code: 'silent',
    })
  })

  test('its facts, of this version of the server only', () => {
    const facts = { link: null, path: '/r/abc', copies: 1, canMail: true, mailTo: 'a@b.example' }
    expect(readFacts({ receipt: {}, ...facts })).toEqual(facts)
    expect(readFacts({ error: { code: 'x' } })).toBeNull()
    expect(readFacts(null)).toBeNull()
  })

  test('the words for what was refused', () => {
    expect(['mail-not-set-up', 'silent', 'of-a-newer-server'].map(wordsFor)).toEqual([
      'mail-not-set-up',
      'silent',
      'other',
    ])
    expect([codeIn({ error: { code: 'x' } }), codeIn({}), codeIn(null)]).toEqual(['x', 'silent', 'silent'])
  })

  test.each([
    ['marta@example.com', true],
    ['marta@example', false],
    ['marta', false],
    ['a b@example.com', false],
  ])('%s is an address: %s', (text, isOne) => expect(isAddress(text)).toBe(isOne))
})
