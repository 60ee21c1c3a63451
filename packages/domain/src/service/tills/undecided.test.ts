import { ana, ben, max, moneyFacts, moneySetup, order, pays, paysAll, Room, seat } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import type { CheckId } from '../../ids.ts'
import { ServiceOp } from '../ops.ts'
import { emptyService } from '../state.ts'
import { undecidedIn } from './undecided.ts'

const setup = moneySetup()
const closeDay = (number: number) => ({ type: 'closeDay', seen: { number } }) as const

/** Max and Ben collect 6.00 for the same check apart, and Ben takes 3.00 for one that nobody knows. */
function collectedApart() {
  const room = new Room(...moneyFacts())
  const at = { room, ana: room.terminal(ana), ben: room.terminal(ben), max: room.terminal(max) }
  at.ana.does(seat())
  at.ana.does(order('l1', 'beer', 2))
  at.max.parts()
  at.ben.parts()
  at.max.does(paysAll(at.max.view, setup, 'p1'))
  at.ben.does(paysAll(at.ben.view, setup, 'p2'))
  at.max.joins()
  at.ben.joins()
  const lost = pays('p3', 300, 300, { checkId: 'gone' as CheckId })
  room.service.order({ ...ben.does(lost), replica: 'T2-2', n: 1, basis: 0, at: room.now }, room.now)
  return at
}

describe('[F5.3] [C21] [C11] what waits for a decision', () => {
  test('is in the Z when the day is closed, stays to be decided, and is never in its way', () => {
    const { room, max: manager } = collectedApart()
    manager.does(closeDay(0))
    const { state } = room.service.orderer.head
    expect(state.reports[0]?.undecided).toEqual({ kept: 1, refunds: 1, refundsMinor: 600 })
    expect(undecidedIn(state)).toEqual({ kept: 1, refunds: 1, refundsMinor: 600 })
    expect(room.agrees).toBe(true)
  })

  test('is not mentioned where nothing waits: a Z of before says the same', () => {
    const room = new Room(...moneyFacts())
    room.terminal(max).does(closeDay(0))
    const [z] = room.service.orderer.head.state.reports
    expect(z).not.toHaveProperty('undecided')
    expect(undecidedIn(emptyService)).toBeNull()
    const op = room.service.records.find(({ op }) => op.type === 'dayClosed.v1')?.op
    expect(ServiceOp.parse(op)).toEqual(op)
  })
})
