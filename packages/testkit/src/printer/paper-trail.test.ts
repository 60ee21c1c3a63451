import { columnsOfPaper, documentOf, escposOf, type Job, newJob, shortIdOf } from '@comanda/printing'
import { expect, test } from 'vitest'
import { EmulatedPrinter } from './emulated-printer.ts'
import { paperTrail } from './paper-trail.ts'

const job = (id: string, kind: 'order' | 'void', quantity: number): Job =>
  newJob(
    {
      id,
      printerId: 'grill',
      ticketId: id,
      slip: {
        kind,
        station: 'Grill',
        summary: false,
        check: '1',
        table: '7',
        guests: null,
        orderType: null,
        handover: null,
        note: '',
        allergy: '',
        waiter: null,
        by: null,
        at: 0,
        copy: null,
        manner: { locale: 'en', timeZone: 'UTC' },
        items: [
          {
            lineId: 'l1' as never,
            part: '',
            name: 'Steak',
            quantity,
            modifiers: [],
            note: '',
            allergy: '',
            course: 0,
            seat: null,
            alsoAt: [],
          },
        ],
      },
    },
    0,
  )

/** Prints jobs; `again`: as a possible repeat. */
function printed(
  ...prints: readonly { readonly job: Job; readonly again?: boolean; readonly bytes?: number }[]
) {
  const machine = new EmulatedPrinter()
  const columns = columnsOfPaper(80)
  for (const { job: each, again = false, bytes } of prints) {
    const marks = { shortId: shortIdOf(each.id), possibleRepeat: again, reprint: false, insteadOf: null }
    const document = documentOf(each.slip, marks, columns)
    const all = escposOf(document, { columns, codePage: 'cp858', draw: null })
    machine.receive(all.subarray(0, bytes), () => {})
  }
  return machine.papers
}

const order = job('t1', 'order', 3)
const off = job('t2', 'void', 1)

test('[INV4] units on paper are those of order slips less those of void slips', () => {
  const trail = paperTrail(printed({ job: order }, { job: off }), [order, off])
  expect(trail).toEqual({ units: new Map([['Grill l1 ', 2]]), moved: [], cookedTwice: [], lost: [] })
})

test('[INV4] a repeat that says so is no second order', () => {
  const trail = paperTrail(printed({ job: order }, { job: order, again: true }), [order])
  expect(trail).toEqual({ units: new Map([['Grill l1 ', 3]]), moved: [], cookedTwice: [], lost: [] })
})

test('[INV4] a repeat that says nothing is found', () => {
  const { cookedTwice } = paperTrail(printed({ job: order }, { job: order }), [order])
  expect(cookedTwice).toEqual(['t1 is on 2 papers that say nothing of it'])
})

test('[INV4] half a slip is no slip', () => {
  const { lost, units } = paperTrail(printed({ job: order, bytes: 120 }), [order])
  expect([lost, [...units]]).toEqual([['t1 is on no paper'], []])
})

test('[F4.3] what slips say goes to another table', () => {
  const moved: Job = {
    ...job('moved:c1:17:grill@p1', 'order', 1),
    slip: {
      kind: 'moved',
      station: 'Grill',
      check: '1',
      from: '5',
      to: '7',
      by: null,
      at: 0,
      dishes: [
        { name: 'Steak', quantity: 2 },
        { name: 'Fish', quantity: 1 },
      ],
      manner: { locale: 'en', timeZone: 'UTC' },
    },
  }
  expect(paperTrail(printed({ job: moved }), [moved]).moved).toEqual([['17 grill', 3]])
})
