import { isOver, type Job, newJob } from '../jobs/job.ts'
import type { JobStore } from './ports.ts'

/** Jobs that are not over, in the order in which they came, as the store has them. */
export class JobBook {
  readonly #store: JobStore
  readonly #changed: () => void
  readonly #open = new Map<string, Job>()
  /** Being changed at this moment: whoever begins first has it. */
  readonly #taken = new Set<string>()

  private constructor(store: JobStore, changed: () => void) {
    this.#store = store
    this.#changed = changed
  }

  /**
   * Reads the store. What was being printed when the process died may be on paper: nobody knows, so it is
   * printed again and says so.
   */
  static async open(store: JobStore, changed: () => void): Promise<JobBook> {
    const book = new JobBook(store, changed)
    const jobs = await store.open()
    const interrupted = jobs.filter(({ state }) => state === 'printing').map(afterUncertain)
    if (interrupted.length > 0) await store.put(interrupted)
    const byId = new Map(interrupted.map((job) => [job.id, job]))
    for (const job of jobs) book.#open.set(job.id, byId.get(job.id) ?? job)
    return book
  }

  get open(): readonly Job[] {
    return [...this.#open.values()]
  }

  /** Those that nobody is about to change: two printers never take the same one. */
  get free(): readonly Job[] {
    return this.open.filter(({ id }) => !this.#taken.has(id))
  }

  isTaken(id: string): boolean {
    return this.#taken.has(id)
  }

  get(id: string): Job | undefined {
    return this.#open.get(id)
  }

  /** Resolves when they are durable, with those that are new. */
  async add(jobs: readonly Job[], read?: Parameters<JobStore['add']>[1]): Promise<readonly Job[]> {
    const fresh = await this.#store.add(jobs, read)
    for (const job of fresh) this.#open.set(job.id, job)
    if (fresh.length > 0) this.#changed()
    return fresh
  }

  /** Resolves when the change is durable; nobody sees it before, and nobody else can begin another one. */
  async change(job: Job, change: Partial<Job>): Promise<Job> {
    const next = { ...job, ...change }
    this.#taken.add(job.id)
    try {
      await this.#store.put([next])
      this.#show(next)
      return next
    } finally {
      this.#taken.delete(job.id)
    }
  }

  /** What has happened on paper is true, whether or not the store could note it. */
  async note(job: Job, change: Partial<Job>): Promise<void> {
    const next = { ...job, ...change }
    this.#show(next)
    await this.#store.put([next])
  }

  #show(job: Job): void {
    if (isOver(job)) this.#open.delete(job.id)
    else this.#open.set(job.id, job)
    this.#changed()
  }
}

export const afterUncertain = (job: Job): Job => ({
  ...job,
  state: 'waiting',
  mayBeOnPaper: true,
  uncertainTries: job.uncertainTries + 1,
})

/** The same once more, said so. */
export const reprintOf = (job: Job, id: string, at: number): Job => newJob({ ...job, id }, at, true)
