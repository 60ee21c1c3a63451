import type { Printer } from '@comanda/domain'
import type { PrinterReport } from '@comanda/protocol'
import { MemoryPrinter, memoryTransport, type Paper, SimClock, textLinesOf } from '@comanda/testkit/printer'
import { expect, test } from 'vitest'
import { shortIdOf } from '../jobs/job.ts'
import { draft, printer } from '../testing/samples.ts'
import { JobDisk, memoryJobStore } from './memory-job-store.ts'
import { Spooler } from './spooler.ts'

const START = Date.UTC(2031, 4, 17, 12, 0)
const MINUTE = 60_000

/** A kitchen with printers on a false clock. */
class Kitchen {
  readonly clock = new SimClock(START)
  readonly disk = new JobDisk()
  readonly printers = new Map<string, MemoryPrinter>()
  readonly settings: readonly Printer[]
  reports: readonly PrinterReport[] = []
  problems: string[] = []
  spooler!: Spooler
  #life = 0
  #ids = 0

  constructor(...settings: readonly Printer[]) {
    this.settings = settings
    for (const { host } of settings) this.printers.set(host, new MemoryPrinter())
  }

  /** Milliseconds that a write takes. */
  writeMs = 0

  async start(settings = this.settings): Promise<this> {
    this.#life += 1
    const life = this.#life
    this.spooler = await Spooler.open({
      store: memoryJobStore(this.disk, () => this.#written()),
      transport: memoryTransport(this.printers, this.clock),
      clock: {
        now: () => this.clock.now(),
        after: (ms, task) => this.clock.after(ms, () => life === this.#life && task()),
      },
      newId: () => `id-${++this.#ids}`,
      draw: null,
      reported: (reports) => {
        this.reports = reports
      },
      problem: (code) => this.problems.push(code),
    })
    this.spooler.configure(settings)
    return this
  }

  #written(): Promise<void> {
    if (this.writeMs === 0) return Promise.resolve()
    return new Promise((resolve) => {
      this.clock.after(this.writeMs, resolve)
    })
  }

  /** The process dies: nothing of it goes on. */
  kill(): void {
    this.#life += 1
    void this.spooler.close()
    for (const each of this.printers.values()) each.breakAll()
  }

  at(id: string): MemoryPrinter {
    return this.printers.get(id) as MemoryPrinter
  }

  report(id: string): PrinterReport | undefined {
    return this.reports.find(({ printerId }) => printerId === id)
  }

  /** Tickets on whole papers of a printer, each with what its paper says of itself. */
  paper(id: string): readonly string[] {
    return this.at(id).printer.papers.flatMap((paper) => this.#named(paper))
  }

  #named(paper: Paper): readonly string[] {
    const lines = textLinesOf(paper)
    const foot = lines.at(-1)?.slice(1, 9)
    const job = [...this.disk.jobs.values()].find(({ id: jobId }) => shortIdOf(jobId) === foot)
    if (job === undefined) return ['a torn piece']
    const marks = ['REPRINT', 'POSSIBLE REPEAT'].filter((mark) => lines.includes(mark))
    const down = lines.filter((line) => line.includes(' down'))
    return [[job.ticketId, ...marks, ...down].join(' · ')]
  }
}

const kitchen = (...settings: readonly Printer[]): Promise<Kitchen> => new Kitchen(...settings).start()

test('[F4.3] jobs are printed in the order in which they came, once', async () => {
  const here = await kitchen(printer('grill'))
  await here.spooler.add([draft('t1', 'grill'), draft('t2', 'grill')])
  await here.spooler.add([draft('t2', 'grill'), draft('t3', 'grill')])
  await here.clock.run(2_000)
  expect(here.paper('grill')).toEqual(['t1', 't2', 't3'])
  expect(here.report('grill')).toEqual({
    printerId: 'grill',
    state: 'ready',
    waiting: 0,
    stale: 0,
    uncertain: 0,
    since: START + 3,
    fallback: false,
  })
  expect(here.at('grill').printer.unknown).toEqual([])
})

test('[F4.3] a change of paper, cover or power is told within 10 s', async () => {
  const here = await kitchen(printer('grill'))
  const { printer: machine } = here.at('grill')
  await here.clock.run(5_000)
  const changes: readonly (readonly [() => void, string])[] = [
    [() => machine.paperLow(true), 'paper-low'],
    [() => machine.runOutAfter(0), 'paper-out'],
    [() => machine.openCover(), 'cover-open'],
    [() => here.at('grill').switchOff(), 'offline'],
    [() => here.at('grill').switchOn(), 'cover-open'],
    [() => machine.closeCover(), 'paper-out'],
    [() => machine.refill(), 'ready'],
    [() => here.at('grill').hang(), 'offline'],
  ]
  for (const [change, state] of changes) {
    change()
    const told = await here.clock.runUntil(() => here.report('grill')?.state === state, 10_000)
    expect([state, told]).toEqual([state, true])
  }
})

test('[F4.3] a printer that runs out of paper in the middle goes on when it is refilled, without a repeat', async () => {
  const here = await kitchen(printer('grill'))
  here.at('grill').printer.runOutAfter(4)
  await here.spooler.add([draft('t1', 'grill'), draft('t2', 'grill')])
  await here.clock.run(10_000)
  expect(here.report('grill')).toMatchObject({ state: 'paper-out', waiting: 2 })
  expect(here.paper('grill')).toEqual([])
  here.at('grill').printer.refill()
  await here.clock.run(10_000)
  expect(here.paper('grill')).toEqual(['t1', 't2'])
  expect(here.report('grill')).toMatchObject({ state: 'ready', waiting: 0 })
})

test('[F4.3] [INV4] a connection lost in the middle prints the slip again, marked, on a paper of its own', async () => {
  for (const bytes of [1, 20, 150]) {
    const here = await kitchen(printer('grill'))
    await here.clock.run(1_000)
    here.at('grill').faults.breaksAfter.push(12 + bytes)
    await here.spooler.add([draft('t1', 'grill')])
    await here.clock.run(10_000)
    expect(here.paper('grill').filter((paper) => paper !== 'a torn piece')).toEqual(['t1 · POSSIBLE REPEAT'])
    expect(here.report('grill')).toMatchObject({ state: 'ready', waiting: 0, uncertain: 0 })
  }
})

test('[F4.3] [INV4] a slip that came out whole without anybody hearing of it is repeated, marked', async () => {
  const here = await kitchen(printer('grill'))
  await here.clock.run(1_000)
  here.at('grill').faults.breaksAfter.push(312)
  await here.spooler.add([draft('t1', 'grill')])
  await here.clock.run(10_000)
  expect(here.paper('grill')).toEqual(['t1', 't1 · POSSIBLE REPEAT'])
})

test('[F4.3] a connection lost before the first byte of a slip is no repeat', async () => {
  const here = await kitchen(printer('grill'))
  await here.clock.run(1_000)
  here.at('grill').faults.breaksAfter.push(5, 12)
  await here.spooler.add([draft('t1', 'grill')])
  await here.clock.run(10_000)
  expect(here.paper('grill').at(-1)).toMatch(/^t1/)
  expect(here.paper('grill')).toHaveLength(1)
})

test('[F4.3] a printer that never confirms does not repeat a slip all night: after three tries it asks', async () => {
  const here = await kitchen(printer('grill'))
  await here.clock.run(1_000)
  here.at('grill').faults.breaksAfter.push(...Array.from({ length: 500 }, () => 100))
  await here.spooler.add([draft('t1', 'grill')])
  await here.clock.run(9 * MINUTE)
  expect(here.report('grill')).toMatchObject({ waiting: 1, stale: 1, uncertain: 1 })
})

test('[F4.3] a slip that was being printed when the process died is printed again, marked', async () => {
  const here = await kitchen(printer('grill'))
  here.at('grill').printer.runOutAfter(3)
  await here.spooler.add([draft('t1', 'grill'), draft('t2', 'grill')])
  await here.clock.run(3_000)
  here.kill()
  here.at('grill').printer.powerCycle()
  here.at('grill').printer.refill()
  await here.start()
  await here.clock.run(5_000)
  expect(here.paper('grill')).toEqual(['a torn piece', 't1 · POSSIBLE REPEAT', 't2'])
})

test('[F4.3] a dead printer delays nobody', async () => {
  for (const harm of ['hang', 'switchOff'] as const) {
    const here = await kitchen(printer('grill'), printer('bar'))
    here.at('grill')[harm]()
    await here.spooler.add([draft('t1', 'grill'), draft('t2', 'bar')])
    await here.clock.run(300)
    expect(here.paper('bar')).toEqual(['t2'])
    await here.spooler.add([draft('t3', 'grill'), draft('t4', 'bar')])
    await here.clock.run(300)
    expect(here.paper('bar')).toEqual(['t2', 't4'])
    expect(here.paper('grill')).toEqual([])
  }
})

test('[F4.3] another printer takes over, says for whom, and gives back', async () => {
  const here = await kitchen(printer('grill', { fallbackId: 'bar' as never }), printer('bar'))
  await here.clock.run(1_000)
  here.at('grill').switchOff()
  await here.spooler.add([draft('t1', 'grill'), draft('t2', 'bar')])
  await here.clock.run(30_000)
  expect(here.paper('bar')).toEqual(['t2', 't1 · for Grill - printer Printer grill down'])
  expect(here.report('grill')).toMatchObject({ state: 'offline', waiting: 0, fallback: true })
  here.at('grill').switchOn()
  await here.clock.run(10_000)
  await here.spooler.add([draft('t3', 'grill')])
  await here.clock.run(1_000)
  expect(here.paper('grill')).toEqual(['t3'])
  expect(here.report('grill')).toMatchObject({ state: 'ready', fallback: false })
})

test('[INV4] a printer that comes back while another one takes its slip does not print it as well', async () => {
  for (let backAfterMs = 12_000; backAfterMs < 22_000; backAfterMs += 500) {
    const here = await kitchen(printer('grill', { fallbackId: 'bar' as never }), printer('bar'))
    await here.clock.run(1_000)
    here.at('grill').switchOff()
    await here.clock.run(4_000)
    await here.spooler.add([draft('t1', 'grill')])
    here.writeMs = 2_000
    await here.clock.run(backAfterMs)
    here.at('grill').switchOn()
    await here.clock.run(30_000)
    expect([backAfterMs, [...here.paper('grill'), ...here.paper('bar')].length]).toEqual([backAfterMs, 1])
  }
})

test('[F4.3] what stopped in the middle for want of paper comes out elsewhere as a possible repeat', async () => {
  const here = await kitchen(printer('grill', { fallbackId: 'bar' as never }), printer('bar'))
  await here.clock.run(1_000)
  here.at('grill').printer.runOutAfter(3)
  await here.spooler.add([draft('t1', 'grill')])
  await here.clock.run(30_000)
  expect(here.paper('bar')).toEqual(['t1 · POSSIBLE REPEAT · for Grill - printer Printer grill down'])
})

test('[F4.3] fall-backs that are down too are passed over, and a circle of them ends', async () => {
  const a = printer('a', { fallbackId: 'b' as never })
  const b = printer('b', { fallbackId: 'c' as never })
  const c = printer('c', { fallbackId: 'a' as never })
  const here = await kitchen(a, b, c)
  await here.clock.run(1_000)
  here.at('a').switchOff()
  here.at('b').switchOff()
  await here.clock.run(20_000)
  await here.spooler.add([draft('t1', 'a')])
  await here.clock.run(10_000)
  expect(here.paper('c')).toEqual(['t1 · for Grill - printer Printer a down'])
  here.at('c').switchOff()
  await here.spooler.add([draft('t2', 'a')])
  await here.clock.run(MINUTE)
  expect(here.report('a')).toMatchObject({ waiting: 1, fallback: false })
})

test('[F4.3] after an outage slips that are too old ask, and are printed or thrown away as somebody says', async () => {
  const here = await kitchen(printer('grill', { staleAfterMinutes: 5 }))
  here.at('grill').switchOff()
  await here.spooler.add([draft('t1', 'grill'), draft('t2', 'grill'), draft('t3', 'grill')])
  await here.clock.run(6 * MINUTE)
  await here.spooler.add([draft('t4', 'grill')])
  here.at('grill').switchOn()
  await here.clock.run(10_000)
  expect(here.paper('grill')).toEqual(['t4'])
  expect(here.report('grill')).toMatchObject({ waiting: 3, stale: 3 })
  await here.spooler.release('t1@grill')
  await here.spooler.discard('t2@grill')
  await here.clock.run(1_000)
  expect(here.paper('grill')).toEqual(['t4', 't1'])
  expect(await here.spooler.decideStale('grill', 'print')).toBe(1)
  await here.clock.run(1_000)
  expect(here.paper('grill')).toEqual(['t4', 't1', 't3'])
  expect(await here.spooler.discard('t1@grill')).toBe('job-over')
  expect(await here.spooler.release('nothing')).toBe('job-unknown')
})

test('[F4.3] a reprint is marked, as often as it is wanted', async () => {
  const here = await kitchen(printer('grill'), printer('bar'))
  await here.spooler.add([draft('t1', 'grill'), draft('t1', 'bar')])
  await here.clock.run(1_000)
  await here.spooler.reprint('t1@grill')
  await here.spooler.reprintTicket('t1')
  await here.clock.run(1_000)
  expect(here.paper('grill')).toEqual(['t1', 't1 · REPRINT', 't1 · REPRINT'])
  expect(here.paper('bar')).toEqual(['t1', 't1 · REPRINT'])
  expect(await here.spooler.reprintTicket('t9')).toBe('job-unknown')
})

test('[F4.3] a printer that never answers questions prints all the same', async () => {
  const here = new Kitchen(printer('cheap'))
  here.at('cheap').printer.isMute = true
  await here.start()
  await here.spooler.add([draft('t1', 'cheap'), draft('t2', 'cheap')])
  await here.clock.run(10_000)
  expect(here.paper('cheap')).toEqual(['t1', 't2'])
})

test('[F4.3] one that has answered before and is silent now is not trusted, after a restart either', async () => {
  const here = await kitchen(printer('grill'))
  await here.clock.run(1_000)
  here.kill()
  here.at('grill').hang()
  await here.start()
  await here.spooler.add([draft('t1', 'grill')])
  await here.clock.run(20_000)
  expect(here.report('grill')).toMatchObject({ state: 'offline', waiting: 1 })
})

test('[F4.3] slips of a printer that was removed or switched off come out elsewhere', async () => {
  const here = await kitchen(printer('old'), printer('new', { position: 1 }))
  here.at('old').switchOff()
  await here.spooler.add([draft('t1', 'old')])
  await here.clock.run(5_000)
  here.spooler.configure([printer('new', { position: 1 })])
  await here.clock.run(5_000)
  expect(here.paper('new')).toEqual(['t1 · for Grill - printer old down'])
  here.spooler.configure([
    printer('old', { active: false, fallbackId: 'new' as never }),
    printer('new', { position: 1 }),
  ])
  await here.spooler.add([draft('t2', 'old')])
  await here.clock.run(5_000)
  expect(here.paper('new').at(-1)).toBe('t2 · for Grill - printer Printer old down')
})

test('[F4.3] a store that cannot write prints nothing unmarked, and goes on when it can', async () => {
  const here = new Kitchen(printer('grill'))
  let isFull = false
  const store = memoryJobStore(here.disk, () =>
    isFull ? Promise.reject(new Error('full')) : Promise.resolve(),
  )
  await here.start()
  here.kill()
  const spooler = await Spooler.open({
    store,
    transport: memoryTransport(here.printers, here.clock),
    clock: here.clock,
    newId: () => 'x',
    draw: null,
    reported: () => {},
    problem: (code) => here.problems.push(code),
  })
  await spooler.add([draft('t1', 'grill')])
  isFull = true
  spooler.configure(here.settings)
  await here.clock.run(10_000)
  expect(here.paper('grill')).toEqual([])
  expect(new Set(here.problems)).toEqual(new Set(['job-store-failed', 'printing-failed']))
  isFull = false
  await here.clock.run(10_000)
  expect(here.paper('grill')).toEqual(['t1'])
  void spooler.close()
})
