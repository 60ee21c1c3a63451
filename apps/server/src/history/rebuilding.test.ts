import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { openSqliteLogStore } from '@comanda/storage/sqlite'
import { expect, test, vi } from 'vitest'
import { type RunningServer, startServer } from '../server.ts'
import { storeFile } from '../store-file.ts'
import { forThisTest } from '../testing/for-this-test.ts'
import { TestProcess } from '../testing/test-process.ts'
import { PATIENT, testFolder, testServer } from '../testing/test-server.ts'
import { addsLine, SERVICE_LOG, TestTerminal } from '../testing/test-terminal.ts'
import { historyFile } from './history-file.ts'
import { closesAndFiles, does, found, look, search, seats } from './testing/checks.ts'

vi.setConfig(PATIENT)

/** A server with an open check, one that has been filed and one that another gave way to; it is stopped and started again by the test. */
async function served() {
  const first = forThisTest(await testServer())
  await first.history.caughtUp()
  await seats(first, 'ana', 'c-open', 'table-1')
  await seats(first, 'ben', 'c-filed', 'table-3')
  await closesAndFiles(first, 'ben', 'c-filed')
  const blank = { checkId: 'c-blank', tableId: 'table-6', provisional: 'T9-blank', another: false }
  await does(first, 'ana', { type: 'openCheck', ...blank })
  await does(first, 'ana', { type: 'leaveCheck', checkId: 'c-blank' })
  await seats(first, 'ben', 'c-instead', 'table-6')
  await does(first, 'ana', { type: 'setGuests', checkId: 'c-blank', guests: 4, seen: { guests: 2 } })
  const file = historyFile(first.folder)
  const again = async () => {
    const server = await startServer({ dataDir: first.folder, webRoot: first.folder })
    forThisTest({ [Symbol.asyncDispose]: () => server.close() })
    await server.history.caughtUp()
    return server
  }
  return { first, file, again }
}

/** Everything that history tells of everything it finds. */
async function told(server: RunningServer): Promise<unknown> {
  const lucia = await TestTerminal.of(server, 'demo-manager', 'lucia')
  const { body } = await search(server, lucia, { limit: '100' })
  const ids = await found(server, lucia, { limit: '100' })
  const each = await Promise.all(ids.map(async (id) => (await look(server, lucia, id)).body))
  return { body, each }
}

/** Makes the schema senseless while the server has the file open. */
function damage(file: string): void {
  const db = new DatabaseSync(file, { defensive: false })
  db.exec("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'x' WHERE name = 'checks'")
  db.exec('PRAGMA schema_version = 9999')
  db.close()
}

const atTable4 = async (server: RunningServer): Promise<readonly string[]> =>
  found(server, await TestTerminal.of(server, 'demo-manager', 'lucia'), { table: '4' })

test('[F3.10] what was found before a restart is found after it', async () => {
  const { first, again } = await served()
  const before = await told(first)
  await first.close()
  expect(await told(await again())).toEqual(before)
})

test.each<readonly [string, (file: string) => void]>([
  ['deleted', (file) => rmSync(file)],
  ['no database', (file) => writeFileSync(file, 'x'.repeat(10_000))],
  ['cut off', (file) => writeFileSync(file, 'SQLite format 3\0')],
  ['of another version', (file) => new DatabaseSync(file).exec('PRAGMA user_version = 9999')],
])('[F3.10] history whose file is %s is made anew from the log', async (_, harm) => {
  const { first, file, again } = await served()
  const before = await told(first)
  await first.close()
  harm(file)
  expect(await told(await again())).toEqual(before)
})

test('[F3.10] history that is damaged while it is searched is made anew, and selling goes on', async () => {
  const { first, file } = await served()
  const before = await told(first)
  const lucia = await TestTerminal.of(first, 'demo-manager', 'lucia')
  damage(file)
  expect((await search(first, lucia, {})).body).toMatchObject({ error: { code: 'history-unavailable' } })
  expect(existsSync(file)).toBe(false)
  await does(first, 'ana', addsLine('c-open', 'l-1', 'cana', 240))
  await does(first, 'ana', { type: 'removeLine', checkId: 'c-open', lineId: 'l-1', seen: { quantity: 1 } })
  await first.history.rebuild()
  const after = (await told(first)) as { body: { checks: readonly { id: string }[]; complete: boolean } }
  expect(after.body.complete).toBe(true)
  expect(after.body.checks.map(({ id }) => id)).toEqual(
    (before as typeof after).body.checks.map(({ id }) => id),
  )
})

test('[F3.10] history that knows more than a restored backup forgets what the backup never had', async () => {
  const { first, file, again } = await served()
  const before = await told(first)
  await first.close()
  const [backup, lost] = [`${storeFile(first.folder)}.backup`, `${file}.lost`]
  copyFileSync(storeFile(first.folder), backup)
  const second = await again()
  await seats(second, 'ana', 'c-lost', 'table-4')
  expect(await atTable4(second)).toEqual(['c-lost'])
  await second.close()
  copyFileSync(file, lost)
  copyFileSync(backup, storeFile(first.folder))
  const third = await again()
  expect(await told(third)).toEqual(before)
  await seats(third, 'ben', 'c-other', 'table-4')
  await third.close()
  // As far along as the log by now, but of the past that was lost.
  copyFileSync(lost, file)
  expect(await atTable4(await again())).toEqual(['c-other'])
})

test('[F3.10] history that stopped behind the log goes on from there', async () => {
  const { first, again } = await served()
  await first.history.close()
  await seats(first, 'ana', 'c-unseen', 'table-4')
  await first.close()
  expect(await atTable4(await again())).toEqual(['c-unseen'])
})

test('[F3.10] history of a server that was killed goes on from where it was', async () => {
  const folder = forThisTest(testFolder())
  const killed = forThisTest(new TestProcess(['--port', '0', '--data', folder.path]))
  await killed.url()
  killed.kill('SIGKILL')
  expect(await killed.ended).toBe('SIGKILL')
  const server = await startServer({ dataDir: folder.path, webRoot: folder.path })
  forThisTest({ [Symbol.asyncDispose]: () => server.close() })
  await server.history.caughtUp()
  const after = await told(server)
  await server.history.rebuild()
  expect(await told(server)).toEqual(after)
  expect(server.history.progress.restarts).toBe(0)
})

test('what was erased in the log is gone from history once it is made anew', async () => {
  const { first, again } = await served()
  const customer = { id: 'marta-soler', name: 'Marta Soler' }
  await does(first, 'ana', {
    type: 'attachCustomer',
    checkId: 'c-open',
    customer,
    seen: { customerId: null },
  })
  await first.close()
  const store = await openSqliteLogStore({ file: storeFile(first.folder) })
  const records = await store.records(SERVICE_LOG, 0, 10_000)
  const personal = records.filter((record) => record.personal !== undefined).map(({ seq }) => seq)
  await store.commit({ writes: [{ log: SERVICE_LOG, erasePersonal: personal }] })
  await store.close()
  const server = await again()
  await server.history.rebuild()
  const db = new DatabaseSync(historyFile(first.folder), { readOnly: true })
  const words = db
    .prepare('SELECT word FROM check_words')
    .all()
    .map(({ word }) => word)
  db.close()
  expect(words.filter((word) => word === 'marta' || word === 'soler')).toEqual([])
})
