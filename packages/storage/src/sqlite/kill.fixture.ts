/**
 * Run as a process of its own by `kill.test.ts`: commits batch after batch to the store named by its
 * argument and prints the last `seq` of each as soon as it is acknowledged, until it is killed.
 */
import { writeSync } from 'node:fs'
import { accepted, run } from '../contract/samples.ts'
import { openSqliteLogStore } from './sqlite-log-store.ts'

const LOG = 'service/1'
const store = await openSqliteLogStore({ file: process.argv[2] ?? '', waitMs: 0 })
const { tail } = await store.load(LOG)
let last = tail.at(-1)?.seq ?? 0
for (;;) {
  const size = 1 + (last % 7)
  const records = run(last + 1, last + size)
  const answers = records.map(({ seq }) => accepted('r1', seq))
  const answersStored = [{ replica: 'r1', through: last }]
  await store.commit({
    writes: [{ log: LOG, records, answers, answersStored }],
    values: [['last', last + size]],
  })
  last += size
  writeSync(1, `${last}\n`)
}
