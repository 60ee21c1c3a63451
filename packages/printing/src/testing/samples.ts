import type { Printer } from '@comanda/domain'
import type { JobDraft } from '../jobs/job.ts'
import type { SlipItem, TicketSlip } from '../jobs/slip.ts'

/** Things that tests of printing speak of. */
export const printer = (id: string, more: Partial<Printer> = {}): Printer =>
  ({
    id,
    name: `Printer ${id}`,
    position: 0,
    host: id,
    port: 9100,
    paperMm: 80,
    codePage: 'cp858',
    fallbackId: null,
    staleAfterMinutes: 10,
    beep: false,
    active: true,
    ...more,
  }) as Printer

export const item = (name: string, more: Partial<SlipItem> = {}): SlipItem => ({
  lineId: `line-${name}` as SlipItem['lineId'],
  part: '',
  name,
  quantity: 1,
  modifiers: [],
  note: '',
  allergy: '',
  course: 0,
  seat: null,
  alsoAt: [],
  ...more,
})

export const slip = (more: Partial<TicketSlip> = {}): TicketSlip => ({
  kind: 'order',
  station: 'Grill',
  summary: false,
  check: '12',
  table: '7',
  guests: 4,
  orderType: 'Dine in',
  handover: null,
  note: '',
  allergy: '',
  waiter: 'Ana',
  by: null,
  at: Date.UTC(2031, 4, 17, 11, 41),
  items: [item('Steak', { quantity: 2 })],
  copy: null,
  manner: { locale: 'en-GB', timeZone: 'Europe/Madrid' },
  ...more,
})

/** A job for a ticket `t1`, `t2` … at a printer. */
export const draft = (ticketId: string, printerId: string, more: Partial<TicketSlip> = {}): JobDraft => ({
  id: `${ticketId}@${printerId}`,
  printerId,
  ticketId,
  slip: slip(more),
})
