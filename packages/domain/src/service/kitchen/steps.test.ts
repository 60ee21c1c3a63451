import { expect, test } from 'vitest'
import type { ServiceState } from '../state.ts'
import { onlyOther, toldLines, withTicket } from './steps.ts'
import type { Ticket } from './ticket.ts'

const ticket = (id: string, kind: Ticket['kind'], ...lineIds: readonly string[]): Ticket =>
  ({ id, kind, items: lineIds.map((lineId) => ({ lineId })) }) as unknown as Ticket
const tickets = (...all: readonly Ticket[]): ServiceState['tickets'] =>
  Object.fromEntries(all.map((each) => [each.id, each]))

const [soup, lamb] = [ticket('soup', 'order', 'l1'), ticket('lamb', 'order', 'l2')]
const before = tickets(soup, lamb)

test('[F4.2] the ticket that is another one is known from the step, and found without', () => {
  const now = withTicket(before, { ...lamb })
  expect([onlyOther(before, now), onlyOther(before, { ...now })]).toEqual(['lamb', 'lamb'])
})

test('[F4.2] two steps, a ticket more or less, and no step at all are not one ticket', () => {
  const twice = withTicket(withTicket(before, { ...lamb }), { ...soup })
  const more = withTicket(before, ticket('fish', 'order', 'l3'))
  expect([twice, more, tickets(soup), before].map((now) => onlyOther(before, now))).toEqual([
    null,
    null,
    null,
    null,
  ])
})

test('[C6] lines that the kitchen was told about are known after a dish got on, and after more was told', () => {
  const told = { ...before, void: ticket('void', 'void', 'l1') }
  expect([...toldLines(before)]).toEqual([])
  expect([...toldLines(told)]).toEqual(['l1'])
  expect(toldLines(withTicket(told, { ...lamb }))).toBe(toldLines(told))
  expect([...toldLines(withTicket(told, ticket('void', 'void', 'l1', 'l2')))]).toEqual(['l1', 'l2'])
})
