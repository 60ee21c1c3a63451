import type { ServiceOp } from '@comanda/domain'
import type { Hub } from '@comanda/hub'
import type { OpRecord } from '@comanda/sync'
import { moneySetup, type SetupFact } from '@comanda/testkit'
import { expect, test } from 'vitest'
import { ownPapers } from './own-papers.ts'
import type { ReceiptBook } from './receipt-book.ts'

const LOG = 'r1/dining'
const NOW = 10_000_000

const facts = [
  { type: 'printerSaved.v1', value: { id: 'p1', name: 'Till', host: 'h', active: true, position: 0 } },
  {
    type: 'terminalSaved.v1',
    value: {
      id: 'desk',
      name: 'Desk',
      code: 'D',
      multiSessionId: 'dining',
      link: { mode: 'bus', intervalMs: 500 },
      receiptPrinterId: 'p1',
    },
  },
] as unknown as readonly SetupFact[]
const setup = moneySetup({}, ...facts)

/** The jobs that a record of the cash desk causes, so many milliseconds after it happened. */
function papers(op: object, ageMs = 0, terminal = 'desk') {
  const stamp = { by: 'max', terminal, replica: 'x', n: 1, at: NOW - ageMs }
  const record = { seq: 7, epoch: 1, op, stamp, hash: 'h' } as unknown as OpRecord<ServiceOp>
  const hub = { setup: () => setup } as unknown as Hub
  const jobs = ownPapers(LOG, record, { hub, book: {} as ReceiptBook, linkOf: () => null, now: () => NOW })
  return jobs.map(({ id, slip }) => [id, 'document' in slip && slip.document.drawer])
}

const paid = (methodId: string) => ({ type: 'paymentTaken.v1', paymentId: 'pay-1', methodId })

test('[F5.3] the drawer opens for cash that comes or goes now, at the terminal that has one', () => {
  expect(papers(paid('cash'))).toEqual([['drawer:pay-1@p1', true]])
  expect(papers({ type: 'tillMoved.v1', kind: 'drawer' })).toEqual([['drawer:r1/dining#7@p1', true]])
  expect(papers({ type: 'refundIssued.v1', refundId: 'r1', methodId: 'cash' })).toEqual([
    ['drawer:r1@p1', true],
  ])
  const back = (methodId: string) => ({ type: 'paymentRemoved.v1', paymentId: 'pay-1', methodId })
  expect(papers(back('cash'))).toEqual([['drawer:back-pay-1@p1', true]])
  expect(papers(back('card'))).toEqual([])
  expect(papers(paid('card'))).toEqual([])
  expect(papers(paid('cash'), 0, 'phone')).toEqual([])
})

test('[F5.3] what a terminal tells of later opens no drawer', () => {
  expect(papers(paid('cash'), 60_000)).toEqual([])
})
