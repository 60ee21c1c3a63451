import { applySetup, type Printer, type ServiceOp, type SetupState } from '@comanda/domain'
import type { OpRecord } from '@comanda/sync'
import {
  ana,
  ben,
  during,
  max,
  move,
  note,
  order,
  type ServiceStep,
  type SetupFact,
  say,
  seat,
  setupOp,
  smallRestaurant,
} from '@comanda/testkit'
import { expect, test } from 'vitest'
import type { JobDraft } from './job.ts'
import { jobsOf } from './jobs-of.ts'

const printerSaved = (id: string, more: Partial<Printer> = {}): SetupFact =>
  ({ type: 'printerSaved.v1', value: { id, name: `Printer ${id}`, host: id, ...more } }) as SetupFact

const stationSaved = (id: string, ...printerIds: string[]): SetupFact => ({
  type: 'stationSaved.v1',
  value: { id, name: id.toUpperCase(), printerIds, position: id === 'cold' ? 2 : 1 },
})

/** The small restaurant with more facts in its setup log. */
function restaurant(...facts: readonly SetupFact[]): SetupState {
  let { state, seq } = smallRestaurant
  for (const fact of facts) {
    seq += 1
    const stamp = { by: 'system', terminal: 'server', replica: 's', n: seq, at: 0 }
    state = applySetup(state, setupOp(fact), { seq, stamp })
  }
  return state
}

const kitchen = restaurant(
  printerSaved('p-grill'),
  printerSaved('p-cold'),
  printerSaved('p-spare'),
  printerSaved('p-off', { active: false }),
  stationSaved('grill', 'p-grill', 'p-off'),
  stationSaved('cold', 'p-cold', 'p-spare'),
)

/** The jobs of the ops that the last step leads to. */
function jobsAfter(setup: SetupState, before: readonly ServiceStep[], last: Parameters<Story['when']>[0]) {
  const story = during({ setup }).given(...before)
  const from = story.seq
  const { ops, state } = story.when(last)
  return ops.flatMap((op, index) => jobsOf(recordOf(op, from + 1 + index, last.by), state, setup))
}
type Story = ReturnType<ReturnType<typeof during>['given']>

const recordOf = (op: ServiceOp, seq: number, by: string): OpRecord<ServiceOp> => ({
  seq,
  epoch: 1,
  op,
  stamp: { by, terminal: 'T1', replica: 'T1', n: seq, at: 1_000 },
  hash: `h${seq}`,
})

const brief = ({ id, slip }: JobDraft): string => {
  if (slip.kind === 'moved')
    return `${id}: ${slip.station} ${slip.from}→${slip.to} ${slip.dishes.map(({ name, quantity }) => `${quantity} ${name}`)}`
  if (!('items' in slip)) return id
  const copy = slip.copy === null ? '' : ` ${slip.copy.index}/${slip.copy.of}`
  return `${id}: ${slip.kind} ${slip.station ?? 'nobody'}${slip.summary ? ' all' : ''} ${slip.items.map(({ name, quantity }) => `${quantity} ${name}`)}${copy}`
}

const table = [
  ana.does(seat('c1', 'table-5')),
  ana.does(order('l1', 'steak', 2)),
  ana.does(order('l2', 'fish', 1)),
]
const fired = [...table, ana.does(say.fire('f1', { l1: 2, l2: 1 }))]

test('[F4.3] one job for each ticket and active printer of its station', () => {
  const jobs = jobsAfter(kitchen, table, ana.does(say.fire('f1', { l1: 2, l2: 1 })))
  expect(jobs.map(brief)).toEqual([
    'f1:grill@p-grill: order GRILL 2 steak,1 fish',
    'f1:cold@p-cold: order COLD 1 fish 1/2',
    'f1:cold@p-spare: order COLD 1 fish 2/2',
  ])
  const [grill] = jobs
  expect(grill?.slip).toMatchObject({
    check: '1',
    table: '5',
    waiter: 'Ana',
    by: null,
    at: 1_000,
    items: [{ alsoAt: [] }, { alsoAt: ['COLD'] }],
  })
})

test('[F4.1] a dish of no station comes out at the first station that prints', () => {
  const steps = [ana.does(seat('c1', 'table-5')), ana.does(order('l1', 'voucher', 1))]
  expect(jobsAfter(kitchen, steps, ana.does(say.fire('f1', { l1: 1 }))).map(brief)).toEqual([
    'f1:@p-grill: order nobody 1 voucher',
  ])
})

test('[F4.1] tickets of a station that is gone by now come out there too', () => {
  const { ops, state } = during({ setup: kitchen })
    .given(...table)
    .when(ana.does(say.fire('f1', { l1: 2 })))
  const { grill: _gone, ...stations } = kitchen.stations
  const jobs = ops.flatMap((op, index) =>
    jobsOf(recordOf(op, 10 + index, 'ana'), state, { ...kitchen, stations }),
  )
  expect(jobs.map(brief)).toEqual([
    'f1:grill@p-cold: order nobody 2 steak 1/2',
    'f1:grill@p-spare: order nobody 2 steak 2/2',
  ])
})

test('[F4.3] a station without printers works with displays only', () => {
  expect(jobsAfter(smallRestaurant.state, table, ana.does(say.fire('f1', { l1: 2 })))).toEqual([])
})

test('[C6] [F4.3] a void is told on paper, with who did it', () => {
  const jobs = jobsAfter(kitchen, fired, max.does(say.voids(1, 2)))
  expect(jobs.map(({ slip }) => brief({ id: '', printerId: '', ticketId: null, slip }))).toEqual([
    ': void GRILL 1 steak',
  ])
  expect(jobs[0]?.slip).toMatchObject({ waiter: 'Ana', by: 'Max' })
})

