import {
  type ServiceCommand,
  type ServiceOp,
  type ServiceOpOf,
  type ServiceState,
  type SetupCommand,
  SYSTEM,
} from '@comanda/domain'
import { parseLogName, serviceLogOf, setupLogOf } from '@comanda/protocol'
import type { AnyOp, Envelope, OpRecord, Stamp } from '@comanda/sync'

/** A command that something in one log causes in another. Its number comes from the op, so it happens once. */
export interface Effect {
  readonly log: string
  readonly replica: string
  readonly n: number
  readonly command: SetupCommand | ServiceCommand
  /** In whose name; missing: the server's own. */
  readonly author?: Pick<Envelope<unknown>, 'by' | 'terminal' | 'at' | 'basis'>
}

/**
 * What records of a service log cause: sold portions lower the count of the setup log (F3.1), a payment on a
 * house account is entered on it there (F5.2), a check that was
 * sent arrives in the other multi-session (F1.3), a kept command that a manager approved is decided anew, in the
 * same log (C21). `state`: behind the records.
 */
export function effectsOf(
  name: string,
  records: readonly OpRecord<AnyOp>[],
  state: unknown,
): readonly Effect[] {
  const place = parseLogName(name)
  if (place === null || place.multiSessionId === null) return []
  return records.flatMap(({ op, stamp }) =>
    op.type === 'accountMoved.v1'
      ? entryOf(place.restaurantId, name, op as ServiceOpOf<'accountMoved.v1'>, stamp)
      : effectOf(place.restaurantId, name, op as ServiceOp, state as ServiceState),
  )
}

/** The setup log keeps who did it: its own op is the server's. */
function entryOf(
  restaurantId: string,
  from: string,
  { type: _type, ordinal: n, ...move }: ServiceOpOf<'accountMoved.v1'>,
  { by, terminal, at }: Stamp,
): readonly Effect[] {
  const command = { type: 'enterOnAccount' as const, ...move, from, made: { by, terminal, at } }
  return [{ log: setupLogOf(restaurantId), replica: `accounts:${from}`, n, command }]
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
    case 'keptApproved.v1': {
      const kept = state.attention[op.id]
      if (kept === undefined) return []
      const { by, terminal, at } = kept.made
      const author = { by, terminal, at, basis: kept.basis }
      const command = { type: 'performKept' as const, id: kept.id }
      return [{ log: name, replica: `kept:${name}`, n: op.ordinal, command, author }]
    }
    default:
      return []
  }
}

/** Made by the server itself, where it is in nobody's name. */
export const effectEnvelope = ({ replica, n, command, author }: Effect, at: number): Envelope<unknown> => ({
  replica,
  n,
  by: SYSTEM,
  terminal: SYSTEM,
  at,
  basis: Number.MAX_SAFE_INTEGER,
  ...author,
  command,
})

/** Replicas that the hub writes with are named after a log: no terminal has such a one. */
export const isOwnReplica = (replica: string): boolean => replica.includes(':')
