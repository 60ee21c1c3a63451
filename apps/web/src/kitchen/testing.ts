import type { BoardItem, BoardNotice, BoardTicket, Mark } from '@comanda/domain'
import type { KitchenCard } from './tickets/board-book.ts'

/** Tickets for tests: said is only what matters. */

export const markAt = (at: number, by = 'ana'): Mark =>
  ({ by, terminal: 't1', replica: 'r1', n: at, at, seq: at }) as unknown as Mark

export const dish = (name: string, more: Partial<BoardItem> = {}): BoardItem =>
  ({
    ticketId: 'fire-1:grill',
    stationId: 'grill',
    index: 0,
    lineId: `line-${name}`,
    part: '',
    name,
    quantity: 1,
    modifiers: [],
    note: '',
    allergy: '',
    course: 1,
    seat: null,
    started: null,
    done: null,
    passed: {},
    served: null,
    voided: 0,
    struck: 0,
    ready: false,
    goesTo: null,
    ...more,
  }) as BoardItem

export const notice = (
  kind: BoardNotice['kind'],
  ticketId: string,
  ...items: readonly Partial<BoardItem>[]
): BoardNotice => ({
  kind,
  ticketId,
  issued: markAt(5),
  items: items.map((item, index) => ({ ...dish('Lamb'), ...item, index, done: null })),
})

export const ticket = (more: Partial<BoardTicket> = {}): BoardTicket => ({
  ticketId: 'fire-1:grill',
  stationId: 'grill',
  checkId: 'check-1',
  head: { check: '41', table: '12', guests: 4, orderType: 'Dine in', note: '', allergy: '' },
  movedFrom: null,
  waiterId: 'ana',
  handover: null,
  issued: markAt(1),
  items: [],
  gone: [],
  notices: [],
  waiting: [],
  ...more,
})

export const card = (more: Partial<BoardTicket> = {}, log = 'house/main'): KitchenCard => {
  const made = ticket(more)
  return { key: `${log} ${made.ticketId}`, log, room: '', ticket: made }
}
