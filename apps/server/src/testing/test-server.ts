import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningServer, type ServerOptions, startServer } from '../server.ts'
import { storeFile } from '../store-file.ts'

/** For `vi.setConfig`: real servers, disks and processes, on a machine that runs other tests beside them. */
export const PATIENT = { testTimeout: 60_000, hookTimeout: 60_000 }

/** A folder that is gone after the test. */
export interface TestFolder extends Disposable {
  readonly path: string
}

export function testFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), 'comanda-server-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

export interface TestServer extends RunningServer, AsyncDisposable {
  readonly folder: string
}

/** The real server with the demo restaurant, on a free port, with its data in a folder of its own. */
export async function testServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const folder = options.demo === false ? testFolder() : await demoFolder()
  const server = await startServer({ dataDir: folder.path, webRoot: folder.path, ...options })
  return {
    ...server,
    folder: folder.path,
    async [Symbol.asyncDispose]() {
      await server.close()
      folder[Symbol.dispose]()
    },
  }
}

let template: Promise<Buffer> | null = null

/** Data of the demo restaurant. It is set up once per worker; each test gets a copy. */
async function demoFolder(): Promise<TestFolder> {
  template ??= makeTemplate()
  const data = await template
  const folder = testFolder()
  writeFileSync(storeFile(folder.path), data)
  return folder
}

async function makeTemplate(): Promise<Buffer> {
  const folder = testFolder()
  const server = await startServer({ dataDir: folder.path, demo: true })
  await server.close()
  const data = readFileSync(storeFile(folder.path))
  folder[Symbol.dispose]()
  return data
}
