import {
  ana,
  ben,
  eve,
  given,
  Hands,
  max,
  order,
  restaurantWith,
  type ServiceIntent,
  seat,
  tap,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import type { ServiceState } from '../state.ts'
import { upgradeService } from '../upgrade.ts'
import { attentionOf } from './attention-of.ts'

const REVOKED = { code: 'terminal-revoked' }
const noLines = restaurantWith({
  type: 'personSaved.v1',
  value: { id: 'ana', name: 'Ana', roleId: 'waiter', pin: null, denials: ['addLines'] },
})

/** Ana's terminal was revoked with these commands on it, made at 12:20; they are `T1-1/1` and on. */
function handedIn(...intents: readonly ServiceIntent[]) {
  const story = given().under({ withheld: REVOKED })
  for (const intent of intents) story.when(ana.at('12:20').does(intent))
  return story.under({ withheld: undefined })
}
const order2 = () => handedIn(seat(), order('l1', 'beer'))
const apply = (...ids: string[]) => max.does({ type: 'applyKept', ids })
const discard = (ids: string[], text = 'a test') => max.does({ type: 'discardKept', ids, reason: { text } })
/** What the hub makes of an approval. */
const follows = (id: string, by = 'ana', terminal = 'T1') =>
  new Hands(by, terminal, 'kept:dining').at('12:20').does({ type: 'performKept', id })
const ids = ({ state }: { readonly state: ServiceState }) => attentionOf(state).map(({ id }) => id)

describe('[C21] a manager applies what was kept', () => {
  test('in order, each by itself and once', () => {
    const story = order2()
    story
      .when(apply('T1-1/2', 'T1-1/1'))
      .gives(
        { type: 'keptApproved.v1', id: 'T1-1/1', what: 'openCheck', approvedBy: 'max', ordinal: 1 },
        { type: 'keptApproved.v1', id: 'T1-1/2', what: 'addLine', approvedBy: 'max', ordinal: 2 },
      )
    const opened = story.when(follows('T1-1/1')).ops
    const { ops, state } = story.when(follows('T1-1/2'))
    expect([...opened, ...ops].map(({ type }) => type)).toEqual([
      'keptApplied.v1',
      'checkOpened.v1',
      'keptApplied.v1',
      'lineAdded.v1',
      'checkNumbered.v1',
    ])
    expect([state.attention, state.approvals]).toEqual([{}, 2])
  })

  test('[INV7] in the name of its author, at the time and place where it was made', () => {
    const story = order2()
    story.when(apply('T1-1/1', 'T1-1/2'))
    story.when(follows('T1-1/1'))
    const { state } = story.when(follows('T1-1/2'))
    expect(state.checks.c1?.lines[0]?.added).toMatchObject({
      by: 'ana',
      terminal: 'T1',
      at: expect.any(Number),
    })
    expect(state.checks.c1?.waiterId).toBe('ana')
  })

  test('[INV10] with the rights of both, and the log says so', () => {
    const story = order2().under({ setup: noLines })
    story.when(apply('T1-1/1'))
    story.when(follows('T1-1/1')).gives(
      { type: 'keptApplied.v1', id: 'T1-1/1', what: 'openCheck', approvedBy: 'max' },
      {
        type: 'actionApproved.v1',
        checkId: 'c1',
        permission: 'addLines',
        approvedBy: 'max',
        what: 'openCheck',
      },
      {
        type: 'checkOpened.v1',
        checkId: 'c1',
        tableId: 'table-5',
        provisional: 'T1-1',
        day: '2031-05-17',
        orderTypeId: 'dineIn',
        multiSessionId: 'dining',
      },
    )
  })

  test('what cannot be applied stays, says why, and names what comes first', () => {
    const story = order2()
    story.when(apply('T1-1/2'))
    const because = { code: 'kept-before', details: { first: 'T1-1/1', what: 'openCheck' } }
    const { ops, state } = story.when(follows('T1-1/2'))
    expect(ops).toEqual([{ type: 'keptStayed.v1', id: 'T1-1/2', what: 'addLine', because }])
    expect(state.attention['T1-1/2']).toMatchObject({ approved: null, refused: because })
    expect(ids(story)).toEqual(['T1-1/1', 'T1-1/2'])
  })

  test('one whose personal data was erased can only be discarded', () => {
    const handover = { name: 'Vera', phone: '', address: '', dueAt: null }
    const story = handedIn({ type: 'setHandover', checkId: 'c1', handover, seen: { handover: null } })
    const kept = story.state.attention['T1-1/1']
    expect(kept?.command).toMatchObject({ handover })
    const place = { checkId: 'c1', check: null, tableId: null }
    const erased = given({
      type: 'commandKept.v1',
      id: 'T1-1/9',
      what: 'setHandover',
      place,
      basis: 0,
      size: 90,
      because: REVOKED,
    })
    erased.when(apply('T1-1/9'))
    expect(erased.when(follows('T1-1/9', 'system', 'server')).ops).toMatchObject([
      { type: 'keptStayed.v1', because: { code: 'kept-erased' } },
    ])
  })
})

describe('[C21] a manager discards what was kept', () => {
  test('with a reason, on the record', () => {
    const story = order2()
    story.when(discard(['T1-1/2'], ' ')).refused('reason-missing')
    const reason = { reasonId: null, text: 'entered anew' }
    story
      .when(discard(['T1-1/2'], 'entered anew'))
      .gives({ type: 'keptDiscarded.v1', id: 'T1-1/2', what: 'addLine', reason })
    expect(ids(story)).toEqual(['T1-1/1'])
  })
})

describe('[C22] two managers decide about the same', () => {
  test('the later one changes nothing more', () => {
    const story = order2()
    story.when(apply('T1-1/1'))
    story.when(follows('T1-1/1'))
    story.when(apply('T1-1/1')).gives()
    story.when(discard(['T1-1/1'])).gives()
    story.when(follows('T1-1/1')).gives()
    expect(Object.keys(story.state.checks)).toEqual(['c1'])
  })
})

describe('[INV10] nobody else decides', () => {
  test('neither a waiter nor its author', () => {
    const story = order2()
    for (const hands of [ben, eve, ana])
      story.when(hands.does({ type: 'applyKept', ids: ['T1-1/1'] })).refused('not-permitted')
    story
      .when(ben.does({ type: 'discardKept', ids: ['T1-1/1'], reason: { text: 'x' } }))
      .refused('not-permitted')
  })

  test('a waiter to whom a manager lends a PIN does', () => {
    const outcome = order2().when(ben.does({ type: 'applyKept', ids: ['T1-1/1'], approvedBy: 'max' }))
    expect(outcome.ops).toMatchObject([
      { type: 'actionApproved.v1', approvedBy: 'max', what: 'applyKept' },
      { type: 'keptApproved.v1', approvedBy: 'max' },
    ])
  })

  test('an author cannot perform what nobody has approved, nor somebody else what was', () => {
    const story = order2()
    story.when(follows('T1-1/1')).refused('not-permitted')
    story.when(apply('T1-1/1'))
    story.when(follows('T1-1/1', 'ben', 'T2')).refused('not-permitted')
  })

  test('no name that every object has is taken for an id', () => {
    expect(() => max.does({ type: 'applyKept', ids: ['constructor'] })).toThrow()
  })
})

describe('[SYN2] a state from before commands were kept', () => {
  test('has none, and goes on', () => {
    const { state } = given(ana.does(seat()), ana.does(order('l1', 'beer')), ana.does(tap(1, 1)))
    const { attention: _none, approvals: _never, ...older } = state
    const upgraded = upgradeService(older as ServiceState)
    expect(upgraded).toEqual(state)
    expect(upgradeService(upgraded)).toBe(upgraded)
  })
})
