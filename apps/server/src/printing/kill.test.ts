import type { ServiceCommand } from '@comanda/domain'
import { type Job, shortIdOf } from '@comanda/printing'
import { setupLogOf, type UpMessage } from '@comanda/protocol'
import { paperTrail, TcpPrinter } from '@comanda/testkit/printer'
import { expect, test, vi } from 'vitest'
import { RESTAURANT_ID } from '../demo/terminals.ts'
import { startServer } from '../server.ts'
import { forThisTest } from '../testing/for-this-test.ts'
import { TestProcess } from '../testing/test-process.ts'
import { PATIENT, testFolder } from '../testing/test-server.ts'
import { addsLine, exchange, opensCheck, TestTerminal } from '../testing/test-terminal.ts'
import { jobFile, openJobFile } from './job-file.ts'

vi.setConfig(PATIENT)

const FIRES = 12
const realClock = {
  now: () => Date.now(),
  after: (ms: number, task: () => void) => {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
}

/** Data of a restaurant whose stations print on this port, and a terminal of it. */
async function prepared(dataDir: string, port: number): Promise<TestTerminal> {
  const server = await startServer({
    dataDir,
    demo: true,
    webRoot: dataDir,
    now: () => Date.now() - 3_600_000,
  })
  const log = setupLogOf(RESTAURANT_ID)
  const value = { id: 'p', name: 'P', host: '127.0.0.1', port, staleAfterMinutes: 600 }
  await server.hub.command(log, { type: 'savePrinter', value })
  for (const { saved: _saved, ...station } of Object.values(server.hub.setup(RESTAURANT_ID).stations))
    if (station.kind === 'prep')
      await server.hub.command(log, { type: 'saveStation', value: { ...station, printerIds: ['p'] } })
  const { people, roles } = server.hub.setup(RESTAURANT_ID)
  const ana = Object.values(people).find(({ roleId }) => roles[roleId]?.permissions.includes('backOffice'))
  const terminal = await TestTerminal.of(server, 'demo-manager', ana?.id ?? '')
  await server.close()
  return terminal
}

/** Says it until it is answered, whatever happens to the server meanwhile. */
async function insists(url: () => string, messages: readonly UpMessage[]): Promise<void> {
  for (;;) {
    try {
      const down = await exchange(url(), messages)
      if (down.some((message) => message.t === 'news' && message.answers.length > 0)) return
    } catch {
      // Nobody is there at this moment.
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const fire = (n: number): readonly ServiceCommand[] => [
  opensCheck(`kill-${n}`, 'table-3'),
  addsLine(`kill-${n}`, `kill-line-${n}`, 'cana', 240),
  {
    type: 'fireLines',
    checkId: `kill-${n}`,
    fireId: `kill-fire-${n}`,
    units: [{ lineId: `kill-line-${n}`, part: '', upTo: 1 }],
  } as ServiceCommand,
]

function jobsIn(folder: string): readonly Job[] {
  const db = openJobFile(jobFile(folder))
  const jobs = db.prepare('SELECT body FROM jobs ORDER BY place').all()
  db.close()
  return jobs.map(({ body }) => JSON.parse(body as string) as Job)
}

test('[INV1] [INV4] a server killed between commit and paper, and in the middle of printing, puts every fired unit on paper', async () => {
  const folder = forThisTest(testFolder())
  const printer = forThisTest(await TcpPrinter.open({ clock: realClock, lineMs: 4 }))
  const terminal = await prepared(folder.path, printer.port)
  const place = { url: '' }
  let server = new TestProcess(['--port', '0', '--data', folder.path])
  try {
    place.url = await server.url()
    for (let n = 1; n <= FIRES; n++) {
      const messages = [terminal.hello(), terminal.commands(...fire(n))]
      // Every third time it dies at another instant after the fire was acknowledged.
      await insists(() => place.url, messages)
      if (n % 3 !== 0) continue
      await new Promise((resolve) => setTimeout(resolve, n * 13))
      server.kill('SIGKILL')
      await server.ended
      server = new TestProcess(['--port', '0', '--data', folder.path])
      place.url = await server.url()
    }
    const everything = (): boolean => {
      const { units } = paperTrail(printer.printer.papers, jobsIn(folder.path), { locale: 'es' })
      return [...units.keys()].filter((key) => key.includes('kill-line-')).length === FIRES
    }
    await vi.waitFor(() => expect(everything()).toBe(true), { timeout: 40_000, interval: 500 })
    server.kill('SIGTERM')
    await server.ended
  } finally {
    await server[Symbol.asyncDispose]()
  }
  const jobs = jobsIn(folder.path)
  const trail = paperTrail(printer.printer.papers, jobs, { locale: 'es' })
  expect([trail.cookedTwice, trail.lost]).toEqual([[], []])
  expect(new Set(trail.units.values())).toEqual(new Set([1]))
  expect(new Set(jobs.map(({ id }) => shortIdOf(id))).size).toBe(jobs.length)
  expect(printer.printer.unknown).toEqual([])
}, 120_000)
