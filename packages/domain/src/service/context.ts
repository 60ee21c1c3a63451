import { type Decision, type Envelope, type Refusal, refuse } from '@comanda/sync'
import { TOGETHER_MS } from '../judge.ts'
import type { Mark } from '../mark.ts'
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
  /** When the command reached the orderer from a terminal, milliseconds since the epoch; missing: it is decided where it was made. */
  readonly arrivedAt?: number
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

/** The same where any of these is enough; the first of them is named. */
export const forbiddenAll = (
  context: ServiceContext,
  author: Author,
  enough: readonly Permission[],
): ServiceDecision | null =>
  enough.some((permission) => may(context, author, permission))
    ? null
    : refuse('not-permitted', { permission: enough[0] })

/** The author may, or the manager who lifts this one action. */
export const may = (context: ServiceContext, author: Author, permission: Permission): boolean =>
  can(context.setup, author.by, permission) ||
  (context.approver !== undefined && can(context.setup, context.approver, permission))

/** What an opening says of where its check is sold. */
export const soldHere = ({ multiSessionId }: ServiceContext): { readonly multiSessionId?: string } =>
  multiSessionId === null ? {} : { multiSessionId }

export const isRefusal = (value: object): value is { readonly ok: false; readonly refusal: Refusal } =>
  'ok' in value && value.ok === false

/** True for what was done so long before it reached the orderer that its author was apart from the others. */
export const isFromApart = (
  { at }: Pick<Author, 'at'>,
  { arrivedAt }: Pick<ServiceContext, 'arrivedAt'>,
): boolean => arrivedAt !== undefined && arrivedAt - at > TOGETHER_MS

/** Somebody saved it later, or so shortly before that the author may not have heard of it, or the author was apart. */
export const mayNotKnow = (
  saved: Mark | undefined,
  author: Pick<Author, 'at'>,
  context: Pick<ServiceContext, 'arrivedAt'>,
): boolean => saved !== undefined && (saved.at + TOGETHER_MS > author.at || isFromApart(author, context))
