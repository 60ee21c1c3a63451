import {
  moneyBackOf,
  type ServiceCommand,
  type ServiceOp,
  type ServiceState,
  type SettledCheck,
  serviceMachine,
} from '@comanda/domain'
import type { Hub } from '@comanda/hub'
import { advance, emptySnapshot, type OpRecord } from '@comanda/sync'
import { everyRecord } from './evidence.ts'
import type { Random } from './random.ts'
import type { SimClock } from './sim-clock.ts'
import type { SimDisk } from './sim-disk.ts'
import { personOf, RESTAURANT_ID, terminalOf } from './sim-restaurant.ts'
import type { SimServer } from './sim-server.ts'

/** Checks that were closed so long ago are filed. Simulated milliseconds: a lunch is short. */
const KEPT_MS = 8_000

/**
 * Files closed checks far sooner than a restaurant would, and brings paid ones back for guests who return (F5.4): as
 * the server does it, out of the records alone.
 */
export class SimOffice {
  readonly #clock: SimClock
  readonly #random: Random
  readonly #server: SimServer
  readonly #disk: SimDisk
  readonly #logs: readonly string[]
  #isOpen = true

  constructor(parts: {
    readonly clock: SimClock
    readonly random: Random
    readonly server: SimServer
    readonly disk: SimDisk
    readonly logs: readonly string[]
  }) {
    this.#clock = parts.clock
    this.#random = parts.random
    this.#server = parts.server
    this.#disk = parts.disk
    this.#logs = parts.logs
  }

  /** From here on, now and then. */
  work(): void {
    this.#clock.after(this.#random.between(4_000, 15_000), () => {
      if (!this.#isOpen) return
      const log = this.#random.pick(this.#logs)
      const { hub } = this.#server
      if (log !== undefined && hub !== null)
        void (this.#random.chance(0.5) ? this.#file(hub, log) : this.#bringOneBack(hub, log))
      this.work()
    })
  }

  /** No check is filed any more, and every paid one is brought back; each a second time as well. */
  async closeUp(): Promise<void> {
    this.#isOpen = false
    const { hub } = this.#server
    if (hub === null) throw new Error('the server did not come back')
    for (const log of this.#logs)
      for (let turn = 0; turn < 2; turn++)
        for (const found of paidOnes(await this.#records(log))) await tell(hub, log, found)
  }

  async #file(hub: Hub, log: string): Promise<void> {
    await tell(hub, log, { type: 'fileClosedChecks', closedBefore: this.#clock.now() - KEPT_MS })
  }

  async #bringOneBack(hub: Hub, log: string): Promise<void> {
    const found = this.#random.pick(paidOnes(await this.#records(log)))
    if (found !== undefined) await tell(hub, log, found)
  }

  #records(log: string): Promise<readonly OpRecord[]> {
    return everyRecord(this.#disk.open(), log)
  }
}

/** A store that does not work just then files and brings back nothing. */
async function tell(hub: Hub, log: string, command: ServiceCommand): Promise<void> {
  if (hub.restaurant(RESTAURANT_ID)?.service(log) === undefined) return
  await hub.command(log, command).catch(() => {})
}

/** Every check that was ever filed as paid, as it was then. */
function paidOnes(records: readonly OpRecord[]): readonly ServiceCommand[] {
  const filed = new Map<string, SettledCheck>()
  let snapshot = emptySnapshot(serviceMachine.initial)
  for (const record of records) {
    const op = record.op as ServiceOp
    if (op.type === 'closedChecksFiled.v1')
      for (const check of settledIn(snapshot.state, op.checkIds)) filed.set(check.id, check)
    snapshot = advance(serviceMachine, snapshot, [record as OpRecord<ServiceOp>])
  }
  return [...filed.values()].map((check) => {
    const { refunds, tasks } = moneyBackOf(check, records)
    const asked = { askedBy: personOf(0), askedAt: terminalOf(0) }
    return { type: 'bringBackCheck', ...asked, check, refunds, tasks } as unknown as ServiceCommand
  })
}

const settledIn = ({ closed }: ServiceState, ids: readonly string[]): readonly SettledCheck[] =>
  ids.flatMap((id) => {
    const check = closed[id]
    return check?.status === 'settled' ? [check] : []
  })
