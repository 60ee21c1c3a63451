import type { DatabaseSync } from 'node:sqlite'
import { storeError } from './errors.ts'

/** "CMDA": tells a Comanda store from any other SQLite database. */
const APPLICATION_ID = 0x434d4441

/** `MIGRATIONS[n]` leads from schema version n to n + 1. Never edited once released, only appended to. */
const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE logs (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE ops (
    log INTEGER NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (log, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE snapshots (log INTEGER PRIMARY KEY, seq INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TABLE answers (
    log INTEGER NOT NULL, replica TEXT NOT NULL, n INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (log, replica, n)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE last_decided (
    log INTEGER NOT NULL, replica TEXT NOT NULL, n INTEGER NOT NULL,
    PRIMARY KEY (log, replica)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE outbox (
    place INTEGER PRIMARY KEY, log INTEGER NOT NULL, replica TEXT NOT NULL, n INTEGER NOT NULL, body TEXT NOT NULL,
    UNIQUE (log, replica, n)
  ) STRICT;
  CREATE TABLE named_values (name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
]

const SCHEMA_VERSION = MIGRATIONS.length

/** Brings the schema up to date, each step in its own transaction. Throws `newer-version` or `damaged`. */
export function migrate(db: DatabaseSync, file: string): void {
  const version = checkedVersion(db, file)
  for (const [offset, sql] of MIGRATIONS.slice(version).entries()) {
    const next = version + offset + 1
    db.exec(`BEGIN IMMEDIATE; ${sql}
      PRAGMA user_version = ${next}; PRAGMA application_id = ${APPLICATION_ID}; COMMIT`)
  }
}

/** Throws unless the file is empty or a store that this version understands. Writes nothing. */
export function assertOurs(db: DatabaseSync, file: string): void {
  checkedVersion(db, file)
}

/** For a reader, which cannot migrate: throws unless the file has exactly today's schema. */
export function assertCurrent(db: DatabaseSync, file: string): void {
  if (checkedVersion(db, file) < SCHEMA_VERSION)
    throw storeError('not-writable', file, new Error('its schema is older: open it once for writing'))
}

function checkedVersion(db: DatabaseSync, file: string): number {
  const version = pragma(db, 'user_version')
  const isEmpty = db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined
  if (isEmpty) return 0
  if (pragma(db, 'application_id') !== APPLICATION_ID) throw storeError('damaged', file)
  if (version > SCHEMA_VERSION) throw storeError('newer-version', file)
  return version
}

const pragma = (db: DatabaseSync, name: 'user_version' | 'application_id'): number =>
  db.prepare(`PRAGMA ${name}`).get()?.[name] as number
