import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { openSideFile } from '../side-file.ts'

/** Beside the store: links that were given to guests, how often each receipt was printed, and mails. It belongs into a backup. */
export const receiptFile = (dataDir: string): string => join(dataDir, 'receipts.db')

/** "CMDR". */
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

/** Put aside, links that were given to guests lead nowhere until it is back. */
export const openReceiptFile = (file: string, putAside: (cause: unknown) => void = () => {}): DatabaseSync =>
  openSideFile(
    file,
    { applicationId: APPLICATION_ID, version: VERSION, schema: SCHEMA, journalBytes: 4_194_304 },
    putAside,
  )
