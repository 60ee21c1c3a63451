import { ana, ben, given, order, say, seat, zoe } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'

const fired = [
  ana.does(seat()),
  ana.does(order('l1', 'steak')),
  ana.does(order('l2', 'burger', 2)),
  ana.does(say.fire('f1', { l1: 1, l2: 2 })),
] as const
const bump = (...items: number[]) => ({ type: 'bumpTicket', ticketId: 'f1:grill', items }) as const
const recall = (...items: number[]) => ({ type: 'recallTicket', ticketId: 'f1:grill', items }) as const

describe('[F4.2] a station is done with dishes', () => {
  test('one, or all of a ticket; signed', () => {
    const story = given(...fired)
    const { state } = story
      .when(ben.does(bump(1)))
      .gives({ type: 'ticketBumped.v1', ticketId: 'f1:grill', items: [1] })
    expect(state.tickets['f1:grill']?.items.map(({ done }) => done?.by ?? null)).toEqual([null, 'ben'])
    story.when(ana.does(bump())).gives({ type: 'ticketBumped.v1', ticketId: 'f1:grill', items: [0] })
  })

  test('from two screens at once: the later one does nothing', () => {
    given(...fired, ana.does(bump()))
      .when(ben.saw(5).does(bump(0)))
      .gives()
  })

  test('it is wanted again', () => {
    const story = given(...fired, ana.does(bump()))
    const { state } = story
      .when(ben.does(recall(0)))
      .gives({ type: 'ticketRecalled.v1', ticketId: 'f1:grill', items: [0] })
    expect(state.tickets['f1:grill']?.items.map(({ done }) => done?.by ?? null)).toEqual([null, 'ana'])
    story.when(ben.does(recall(0))).gives()
  })

  test('a dish that is not on it is passed over; a ticket that there is not is refused', () => {
    given(...fired)
      .when(ana.does(bump(7)))
      .gives()
    given().when(ana.does(bump())).refused('ticket-unknown')
  })

  test('[INV10] needs addLines', () => {
    given(...fired)
      .when(zoe.does(bump()))
      .refused('not-permitted', { permission: 'addLines' })
  })
})
