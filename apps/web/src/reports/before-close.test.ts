import { describe, expect, test } from 'vitest'
import { type BeforeClose, concernsOf, isInTheWay, terminalsApart } from './before-close.ts'

const calm: BeforeClose = { tills: [], checks: [], undecided: null, apart: [], isOnline: true, pending: 0 }

describe('[F5.3] before the day is closed', () => {
  test('with all in order there is nothing to say', () => {
    expect(concernsOf(calm)).toEqual([])
  })

  test('[C11] [C21] [C25] [C27] all that matters is said, the gravest first; open tills alone stand in its way', () => {
    const concerns = concernsOf({
      ...calm,
      tills: [
        { name: 'Bar', closed: null },
        { name: 'Door', closed: {} },
      ] as never,
      checks: [
        { checkId: 'a', label: '1', totalMinor: 780, paidMinor: 500 },
        { checkId: 'b', label: '2', totalMinor: 20, paidMinor: 0 },
      ],
      undecided: { kept: 4, refunds: 1, refundsMinor: 300 },
      apart: ['T3'],
      pending: 2,
    })
    expect(concerns).toEqual([
      { kind: 'tills', names: ['Bar'] },
      { kind: 'unsent', count: 2 },
      { kind: 'apart', names: ['T3'] },
      { kind: 'kept', count: 4 },
      { kind: 'refunds', count: 1, amountMinor: 300 },
      { kind: 'checks', count: 2, amountMinor: 300 },
    ])
    expect(concerns.filter(isInTheWay)).toEqual([{ kind: 'tills', names: ['Bar'] }])
  })

  test('offline nobody knows who else is connected, so nobody is named', () => {
    expect(concernsOf({ ...calm, apart: ['T3'], isOnline: false })).toEqual([{ kind: 'offline' }])
  })

  test('[C25] terminals of the same multi-session that are not heard now, by name', () => {
    const device = (id: string, more: object = {}) => ({
      id,
      name: `T ${id}`,
      multiSessionId: 'm',
      home: 'floor',
      ...more,
    })
    const terminals = {
      me: device('me'),
      z: device('z'),
      b: device('b'),
      on: device('on'),
      other: device('other', { multiSessionId: 'n' }),
      pass: device('pass', { home: 'kitchen' }),
      gone: device('gone', { revoked: {} }),
    }
    const here = { terminalId: 'me', multiSessionId: 'm' }
    expect(terminalsApart(terminals, [{ terminalId: 'on' }], here)).toEqual(['T b', 'T z'])
  })
})
