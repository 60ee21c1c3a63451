import { type AnyOp, accept, type Envelope, type Machine, refuse, type Stamp } from '@comanda/sync'

/** The smallest log that has everything: a number that people raise and lower, never below nothing. */
export interface Tally {
  readonly total: number
  /** Who changed it, oldest first. */
  readonly by: readonly string[]
}

export interface Add {
  readonly add: number
  /** Personal data about this change. */
  readonly guest?: string
}

export interface Added extends AnyOp {
  readonly type: 'added.v1'
  readonly amount: number
  readonly personal?: { readonly guest: string }
}

/** `by` of the stamp is written down; adding nothing is accepted and changes nothing. */
export const tally: Machine<Tally, Add, Added, null> = {
  initial: { total: 0, by: [] },
  decide(state, { add, guest }) {
    if (state.total + add < 0) return refuse('below-nothing', { total: state.total })
    if (add === 0) return accept()
    const personal = guest === undefined ? {} : { personal: { guest } }
    return accept<Added>({ type: 'added.v1', amount: add, ...personal })
  },
  apply: (state, op, { stamp }) => ({ total: state.total + op.amount, by: [...state.by, stamp.by] }),
}

/** A command of one writer; `basis` 0 and time 0 unless told. */
export const add = (
  n: number,
  amount: number,
  more: Partial<Stamp> & { readonly basis?: number; readonly guest?: string } = {},
): Envelope<Add> => {
  const { guest, ...stamp } = more
  const command = guest === undefined ? { add: amount } : { add: amount, guest }
  return { by: 'ana', terminal: 'T1', replica: 'r1', n, at: 0, basis: 0, command, ...stamp }
}
