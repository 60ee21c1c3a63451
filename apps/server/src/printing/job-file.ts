import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Beside the store: what is to be printed, and how far the logs were read for it. */
export const jobFile = (dataDir: string): string => join(dataDir, 'printing.db')

/** "CMDP": tells it from any other SQLite database. */
const APPLICATION_ID = 0x434d4450
const VERSION = 1

const SCHEMA = `
  CREATE TABLE jobs (
    place INTEGER PRIMARY KEY, restaurant TEXT NOT NULL, id TEXT NOT NULL, printer TEXT NOT NULL, via TEXT,
    ticket TEXT, is_over INTEGER NOT NULL, made_at INTEGER NOT NULL, done_at INTEGER, body TEXT NOT NULL,
    UNIQUE (restaurant, id)
  ) STRICT;
  CREATE INDEX jobs_open ON jobs (restaurant, place) WHERE is_over = 0;
  CREATE INDEX jobs_of_ticket ON jobs (restaurant, ticket);
  CREATE TABLE cursors (
    restaurant TEXT NOT NULL, log TEXT NOT NULL, seq INTEGER NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (restaurant, log)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE talkers (
    restaurant TEXT NOT NULL, printer TEXT NOT NULL, PRIMARY KEY (restaurant, printer)
  ) STRICT, WITHOUT ROWID;
`

/**
 * Opens the file, or makes it. One that is damaged, or of another version, is put aside, so that printing
 * goes on: what the logs tell of the last minutes is made into jobs again. Throws when it cannot be written.
 */
export function openJobFile(file: string, putAside: (cause: unknown) => void = () => {}): DatabaseSync {
  try {
    return opened(file)
  } catch (error) {
    if (!isUnusable(error)) throw error
    putAside(error)
    for (const ending of ['-wal', '-shm', '']) moveAway(file + ending, `${file}.damaged${ending}`)
    return opened(file)
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

function opened(file: string): DatabaseSync {
  const db = new DatabaseSync(file)
  try {
    const isEmpty = db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
    if (!isEmpty && !isOurs(db)) throw new OtherVersion(`${file} is of another version`)
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
      PRAGMA journal_size_limit = 16777216`)
    if (isEmpty)
      db.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${VERSION};
        PRAGMA application_id = ${APPLICATION_ID}; COMMIT`)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const isOurs = (db: DatabaseSync): boolean =>
  pragma(db, 'user_version') === VERSION && pragma(db, 'application_id') === APPLICATION_ID

const pragma = (db: DatabaseSync, name: string): unknown => db.prepare(`PRAGMA ${name}`).get()?.[name]
