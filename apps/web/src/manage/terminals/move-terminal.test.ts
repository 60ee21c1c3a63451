import type { Terminal as OpenTerminal, Outcome } from '@comanda/client'
import type { ServiceState, Terminal } from '@comanda/domain'
import { beforeEach, describe, expect, test } from 'vitest'
import { cannotTake, moveTerminal, openChecksOf } from './move-terminal.ts'
import { terminalsIn } from './terminals-in.ts'

const line = { status: 'ordered' }
const check = (id: string, terminal: string, seq: number, lines: readonly object[] = [line]) => ({
  id,
  lines,
  opened: { terminal, seq },
})
const service = {
  checks: {
    c: check('c', 'tablet', 3),
    a: check('a', 'tablet', 1),
    b: check('b', 'phone', 2),
    blank: check('blank', 'tablet', 4, []),
  },
} as unknown as ServiceState
const record = { id: 'tablet', name: 'Tablet', code: 'T2', multiSessionId: 'dining' } as unknown as Terminal

/** What was asked of the terminal of the manager, in order. */
let asked: object[] = []
let refusal: string | null = null
const answer = (intent: object): Outcome => {
  asked.push(intent)
  return refusal === null ? { ok: true } : { ok: false, refusal: { code: refusal } }
}
const here = {
  service,
  setup: { terminals: { office: { multiSessionId: 'dining' } } },
  identity: { terminalId: 'office' },
  status: { link: { state: 'online' } },
  pending: [],
  perform: answer,
  performSetup: answer,
  until: async () => {},
} as unknown as OpenTerminal

beforeEach(() => {
  asked = []
  refusal = null
})

describe('[F1.3] a terminal goes to another multi-session while it runs', () => {
  test('its open checks are those opened on it on which something stands, oldest first', () => {
    expect(openChecksOf(service, 'tablet').map(({ id }) => id)).toEqual(['a', 'c'])
  })

  test('they stay where they are', async () => {
    expect(await moveTerminal(here, record, 'bar', 'keep')).toEqual({ ok: true })
    expect(asked).toEqual([{ type: 'saveTerminal', value: { ...record, multiSessionId: 'bar' } }])
  })

  test('they go along, and first', async () => {
    await moveTerminal(here, record, 'bar', 'take')
    expect(asked).toEqual([
      { type: 'sendCheck', checkId: 'a', to: 'bar' },
      { type: 'sendCheck', checkId: 'c', to: 'bar' },
      { type: 'saveTerminal', value: { ...record, multiSessionId: 'bar' } },
    ])
  })

  test('out of every multi-session they go to a log of its own', async () => {
    await moveTerminal(here, record, null, 'take')
    expect(asked[0]).toEqual({ type: 'sendCheck', checkId: 'a', to: '~tablet' })
    expect(asked.at(-1)).toEqual({ type: 'saveTerminal', value: { ...record, multiSessionId: null } })
  })

  test('where they may not go, it does not go either', async () => {
    refusal = 'not-permitted'
    expect(await moveTerminal(here, record, 'bar', 'take')).toEqual({
      ok: false,
      refusal: { code: 'not-permitted' },
    })
    expect(asked).toHaveLength(1)
  })

  test.each([
    ['dining', 'online', null],
    ['dining', 'offline', 'offline'],
    ['bar', 'online', 'elsewhere'],
    [null, 'online', 'elsewhere'],
  ])('from %s, %s: %s', (multiSessionId, state, why) => {
    const now = { ...here, status: { link: { state } } } as unknown as OpenTerminal
    expect(cannotTake(now, { multiSessionId } as unknown as Terminal)).toBe(why)
  })
})

test('[F1.1] terminals of a multi-session by code, without those that are shut out', () => {
  const terminals = {
    a: { id: 'a', code: 'T10', multiSessionId: 'dining' },
    b: { id: 'b', code: 'T2', multiSessionId: 'dining' },
    c: { id: 'c', code: 'T1', multiSessionId: 'bar' },
    d: { id: 'd', code: 'T3', multiSessionId: 'dining', revoked: {} },
  } as never
  expect(terminalsIn({ terminals }, 'dining').map(({ code }) => code)).toEqual(['T2', 'T10'])
})
