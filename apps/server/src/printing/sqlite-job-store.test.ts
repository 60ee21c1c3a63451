import { existsSync, writeFileSync } from 'node:fs'
import { jobStoreContract } from '@comanda/printing/contract-suite'
import { expect, test } from 'vitest'
import { forThisTest } from '../testing/for-this-test.ts'
import { testFolder } from '../testing/test-server.ts'
import { jobFile, openJobFile } from './job-file.ts'
import { sqliteJobStore } from './sqlite-job-store.ts'

jobStoreContract('SQLite', () => {
  const { path } = forThisTest(testFolder())
  return {
    open: async () => {
      const db = openJobFile(jobFile(path))
      return { ...sqliteJobStore(db, 'r1'), close: () => db.close() }
    },
  }
})

test('[F9.1] jobs of two restaurants in one file know nothing of each other', async () => {
  const db = openJobFile(jobFile(forThisTest(testFolder()).path))
  const [one, two] = [sqliteJobStore(db, 'r1'), sqliteJobStore(db, 'r2')]
  await one.add([], { log: 'l', cursor: { seq: 3, hash: 'h' } })
  await one.addTalker('grill')
  expect(await two.cursor('l')).toBeNull()
  expect(await two.talkers()).toEqual([])
  db.close()
})

test('[F4.3] a damaged file is put aside, and printing goes on', () => {
  const file = jobFile(forThisTest(testFolder()).path)
  writeFileSync(file, 'this is no database, whatever it says it is, and it is long enough to be looked at')
  let told = 0
  const db = openJobFile(file, () => {
    told += 1
  })
  expect(db.prepare('SELECT count(*) AS n FROM jobs').get()).toEqual({ n: 0 })
  expect([told, existsSync(`${file}.damaged`)]).toEqual([1, true])
  db.close()
})
