import { EventEmitter } from 'node:events'
import { mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { storeFile } from '../store-file.ts'
import { forThisTest } from '../testing/for-this-test.ts'
import { PATIENT, type TestServer, testServer } from '../testing/test-server.ts'
import { SERVICE_LOG } from '../testing/test-terminal.ts'
import { CheckQuery } from './check-schemas.ts'
import { History, type HistoryOptions, spawnWorker } from './history.ts'
import type { Report, Request } from './messages.ts'
import { seats } from './testing/checks.ts'

vi.setConfig(PATIENT)

/** A second history of a server, in a file of its own, whose threads the test has in hand. */
function beside(server: TestServer, changes: Partial<HistoryOptions> = {}) {
  const workers: Worker[] = []
  const problems: string[] = []
  const file = join(server.folder, 'beside.db')
  const history = new History({
    file,
    storeFile: storeFile(server.folder),
    report: ({ code }) => problems.push(code),
    spawn: (files) => {
      const worker = spawnWorker(files)
      workers.push(worker)
      return worker
    },
    ...changes,
  })
  forThisTest({ [Symbol.asyncDispose]: () => history.close() })
  return { history, file, workers, problems }
}

/** Every row of the file, but for its own ids and for what says only how far it is. */
function rowsIn(file: string): unknown {
  const db = new DatabaseSync(file, { readOnly: true })
  const all = (sql: string) => db.prepare(sql).all()
  const rows = {
    logs: all('SELECT name, seq, hash FROM logs ORDER BY name'),
    checks: all(`
      SELECT logs.name AS log, c.id, c.status, c.last_seq, c.total_minor
        FROM checks AS c JOIN logs ON logs.id = c.log ORDER BY 1, 2`),
    ops: all('SELECT count(*) AS number, sum(seq) AS sum FROM check_ops'),
    dishes: all(`
      SELECT logs.name AS log, d.ticket, d.place, d.fired_at, d.done_at, d.voided
        FROM kitchen_dishes AS d JOIN logs ON logs.id = d.log ORDER BY 1, 2, 3`),
  }
  db.close()
  return rows
}

const query = CheckQuery.parse({ limit: 100 })
const idsOf = async (history: History): Promise<readonly string[]> => {
  const { checks } = await history.ask({ kind: 'checks', log: SERVICE_LOG, query, ownOnly: null })
  return checks.map(({ id }) => id)
}

/** The reports of a thread, counted: resolves at the `wanted`th. */
const afterReports = (worker: Worker | undefined, wanted: number): Promise<void> =>
  new Promise((resolve) => {
    let count = 0
    worker?.on('message', () => {
      count += 1
      if (count === wanted) resolve()
    })
  })

describe('[F3.10] the thread of history', () => {
  test('answers with everything that is durable, told of it or not', async () => {
    const server = forThisTest(await testServer())
    const { history } = beside(server)
    history.start()
    await seats(server, 'ana', 'c-1', 'table-1')
    expect((await idsOf(history))[0]).toBe('c-1')
    await seats(server, 'ana', 'c-2', 'table-3')
    expect((await idsOf(history)).slice(0, 2)).toEqual(['c-2', 'c-1'])
  })

  test.each([1, 2])('that dies after %i reports is started again, and catches up', async (reports) => {
    const server = forThisTest(await testServer())
    const whole = beside(server, { file: join(server.folder, 'whole.db') })
    whole.history.start()
    const { history, file, workers, problems } = beside(server)
    history.start()
    const caughtUp = history.caughtUp()
    await afterReports(workers[0], reports)
    await workers[0]?.terminate()
    await expect(idsOf(history)).rejects.toMatchObject({ name: 'HistoryError', code: 'unavailable' })
    await caughtUp
    await seats(server, 'ana', 'c-1', 'table-1')
    await Promise.all([history.caughtUp(), whole.history.caughtUp()])
    expect(rowsIn(file)).toEqual(rowsIn(join(server.folder, 'whole.db')))
    expect((await idsOf(history))[0]).toBe('c-1')
    expect([history.progress.restarts, workers.length, problems]).toEqual([1, 2, ['history-ended']])
  })

  test('that is stopped has written what was durable, and starts from there', async () => {
    const server = forThisTest(await testServer())
    const { history, file } = beside(server)
    history.start()
    await history.caughtUp()
    await seats(server, 'ana', 'c-1', 'table-1')
    history.committed(SERVICE_LOG)
    await history.close()
    const { seq, hash } = server.hub.position(SERVICE_LOG) ?? {}
    const db = new DatabaseSync(file, { readOnly: true })
    const kept = db.prepare(
      'SELECT logs.seq, logs.hash, states.seq AS kept FROM logs JOIN states ON log = id WHERE name = ?',
    )
    expect({ ...kept.get(SERVICE_LOG) }).toEqual({ seq, hash, kept: seq })
    db.close()
    await expect(idsOf(history)).rejects.toMatchObject({ code: 'unavailable' })
    await history.caughtUp()
  })

  test('that is stopped before it has begun ends at once, as does one that never ran', async () => {
    const server = forThisTest(await testServer())
    const { history, problems } = beside(server)
    await history.close()
    history.start()
    await history.close()
    expect(problems).toEqual([])
  })

  test('whose file cannot be opened says so, and works as soon as it can be', async () => {
    const server = forThisTest(await testServer())
    const { history, file, problems } = beside(server)
    mkdirSync(file)
    history.start()
    await expect(idsOf(history)).rejects.toMatchObject({ code: 'unavailable' })
    await history.caughtUp()
    expect(new Set(problems)).toEqual(new Set(['history-failed']))
    rmdirSync(file)
    await seats(server, 'ana', 'c-1', 'table-1')
    expect((await idsOf(history))[0]).toBe('c-1')
  })
})

describe('with a thread that does what the test wants', () => {
  /** Keeps what it is asked. */
  class FakeWorker extends EventEmitter {
    readonly asked: Request[] = []
    hasEnded = false
    postMessage(request: Request): void {
      this.asked.push(request)
    }
    report(report: Report): void {
      this.emit('message', report)
    }
    ref(): void {}
    unref(): void {}
    async terminate(): Promise<number> {
      if (!this.hasEnded) this.emit('exit', 1)
      this.hasEnded = true
      return 1
    }
  }

  const faked = () => {
    const workers: FakeWorker[] = []
    const problems: string[] = []
    const history = new History({
      file: 'nowhere',
      storeFile: 'nowhere',
      report: ({ code }) => problems.push(code),
      spawn: () => {
        const worker = new FakeWorker()
        workers.push(worker)
        return worker as unknown as Worker
      },
    })
    history.start()
    forThisTest({ [Symbol.asyncDispose]: () => history.close() })
    return { history, workers, problems }
  }

  const says = async (worker: FakeWorker | undefined, report: Report) => {
    worker?.report(report)
    await vi.advanceTimersByTimeAsync(0)
  }

  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const tasksOf = (worker: FakeWorker | undefined) => worker?.asked.map(({ task }) => task)
  const catchUp = (...logs: readonly string[]) => ({ kind: 'catchUp', logs })
  const ALL = { kind: 'catchUp', logs: null }

  test('[F3.10] one that is behind is told once, however much is committed meanwhile', async () => {
    const { history, workers } = faked()
    const [worker] = workers
    await says(worker, { kind: 'done', n: 1, result: {} })
    for (let commit = 0; commit < 10_000; commit += 1) history.committed('r1/service/main')
    history.committed('r1/setup')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(tasksOf(worker)).toEqual([ALL, catchUp('r1/service/main')])
    for (let commit = 0; commit < 10_000; commit += 1) history.committed(`r1/service/${commit % 2}`)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(worker?.asked).toHaveLength(2)
    await says(worker, { kind: 'done', n: 2, result: { 'r1/service/main': 10_000 } })
    await vi.advanceTimersByTimeAsync(5_000)
    expect(tasksOf(worker)?.slice(2)).toEqual([catchUp('r1/service/0', 'r1/service/1')])
    expect(history.progress.reached).toEqual({ 'r1/service/main': 10_000 })
  })

  test('[F3.10] what was committed while none ran is read by the next one', async () => {
    const { history, workers } = faked()
    await workers[0]?.terminate()
    history.committed('r1/service/main')
    await vi.advanceTimersByTimeAsync(2_000)
    expect(tasksOf(workers[1])).toEqual([ALL])
    await says(workers[1], { kind: 'done', n: 1, result: { 'r1/service/main': 1 } })
    history.committed('r1/service/main')
    await vi.advanceTimersByTimeAsync(5_000)
    expect(tasksOf(workers[1])).toEqual([ALL, catchUp('r1/service/main')])
  })

  test('[F3.10] a question that takes too long ends the thread, and every other question with it', async () => {
    const { history, workers, problems } = faked()
    workers[0]?.report({ kind: 'ready' })
    const ask = () => history.ask({ kind: 'check', log: SERVICE_LOG, id: 'c', ownOnly: null })
    const slow = expect(ask()).rejects.toMatchObject({ code: 'too-slow' })
    await vi.advanceTimersByTimeAsync(6_000)
    const other = expect(ask()).rejects.toMatchObject({ code: 'unavailable' })
    await vi.advanceTimersByTimeAsync(4_000)
    await Promise.all([slow, other])
    await vi.advanceTimersByTimeAsync(1)
    expect([workers.length, problems]).toEqual([2, ['history-ended']])
  })

  test('[F3.10] one that is still being loaded is waited for', async () => {
    const { history, workers, problems } = faked()
    const ask = history.ask({ kind: 'check', log: SERVICE_LOG, id: 'c', ownOnly: null })
    const slow = expect(ask).rejects.toMatchObject({ code: 'too-slow' })
    await vi.advanceTimersByTimeAsync(10_000)
    await slow
    expect([workers.length, problems]).toEqual([1, []])
  })

  test('[F3.10] one that dies again and again is not started in a hurry', async () => {
    const { workers, problems } = faked()
    for (let second = 0; second < 20; second += 1) {
      const worker = workers.at(-1)
      if (worker?.hasEnded === false) {
        worker.emit('error', new Error('broken'))
        await worker.terminate()
      }
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect([workers.length, problems.length]).toEqual([11, 10])
  })
})
