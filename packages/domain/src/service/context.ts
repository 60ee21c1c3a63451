import { type Decision, type Envelope, type Refusal, refuse } from '@comanda/sync'
import type { Permission } from '../permission.ts'
import { can } from '../permissions.ts'
import type { SetupState } from '../setup/state.ts'
import type { ServiceOp } from './ops.ts'

/** What deciding on a service log needs to know besides its state. */
export interface ServiceContext {
  readonly setup: SetupState
  /** Only the orderer gives numbers (C26). */
  readonly orderer: boolean
  /** Today's business day at the restaurant, `2031-05-17`. */
  readonly businessDay: string
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
  return can(context.setup, author.by, permission) ? null : refuse('not-permitted', { permission })
}

export const isRefusal = (value: object): value is { readonly ok: false; readonly refusal: Refusal } =>
  'ok' in value && value.ok === false
