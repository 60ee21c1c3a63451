import type { PrinterReport } from '@comanda/protocol'
import { afterEach, expect, test, vi } from 'vitest'
import { askPrinting, failureOf } from './ask-printing.ts'
import { toneOf } from './printer-look.ts'
import { texts } from './texts.ts'

const report = (more: Partial<PrinterReport>): PrinterReport => ({
  printerId: 'p1',
  state: 'ready',
  waiting: 0,
  stale: 0,
  uncertain: 0,
  since: 0,
  fallback: false,
  ...more,
})

const states = Object.keys(texts.en.state) as PrinterReport['state'][]

test('[F4.3] what cannot print is red, what asks or will soon is amber', () => {
  expect(states.map((state) => toneOf(report({ state })))).toEqual([
    'ready',
    'info',
    'wait',
    'late',
    'late',
    'late',
    'late',
    'info',
  ])
  expect(toneOf(report({ stale: 2 }))).toBe('wait')
  expect(toneOf(report({ state: 'offline', stale: 2 }))).toBe('late')
})

test('[F4.3] why the server did not do it is known by its answer', () => {
  expect([401, 403, 404, 409, 500, 503].map(failureOf)).toEqual([
    'unauthorized',
    'forbidden',
    'gone',
    'gone',
    'other',
    'offline',
  ])
})

const credentials = { token: 'tok', personId: 'ana', proof: 'pin' } as never

afterEach(() => vi.unstubAllGlobals())

test('[F4.3] asked in the name of who is signed in; with something to say it is a POST', async () => {
  const fetched = vi.fn(async (_path: string, _init: RequestInit) => new Response('{"jobs":[]}'))
  vi.stubGlobal('fetch', fetched)
  expect(await askPrinting({ credentials }, '/api/printers')).toEqual({ ok: true, value: { jobs: [] } })
  await askPrinting({ credentials }, '/api/printers/p1/stale', { body: { action: 'print' } })
  expect(fetched.mock.calls.map(([path, { method, body }]) => [path, method, body])).toEqual([
    ['/api/printers', 'GET', undefined],
    ['/api/printers/p1/stale', 'POST', '{"action":"print"}'],
  ])
})

test('[F4.3] a server that is away, and nobody signed in, are told apart', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  expect(await askPrinting({ credentials }, '/api/printers')).toEqual({ ok: false, failure: 'offline' })
  expect(await askPrinting({ credentials: null }, '/x')).toEqual({ ok: false, failure: 'locked' })
})