test('[F3.4] [F4.3] a note changed after firing prints an update', () => {
  const jobs = jobsAfter(kitchen, fired, ana.does(note('well done', '', 'kitchenNote')))
  expect(jobs.map(({ slip }) => slip)).toMatchObject([
    { kind: 'change', station: 'GRILL', items: [{ name: 'steak', note: 'well done' }] },
  ])
})

test('[F4.3] a check that moves while dishes are undone tells the stations that have them', () => {
  const jobs = jobsAfter(kitchen, fired, ben.does(move('table-7', 'table-5')))
  expect(jobs.map(({ slip }) => brief({ id: '', printerId: '', ticketId: null, slip }))).toEqual([
    ': GRILL 5→7 2 steak,1 fish',
    ': COLD 5→7 1 fish',
    ': COLD 5→7 1 fish',
  ])
  expect(new Set(jobs.map(({ id }) => id)).size).toBe(3)
})

test('[F4.3] what is ready or voided is not told to move', () => {
  const steps = [
    ...fired,
    max.does(say.voids(1, 2)),
    ana.does({ type: 'bumpTicket', ticketId: 'f1:cold', items: [0] }),
  ]
  const jobs = jobsAfter(kitchen, steps, ana.does(move('table-7', 'table-5')))
  expect(jobs.map(({ slip }) => brief({ id: '', printerId: '', ticketId: null, slip }))).toEqual([
    ': GRILL 5→7 1 steak,1 fish',
  ])
  expect(jobsAfter(kitchen, table, ana.does(move('table-7', 'table-5')))).toEqual([])
})

test('[F4.3] a merge tells where the dishes go', () => {
  const steps = [...fired, ben.does(seat('c2', 'table-9')), ben.does(order('l9', 'beer', 1, 'c2'))]
  const jobs = jobsAfter(kitchen, steps, ben.does({ type: 'mergeChecks', checkId: 'c1', into: 'c2' }))
  expect(jobs.map(({ slip }) => slip)).toMatchObject([
    {
      kind: 'moved',
      station: 'GRILL',
      from: '5',
      to: '9',
      dishes: [{ name: 'steak', quantity: 2 }, { name: 'fish' }],
    },
    { station: 'COLD' },
    { station: 'COLD' },
  ])
})

const movedSlips = (jobs: readonly JobDraft[]) =>
  jobs.map(({ slip }) => brief({ id: '', printerId: '', ticketId: null, slip }).slice(2))

test('[F4.3] some units go: the slip says how many of them are in the making, and no others', () => {
  const steaks = (quantity: number, upTo: number) => [
    ana.does(seat('c1', 'table-5')),
    ana.does(order('l1', 'steak', quantity)),
    ana.does(say.fire('f1', { l1: upTo })),
  ]
  const goes = (units: number) => ana.does(say.moveLines({ l1: units }, 'c2', say.onto('table-7')))
  expect(movedSlips(jobsAfter(kitchen, steaks(2, 1), goes(1)))).toEqual([])
  expect(movedSlips(jobsAfter(kitchen, steaks(3, 3), goes(1)))).toEqual(['GRILL 5→7 1 steak'])
  expect(movedSlips(jobsAfter(kitchen, steaks(3, 2), goes(2)))).toEqual(['GRILL 5→7 1 steak'])
  expect(movedSlips(jobsAfter(kitchen, steaks(3, 3), goes(3)))).toEqual(['GRILL 5→7 3 steak'])
})

test('[F4.3] each table takes along what is its own, wherever it was fired', () => {
  const parted = [
    ana.does(seat('c1', 'table-5')),
    ana.does(order('l1', 'steak', 3)),
    ana.does(say.fire('f1', { l1: 3 })),
    ana.does(say.moveLines({ l1: 1 }, 'c2', say.onto('table-7'))),
  ]
  expect(movedSlips(jobsAfter(kitchen, parted, ana.does(move('table-9', 'table-5'))))).toEqual([
    'GRILL 5→9 2 steak',
  ])
  const second = ana.does({ ...move('table-9', 'table-7'), checkId: 'c2' })
  expect(movedSlips(jobsAfter(kitchen, parted, second))).toEqual(['GRILL 7→9 1 steak'])
})

test('[F4.3] a merge that is undone says that the dishes go back', () => {
  const merged = [
    ...fired,
    ben.does(seat('c2', 'table-9')),
    ben.does(order('l9', 'beer', 1, 'c2')),
    ben.does({ type: 'mergeChecks', checkId: 'c1', into: 'c2' }),
  ]
  const undone = ben.does({ type: 'unmergeCheck', checkId: 'c1' })
  expect(movedSlips(jobsAfter(kitchen, merged, undone))[0]).toBe('GRILL 9→5 2 steak,1 fish')
})

test('[F4.3] an expo that prints gets one summary, each dish once', () => {
  const setup = restaurant(printerSaved('p-pass'), {
    type: 'stationSaved.v1',
    value: { id: 'pass', name: 'Pass', kind: 'expo', printerIds: ['p-pass'] },
  })
  expect(jobsAfter(setup, table, ana.does(say.fire('f1', { l1: 2, l2: 1 }))).map(brief)).toEqual([
    'pass:f1:grill@p-pass: order Pass all 2 steak,1 fish',
  ])
})

test('[INV4] the same record read again makes jobs with the same ids', () => {
  const ids = (): readonly string[] =>
    jobsAfter(kitchen, table, ana.does(say.fire('f1', { l1: 2, l2: 1 }))).map(({ id }) => id)
  expect(ids()).toEqual(ids())
})

test('ops that the kitchen does not hear of make no paper', () => {
  expect(jobsAfter(kitchen, fired, ana.does(order('l7', 'steak', 1)))).toEqual([])
})
