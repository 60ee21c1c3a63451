import { emptyService, emptySetup, type ServiceState, type Ticket } from '@comanda/domain'
import { describe, expect, test } from 'vitest'
import { card, dish, markAt } from '../testing.ts'
import { BoardBook, mergedCards } from './board-book.ts'

const fired = (id: string, at: number): Ticket =>
  ({
    id,
    kind: 'order',
    checkId: 'c',
    stationId: null,
    head: { check: '1', table: '1', guests: 2, orderType: null, note: '', allergy: '' },
    items: [dish('Soup')],
    issued: markAt(at),
  }) as unknown as Ticket

const serviceWith = (...tickets: readonly Ticket[]): ServiceState => ({
  ...emptyService,
  tickets: Object.fromEntries(tickets.map((ticket) => [ticket.id, ticket])),
})
const logOf = (name: string, service: ServiceState) => ({
  log: name,
  multiSessionId: name,
  name,
  service,
})

describe('[F4.2] the tickets of all logs', () => {
  test('come oldest first, each log in its own order', () => {
    const made = (name: string, at: number) => card({ ticketId: name, issued: markAt(at) }, name)
    const merged = mergedCards([
      [made('a', 1), made('b', 9), made('c', 4)],
      [made('d', 2), made('e', 5)],
    ])
    expect(merged.map(({ ticket }) => ticket.ticketId).join('')).toBe('adebc')
  })

  test('nothing is another object before something is another', () => {
    const book = new BoardBook()
    const [one, two] = [fired('1:', 1), fired('2:', 2)]
    const terrace = logOf('terrace', serviceWith(fired('3:', 3)))
    const before = book.cards([logOf('main', serviceWith(one)), terrace], emptySetup, null)
    const again = book.cards([logOf('main', serviceWith({ ...one })), terrace], emptySetup, null)
    const more = book.cards([logOf('main', serviceWith(one, two)), terrace], emptySetup, null)
    expect(again).toBe(before)
    expect(more.map(({ ticket }) => ticket.ticketId)).toEqual(['1:', '2:', '3:'])
    expect([more[0], more[2]]).toEqual([before[0], before[1]])
    expect(more[0]).toBe(before[0])
    expect(more[2]).toBe(before[1])
  })

  test('a dish that got on stands where it stood, and all others are what they were', () => {
    const book = new BoardBook()
    const [one, two, three] = [fired('1:', 1), fired('2:', 2), fired('3:', 3)]
    const terrace = logOf('terrace', serviceWith(two))
    const before = book.cards([logOf('main', serviceWith(one, three)), terrace], emptySetup, null)
    const begun = { ...three, items: three.items.map((item) => ({ ...item, started: markAt(9) })) }
    const after = book.cards([logOf('main', serviceWith(one, begun)), terrace], emptySetup, null)
    expect(after.map(({ ticket }) => ticket.ticketId)).toEqual(['1:', '2:', '3:'])
    expect(after.map((card, at) => card === before[at])).toEqual([true, true, false])
    expect(after[2]?.ticket.items[0]?.started).toEqual(markAt(9))
  })

  test('tell their room only where there are several', () => {
    const book = new BoardBook()
    const [main, terrace] = [logOf('main', serviceWith(fired('1:', 1))), logOf('terrace', emptyService)]
    expect(book.cards([main, terrace], emptySetup, null).map(({ room }) => room)).toEqual(['main'])
    expect(new BoardBook().cards([main], emptySetup, null).map(({ room }) => room)).toEqual([''])
  })
})
