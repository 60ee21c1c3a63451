import { ServiceCommand, SetupCommand } from '@comanda/domain'
import { clock } from './clock-text.ts'

import type { Written } from './written.ts'

/** A command as a test writes it: plain strings for ids, defaults left out. */
export type ServiceIntent = Written<typeof ServiceCommand>
export type SetupIntent = Written<typeof SetupCommand>

/** A command by somebody at a terminal. Without `at` it comes a minute after the one before, without `basis` its author has seen everything. */
export interface Act<C> {
  readonly by: string
  readonly terminal: string
  readonly replica: string
  readonly at?: number
  readonly basis?: number
  readonly command: C
}

/** Somebody at a terminal: `ana.at('12:05').saw(3).does({ type: 'addLine', … })`. */
export class Hands {
  readonly by: string
  readonly terminal: string
  readonly replica: string
  readonly #when: { readonly at?: number; readonly basis?: number }

  constructor(
    by: string,
    terminal: string,
    replica = `${terminal}-1`,
    when: { readonly at?: number; readonly basis?: number } = {},
  ) {
    this.by = by
    this.terminal = terminal
    this.replica = replica
    this.#when = when
  }

  /** The same person at another terminal, or in another tab of it. */
  on(terminal: string, replica = `${terminal}-1`): Hands {
    return new Hands(this.by, terminal, replica, this.#when)
  }

  at(text: string): Hands {
    return new Hands(this.by, this.terminal, this.replica, { ...this.#when, at: clock(text) })
  }

  /** How much of the log was on the screen. */
  saw(basis: number): Hands {
    return new Hands(this.by, this.terminal, this.replica, { ...this.#when, basis })
  }

  does(intent: ServiceIntent): Act<ServiceCommand> {
    return this.#act(ServiceCommand.parse(intent))
  }

  saves(intent: SetupIntent): Act<SetupCommand> {
    return this.#act(SetupCommand.parse(intent))
  }

  #act<C>(command: C): Act<C> {
    return { by: this.by, terminal: this.terminal, replica: this.replica, ...this.#when, command }
  }
}

/** Waiter at T1. */
export const ana = new Hands('ana', 'T1')
/** Waiter at T2. */
export const ben = new Hands('ben', 'T2')
/** Manager at T3: may everything. */
export const max = new Hands('max', 'T3')
/** Trainee at T2: may add lines and nothing else. */
export const eve = new Hands('eve', 'T2', 'T2-eve')
/** Left the restaurant: inactive. */
export const zoe = new Hands('zoe', 'T1', 'T1-zoe')
/** The server's own housekeeping. */
export const server = new Hands('system', 'server')
