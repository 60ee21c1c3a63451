import { DatabaseSync } from 'node:sqlite'
import { asStoreError } from './errors.ts'

/** Held by the one process that writes a store. */
export interface StoreLock {
  release(): void
}

/**
 * Takes the store for this process: an exclusive transaction, never committed, on an empty database
 * beside it. The operating system drops it when the process ends, however it ends, so there is no
 * stale lock to clean up; the store itself stays readable for reports and backups. Throws `in-use`
 * when another holder is still there after `waitMs`. The lock file stays behind: deleting it would race.
 */
export function lockStore(file: string, waitMs: number): StoreLock {
  let lock: DatabaseSync | undefined
  try {
    lock = new DatabaseSync(`${file}.lock`, { timeout: waitMs })
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    lock?.close()
    throw asStoreError(error, file)
  }
  const held = lock
  return { release: () => held.close() }
}
