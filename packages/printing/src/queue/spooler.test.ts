import type { Printer, PrinterId } from '@comanda/domain'
import type { PrinterReport } from '@comanda/protocol'
import { MemoryPrinter, memoryTransport, type Paper, SimClock, textLinesOf } from '@comanda/testkit/printer'
import { expect, test } from 'vitest'
import { shortIdOf, type WantedJob } from '../jobs/job.ts'
import { drawerSlip } from '../receipts/drawer-slip.ts'
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
  const here = await kitchen(printer('grill', { fallbackId: 'bar' as PrinterId as never }), printer('bar'))
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
    const here = await kitchen(printer('grill', { fallbackId: 'bar' as PrinterId as never }), printer('bar'))
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
  const here = await kitchen(printer('grill', { fallbackId: 'bar' as PrinterId as never }), printer('bar'))
  await here.clock.run(1_000)
  here.at('grill').printer.runOutAfter(3)
  await here.spooler.add([draft('t1', 'grill')])
  await here.clock.run(30_000)
  expect(here.paper('bar')).toEqual(['t1 · POSSIBLE REPEAT · for Grill - printer Printer grill down'])
})

test('[F4.3] fall-backs that are down too are passed over, and a circle of them ends', async () => {
  const a = printer('a', { fallbackId: 'b' as PrinterId as never })
  const b = printer('b', { fallbackId: 'c' as PrinterId as never })
  const c = printer('c', { fallbackId: 'a' as PrinterId as never })
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
    printer('old', { active: false, fallbackId: 'new' as PrinterId as never }),
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

const kick = (id: string, printerId: string): WantedJob => ({
  id: `drawer:${id}@${printerId}`,
  printerId,
  ticketId: null,
  slip: drawerSlip({ locale: 'en', timeZone: 'UTC' }),
})

test('[F5.3] a drawer opens before the slips that wait', async () => {
  const here = await kitchen(printer('desk'))
  await here.spooler.add([draft('t1', 'desk'), draft('t2', 'desk'), kick('p1', 'desk')])
  await here.clock.run(2_000)
  const doneAt = (id: string): number => here.disk.jobs.get(id)?.doneAt ?? 0
  expect(doneAt('drawer:p1@desk')).toBeLessThan(doneAt('t1@desk'))
})

test('[F5.3] a drawer that could not open for half a minute stays shut, and that is said', async () => {
  const here = await kitchen(printer('desk'))
  here.at('desk').switchOff()
  await here.spooler.add([kick('p1', 'desk'), draft('t1', 'desk')])
  await here.clock.run(40_000)
  expect(here.report('desk')).toMatchObject({ waiting: 1, drawerShutAt: expect.any(Number) })
  here.at('desk').switchOn()
  await here.clock.run(20_000)
  expect([here.at('desk').printer.drawerKicks, here.paper('desk')]).toEqual([0, ['t1']])
  await here.spooler.add([kick('p2', 'desk')])
  await here.clock.run(2_000)
  expect([here.at('desk').printer.drawerKicks, here.report('desk')?.drawerShutAt]).toEqual([1, undefined])
})

test('[F5.3] back within half a minute it opens once', async () => {
  const here = await kitchen(printer('desk'))
  here.at('desk').switchOff()
  await here.spooler.add([kick('p1', 'desk')])
  await here.clock.run(10_000)
  here.at('desk').switchOn()
  await here.clock.run(10_000)
  expect(here.at('desk').printer.drawerKicks).toBe(1)
})

test('[F5.3] no other drawer opens for it: neither by a fall-back, nor when its printer is gone', async () => {
  const settings = [printer('desk', { fallbackId: 'bar' as PrinterId }), printer('bar')]
  const here = await kitchen(...settings)
  here.at('desk').switchOff()
  await here.spooler.add([kick('p1', 'desk'), draft('t1', 'desk')])
  await here.clock.run(25_000)
  expect([here.at('bar').printer.drawerKicks, here.paper('bar').length]).toEqual([0, 1])
  here.spooler.configure(settings.slice(1))
  await here.clock.run(60_000)
  expect(here.at('bar').printer.drawerKicks).toBe(0)
})

test('[F5.3] nobody knows whether it opened: it does not open again', async () => {
  const here = await kitchen(printer('desk'))
  await here.clock.run(5_000)
  here.at('desk').faults.breaksAfter.push(15)
  await here.spooler.add([kick('p1', 'desk')])
  await here.clock.run(60_000)
  expect(here.at('desk').printer.drawerKicks).toBeLessThan(2)
  expect(here.disk.jobs.get('drawer:p1@desk')?.state).toMatch(/discarded|printed/)
})

test('[F5.3] a drawer is not opened once more as a reprint', async () => {
  const here = await kitchen(printer('desk'))
  await here.spooler.add([kick('p1', 'desk')])
  await here.clock.run(2_000)
  expect(await here.spooler.reprint('drawer:p1@desk')).toBe('job-over')
})

test('[F5.5] a receipt waits for a printer of the desks: no kitchen printer takes it over', async () => {
  const receipt = (id: string): WantedJob => ({
    id: `receipt:${id}@desk`,
    printerId: 'desk',
    ticketId: id,
    slip: {
      kind: 'document',
      document: { rows: [{ kind: 'text', text: 'Total' }] },
      manner: { locale: 'en', timeZone: 'UTC' },
    },
  })
  const settings = [
    printer('desk', { fallbackId: 'grill' as PrinterId }),
    printer('grill', { fallbackId: 'bar' as PrinterId }),
    printer('bar'),
  ]
  const here = await kitchen(...settings)
  here.spooler.configure(settings, ['grill'])
  here.at('desk').switchOff()
  await here.spooler.add([receipt('r1'), draft('t1', 'desk')])
  await here.clock.run(30_000)
  expect([here.paper('grill').length, here.at('bar').printer.papers.length]).toEqual([1, 1])
  here.at('bar').switchOff()
  here.spooler.configure(settings.slice(1), ['grill', 'bar'])
  await here.spooler.add([receipt('r2')])
  await here.clock.run(60_000)
  expect(here.paper('grill').length).toBe(1)
})
