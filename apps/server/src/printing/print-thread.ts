import { Worker } from 'node:worker_threads'
import type { PrinterReport } from '@comanda/protocol'
import type { PrintCalls } from './print-house.ts'
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts'

export interface PrintThreadOptions extends WorkerStart {
  readonly reported: (restaurantId: string, reports: readonly PrinterReport[]) => void
  readonly problem: (code: string, cause: unknown) => void
  /** It ended by itself: whoever needs it starts another one. */
  readonly died: () => void
}

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

/** The thread that prints, as its caller sees it. Calls reject when it ends. */
export class PrintThread {
  readonly #options: PrintThreadOptions
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #ended: Promise<void>
  #n = 0
  #isClosing = false
  /** What can be asked of it. */
  readonly house: PrintCalls

  constructor(options: PrintThreadOptions) {
    this.#options = options
    const workerData: WorkerStart = { file: options.file }
    this.#worker = new Worker(new URL('./print-worker.ts', import.meta.url), { workerData })
    this.#worker.on('message', (message: FromWorker) => this.#heard(message))
    this.#worker.on('error', (cause) => options.problem('print-thread-failed', cause))
    this.#ended = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        this.#end()
        resolve()
      })
    })
    this.house = new Proxy({} as PrintCalls, {
      get:
        (_, call) =>
        (...args: readonly unknown[]) =>
          this.#call(call as keyof PrintCalls, args),
    })
  }

  /** Resolves when what it was doing is done and its file is closed. */
  async close(): Promise<void> {
    this.#isClosing = true
    this.#worker.postMessage({ t: 'close' } satisfies ToWorker)
    const timer = setTimeout(() => void this.#worker.terminate(), CLOSE_MS)
    await this.#ended
    clearTimeout(timer)
  }

  #call(call: keyof PrintCalls, args: readonly unknown[]): Promise<unknown> {
    this.#n += 1
    const n = this.#n
    return new Promise((resolve, reject) => {
      this.#waiting.set(n, { resolve, reject })
      this.#worker.postMessage({ t: 'call', n, call, args } satisfies ToWorker)
    })
  }

  #heard(message: FromWorker): void {
    switch (message.t) {
      case 'result':
        this.#take(message.n)?.resolve(message.result)
        return
      case 'failed':
        this.#take(message.n)?.reject(new Error(message.message))
        return
      case 'reports':
        this.#options.reported(message.restaurantId, message.reports)
        return
      case 'problem':
        this.#options.problem(message.code, new Error(message.message))
    }
  }

  #take(n: number): Waiting | undefined {
    const waiting = this.#waiting.get(n)
    this.#waiting.delete(n)
    return waiting
  }

  #end(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error('the thread that prints has ended'))
    this.#waiting.clear()
    if (!this.#isClosing) this.#options.died()
  }
}

/** It is waited for so long. Milliseconds. */
const CLOSE_MS = 4_000
