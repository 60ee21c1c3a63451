import type { Position } from '@comanda/sync'
import { isOver, type Job } from '../jobs/job.ts'
import type { JobStore } from './ports.ts'

/** What a memory store holds: outlives the store, as a disk outlives a process. */
export class JobDisk {
  readonly jobs = new Map<string, Job>()
  readonly cursors = new Map<string, Position>()
  readonly talkers = new Set<string>()
}

/** Jobs in memory, for tests and simulations. `written` is waited for before each write counts: a slow or failing disk. */
export function memoryJobStore(
  disk: JobDisk = new JobDisk(),
  written: () => Promise<void> = () => Promise.resolve(),
): JobStore {
  const all = (): readonly Job[] => [...disk.jobs.values()]
  return {
    open: async () => all().filter((job) => !isOver(job)),
    cursor: async (log) => disk.cursors.get(log) ?? null,
    add: async (jobs, read) => {
      await written()
      const fresh = jobs.filter(({ id }) => !disk.jobs.has(id))
      for (const job of fresh) disk.jobs.set(job.id, job)
      if (read !== undefined) disk.cursors.set(read.log, read.cursor)
      return fresh
    },
    put: async (jobs) => {
      await written()
      for (const job of jobs) if (disk.jobs.has(job.id)) disk.jobs.set(job.id, job)
    },
    find: async (id) => disk.jobs.get(id) ?? null,
    of: async (printerId, limit) =>
      all()
        .filter((job) => job.printerId === printerId || job.viaId === printerId)
        .reverse()
        .slice(0, limit),
    ofTicket: async (ticketId) => all().filter((job) => job.ticketId === ticketId),
    talkers: async () => [...disk.talkers],
    addTalker: async (printerId) => {
      await written()
      disk.talkers.add(printerId)
    },
    prune: async (before) => {
      await written()
      for (const job of all()) if (isForgotten(job, before)) disk.jobs.delete(job.id)
    },
  }
}

const isForgotten = (job: Job, before: { readonly doneAt: number; readonly madeAt: number }): boolean =>
  isOver(job) ? (job.doneAt ?? job.at) < before.doneAt : job.at < before.madeAt
