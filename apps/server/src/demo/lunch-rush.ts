import type { Terminal } from '@comanda/client'
import { isOpen } from '@comanda/domain'
import { RateCounter } from './rate-counter.ts'
import { nextMove } from './waiter-mind.ts'

/** One headless terminal of the rush and who carries it. */
export interface RushWaiter {
  readonly terminalId: string
  readonly personId: string
}

export interface LunchRushOptions {
  readonly waiters: readonly RushWaiter[]
  /** A fresh terminal for this waiter, signed in and on its way to the server. */
  readonly open: (waiter: RushWaiter) => Promise<Terminal>
  /** Between two things that a waiter does. Milliseconds. */
  readonly pace?: { readonly least: number; readonly most: number }
  readonly random?: () => number
  readonly now?: () => number
}

export interface RushStatus {
  readonly on: boolean
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
    this.#crew = new Set(options.waiters.map(({ terminalId }) => terminalId))
    this.#rate = new RateCounter(options.now ?? Date.now)
  }

  get status(): RushStatus {
    return {
      on: this.#running.length > 0,
      terminals: this.#running.length,
      commandsPerMinute: this.#rate.perMinute,
    }
  }

  start(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#running.length > 0) return
      const terminals = await Promise.all(this.#options.waiters.map((waiter) => this.#options.open(waiter)))
      this.#running = this.#options.waiters.map((waiter, i) => this.#work(waiter, terminals[i]))
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

  #work(waiter: RushWaiter, terminal: Terminal | undefined): Running {
    if (terminal === undefined) throw new Error(`no terminal was opened for ${waiter.terminalId}`)
    const { pace = HUMAN_PACE, random = Math.random } = this.#options
    let timer: NodeJS.Timeout
    const wait = (): void => {
      timer = setTimeout(step, pace.least + random() * (pace.most - pace.least))
      timer.unref()
    }
    const step = (): void => {
      this.#act(waiter, terminal, random)
      wait()
    }
    wait()
    return { terminal, rest: () => clearTimeout(timer) }
  }

  #act({ terminalId, personId }: RushWaiter, terminal: Terminal, random: () => number): void {
    // Before the first snapshot there is no menu, and while offline nothing is piled up.
    if (terminal.status.link.state !== 'online' || terminal.setup.restaurant === null) return
    const watched = terminal.present.filter((other) => !this.#crew.has(other.terminalId))
    const move = nextMove({
      service: terminal.service,
      setup: terminal.setup,
      setupSeq: terminal.setupSeq,
      terminalId,
      crew: this.#crew,
      watched: new Set(watched.flatMap(({ checkId }) => checkId ?? [])),
      provisional: terminal.nextProvisional(),
      now: terminal.now(),
      newId: () => terminal.newId<string>(),
      random,
    })
    if (move === null) {
      terminal.setWhereabouts({ personId, checkId: null, tableId: null, doing: 'floor' })
      return
    }
    for (const command of move.commands) if (terminal.perform(command).ok) this.#rate.count()
    const check = terminal.service.checks[move.checkId]
    const stays = check !== undefined && isOpen(check)
    terminal.setWhereabouts({
      personId,
      checkId: stays ? check.id : null,
      tableId: stays ? check.tableId : null,
      doing: stays ? 'ordering' : 'floor',
    })
  }
}

interface Running {
  readonly terminal: Terminal
  readonly rest: () => void
}
