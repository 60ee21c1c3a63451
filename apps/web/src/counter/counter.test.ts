import type { OpenCheck, SetupState } from '@comanda/domain'
import { describe, expect, test } from 'vitest'
import type { Looker } from '../floor/whose.ts'
import { checksAtCounter, checkTyped, nameOfCheck } from './counter-checks.ts'
import { checkToFollow } from './following.ts'

let seq = 0
function check(id: string, over: object = {}): OpenCheck {
  seq += 1
  return {
    id,
    status: 'open',
    number: null,
    provisional: `T1-${seq}`,
    alsoKnownAs: [],
    waiterId: 'ana',
    opened: { terminal: 'bar', by: 'ana', at: seq * 1_000, seq },
    handover: null,
    customer: null,
    guests: null,
    orderNote: '',
    allergy: '',
    alsoAt: [],
    lines: [],
    ...over,
  } as unknown as OpenCheck
}

const lookerWith = (settings: object): Looker => ({
  personId: 'ana',
  terminalId: 'bar',
  session: undefined,
  setup: {
    terminals: { bar: { acceptIncoming: true, followIncoming: false, ...settings } },
    people: {},
    roles: {},
  } as unknown as SetupState,
})

const byId = (...checks: readonly OpenCheck[]) =>
  Object.fromEntries(checks.map((each) => [each.id, each])) as Record<string, OpenCheck>
const elsewhere = { opened: { terminal: 'tablet', by: 'ben', at: 5_000, seq: 50 }, waiterId: 'ben' }
const ids = (checks: readonly OpenCheck[]) => checks.map(({ id }) => id as string)

describe('[F1.5] the counter', () => {
  test('who waits longest comes first: by the time that was agreed, or since it was opened', () => {
    const handover = { name: 'Kim', phone: '', address: '', dueAt: 90_000 }
    const later = check('later', { handover, opened: { terminal: 'bar', at: 1_000, seq: 1 } })
    const first = check('first', { opened: { terminal: 'bar', at: 30_000, seq: 30 } })
    const second = check('second', { opened: { terminal: 'bar', at: 60_000, seq: 60 } })
    expect(ids(checksAtCounter(byId(later, second, first), lookerWith({})))).toEqual([
      'first',
      'second',
      'later',
    ])
  })

  test('where incoming checks are not accepted, those of other terminals are left out', () => {
    const checks = byId(check('own'), check('theirs', elsewhere))
    expect(ids(checksAtCounter(checks, lookerWith({})))).toHaveLength(2)
    expect(ids(checksAtCounter(checks, lookerWith({ acceptIncoming: false })))).toEqual(['own'])
  })

  test('a check is called by the name of its tab, or of its guest', () => {
    expect(nameOfCheck(check('a', { handover: { name: 'Kim' }, customer: { name: 'Lee' } }))).toBe('Kim')
    expect(nameOfCheck(check('a', { customer: { name: 'Lee' } }))).toBe('Lee')
    expect(nameOfCheck(check('a'))).toBe('')
  })

  test('a number leads to its check, and so does its beginning where only one begins so', () => {
    const checks = [
      check('a', { number: 12, provisional: 'T1-1' }),
      check('b', { number: 120, provisional: 'T1-2', alsoKnownAs: ['T4-9'] }),
    ]
    expect(checkTyped(checks, '12')?.id).toBe('a')
    expect(checkTyped(checks, '120')?.id).toBe('b')
    expect(checkTyped(checks, 't4-9')?.id).toBe('b')
    expect(checkTyped(checks, 'T4')?.id).toBe('b')
    expect(checkTyped(checks, 'T1')).toBeNull()
    expect(checkTyped(checks, '')).toBeNull()
  })
})

describe('[F1.5] [INV9] following incoming checks', () => {
  const follows = lookerWith({ followIncoming: true })
  const blank = check('mine')
  const incoming = check('incoming', elsewhere)
  const seen = { looker: follows, current: blank, isBusy: false, known: new Set(['mine']) }

  test('from an empty check to the one that came from elsewhere, the newest of them', () => {
    const older = check('older', { ...elsewhere, opened: { ...elsewhere.opened, seq: 40 } })
    expect(checkToFollow(byId(blank, older, incoming), seen)).toBe('incoming')
  })

  test.each([
    ['something stands on the own check', { current: check('mine', { guests: 2 }) }],
    ['there is no own check', { current: undefined }],
    ['somebody types or is asked', { isBusy: true }],
    ['it was here before', { known: new Set(['mine', 'incoming']) }],
    ['the terminal does not follow', { looker: lookerWith({ followIncoming: false }) }],
    ['it does not accept', { looker: lookerWith({ followIncoming: true, acceptIncoming: false }) }],
  ])('stays: %s', (_, other) => {
    expect(checkToFollow(byId(blank, incoming), { ...seen, ...other })).toBeNull()
  })

  test('stays: it was opened here', () => {
    expect(checkToFollow(byId(blank, check('own')), seen)).toBeNull()
  })
})
