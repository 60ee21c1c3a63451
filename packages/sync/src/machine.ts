/**
 * The shape that every log has, whatever it is about.
 *
 *   command ──decide──▶ ops | refusal          (the orderer, once)
 *   op ──apply──▶ next state                   (every replica, for ever)
 *
 * Both functions are pure and deterministic: time, ids and the author arrive as arguments.
 */

/** Who made something, where and when. `at` is milliseconds since the epoch, corrected by the clock offset (C23). */
export interface Stamp {
  /** Person id, or `system`. */
  readonly by: string
  readonly terminal: string
  readonly replica: string
  /** Number of the command within its replica; with `replica` it names the command for ever. */
  readonly n: number
  readonly at: number
}

/** A command on its way to the orderer. */
export interface Envelope<C> extends Stamp {
  /** `seq` of the confirmed state that the author had before their eyes. */
  readonly basis: number
  readonly command: C
}

/** Where an op stands in its log. A pending op has a provisional `seq` above every confirmed one. */
export interface OpMeta {
  readonly seq: number
  readonly stamp: Stamp
}

/** A coded "no" (INV8). Words for people live in the UI; `details` carries the names and values they need. */
export interface Refusal {
  readonly code: string
  readonly details?: Readonly<Record<string, unknown>>
}

export type Decision<O> =
  | { readonly ok: true; readonly ops: readonly O[] }
  | { readonly ok: false; readonly refusal: Refusal }

/** Every op says what it is by `type` (`lineAdded.v1`) and may set personal data apart, outside the hash chain. */
export interface AnyOp {
  readonly type: string
  readonly personal?: unknown
}

export interface Machine<S, C, O extends AnyOp, X> {
  readonly initial: S
  /** Never throws, never reads a clock; an impossible command is a refusal. */
  decide(state: S, command: C, author: Envelope<C>, context: X): Decision<O>
  /** Total: an op that no longer fits leaves the state as it is. */
  apply(state: S, op: O, meta: OpMeta): S
  /** Makes a state that an older version stored into one of today; the same object where nothing is missing. */
  upgrade?(stored: S): S
  /** The same for a command that waits in an outbox. */
  upgradeCommand?(stored: C): C
}

/** What the orderer says to one command; it says the same however often it is asked (C22). */
export type Answer =
  | {
      readonly replica: string
      readonly n: number
      readonly ok: true
      readonly first: number
      readonly count: number
    }
  | { readonly replica: string; readonly n: number; readonly ok: false; readonly refusal: Refusal }

export const accept = <O>(...ops: readonly O[]): Decision<O> => ({ ok: true, ops })

export const refuse = (code: string, details?: Readonly<Record<string, unknown>>): Decision<never> => ({
  ok: false,
  refusal: details === undefined ? { code } : { code, details },
})

export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`)
}

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message)
}
