import { type SetupOp, type SetupState, setupMachine } from '@comanda/domain'
import { setupLogOf } from '@comanda/protocol'
import type { LogStore } from '@comanda/storage'
import { advance, type OpRecord, type Snapshot, snapshotOf } from '@comanda/sync'

const ALL = Number.POSITIVE_INFINITY

/** The setup of each restaurant as it is durable now. */
export class Setups {
  readonly #store: LogStore
  readonly #known = new Map<string, Snapshot<SetupState>>()

  constructor(store: LogStore) {
    this.#store = store
  }

  async of(restaurantId: string): Promise<SetupState> {
    const known = this.#known.get(restaurantId)
    const now =
      known === undefined ? await this.#load(restaurantId) : await this.#advanced(restaurantId, known)
    this.#known.set(restaurantId, now)
    return now.state
  }

  async #load(restaurantId: string): Promise<Snapshot<SetupState>> {
    const { snapshot, tail } = await this.#store.load(setupLogOf(restaurantId))
    const from = snapshotOf(setupMachine, snapshot as Snapshot<SetupState> | null)
    return advance(setupMachine, from, tail as readonly OpRecord<SetupOp>[])
  }

  async #advanced(restaurantId: string, known: Snapshot<SetupState>): Promise<Snapshot<SetupState>> {
    const tail = await this.#store.records(setupLogOf(restaurantId), known.seq, ALL)
    return advance(setupMachine, known, tail as readonly OpRecord<SetupOp>[])
  }
}
