import type { Sizes } from '../load/crew.ts'
import type { Samples } from '../load/ledger.ts'
import type { Load } from '../load/run-load.ts'
import type { CrewRequest } from '../load/serve-crew.ts'
import type { Child } from '../processes/child.ts'

export interface Run extends Samples {
  /** Time on a core during the run. Milliseconds. */
  readonly serverCpuMs: number
  readonly crewCpuMs: number
}

/** A server with its crew, each in a process of its own. Several wait side by side for their turns. */
export class Contender {
  readonly #server: Child
  readonly #crew: Child

  constructor(server: Child, crew: Child) {
    this.#server = server
    this.#crew = crew
  }

  async run(load: Load): Promise<Run> {
    const before = await this.#cpuMs()
    const samples = await this.#crew.request<Samples>({ load } satisfies CrewRequest<never>)
    const after = await this.#cpuMs()
    return { ...samples, serverCpuMs: after.server - before.server, crewCpuMs: after.crew - before.crew }
  }

  async #cpuMs(): Promise<{ readonly server: number; readonly crew: number }> {
    return { server: await this.#server.cpuMs(), crew: await this.#crew.cpuMs() }
  }

  sizes(): Promise<Sizes> {
    return this.#crew.request<Sizes>({ sizes: true } satisfies CrewRequest<never>)
  }

  async end(): Promise<void> {
    await this.#crew.end()
    await this.#server.end()
  }
}
