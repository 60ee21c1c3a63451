import { glanceAt } from '@comanda/domain'
import { ana, ben, given, restaurantWith } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { withHidden } from './glances.ts'
import { wayFrom } from './open-table.ts'
import { isForeign, isHidden, isUnwanted, type Looker } from './whose.ts'

const setup = restaurantWith()
const looker = (personId: string, more: object = {}, terminal: object = {}): Looker => ({
  personId,
  terminalId: 'T1',
  session: { ...setup.multiSessions.dining, ...more } as Looker['session'],
  setup: {
    ...setup,
    terminals: { ...setup.terminals, T1: { ...setup.terminals.T1, ...terminal } },
  } as Looker['setup'],
})
const { state } = given(
  ana.does({ type: 'openCheck', checkId: 'c5', tableId: 'table-5', provisional: 'T1-1' }),
  ana.does({ type: 'setGuests', checkId: 'c5', guests: 3, seen: { guests: null } }),
  ben.does({ type: 'openCheck', checkId: 'c7', tableId: 'table-7', provisional: 'T2-1' }),
)
const anas = state.checks.c5
const bens = state.checks.c7
if (anas === undefined || bens === undefined) throw new Error('no checks')

describe('[F2.5] one waiter per table', () => {
  const strict = { oneWaiterPerTable: true }
  test('the check of another is asked about, one’s own opens', () => {
    expect(wayFrom([bens], looker('ana', strict), false)).toEqual({ kind: 'choose' })
    expect(wayFrom([anas], looker('ana', strict), false)).toEqual({ kind: 'check', checkId: 'c5' })
  })
  test('managers pass, and so does everybody where tables are shared', () => {
    expect(isForeign(bens, looker('max', strict))).toBe(false)
    expect(isForeign(bens, looker('ana'))).toBe(false)
  })
})

describe('[F1.2] who sees the checks of others', () => {
  const own = { othersChecks: 'permitted' }
  test('without the permission one’s own only', () => {
    expect([isHidden(bens, looker('ana', own)), isHidden(anas, looker('ana', own))]).toEqual([true, false])
    expect(isHidden(bens, looker('max', own))).toBe(false)
    expect(isHidden(bens, looker('ana'))).toBe(false)
  })
  test('a table of others is taken: by whom, how many, and no amount', () => {
    const table = setup.tables['table-5']
    if (table === undefined) throw new Error('no table')
    expect(withHidden(glanceAt(table, [], setup), [anas])).toMatchObject({
      state: 'taken',
      checks: [],
      guests: 3,
      totalMinor: 0,
      since: anas.opened.at,
      waiters: ['ana'],
    })
  })
})

test('[F1.5] a terminal that accepts no incoming checks does not show those of others', () => {
  const alone = { acceptIncoming: false }
  expect(isUnwanted(bens, looker('ana', {}, alone))).toBe(true)
  expect(isUnwanted(anas, looker('ana', {}, alone))).toBe(false)
  expect(isUnwanted({ ...bens, waiterId: 'ana' }, looker('ana', {}, alone))).toBe(false)
  expect(isUnwanted(bens, looker('ana'))).toBe(false)
})

test('[F2.5] a free table opens, several checks are a choice, and an expected party is asked about [F2.6]', () => {
  expect(wayFrom([], looker('ana'), false)).toBe('new')
  expect(wayFrom([], looker('ana'), true)).toEqual({ kind: 'choose' })
  expect(wayFrom([anas, bens], looker('ana'), false)).toEqual({ kind: 'choose' })
})
