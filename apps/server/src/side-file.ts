import { renameSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/** A SQLite database beside the store, with a kind and a version of its own. */
export interface SideFile {
  /** Tells it from any other SQLite database. */
  readonly applicationId: number
  readonly version: number
  readonly schema: string
  /** Longest that the log of its last commits stays on the disk. Bytes. */
  readonly journalBytes: number
}

/**
 * Opens the file, or makes it. One that is damaged, or of another version, is put aside, so that the server
 * goes on. What was deleted stays in no free page. Throws when it cannot be written.
 */
export function openSideFile(file: string, kind: SideFile, putAside: (cause: unknown) => void): DatabaseSync {
  try {
    return opened(file, kind)
  } catch (error) {
    if (!isUnusable(error)) throw error
    putAside(error)
    for (const ending of ['-wal', '-shm', '']) moveAway(file + ending, `${file}.damaged${ending}`)
    return opened(file, kind)
  }
}

class OtherVersion extends Error {}

function isUnusable(error: unknown): boolean {
  const { errcode } = error as { readonly errcode?: number }
  // SQLITE_CORRUPT, SQLITE_NOTADB
  return error instanceof OtherVersion || (errcode !== undefined && [11, 26].includes(errcode & 0xff))
}

function moveAway(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

function opened(file: string, kind: SideFile): DatabaseSync {
  const { applicationId, version, schema, journalBytes } = kind
  const db = new DatabaseSync(file)
  try {
    const isEmpty = db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
    if (!isEmpty && !isOf(db, kind)) throw new OtherVersion(`${file} is of another version`)
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
      PRAGMA journal_size_limit = ${journalBytes}`)
    if (isEmpty)
      db.exec(`BEGIN IMMEDIATE; ${schema} PRAGMA user_version = ${version};
        PRAGMA application_id = ${applicationId}; COMMIT`)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const isOf = (db: DatabaseSync, { version, applicationId }: SideFile): boolean =>
  pragma(db, 'user_version') === version && pragma(db, 'application_id') === applicationId

const pragma = (db: DatabaseSync, name: string): unknown => db.prepare(`PRAGMA ${name}`).get()?.[name]
