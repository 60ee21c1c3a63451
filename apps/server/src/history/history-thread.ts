import type { Worker } from 'node:worker_threads'
import { HistoryError, unavailable } from './history-error.ts'
import type { Report, Request, ResultOf, Task } from './messages.ts'

/** An end that takes longer is made short. Milliseconds. */
const CLOSE_MS = 5_000

export interface HistoryThreadOptions {
  readonly worker: Worker
  /** Something went wrong in there that it goes on after. */
  readonly problem: (cause: unknown) => void
  /** It has stopped, asked to or not. `cause`: an error that nobody caught. */
  readonly ended: (cause: unknown) => void
}

interface Waiting {
  readonly done: (result: never) => void
  readonly failed: (error: unknown) => void
}

/** One life of the thread of history: tasks in, results out. It never keeps the process alive by itself. */
export class HistoryThread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #exited: Promise<void>
  #n = 0
  #isReady = false
  #hasEnded = false

  constructor({ worker, problem, ended }: HistoryThreadOptions) {
    this.#worker = worker
    let cause: unknown
    worker.unref()
    worker.on('message', (report: Report) => {
      if (report.kind === 'ready') this.#isReady = true
      else if (report.kind === 'problem') problem(report.cause)
      else this.#settle(report)
    })
    worker.on('error', (error) => {
      cause = error
    })
    this.#exited = new Promise((resolve) => {
      worker.on('exit', () => {
        this.#hasEnded = true
        this.#leave(unavailable('the thread of history has ended', cause))
        resolve()
        ended(cause)
      })
    })
  }

  /** Rejects with a `HistoryError`. One that takes longer than `mostMs` ends the thread with it: nothing else would get its turn. */
  async perform<T extends Task>(task: T, mostMs?: number): Promise<ResultOf<T>> {
    if (this.#hasEnded) throw unavailable('the thread of history has ended')
    this.#n += 1
    const n = this.#n
    const timer = mostMs === undefined ? undefined : setTimeout(() => this.#tooSlow(n, mostMs), mostMs)
    try {
      return await new Promise<ResultOf<T>>((done, failed) => {
        this.#waiting.set(n, { done: done as Waiting['done'], failed })
        this.#worker.postMessage({ n, task } satisfies Request)
      })
    } finally {
      clearTimeout(timer)
    }
  }

  /** Writes what is durable and ends. One that has not even begun has nothing to write. */
  async close(): Promise<void> {
    if (this.#hasEnded) return
    this.#worker.ref()
    if (this.#isReady) await this.perform({ kind: 'close' }, CLOSE_MS).catch(() => this.#worker.terminate())
    else await this.#worker.terminate()
    await this.#exited
  }

  #settle(report: Extract<Report, { readonly kind: 'done' | 'failed' }>): void {
    const waiting = this.#waiting.get(report.n)
    this.#waiting.delete(report.n)
    if (report.kind === 'done') waiting?.done(report.result as never)
    else waiting?.failed(unavailable(report.cause.message, report.cause))
  }

  #tooSlow(n: number, mostMs: number): void {
    const waiting = this.#waiting.get(n)
    this.#waiting.delete(n)
    waiting?.failed(new HistoryError('too-slow', `history gave no answer within ${mostMs} ms`))
    // One that is still being loaded is slow for another reason.
    if (this.#isReady) void this.#worker.terminate()
  }

  #leave(error: HistoryError): void {
    const left = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { failed } of left) failed(error)
  }
}
