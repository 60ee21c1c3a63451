import {
  type ServiceCommand,
  type ServiceOp,
  type ServiceState,
  type SetupCommand,
  SYSTEM,
} from '@comanda/domain'
import { parseLogName, serviceLogOf, setupLogOf } from '@comanda/protocol'
import type { AnyOp, Envelope, OpRecord } from '@comanda/sync'

/** A command that something in one log causes in another. Its number comes from the op, so it happens once. */
export interface Effect {
  readonly log: string
  readonly replica: string
  readonly n: number
  readonly command: SetupCommand | ServiceCommand
}

/**
 * What records of a service log cause elsewhere: sold portions lower the count of the setup log (F3.1), a
 * check that was sent arrives in the other multi-session (F1.3). `state`: behind the records.
 */
export function effectsOf(
  name: string,
  records: readonly OpRecord<AnyOp>[],
  state: unknown,
): readonly Effect[] {
  const place = parseLogName(name)
  if (place === null || place.multiSessionId === null) return []
  return records.flatMap(({ op }) =>
    effectOf(place.restaurantId, name, op as ServiceOp, state as ServiceState),
  )
}

function effectOf(restaurantId: string, name: string, op: ServiceOp, state: ServiceState): readonly Effect[] {
  switch (op.type) {
    case 'portionsTaken.v1': {
      const { itemId, units, ordinal } = op
      const command = { type: 'takePortions' as const, itemId, units }
      return [{ log: setupLogOf(restaurantId), replica: `portions:${name}`, n: ordinal, command }]
    }
    case 'checkSent.v1': {
      const check = state.closed[op.checkId]
      if (check?.status !== 'sent') return []
      const { closed: _closed, to, ...facts } = check
      const open = { ...facts, status: 'open' as const }
      const tickets = [...op.tickets]
      const command = { type: 'receiveCheck' as const, from: name, check: open, tickets }
      return [{ log: serviceLogOf(restaurantId, to), replica: `checks:${name}`, n: op.ordinal, command }]
    }
    default:
      return []
  }
}

/** Who makes it: the server itself. */
export const effectEnvelope = ({ replica, n, command }: Effect, at: number): Envelope<unknown> => ({
  replica,
  n,
  by: SYSTEM,
  terminal: SYSTEM,
  at,
  basis: Number.MAX_SAFE_INTEGER,
  command,
})
