import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { APPLICATION_ID, PROJECTION_VERSION, SCHEMA } from './schema.ts'

/** Beside the store. Deleting it loses nothing: it is made anew from the logs. */
export const historyFile = (dataDir: string): string => join(dataDir, 'history.db')

/** Opens the file, makes it anew when it is missing, damaged or of another version. Throws when it cannot be written. */
export function openHistoryFile(file: string): DatabaseSync {
  try {
    return opened(file)
  } catch (error) {
    if (!isUnusable(error)) throw error
    removeHistoryFile(file)
    return opened(file)
  }
}

export function removeHistoryFile(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
}

/** True when SQLite says that the file is damaged, or no database. */
export const isDamage = (error: unknown): boolean => {
  const { errcode } = error as { readonly errcode?: number }
  return errcode !== undefined && [11, 26].includes(errcode & 0xff)
}

class OtherVersion extends Error {}

const isUnusable = (error: unknown): boolean => isDamage(error) || error instanceof OtherVersion

function opened(file: string): DatabaseSync {
  const db = new DatabaseSync(file)
  try {
    const isEmpty = db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
    if (!isEmpty && !isCurrent(db)) throw new OtherVersion()
    // What was erased in the logs must not stay behind in free pages here.
    db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;
      PRAGMA journal_size_limit = 16777216`)
    if (isEmpty) create(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const create = (db: DatabaseSync): void =>
  db.exec(`BEGIN IMMEDIATE; ${SCHEMA}
    PRAGMA user_version = ${PROJECTION_VERSION}; PRAGMA application_id = ${APPLICATION_ID}; COMMIT`)

const isCurrent = (db: DatabaseSync): boolean =>
  pragma(db, 'user_version') === PROJECTION_VERSION && pragma(db, 'application_id') === APPLICATION_ID

const pragma = (db: DatabaseSync, name: string): unknown => db.prepare(`PRAGMA ${name}`).get()?.[name]
