import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test, vi } from 'vitest'
import { storeFile } from './store-file.ts'
import { forThisTest } from './testing/for-this-test.ts'
import { get } from './testing/http.ts'
import { TestProcess } from './testing/test-process.ts'
import { PATIENT, testFolder } from './testing/test-server.ts'

vi.setConfig(PATIENT)

/** What a start that failed has said: one line, nothing on stdout, exit code 1. */
async function failure(process: TestProcess): Promise<string> {
  expect(await process.ended).toBe(1)
  expect(process.stdout).toBe('')
  const lines = process.stderr.trimEnd().split('\n')
  expect(lines).toHaveLength(1)
  return lines[0] ?? ''
}

describe('a start', () => {
  test('serves the demo, says so in a few lines, and stops at Ctrl-C', async () => {
    const folder = forThisTest(testFolder())
    const server = forThisTest(new TestProcess(['--port', '0', '--data', folder.path]))
    const url = await server.url()
    expect((await get(`${url}/healthz`)).body).toEqual({ status: 'ok', version: '0.1.0' })
    expect(server.stdout).toContain('Comanda 0.1.0 is running for Casa Lumbre')
    expect(server.stdout).toContain(`${url}/demo`)
    expect(server.stdout).toContain(folder.path)
    server.kill('SIGINT')
    expect(await server.ended).toBe(0)
    expect(server.stderr).toBe('')
  })

  test('goes on with the same data the second time', async () => {
    const folder = forThisTest(testFolder())
    const env = { PORT: '0', COMANDA_DATA_DIR: folder.path }
    const heads: string[] = []
    for (const stop of ['SIGTERM', 'SIGINT'] as const) {
      const server = forThisTest(new TestProcess([], env))
      const metrics = await (await fetch(`${await server.url()}/metrics`)).text()
      heads.push((metrics.match(/^comanda_log_head.*$/gm) ?? []).join())
      server.kill(stop)
      expect(await server.ended).toBe(0)
    }
    expect(heads[0]).toMatch(/casa-lumbre\/setup/)
    expect(heads[1]).toBe(heads[0])
  })

  test('opens to the network when asked to', async () => {
    const folder = forThisTest(testFolder())
    const server = forThisTest(new TestProcess(['--lan', '--no-demo', '--port', '0', '--data', folder.path]))
    await server.url()
    expect(server.stdout).toContain('is running, without a restaurant yet')
    expect(server.stdout).not.toContain('/demo')
  })
})

describe('what keeps it from starting is told in one sentence', () => {
  test('a port in use', async () => {
    const folder = forThisTest(testFolder())
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const server = forThisTest(new TestProcess(['--port', String(port), '--data', folder.path, '--no-demo']))
    expect(await failure(server)).toBe(
      `Port ${port} is already in use. Stop the program that uses it, or choose another with --port.`,
    )
    other.close()
  })

  test('a second process on the same data', async () => {
    const folder = forThisTest(testFolder())
    const args = ['--port', '0', '--data', folder.path, '--no-demo']
    const first = forThisTest(new TestProcess(args))
    await first.url()
    const second = forThisTest(new TestProcess(args))
    expect(await failure(second)).toBe(
      `Another Comanda is already running on the data in ${folder.path}. ` +
        'Stop that one first, or choose another folder with --data.',
    )
  })

  test('a folder that cannot be written', async () => {
    const folder = forThisTest(testFolder())
    writeFileSync(join(folder.path, 'plain'), '')
    // Whoever runs this as root may write everywhere; a file in place of the folder stops root too.
    const data = join(folder.path, 'plain', 'data')
    const server = forThisTest(new TestProcess(['--port', '0', '--data', data]))
    expect(await failure(server)).toBe(
      `The data folder ${data} cannot be written. ` +
        'Make it writable for this user, or choose another folder with --data.',
    )
  })

  test('data of a newer version', async () => {
    const folder = forThisTest(testFolder())
    const first = forThisTest(new TestProcess(['--port', '0', '--data', folder.path, '--no-demo']))
    await first.url()
    first.kill('SIGTERM')
    await first.ended
    const database = new DatabaseSync(storeFile(folder.path))
    database.exec('PRAGMA user_version = 99')
    database.close()
    const server = forThisTest(new TestProcess(['--port', '0', '--data', folder.path]))
    expect(await failure(server)).toBe(
      `The data in ${folder.path} was written by a newer version of Comanda. ` +
        'Update this program, or choose another folder with --data. Nothing was changed.',
    )
  })

  test('data that is something else', async () => {
    const folder = forThisTest(testFolder())
    writeFileSync(storeFile(folder.path), 'not a database, '.repeat(500))
    const server = forThisTest(new TestProcess(['--port', '0', '--data', folder.path]))
    expect(await failure(server)).toContain('is damaged, or is not Comanda’s.')
  })

  test('an address that is not this machine’s', async () => {
    const folder = forThisTest(testFolder())
    const args = ['--port', '0', '--host', '203.0.113.7', '--data', folder.path, '--no-demo']
    const server = forThisTest(new TestProcess(args))
    expect(await failure(server)).toBe(
      'This machine has no address "203.0.113.7". Leave --host out, or use --lan for the network.',
    )
  })

  test('an option that there is not', async () => {
    const server = forThisTest(new TestProcess(['--lann']))
    expect(await failure(server)).toBe('There is no option --lann. Start with --help to see every option.')
  })
})

describe('verify', () => {
  test('finds a record that was changed, beside a running server', async () => {
    const folder = forThisTest(testFolder())
    const server = forThisTest(new TestProcess(['--port', '0', '--data', folder.path]))
    await server.url()
    const sound = forThisTest(new TestProcess(['verify', '--data', folder.path]))
    expect(await sound.ended).toBe(0)
    expect(sound.stdout).toMatch(
      /^✓ casa-lumbre\/service\/main: \d+ records, none changed or removed\n✓ casa-lumbre\/service\/terrace: \d+ .*\n✓ casa-lumbre\/setup: \d+ /,
    )
    server.kill('SIGTERM')
    await server.ended
    const database = new DatabaseSync(storeFile(folder.path))
    database.exec(`UPDATE ops SET body = replace(body, '"Gazpacho"', '"Salmorejo"')`)
    database.close()
    const spoiled = forThisTest(new TestProcess(['verify', '--data', folder.path]))
    expect(await spoiled.ended).toBe(1)
    expect(spoiled.stdout).toMatch(/✗ casa-lumbre\/setup: record \d+ was changed, or a record before it/)
  })

  test('says when there is nothing to check', async () => {
    const folder = forThisTest(testFolder())
    mkdirSync(join(folder.path, 'empty'))
    const process = forThisTest(new TestProcess(['verify', '--data', join(folder.path, 'empty')]))
    expect(await failure(process)).toBe(
      `There is no Comanda data in ${join(folder.path, 'empty')}. Name its folder with --data.`,
    )
  })
})
