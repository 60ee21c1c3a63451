import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

/** The program as a process of its own. */
export class TestProcess implements AsyncDisposable {
  readonly child: ChildProcess
  stdout = ''
  stderr = ''
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>
  #wake: () => void = () => {}

  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const { PORT: _port, HOST: _host, COMANDA_DATA_DIR: _data, COMANDA_LOG: _log, ...rest } = process.env
    this.child = spawn(process.execPath, [MAIN, ...args], {
      env: { ...rest, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text
      this.#wake()
    })
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text
    })
    this.ended = once(this.child, 'close').then(([code, signal]) => {
      this.#wake()
      return (code ?? signal) as number | NodeJS.Signals | null
    })
  }

  /** Waits until it serves. Returns where. */
  async url(): Promise<string> {
    while (true) {
      const [, found] = /Open +(http:\S+)/.exec(this.stdout) ?? []
      if (found !== undefined) return found
      if (this.child.exitCode !== null) throw new Error(`it ended instead of serving: ${this.stderr}`)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  kill(signal: NodeJS.Signals): void {
    this.child.kill(signal)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.child.kill('SIGKILL')
    await this.ended
  }
}
