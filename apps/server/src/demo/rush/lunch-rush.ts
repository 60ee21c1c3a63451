import type { Terminal } from '@comanda/client'
import { cooking } from './kitchen-robot.ts'
import { RateCounter } from './rate-counter.ts'
import { nextMove } from './waiter-mind.ts'

/** One headless terminal of the rush and who carries it. */
export interface RushWorker {
  readonly terminalId: string
  readonly personId: string
}

export interface LunchRushOptions {
  readonly waiters: readonly RushWorker[]
  /** Screens on which dishes become ready by themselves. */
  readonly kitchens: readonly RushWorker[]
  /** A fresh terminal for this person, signed in and on its way to the server. */
  readonly open: (worker: RushWorker) => Promise<Terminal>
  /** Between two things that somebody does. Milliseconds. */
  readonly pace?: { readonly least: number; readonly most: number }
  readonly random?: () => number
  readonly now?: () => number
}

export interface RushStatus {
  readonly on: boolean
  /** Of waiters. */
  readonly terminals: number
  readonly commandsPerMinute: number
}

/** As fast as people who have learnt it. */
const HUMAN_PACE = { least: 800, most: 2_500 }

/** Headless terminals that work the tables like waiters at lunch time, so that every screen lives. */
export class LunchRush {
  readonly #options: LunchRushOptions
  readonly #crew: ReadonlySet<string>
  readonly #rate: RateCounter
  #running: readonly Running[] = []
  /** Starting and stopping wait for each other. */
  #turn: Promise<void> = Promise.resolve()

  constructor(options: LunchRushOptions) {
    this.#options = options
    this.#crew = new Set([...options.waiters, ...options.kitchens].map(({ terminalId }) => terminalId))
    this.#rate = new RateCounter(options.now ?? Date.now)
  }

  get status(): RushStatus {
    return {
      on: this.#running.length > 0,
      terminals: this.#running.length === 0 ? 0 : this.#options.waiters.length,
      commandsPerMinute: this.#rate.perMinute,
    }
  }

  start(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#running.length > 0) return
      const { waiters, kitchens, open } = this.#options
      const [serving, cooking] = await Promise.all([
        Promise.all(waiters.map(async (worker) => ({ worker, terminal: await open(worker) }))),
        Promise.all(kitchens.map((worker) => open(worker))),
      ])
      this.#running = [
        ...serving.map(({ worker, terminal }) => this.#work(terminal, () => this.#serve(worker, terminal))),
        ...cooking.map((terminal) => this.#work(terminal, () => this.#cook(terminal))),
      ]
    })
  }

  /** What they were doing stays on the tables. */
  stop(): Promise<void> {
    return this.#inTurn(async () => {
      const running = this.#running
      this.#running = []
      for (const { rest } of running) rest()
      await Promise.all(running.map(({ terminal }) => terminal.stop()))
    })
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    const next = this.#turn.then(task, task)
    this.#turn = next
    return next
  }

  #work(terminal: Terminal, act: () => void): Running {
    const { pace = HUMAN_PACE } = this.#options
    let timer: NodeJS.Timeout
    const wait = (): void => {
      timer = setTimeout(step, pace.least + this.#random() * (pace.most - pace.least))
      timer.unref()
    }
    const step = (): void => {
      // Before the first snapshot there is no menu, and while offline nothing is piled up.
      if (terminal.status.link.state === 'online' && terminal.setup.restaurant !== null) act()
      wait()
    }
    wait()
    return { terminal, rest: () => clearTimeout(timer) }
  }

  #serve({ terminalId, personId }: RushWorker, terminal: Terminal): void {
    const move = nextMove({
      service: terminal.service,
      setup: terminal.setup,
      setupSeq: terminal.setupSeq,
      personId,
      terminalId,
      crew: this.#crew,
      watched: this.#watched(terminal),
      provisional: terminal.nextProvisional(),
      now: terminal.now(),
      newId: () => terminal.newId<string>(),
      random: () => this.#random(),
    })
    for (const command of move?.commands ?? []) if (terminal.perform(command).ok) this.#rate.count()
    for (const command of move?.setupCommands ?? []) if (terminal.performSetup(command).ok) this.#rate.count()
    const check = terminal.service.checks[move?.checkId ?? '']
    terminal.setWhereabouts({
      personId,
      checkId: check?.id ?? null,
      tableId: check?.tableId ?? null,
      doing: check === undefined ? 'floor' : 'ordering',
    })
  }

  #cook(terminal: Terminal): void {
    const scene = {
      service: terminal.service,
      setup: terminal.setup,
      watched: this.#watched(terminal),
      isHelped: this.#others(terminal).some(({ doing }) => doing === 'kitchen'),
      now: terminal.now(),
    }
    for (const command of cooking(scene)) if (terminal.perform(command).ok) this.#rate.count()
  }

  #watched(terminal: Terminal): ReadonlySet<string> {
    return new Set(this.#others(terminal).flatMap(({ checkId }) => checkId ?? []))
  }

  #others({ present }: Terminal): Terminal['present'] {
    return present.filter(({ terminalId }) => !this.#crew.has(terminalId))
  }

  #random(): number {
    return (this.#options.random ?? Math.random)()
  }
}

interface Running {
  readonly terminal: Terminal
  readonly rest: () => void
}
