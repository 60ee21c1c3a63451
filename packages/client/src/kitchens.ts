import type { ServiceState, SetupState } from '@comanda/domain'
import { parseLogName } from '@comanda/protocol'
import type { Identity, ServiceLog } from './log-shelf.ts'

/** A service log whose tickets a kitchen display shows (F4.2). */
export interface KitchenLog {
  /** Its name, for `performIn`. */
  readonly log: string
  readonly multiSessionId: string
  /** Of its multi-session, as people call it. */
  readonly name: string
  readonly service: ServiceState
}

/** What is shown of followed logs. The list, and each of its entries, keeps its identity while it says the same. */
export class Kitchens {
  #shown: readonly KitchenLog[] = []

  /** `own` comes first where it is that of a multi-session, or where there is nothing else to show. */
  of(
    own: ServiceLog | null,
    followed: readonly ServiceLog[],
    setup: SetupState,
    identity: Identity | null,
  ): readonly KitchenLog[] {
    const logs =
      own !== null && (isShared(own, setup) || followed.length === 0) ? [own, ...followed] : followed
    const now = logs.map((log, index) => this.#kept(index, kitchenOf(log, setup, identity)))
    const isSame =
      now.length === this.#shown.length && now.every((entry, index) => entry === this.#shown[index])
    if (!isSame) this.#shown = now
    return this.#shown
  }

  #kept(index: number, now: KitchenLog): KitchenLog {
    const shown = this.#shown[index]
    const isSame = shown?.log === now.log && shown.name === now.name && shown.service === now.service
    return isSame ? shown : now
  }
}

const isShared = (log: ServiceLog, setup: SetupState): boolean =>
  setup.multiSessions[parseLogName(log.name)?.multiSessionId ?? ''] !== undefined

function kitchenOf(log: ServiceLog, setup: SetupState, identity: Identity | null): KitchenLog {
  const multiSessionId = parseLogName(log.name)?.multiSessionId ?? ''
  const alone = setup.terminals[identity?.terminalId ?? '']?.name ?? ''
  const name = setup.multiSessions[multiSessionId]?.name ?? alone
  return { log: log.name, multiSessionId, name, service: log.replica.view }
}
