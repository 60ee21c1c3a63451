import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Beside the store: links that were given to guests, how often each receipt was printed, and mails. It belongs into a backup. */
export const receiptFile = (dataDir: string): string => join(dataDir, 'receipts.db')

/** "CMDR": tells it from any other SQLite database. */
const APPLICATION_ID = 0x434d4452
const VERSION = 1

/** `refund`: empty for the receipt of the check itself. */
const SCHEMA = `
  CREATE TABLE links (
    log TEXT NOT NULL, check_id TEXT NOT NULL, refund TEXT NOT NULL, token TEXT NOT NULL UNIQUE,
    made_at INTEGER NOT NULL, PRIMARY KEY (log, check_id, refund)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE copies (
    log TEXT NOT NULL, check_id TEXT NOT NULL, refund TEXT NOT NULL, copy INTEGER NOT NULL,
    cause TEXT NOT NULL, made_at INTEGER NOT NULL, PRIMARY KEY (log, check_id, refund, copy)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE mails (
    place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, log TEXT NOT NULL, check_id TEXT NOT NULL,
    refund TEXT NOT NULL, link TEXT, recipient TEXT NOT NULL, made_at INTEGER NOT NULL,
    state TEXT NOT NULL, tries INTEGER NOT NULL, next_at INTEGER NOT NULL, problem TEXT NOT NULL
  ) STRICT;
  CREATE INDEX mails_due ON mails (next_at) WHERE state = 'waiting';
`

/** Opens the file, or makes it. One that is damaged is put aside, so that receipts go on. Throws when it cannot be written. */
export function openReceiptFile(file: string, putAside: (cause: unknown) => void = () => {}): DatabaseSync {
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
    // Addresses of guests must not stay behind in free pages.
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
      PRAGMA journal_size_limit = 4194304`)
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
