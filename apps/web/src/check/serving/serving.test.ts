import { expect, test } from 'vitest'
import { servingOf } from './serving.ts'

const on = (ticketId: string, ...places: readonly number[]) => ({
  items: places.map((index) => ({ ticketId, index })),
})

test('[F4.2] dishes that wait are handed out with one command for each ticket, each place once', () => {
  const fish = { items: [...on('grill', 2).items, ...on('cold', 0).items] }
  expect(servingOf([on('grill', 0), fish, on('grill', 2)])).toEqual([
    { type: 'serveTicket', ticketId: 'grill', items: [0, 2], expoId: null },
    { type: 'serveTicket', ticketId: 'cold', items: [0], expoId: null },
  ])
})

test('[F4.2] nothing ready: nothing to hand out', () => expect(servingOf([])).toEqual([]))
