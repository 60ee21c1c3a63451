import {
  type Batch,
  createMemoryLogStore,
  type LogStore,
  MemoryDisk,
  type MemoryLogStore,
  StoreError,
} from '@comanda/storage'
import type { Random } from './random.ts'
import type { SimClock } from './sim-clock.ts'

/** Lies that a broken program or disk tells; the simulation must catch each. */
export interface DiskLies {
  /** Says "durable" before it is. */
  readonly saysDurableTooEarly?: boolean
  /** Comes back from a restart without the last record of each log. */
  readonly forgetsLastRecord?: boolean
  /** Loses the outbox with a restart. */
  readonly losesOutbox?: boolean
}

interface SimDiskOptions {
  readonly clock: SimClock
  readonly random: Random
  readonly lies?: DiskLies | undefined
  /** Counts a fault that happened. */
  readonly fault: (kind: string) => void
}

/**
 * A slow disk with a power switch. A crash falls before, between or after the write and its
 * acknowledgement, as chance has it; a write can fail for want of space.
 */
export class SimDisk {
  readonly #options: SimDiskOptions
  readonly #disk = new MemoryDisk()
  #store: MemoryLogStore | null = null
  /** While true every write fails. */
  isFull = false

  constructor(options: SimDiskOptions) {
    this.#options = options
  }

  /** Mounts it for a new process. */
  open(): LogStore {
    const { random, lies = {}, fault } = this.#options
    const store = createMemoryLogStore({
      disk: this.#disk,
      hooks: {
        beforeCommit: async (batch: Batch) => {
          await this.#wait(batch.durability === 'relaxed' ? random.between(0, 2) : random.between(1, 8))
          if (!this.isFull) return
          fault('disk full')
          throw new StoreError('disk-full', 'no space left (simulated)')
        },
        afterCommit: () => this.#wait(random.between(0, 3)),
      },
    })
    this.#store = store
    return {
      load: (log) =>
        store.load(log).then((stored) => ({
          ...stored,
          ...(lies.forgetsLastRecord && { tail: stored.tail.slice(0, -1) }),
          ...(lies.losesOutbox && { outbox: [] }),
        })),
      records: (log, after, limit) => store.records(log, after, limit),
      logs: () => store.logs(),
      value: (key) => store.value(key),
      keys: (prefix) => store.keys(prefix),
      commit: (batch) => {
        const done = store.commit(batch)
        if (!lies.saysDurableTooEarly) return done
        done.catch(() => undefined)
        return Promise.resolve()
      },
      close: () => store.close(),
    }
  }

  /** Ends the process that uses it; a power cut also loses what was not yet flushed. */
  crash(kind: 'kill' | 'power'): void {
    this.#store?.kill()
    this.#store = null
    if (kind === 'power') this.#disk.powerCut()
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#options.clock.after(ms, resolve)
    })
  }
}
