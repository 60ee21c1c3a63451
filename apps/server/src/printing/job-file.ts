import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { openSideFile } from '../side-file.ts'

/** Beside the store: what is to be printed, and how far the logs were read for it. */
export const jobFile = (dataDir: string): string => join(dataDir, 'printing.db')

/** "CMDP". */
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

/** Put aside, what the logs tell of the last minutes is made into jobs again. */
export const openJobFile = (file: string, putAside: (cause: unknown) => void = () => {}): DatabaseSync =>
  openSideFile(
    file,
    { applicationId: APPLICATION_ID, version: VERSION, schema: SCHEMA, journalBytes: 16_777_216 },
    putAside,
  )
