import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { expectStoreError } from '../contract/harness.ts'
import { accepted, run } from '../contract/samples.ts'
import { openSqliteLogStore } from './sqlite-log-store.ts'

const LOG = 'service/1'
const CHILD = fileURLToPath(new URL('kill.fixture.ts', import.meta.url))

/** Lets a real process commit until it has acknowledged `batches` of them, kills it, and returns what it acknowledged. */
async function commitAndKill(file: string, batches: number): Promise<number> {
  const child = spawn(process.execPath, [CHILD, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
    if (printed.split('\n').length > batches) child.kill('SIGKILL')
  })
  const [, signal] = await once(child, 'close')
  expect(signal).toBe('SIGKILL')
  return Number(printed.split('\n').at(-2))
}

test('[INV1] what a killed process acknowledged is there, whole and without holes, and the store is free at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comanda-kill-'))
  const file = join(folder, 'store.sqlite')
  try {
    for (const batches of [1, 25, 140, 333]) {
      const acknowledged = await commitAndKill(file, batches)
      const store = await openSqliteLogStore({ file, waitMs: 0 })
      const { tail, answers, lastDecided } = await store.load(LOG)
      const last = tail.length
      expect(last).toBeGreaterThanOrEqual(acknowledged)
      expect(tail).toEqual(run(1, last))
      expect(lastDecided).toEqual([['r1', last]])
      expect(answers.at(-1)).toEqual(accepted('r1', last))
      expect(await store.value('last')).toBe(last)
      await store.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 20_000)

test('another process cannot take a store that is open, whatever was tried here before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'comanda-in-use-'))
  const file = join(folder, 'store.sqlite')
  const store = await openSqliteLogStore({ file })
  try {
    await expectStoreError(openSqliteLogStore({ file, waitMs: 0 }), 'in-use')
    const child = spawn(process.execPath, [CHILD, file], { stdio: ['ignore', 'ignore', 'pipe'] })
    let complaint = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text
    })
    const [exitCode] = await once(child, 'close')
    expect(exitCode).toBe(1)
    expect(complaint).toContain("code: 'in-use'")
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
