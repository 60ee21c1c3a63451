import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expectStoreError } from '../contract/harness.ts'
import { accepted, record, run } from '../contract/samples.ts'
import { type LogStoreHarness, logStoreContract } from '../contract-suite.ts'
import type { LogStore } from '../log-store.ts'
import { openSqliteLogStore } from './sqlite-log-store.ts'

const LOG = 'service/1'
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'comanda-storage-'))

function sqliteHarness(): LogStoreHarness {
  let folder = ''
  let stores: LogStore[] = []
  const open = async (): Promise<LogStore> => {
    const store = await openSqliteLogStore({ file: join(folder, 'store.sqlite'), waitMs: 0 })
    stores.push(store)
    return store
  }
  const closeAll = async (): Promise<void> => {
    for (const store of stores) await store.close()
    stores = []
  }
  return {
    propertyRuns: 40,
    async open() {
      folder = newFolder()
      return open()
    },
    /** A copy of the files as they lie on the disk now is what a killed process leaves behind. */
    async reopen() {
      const from = folder
      folder = newFolder()
      for (const suffix of ['', '-wal'])
        copyIfThere(join(from, `store.sqlite${suffix}`), join(folder, `store.sqlite${suffix}`))
      await closeAll()
      rmSync(from, { recursive: true })
      return open()
    },
    async cleanup() {
      await closeAll()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function copyIfThere(from: string, to: string): void {
  try {
    copyFileSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

logStoreContract('the SQLite store', sqliteHarness())

describe('the SQLite store', () => {
  let folder = ''
  let file = ''
  beforeEach(() => {
    folder = newFolder()
    file = join(folder, 'deep', 'store.sqlite')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('is in use for everybody else until it is closed; readers may look', async () => {
    const store = await openSqliteLogStore({ file })
    await store.commit({ writes: [{ log: LOG, records: run(1, 2) }] })
    await expectStoreError(openSqliteLogStore({ file, waitMs: 20 }), 'in-use')
    const reader = await openSqliteLogStore({ file, readOnly: true })
    await store.commit({ writes: [{ log: LOG, records: run(3, 3) }] })
    expect((await reader.load(LOG)).tail).toEqual(run(1, 3))
    await expectStoreError(reader.commit({}), 'not-writable')
    await reader.close()
    await store.close()
    await (await openSqliteLogStore({ file, waitMs: 0 })).close()
  })

  test('reports a folder that cannot be made, and a file that is not there to read', async () => {
    writeFileSync(join(folder, 'plain'), '')
    await expectStoreError(
      openSqliteLogStore({ file: join(folder, 'plain', 'store.sqlite') }),
      'not-writable',
    )
    await expectStoreError(openSqliteLogStore({ file, readOnly: true }), 'not-writable')
  })

  test('a store of a newer version stays untouched', async () => {
    await (await openSqliteLogStore({ file })).close()
    withDatabase(file, (db) => db.exec('PRAGMA user_version = 99'))
    await expectStoreError(openSqliteLogStore({ file }), 'newer-version')
    await expectStoreError(openSqliteLogStore({ file, readOnly: true }), 'newer-version')
    withDatabase(file, (db) => expect(db.prepare('PRAGMA user_version').get()).toEqual({ user_version: 99 }))
  })

  test.each([
    ['no database at all', (path: string) => writeFileSync(path, 'not a database, '.repeat(1000))],
    [
      "somebody else's database",
      (path: string) => withDatabase(path, (db) => db.exec('CREATE TABLE songs (id)')),
    ],
  ])('%s is refused as damaged, and the next opening sees the same', async (_, spoil) => {
    const path = join(folder, 'store.sqlite')
    spoil(path)
    const before = readFileSync(path)
    await expectStoreError(openSqliteLogStore({ file: path, waitMs: 0 }), 'damaged')
    await expectStoreError(openSqliteLogStore({ file: path, waitMs: 0 }), 'damaged')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test.each([
    ['pages overwritten', (path: string) => overwriteMiddle(path)],
    [
      'a text that is no JSON',
      (path: string) => withDatabase(path, (db) => db.exec("UPDATE ops SET body = '{' WHERE seq = 9")),
    ],
    [
      'a record taken out',
      (path: string) => withDatabase(path, (db) => db.exec('DELETE FROM ops WHERE seq = 9')),
    ],
  ])('damage inside (%s) is reported when the log is loaded', async (_, spoil) => {
    const store = await openSqliteLogStore({ file })
    await store.commit({ writes: [{ log: LOG, records: run(1, 2000) }] })
    await store.close()
    spoil(file)
    const reopened = await openSqliteLogStore({ file })
    await expectStoreError(reopened.load(LOG), 'damaged')
    await reopened.close()
  })

  test('[INV1] on a full disk a batch is refused whole, and a smaller one still fits', async () => {
    const store = await openSqliteLogStore({ file, maxBytes: 200_000 })
    await store.commit({ writes: [{ log: LOG, records: run(1, 10), answers: [accepted('r1', 1)] }] })
    const tooLarge = { log: LOG, records: run(11, 5000), answers: [accepted('r1', 2)] }
    await expectStoreError(store.commit({ values: [['a', 1]], writes: [tooLarge] }), 'disk-full')
    await store.commit({ writes: [{ log: LOG, records: run(11, 12) }] })
    await store.close()
    const reopened = await openSqliteLogStore({ file })
    const stored = await reopened.load(LOG)
    expect(stored.tail).toEqual(run(1, 12))
    expect(stored.lastDecided).toEqual([['r1', 1]])
    expect(await reopened.value('a')).toBeUndefined()
    await reopened.close()
  })

  test('erased personal data is in none of its files any more', async () => {
    const store = await openSqliteLogStore({ file })
    const guest = record(2, 'Café', { phone: '+34-600-SECRET' })
    await store.commit({ writes: [{ log: LOG, records: [record(1), guest, ...run(3, 500)] }] })
    expect(holds(file, 'SECRET')).toBe(true)
    await store.commit({ writes: [{ log: LOG, erasePersonal: [2] }] })
    expect(holds(file, 'SECRET')).toBe(false)
    await store.close()
  })

  test('a backup is a store of its own, taken while commits go on', async () => {
    const store = await openSqliteLogStore({ file })
    await store.commit({ writes: [{ log: LOG, records: run(1, 500) }] })
    const copy = join(folder, 'copy.sqlite')
    const backup = store.backupTo(copy)
    for (let seq = 501; seq <= 520; seq++)
      await store.commit({ writes: [{ log: LOG, records: run(seq, seq) }] })
    await backup
    await store.close()
    const restored = await openSqliteLogStore({ file: copy })
    const { tail } = await restored.load(LOG)
    expect(tail).toEqual(run(1, tail.length))
    expect(tail.length).toBeGreaterThanOrEqual(500)
    await restored.close()
  })
})

function withDatabase(path: string, use: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(path)
  use(db)
  db.close()
}

function overwriteMiddle(path: string): void {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 16_384)
  writeFileSync(path, bytes)
}

const holds = (path: string, text: string): boolean =>
  [path, `${path}-wal`].some((candidate) => readFileSync(candidate).includes(text))
