import {
  ana,
  ben,
  clock,
  during,
  eve,
  given,
  max,
  moneySetup,
  order,
  pays,
  restaurantWith,
  type ServiceIntent,
  type SetupFact,
  say,
  seat,
  setupOp,
  smallRestaurant,
  tap,
  zoe,
} from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { applySetup } from '../../setup/apply.ts'
import { ServiceCommand } from '../commands.ts'
import { attentionOf } from './attention-of.ts'

/** The test restaurant after somebody has changed it at 12:30. */
const changedAtHalfPast = (...facts: readonly SetupFact[]) =>
  facts.map(setupOp).reduce((setup, op, index) => {
    const stamp = { by: 'max', terminal: 'T3', replica: 'T3-1', n: index + 1, at: clock('12:30') }
    return applySetup(setup, op, { seq: smallRestaurant.seq + index + 1, stamp })
  }, smallRestaurant.state)

const person = (id: string, more: object = {}): SetupFact => ({
  type: 'personSaved.v1',
  value: { id, name: id, roleId: 'waiter', pin: null, ...more },
})
const noLines = person('ana', { denials: ['addLines'] })
const asTrainee = person('ana', { roleId: 'trainee' })
const waitersMayNothing: SetupFact = {
  type: 'roleSaved.v1',
  value: { id: 'waiter', name: 'Waiter', permissions: [] },
}
const seated = () => given(ana.does(seat()), ana.does(order('l1', 'beer')))
const late = (intent: ServiceIntent) => ana.at('12:20').does(intent)
const kept = (story: ReturnType<typeof seated>, intent: ServiceIntent) => story.when(late(intent)).ops

describe('[C21] [INV8] a right was lost while the command was on its way', () => {
  test('it is neither applied nor dropped: it waits, with all that a manager needs to know', () => {
    const { ops, state } = seated()
      .under({ setup: changedAtHalfPast(noLines) })
      .when(late(order('l2', 'steak')))
    const command = ServiceCommand.parse(order('l2', 'steak'))
    const size = JSON.stringify(command).length
    const because = { code: 'not-permitted', details: { permission: 'addLines' } }
    const place = { checkId: 'c1', check: '1', tableId: 'table-5' }
    const said = { id: 'T1-1/3', what: 'addLine', place, basis: 3, size, because, command }
    expect(ops).toEqual([{ type: 'commandKept.v1', ...said }])
    expect(attentionOf(state)).toEqual([
      {
        ...said,
        made: { by: 'ana', terminal: 'T1', replica: 'T1-1', at: clock('12:20'), seq: 4 },
        approved: null,
        refused: null,
      },
    ])
    expect(state.checks.c1?.lines.map(({ id }) => id)).toEqual(['l1'])
  })

  test.each([
    ['the permission was denied', noLines, order('l2', 'beer')],
    ['the person was deactivated', person('ana', { active: false }), order('l2', 'beer')],
    ['the person has another role', asTrainee, say.voids(1, 1)],
    ['the role may less', waitersMayNothing, tap(1, 1)],
  ])('%s', (_, fact, intent) => {
    const story = seated().under({ setup: changedAtHalfPast(fact) })
    expect(kept(story, intent)).toMatchObject([
      { type: 'commandKept.v1', because: { code: 'not-permitted' } },
    ])
  })

  test('a manager who had lifted it may so no longer', () => {
    const story = seated().under({ setup: changedAtHalfPast(person('max', { roleId: 'waiter' })) })
    const remove = {
      type: 'cancelCheck',
      checkId: 'c1',
      reason: { text: 'left' },
      approvedBy: 'max',
    } as const
    expect(kept(story, remove)).toMatchObject([{ type: 'commandKept.v1', what: 'cancelCheck' }])
  })

  test('what rests on a kept command is kept behind it, whether it needs that right or not', () => {
    const guests = { type: 'setGuests', checkId: 'c1', guests: 4, seen: { guests: null } } as const
    const place = { checkId: 'c1', check: 'T1-1', tableId: 'table-5' }
    const story = given().under({
      withheld: { code: 'not-signed-in' },
      setup: changedAtHalfPast(person('ana')),
    })
    expect(kept(story, seat())).toMatchObject([{ place, because: { code: 'not-signed-in' } }])
    story.under({ withheld: undefined })
    expect(kept(story, guests)).toMatchObject([
      { place, because: { code: 'kept-before', details: { first: 'T1-1/1', what: 'openCheck' } } },
    ])
    story.when(ben.does(guests)).refused('check-unknown')
  })

  test('personal data stays outside the hash chain', () => {
    const handover = { name: 'Vera', phone: '600 000 001', address: '', dueAt: null }
    const story = seated().under({ withheld: { code: 'terminal-revoked' } })
    const { ops, state } = story.when(
      late({ type: 'setHandover', checkId: 'c1', handover, seen: { handover: null } }),
    )
    expect(ops).toMatchObject([{ type: 'commandKept.v1', personal: { command: { handover } } }])
    expect(ops[0]).not.toHaveProperty('command')
    expect(attentionOf(state)).toMatchObject([{ command: { type: 'setHandover', handover } }])
  })
})

