import type { Mark } from '../mark.ts'
import { type AccountEntry, ENTRIES_KEPT, type HouseAccount, noAccount } from './house-account.ts'
import type { SetupOp } from './ops.ts'
import { put } from './records.ts'
import type { SetupState } from './state.ts'

type Of<T extends SetupOp['type']> = Extract<SetupOp, { type: T }>

const known = (state: SetupState, id: string): HouseAccount => state.accounts[id] ?? noAccount(id)

export const accountTermsSet = (
  state: SetupState,
  { customerId, allowed, limitMinor }: Of<'accountTermsSet.v1'>,
  set: Mark,
): SetupState => put(state, 'accounts', customerId, { ...known(state, customerId), allowed, limitMinor, set })

export const accountEntered = (
  state: SetupState,
  { type: _type, customerId, made, from: _from, ...entry }: Of<'accountEntered.v1'>,
): SetupState => withEntry(state, customerId, { ...entry, ...made, reason: '' })

export const accountAdjusted = (
  state: SetupState,
  { customerId, entryId, amountMinor, reason }: Of<'accountAdjusted.v1'>,
  { by, terminal, at }: Mark,
): SetupState => {
  const about = { kind: 'adjustment', check: null, method: '' } as const
  return withEntry(state, customerId, { entryId, amountMinor, reason, by, terminal, at, ...about })
}

function withEntry(
  state: SetupState,
  customerId: string,
  entry: Omit<AccountEntry, 'balanceMinor' | 'isOverLimit'>,
): SetupState {
  const account = known(state, customerId)
  const balanceMinor = account.balanceMinor + entry.amountMinor
  const { limitMinor } = account
  const isOverLimit = entry.kind === 'charge' && limitMinor !== null && balanceMinor > limitMinor
  const entries = [{ ...entry, balanceMinor, isOverLimit }, ...account.entries].slice(0, ENTRIES_KEPT)
  return put(state, 'accounts', customerId, { ...account, balanceMinor, entries })
}

/** Two customers are one: they owe together what they owed apart, on the terms of the one who is kept. */
export function accountsMerged(state: SetupState, keep: string, gone: string): SetupState {
  const { [gone]: from, ...accounts } = state.accounts
  if (from === undefined || keep === gone) return state
  const into = known(state, keep)
  const terms = into.allowed || !from.allowed ? into : { ...into, allowed: true, limitMinor: from.limitMinor }
  const set = terms.set ?? from.set
  const merged: HouseAccount = {
    ...terms,
    balanceMinor: into.balanceMinor + from.balanceMinor,
    entries: [...into.entries, ...from.entries].sort((a, b) => b.at - a.at).slice(0, ENTRIES_KEPT),
    ...(set !== undefined && { set }),
  }
  return { ...state, accounts: { ...accounts, [keep]: merged } }
}
