import {
  type ReasonGiven,
  refusalOf,
  type ServiceCommand,
  type ServiceOp,
  type ServiceState,
  type SetupCommand,
} from '@comanda/domain'
import { type AnyOp, type Envelope, type OpRecord, openOp, type Refusal } from '@comanda/sync'
import type { NoticeFacts } from './notice-facts.ts'
import { type SoldOutNotice, soldOutNotice } from './sold-out-notice.ts'

/** Something that a person should know: quiet, with names, until they have read it (C28). Kept on disk. */
export type Notice =
  | RefusedNotice
  | KeptNotice
  | DecidedNotice
  | OverriddenNotice
  | CameBackNotice
  | ShortNotice
  | PartTakenNotice
  | SoldOutNotice
  | ReadyNotice

/** One of our commands was refused by the orderer (INV8). */
export interface RefusedNotice extends NoticeFacts {
  readonly kind: 'refused'
  readonly log: string
  readonly by: string
  readonly command: ServiceCommand | SetupCommand
  readonly refusal: Refusal
}

/** One of our commands waits for a manager, who applies or discards it (C21). Nothing can be done about it here. */
export interface KeptNotice extends NoticeFacts {
  readonly kind: 'kept'
  readonly by: string
  /** The refusal that it would have got. */
  readonly because: Refusal
  /** `null`: it holds personal data that was erased. */
  readonly command: ServiceCommand | null
  readonly checkId?: string
  /** What its check was called. */
  readonly check?: string
}

/** A manager has applied or discarded what was kept of ours (C21). */
export interface DecidedNotice extends NoticeFacts {
  readonly kind: 'decided'
  /** `unseen`: the terminal was away for so long that it knows no more than that it does not wait any more. */
  readonly outcome: 'applied' | 'discarded' | 'unseen'
  /** Who has decided, and where; empty: that is not known here. */
  readonly by: string
  readonly terminal: string
  /** Who made it. */
  readonly author: string
  /** `null`: it holds personal data that was erased. */
  readonly command: ServiceCommand | null
  readonly checkId?: string
  /** What its check was called. */
  readonly check?: string
  /** Why it was discarded. */
  readonly reason?: ReasonGiven
}

/** Somebody else's value replaced ours (C3): "Ben set 5 · was your 3". */
export interface OverriddenNotice extends NoticeFacts {
  readonly kind: 'overridden'
  readonly by: string
  readonly terminal: string
  readonly op: ServiceOp
  /** Ours. */
  readonly value: string | number | null
}

/** A line that we removed is back, because somebody who had not seen that changed it (C5). */
export interface CameBackNotice extends NoticeFacts {
  readonly kind: 'came-back'
  readonly by: string
  readonly terminal: string
  readonly checkId: string
  readonly line: string
  readonly quantity: number
}

/** Somebody else had taken units first: we got what was left (C16). */
export interface ShortNotice extends NoticeFacts {
  readonly kind: 'short'
  readonly checkId: string
  readonly short: NonNullable<Extract<ServiceOp, { type: 'linesMoved.v1' }>['short']>
}

/** Somebody else had taken the part of a divided check first: our money is for the next one, or for none (C12). */
export interface PartTakenNotice extends NoticeFacts {
  readonly kind: 'part-taken'
  readonly checkId: string
  /** Who was first, and where. */
  readonly by: string
  readonly terminal: string
  /** Which was meant, and which it is for now; from 0. */
  readonly part: number
  readonly instead: number | null
  /** Minor units. */
  readonly amountMinor: number
}

/** The kitchen has made dishes that this person serves (F4.2). One per ticket and check; it grows and shrinks with what is ready. */
export interface ReadyNotice extends NoticeFacts {
  readonly kind: 'ready'
  /** Who serves the check, or has entered the dishes. */
  readonly personId: string
  /** Who has said that they are ready, and where. */
  readonly by: string
  readonly terminal: string
  readonly ticketId: string
  readonly checkId: string
  /** What the check is called: its number, or the provisional one. */
  readonly check: string
  /** Number of its table; `null`: it has none. */
  readonly table: string | null
  /** Name of the station; `null`: nobody was responsible. */
  readonly station: string | null
  readonly dishes: readonly ReadyDish[]
  /** Of the record that it speaks of last. */
  readonly seq: number
}

export interface ReadyDish {
  /** Its place on the ticket. */
  readonly index: number
  readonly name: string
  readonly quantity: number
}

export const refusedNotice = (log: string, envelope: Envelope<unknown>, refusal: Refusal): RefusedNotice => ({
  id: `${envelope.replica}/${log}/${envelope.n}`,
  at: envelope.at,
  kind: 'refused',
  log,
  by: envelope.by,
  command: envelope.command as ServiceCommand | SetupCommand,
  refusal,
})

/** A revoked terminal has handed it in, and hears no more than that. */
export const handedInNotice = (log: string, envelope: Envelope<unknown>): KeptNotice => {
  const command = envelope.command as ServiceCommand
  const checkId = 'checkId' in command ? command.checkId : undefined
  const { replica, n, at, by } = envelope
  return {
    id: `${replica}/${log}/${n}`,
    at,
    kind: 'kept',
    by,
    because: { code: 'terminal-revoked' },
    command,
    ...(checkId !== undefined && { checkId }),
  }
}

export function keptNotice(id: string, by: string, at: number, op: ServiceOp): KeptNotice | null {
  if (op.type !== 'commandKept.v1') return null
  const { checkId, check } = op.place
  return {
    id,
    at,
    kind: 'kept',
    by,
    because: refusalOf(op.because),
    command: (op.command ?? op.personal?.command ?? null) as ServiceCommand | null,
    ...(checkId !== null && { checkId }),
    ...(check !== null && { check }),
  }
}

function partTakenNotice(id: string, at: number, op: ServiceOp): PartTakenNotice | null {
  if (op.type !== 'paymentTaken.v1' || op.partTaken === undefined) return null
  const { checkId, amountMinor, part: instead, partTaken } = op
  const { part, by, terminal } = partTaken
  return { id, at, kind: 'part-taken', checkId, by, terminal, part, instead, amountMinor }
}

/** What a confirmed record means to the people at this terminal; `null` for almost every record. */
export function noticeOf(record: OpRecord<AnyOp>, before: ServiceState, terminalId: string): Notice | null {
  const op = record.op as ServiceOp
  const { by, terminal, at } = record.stamp
  const id = `${record.seq}/${record.hash.slice(0, 12)}`
  if (terminal === terminalId)
    return op.type === 'linesMoved.v1' && op.short !== undefined
      ? { id, at, kind: 'short', checkId: op.checkId, short: op.short }
      : (partTakenNotice(id, at, op) ??
          soldOutNotice(id, at, op, before) ??
          keptNotice(id, by, at, openOp(record) as ServiceOp))
  if ('over' in op && op.over?.terminal === terminalId)
    return { id, at, kind: 'overridden', by, terminal, op, value: op.over.value }
  if (op.type !== 'lineRestored.v1' || op.because !== 'edited-unseen') return null
  const line = before.checks[op.checkId]?.lines.find((candidate) => candidate.id === op.lineId)
  if (line === undefined || line.status === 'ordered' || line.removed.terminal !== terminalId) return null
  return {
    id,
    at,
    kind: 'came-back',
    by,
    terminal,
    checkId: op.checkId,
    line: line.name,
    quantity: op.quantity,
  }
}
