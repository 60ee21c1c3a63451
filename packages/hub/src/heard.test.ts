import { type SetupState, TerminalId } from '@comanda/domain'
import { expect, test } from 'vitest'
import { Heard } from './heard.ts'

const terminal = (id: string, more: object = {}) => ({
  id: TerminalId.parse(id),
  name: `Terminal ${id}`,
  multiSessionId: 'main',
  kitchen: null,
  ...more,
})
const setup = {
  terminals: {
    a: terminal('a'),
    b: terminal('b'),
    c: terminal('c', { multiSessionId: 'terrace' }),
    d: terminal('d', { revoked: { by: 'max' } }),
    e: terminal('e', { kitchen: { stationIds: [], multiSessionIds: [] } }),
    f: terminal('f', { multiSessionId: null }),
  },
} as unknown as SetupState

const nobody = () => false

test('[C25] a close names who has not been heard of, and since when', () => {
  const heard = new Heard(1_000)
  heard.note('a', 50_000)
  expect(heard.missing(setup, 'main', nobody, 200_000)).toEqual([
    { terminalId: 'a', name: 'Terminal a', since: 50_000 },
    { terminalId: 'b', name: 'Terminal b', since: 1_000 },
  ])
})

test('[C25] who is connected, or spoke within a minute, is here', () => {
  const heard = new Heard(1_000)
  heard.note('a', 150_000)
  expect(heard.missing(setup, 'main', (id) => id === 'b', 200_000)).toEqual([])
})

test('[C25] a terminal that works alone closes its own day', () => {
  expect(new Heard(0).missing(setup, '~f', nobody, 90_000)).toEqual([
    { terminalId: 'f', name: 'Terminal f', since: 0 },
  ])
})