describe('[C21] [INV10] what is refused as ever', () => {
  test('who never had the right', () => {
    given(eve.does(seat()), eve.does(order('l1', 'beer')))
      .when(eve.does(say.voids(1, 1)))
      .refused('not-permitted')
    given().when(zoe.does(seat())).refused('not-permitted')
  })

  test('what was made after the right was lost', () => {
    const setup = changedAtHalfPast(noLines)
    seated()
      .under({ setup })
      .when(ana.at('12:31').does(order('l2', 'beer')))
      .refused('not-permitted')
  })

  test('whose sign-in is not proven, and whose record nobody has changed', () => {
    const withheld = { code: 'not-signed-in', details: { by: 'ana' } }
    seated()
      .under({ withheld })
      .when(late(order('l2', 'beer')))
      .refused('not-signed-in')
  })

  test('on the author’s own terminal, which can ask a manager', () => {
    seated()
      .under({ setup: changedAtHalfPast(noLines), orderer: false })
      .when(late(order('l2', 'beer')))
      .refused('not-permitted')
  })

  test('what nobody should do hours later: kitchen taps, the close of the day, housekeeping', () => {
    const story = seated().under({ withheld: { code: 'terminal-revoked' } })
    for (const intent of [
      { type: 'leaveCheck', checkId: 'c1' },
      { type: 'bumpTicket', ticketId: 'f1:grill' },
    ])
      story.when(late(intent as ServiceIntent)).refused('terminal-revoked')
  })

  test('more than a terminal may have waiting', () => {
    const story = seated().under({ withheld: { code: 'terminal-revoked' } })
    const lines = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}`.padStart(60, 'l'), 1]))
    const big = say.fire('f1', lines)
    const most = Math.floor(1_000_000 / JSON.stringify(ServiceCommand.parse(big)).length)
    for (let i = 0; i < most; i++) expect(kept(story, big)).toHaveLength(1)
    story.when(late(big)).refused('attention-full')
    expect(story.when(ben.does(big)).ops).toMatchObject([{ type: 'commandKept.v1' }])
  })
})

describe('[C21] the hub has something against it', () => {
  test('the terminal was revoked: everything of goods, money and checks is kept', () => {
    const story = seated().under({ withheld: { code: 'terminal-revoked' } })
    for (const intent of [order('l2', 'beer'), tap(1, 1), say.fire('f1', { l1: 1 })])
      expect(kept(story, intent)).toMatchObject([
        { type: 'commandKept.v1', what: intent.type, because: { code: 'terminal-revoked' } },
      ])
  })

  test('the PIN was changed since: nobody can say any more who typed it', () => {
    const withheld = { code: 'not-signed-in', details: { by: 'ana' } }
    const pin = { salt: 'a-new-salt-of-ana', verifier: 'a'.repeat(64), memoryKiB: 1024, passes: 1 }
    const story = seated().under({ withheld, setup: changedAtHalfPast(person('ana', { pin })) })
    expect(kept(story, order('l2', 'beer'))).toMatchObject([{ because: withheld }])
  })

  test('the PIN of who has lifted it was changed since', () => {
    const withheld = { code: 'approval-not-proven', details: { approvedBy: 'max' } }
    const story = seated().under({ withheld, setup: changedAtHalfPast(person('max', { roleId: 'manager' })) })
    expect(kept(story, { ...say.voids(1, 1), approvedBy: 'max' })).toMatchObject([{ because: withheld }])
    story.when(max.at('12:31').does(say.voids(1, 1))).refused('approval-not-proven')
  })
})

describe('[INV8] goods and money that cannot be applied', () => {
  test('a line for a check that went to another multi-session meanwhile is kept, not refused', () => {
    const setup = restaurantWith({
      type: 'multiSessionSaved.v1',
      value: { id: 'bar', name: 'Bar', floorIds: [] },
    })
    const story = during({ setup }).given(ana.does(seat()), ana.does(order('l1', 'beer')), {
      type: 'checkSent.v1',
      checkId: 'c1',
      to: 'bar',
      ordinal: 1,
      tickets: [],
    })
    expect(story.when(ben.saw(3).does(order('l2', 'beer'))).ops).toMatchObject([
      { type: 'commandKept.v1', because: { code: 'check-closed' } },
    ])
    story.when(ben.does(order('l2', 'beer'))).refused('check-closed')
  })

  test('money for a check that has left the log is kept: it is in somebody’s drawer', () => {
    const story = during({ setup: moneySetup() }).given(max.does(seat('c0')))
    expect(story.when(max.does(pays('p1', 500, 500, { checkId: 'long-gone' }))).ops).toMatchObject([
      { type: 'commandKept.v1', what: 'takePayment', because: { code: 'check-unknown' } },
    ])
    story.when(max.does(order('l1', 'beer', 1, 'long-gone'))).refused('check-unknown')
  })

  test('money for a check that its author knows as released, and had ordered on again: those lines were kept', () => {
    const story = during({ setup: moneySetup() })
      .given(ana.does(seat()), ana.does({ type: 'leaveCheck', checkId: 'c1' }))
      .under({ arrivedAt: clock('12:40') })
    expect(story.when(max.does(pays('p1', 500, 500))).ops).toMatchObject([
      { type: 'commandKept.v1', what: 'takePayment', because: { code: 'check-closed' } },
    ])
  })

  test('a payment at a terminal that takes no money any more', () => {
    const noMoney: SetupFact = {
      type: 'terminalSaved.v1',
      value: { id: 'T3', name: 'T3', code: 'T3', multiSessionId: 'dining', link: {}, takesPayments: false },
    }
    const story = seated().under({ setup: changedAtHalfPast(noMoney) })
    const pay = pays('p1', 300, 300)
    expect(story.when(max.at('12:20').does(pay)).ops).toMatchObject([
      { type: 'commandKept.v1', because: { code: 'terminal-takes-no-money' } },
    ])
    story.when(max.at('12:31').does(pay)).refused('terminal-takes-no-money')
  })
})
