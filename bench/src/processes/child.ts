import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

/** How long a child may take to end by itself. Milliseconds. */
const PATIENCE_MS = 3_000

/** Asks a child how much it has worked. */
const CPU = 'cpu'

/** Time of this process on a core so far, in its own code and in the kernel. Milliseconds. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

const living = new Set<Child>()

/** A process that this one started. It is ended by its own id, always. */
export class Child {
  readonly #process: ChildProcess
  readonly #name: string
  readonly #gone: Promise<void>

  private constructor(name: string, process: ChildProcess) {
    this.#name = name
    this.#process = process
    this.#gone = new Promise((resolve) => {
      process.once('exit', () => resolve())
      process.once('error', () => resolve())
    })
    living.add(this)
    void this.#gone.then(() => living.delete(this))
  }

  /** Runs a module of ours; it answers `request`s. */
  static fork(name: string, module: URL, args: readonly string[], execArgv: readonly string[] = []): Child {
    const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const
    return new Child(
      name,
      fork(module, args, { stdio: [...stdio], serialization: 'advanced', execArgv: [...execArgv] }),
    )
  }

  /** Sends a message and resolves with the next one that comes back. */
  async request<T>(message?: object | string): Promise<T> {
    const answered = once(this.#process, 'message') as Promise<[T]>
    if (message !== undefined) this.#process.send(message)
    const lost = this.#gone.then(() => {
      throw new Error(`${this.#name} ended before it answered`)
    })
    const [answer] = await Promise.race([answered, lost])
    return answer
  }

  /** Time that it has spent on a core so far. Milliseconds. */
  cpuMs(): Promise<number> {
    return this.request<number>(CPU)
  }

  async end(): Promise<void> {
    this.#process.kill('SIGTERM')
    const late = setTimeout(() => this.#process.kill('SIGKILL'), PATIENCE_MS)
    await this.#gone
    clearTimeout(late)
  }
}

/** Ends every process that is still there. */
export async function endAll(): Promise<void> {
  await Promise.all([...living].map((child) => child.end()))
}

/** For the child's side: answers each message with what `handle` makes of it; ends with its parent. */
export function serve<Request, Answer>(handle: (message: Request) => Promise<Answer>): void {
  process.on('message', (message) => {
    if (message === CPU) process.send?.(cpuMs())
    else void handle(message as Request).then((answer) => process.send?.(answer))
  })
  process.once('disconnect', () => process.exit())
}
