import type { Terminal } from '@comanda/client'
import { checkCodeOf, readCheckCode } from '@comanda/domain'
import { ana, given, max, moneySetup, order, paysAll, seat } from '@comanda/testkit'
import { afterEach, expect, test, vi } from 'vitest'
import { lookUp } from './look-up.ts'

const setup = moneySetup()

afterEach(() => void vi.unstubAllGlobals())

function here(isPaid = false) {
  const story = given(ana.does(seat()), ana.does(order('l1', 'beer', 2))).under({ setup })
  if (isPaid) story.when(max.does(paysAll(story.state, setup, 'p1', 'c1')))
  const { state } = story
  const check = state.checks.c1 ?? state.closed.c1
  if (check === undefined) throw new Error('no check')
  const terminal = {
    service: state,
    setup,
    personId: 'max',
    identity: { terminalId: 'T1' },
    credentials: { token: 't', personId: 'max', proof: 'p' },
  } as unknown as Terminal
  const code = readCheckCode(checkCodeOf(check) ?? '')
  if (code === null) throw new Error('no code')
  return { terminal, code }
}

const answers = (body: unknown) =>
  vi.stubGlobal('fetch', async () => ({ ok: true, json: async () => body }) as Response)

test('[F3.10] the code of an open check leads to it, that of a paid one to what it was', async () => {
  const open = here()
  expect(await lookUp(open.terminal, open.code)).toMatchObject({ found: 'open', hit: { id: 'c1' } })
  const paid = here(true)
  expect(await lookUp(paid.terminal, paid.code)).toMatchObject({ found: 'past', hit: { id: 'c1' } })
})

test('[F3.10] the server is asked for what is not here, and only the very check is taken', async () => {
  const { terminal } = here()
  const found = {
    id: 'c77',
    number: 14,
    day: '2031-05-01',
    provisional: 'T1-1',
    status: 'settled',
    tableNumber: '5',
    customerName: null,
    waiterId: 'ana',
    totalMinor: 1,
    openedAt: 0,
    closedAt: 1,
  }
  const code = readCheckCode(checkCodeOf({ id: 'c77' as never, number: 14, day: '2031-05-01' }) ?? '')
  if (code === null) throw new Error('no code')
  answers({ checks: [{ ...found, id: 'c78' }, found], next: null })
  expect(await lookUp(terminal, code)).toMatchObject({ found: 'past', hit: { id: 'c77', isHere: false } })
  answers({ checks: [{ ...found, id: 'c78' }], next: null })
  expect(await lookUp(terminal, code)).toEqual({ found: 'nothing' })
  vi.stubGlobal('fetch', () => Promise.reject(new Error('offline')))
  expect(await lookUp(terminal, code)).toEqual({ found: 'silent' })
})
