import { type Decision, type Envelope, type Refusal, refuse } from '@comanda/sync'
import type { Permission } from '../permission.ts'
import { can } from '../permissions.ts'
import type { SetupState } from '../setup/state.ts'
import type { ServiceOp } from './ops.ts'
import type { Unheard } from './tills/z-report.ts'

/** What deciding on a service log needs to know besides its state. */
export interface ServiceContext {
  readonly setup: SetupState
  /** Only the orderer gives numbers (C26). */
  readonly orderer: boolean
  /** Today's business day at the restaurant, `2031-05-17`. */
  readonly businessDay: string
  /** Whose log it is; `null`: a terminal that works alone. */
  readonly multiSessionId: string | null
  /** Terminals that the orderer has not heard of for a while: a close names them (C25). */
  readonly unheard?: readonly Unheard[]
  /** A manager who lifts this one action by PIN. */
  readonly approver?: string
  /** What the hub has against applying this command: a sign-in that is not proven, a revoked terminal (C21). */
  readonly withheld?: Refusal | undefined
}

/** Everything `decide` knows of the author of a command. */
export type Author = Envelope<unknown>

export type ServiceDecision = Decision<ServiceOp>

/** `null` where the author may; otherwise the refusal that names what is missing (INV10). */
export function forbidden(
  context: ServiceContext,
  author: Author,
  permission: Permission,
): ServiceDecision | null {
  return may(context, author, permission) ? null : refuse('not-permitted', { permission })
}

/** The author may, or the manager who lifts this one action. */
export const may = (context: ServiceContext, author: Author, permission: Permission): boolean =>
  can(context.setup, author.by, permission) ||
  (context.approver !== undefined && can(context.setup, context.approver, permission))

export const isRefusal = (value: object): value is { readonly ok: false; readonly refusal: Refusal } =>
  'ok' in value && value.ok === false
