import { Worker } from 'node:worker_threads'
import { parseLogName } from '@comanda/protocol'
import { unavailable } from './history-error.ts'
import { HistoryThread } from './history-thread.ts'
import type { Files, Question, Reached, ResultOf, Task } from './messages.ts'

/**
 * What was committed waits so long for more: many changes of a check are written as one. Milliseconds. Nobody
 * has to wait for it: a question is answered with what is durable, told of or not.
 */
const GATHER_MS = 1_000
/** A thread that ended sooner than this after its start is started again only after as long. Milliseconds. */
const RETRY_MS = 2_000
/** A question that takes longer is given up, and the thread with it. Milliseconds. */
const ANSWER_MS = 10_000

export interface HistoryOptions extends Files {
  /** Something that its operator should know. */
  readonly report: (problem: { readonly code: string; readonly cause: unknown }) => void
  /** Makes the thread; for tests. */
  readonly spawn?: (files: Files) => Worker
}

/**
 * Checks, open and past, and times of the kitchen in SQL tables made from the service logs, on a thread of
 * their own: an order never waits for them. The thread is only told which logs have grown and reads the
 * records from the file of the store, so nothing is kept here however far behind it is. It is started again
 * when it ends, and goes on where its rows end. `history.db` can be deleted at any time; it is made anew from
 * the logs when it is missing, damaged, of another version or of another past (a restored backup).
 *
 * Names of guests are in it. Whoever erases personal data in a log calls `rebuild`, which forgets
 * every row and reads the logs again, without what was erased.
 */
export class History {
  readonly #options: HistoryOptions
  /** Logs with records that the thread has not been told of. */
  readonly #grown = new Set<string>()
  #reached: Reached = {}
  #restarts = 0
  #thread: HistoryThread | null = null
  #startedAt = 0
  #isRunning = false
  /** The thread that has been told of logs, and has not said that it has read them. */
  #telling: HistoryThread | null = null
  #gathering: NodeJS.Timeout | null = null
  #retrying: NodeJS.Timeout | null = null
  #waitingForThread: (() => void)[] = []

  constructor(options: HistoryOptions) {
    this.#options = options
  }

  /** How far each log was projected when the thread was last heard of; how often it had to be started again. */
  get progress(): { readonly reached: Reached; readonly restarts: number } {
    return { reached: this.#reached, restarts: this.#restarts }
  }

  /** Begins to catch up, in the background. A file that cannot be opened is tried again later. */
  start(): void {
    this.#isRunning = true
    this.#spawn()
  }

  /** Told of every log that has grown, after everybody else. */
  committed(log: string): void {
    if (!this.#isRunning || !isService(log)) return
    this.#grown.add(log)
    this.#tellSoon()
  }

  /** The answer from everything that is durable now. Rejects with a `HistoryError`. */
  async ask<Q extends Question>(question: Q): Promise<ResultOf<Q>> {
    if (this.#thread === null) throw unavailable('history does not run')
    return this.#thread.perform(question, ANSWER_MS)
  }

  /** Resolves when everything that was durable at the call is in the rows. Rejects never; a failure is tried again later. */
  async caughtUp(): Promise<void> {
    await this.#untilDone({ kind: 'catchUp', logs: null })
  }

  /** Forgets everything and makes it anew from the logs. */
  async rebuild(): Promise<void> {
    await this.#untilDone({ kind: 'rebuild' })
  }

  async close(): Promise<void> {
    this.#isRunning = false
    clearTimeout(this.#gathering ?? undefined)
    clearTimeout(this.#retrying ?? undefined)
    this.#wake()
    await this.#thread?.close()
  }

  /** Each thread begins with catching up: what the one before was not told of is not lost. */
  #spawn(): void {
    this.#startedAt = performance.now()
    const thread = new HistoryThread({
      worker: (this.#options.spawn ?? spawnWorker)(this.#options),
      problem: (cause) => this.#options.report({ code: 'history-failed', cause }),
      ended: (cause) => this.#ended(cause),
    })
    this.#thread = thread
    this.#grown.clear()
    void this.#tell(thread, null)
    this.#wake()
  }

  #ended(cause: unknown): void {
    this.#thread = null
    if (!this.#isRunning) return
    this.#options.report({ code: 'history-ended', cause })
    this.#restarts += 1
    const lived = performance.now() - this.#startedAt
    this.#retrying = setTimeout(() => this.#spawn(), lived < RETRY_MS ? RETRY_MS : 0).unref()
  }

  #tellSoon(): void {
    if (this.#telling !== null) return
    this.#gathering ??= setTimeout(() => {
      this.#gathering = null
      const logs = [...this.#grown]
      this.#grown.clear()
      if (this.#thread !== null) void this.#tell(this.#thread, logs)
    }, GATHER_MS).unref()
  }

  /** One telling at a time: a thread that is behind is told less often, and reads more at once. */
  async #tell(thread: HistoryThread, logs: readonly string[] | null): Promise<void> {
    this.#telling = thread
    // A failure was reported by the thread, which tries again.
    await this.#attempt(thread, { kind: 'catchUp', logs })
    if (this.#telling !== thread) return
    this.#telling = null
    if (this.#isRunning && this.#grown.size > 0) this.#tellSoon()
  }

  /** Again on the next thread, where one ended over it. */
  async #untilDone(task: Extract<Task, { readonly kind: 'catchUp' | 'rebuild' }>): Promise<void> {
    while (this.#isRunning) {
      const thread = this.#thread
      if (thread === null) await new Promise<void>((resolve) => this.#waitingForThread.push(resolve))
      else if ((await this.#attempt(thread, task)) || thread === this.#thread) return
    }
  }

  async #attempt(
    thread: HistoryThread,
    task: Extract<Task, { readonly kind: 'catchUp' | 'rebuild' }>,
  ): Promise<boolean> {
    try {
      this.#reached = { ...this.#reached, ...(await thread.perform(task)) }
      return true
    } catch {
      return false
    }
  }

  #wake(): void {
    for (const wake of this.#waitingForThread.splice(0)) wake()
  }
}

/** The thread runs the source as it is. */
export const spawnWorker = ({ file, storeFile }: Files): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), {
    name: 'history',
    workerData: { file, storeFile } satisfies Files,
  })

const isService = (name: string): boolean => parseLogName(name)?.multiSessionId != null
