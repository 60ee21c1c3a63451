import { MemoryPrinter, memoryTransport, SimClock } from '@comanda/testkit/printer'
import { expect, test } from 'vitest'
import { documentOf, escposOf, memoryJobStore, plainText, Spooler } from './index.ts'
import { draft, printer, slip } from './testing/samples.ts'

test('the example of the README does what it says', async () => {
  const clock = new SimClock(0)
  const grill = new MemoryPrinter()
  const spooler = await Spooler.open({
    store: memoryJobStore(),
    transport: memoryTransport(new Map([['grill', grill]]), clock),
    clock,
    newId: () => 'again',
    draw: null,
    reported: () => {},
    problem: () => {},
  })
  spooler.configure([printer('grill')])
  await spooler.add([draft('fire-1:grill', 'grill')], { log: 'r/service/m', cursor: { seq: 1, hash: 'h' } })
  await spooler.reprintTicket('fire-1:grill')
  await clock.run(1_000)
  expect(grill.printer.papers).toHaveLength(2)
  expect(spooler.reports()).toMatchObject([{ printerId: 'grill', state: 'ready', waiting: 0 }])
  expect(await spooler.cursor('r/service/m')).toEqual({ seq: 1, hash: 'h' })
})

test('a slip is a document, a document is lines, lines are bytes', () => {
  const marks = { shortId: 'k3f9a2b1', possibleRepeat: false, reprint: false, insteadOf: null }
  const document = documentOf(slip(), marks, 32)
  expect(plainText(document, 32)).toContain('2× Steak')
  expect(escposOf(document, { columns: 32, codePage: 'cp858', draw: null }).length).toBeGreaterThan(100)
})
