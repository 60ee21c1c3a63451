import type { SetupState } from '../../setup/state.ts'
import type { ServiceState } from '../state.ts'
import type { BoardTicket } from './display.ts'

interface LastBoard {
  readonly state: ServiceState
  readonly setup: SetupState
  readonly board: readonly BoardTicket[]
}

/** More logs than a display follows. */
const MOST = 8

/** What a display showed last of each log that it follows, and of which state. */
export class LastBoards {
  #boards: readonly LastBoard[] = []

  /** Of the same log, with the same checks on it: a dish that gets on leaves them as they are. */
  before({ checks }: ServiceState): LastBoard | undefined {
    return this.#boards.find(({ state }) => state.checks === checks)
  }

  keep(board: LastBoard): void {
    const others = this.#boards.filter(({ state }) => state.checks !== board.state.checks)
    this.#boards = [board, ...others].slice(0, MOST)
  }
}
