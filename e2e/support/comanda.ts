import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url))

/** The real program with the demo restaurant, in a process and a folder of its own. */
export class Comanda {
  readonly url: string
  readonly #port: number
  readonly #data: string
  #child: ChildProcess | null = null

  private constructor(port: number, data: string) {
    this.url = `http://localhost:${port}`
    this.#port = port
    this.#data = data
  }

  static async start(): Promise<Comanda> {
    const comanda = new Comanda(await freePort(), mkdtempSync(join(tmpdir(), 'comanda-e2e-')))
    await comanda.restart()
    return comanda
  }

  /** Starts it, again on the same data and port. */
  async restart(): Promise<void> {
    const args = [MAIN, '--port', `${this.#port}`, '--data', this.#data]
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    this.#child = child
    const stdout = child.stdout
    if (stdout === null) throw new Error('the server has no output')
    const serving = new Promise<void>((resolve, reject) => {
      stdout.setEncoding('utf8').on('data', (text: string) => {
        if (text.includes('Open')) resolve()
      })
      child.once('exit', (code) => reject(new Error(`the server ended with ${code} instead of serving`)))
    })
    await serving
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
    rmSync(this.#data, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child
    this.#child = null
    if (child === null || child.exitCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
