import { accept, type Decision, refuse } from '@comanda/sync'
import { badTaxMap } from './decide-menu.ts'
import { complete, MULTI_SESSION_DEFAULTS, TERMINAL_DEFAULTS } from './defaults.ts'
import type { SetupOp } from './ops.ts'
import { type Author, type Refused, refused, save, unknownIn, type Value } from './saving.ts'
import type { SetupState } from './state.ts'

export function decideTerminal(
  state: SetupState,
  saved: Value<'saveTerminal'>,
  author: Author,
): Decision<SetupOp> {
  const value = complete(TERMINAL_DEFAULTS, saved)
  const { name, multiSessionId } = value
  const old = state.terminals[value.id]
  if (old?.revoked !== undefined) return refuse('terminal-revoked')
  return (
    unknownIn(
      state,
      'multiSessions',
      multiSessionId === null ? [] : [multiSessionId],
      name,
      'multiSessionId',
    ) ??
    unknownIn(state, 'stations', value.kitchen?.stationIds ?? [], name, 'stationIds') ??
    unknownIn(state, 'multiSessions', value.kitchen?.multiSessionIds ?? [], name, 'multiSessionIds') ??
    unknownIn(
      state,
      'orderTypes',
      value.orderTypeId === null ? [] : [value.orderTypeId],
      name,
      'orderTypeId',
    ) ??
    codeTaken(state, value) ??
    save(old, author, { type: 'terminalSaved.v1', value })
  )
}

/** Provisional numbers begin with the code, so two terminals in use never share one (C26). */
function codeTaken(state: SetupState, { id, code }: Value<'saveTerminal'>): Refused | undefined {
  const twin = Object.values(state.terminals).find(
    (other) => other.id !== id && other.revoked === undefined && other.code === code,
  )
  return twin && refused('terminal-code-taken', { code, name: twin.name })
}

export function decideRevoke(state: SetupState, terminalId: Value<'saveTerminal'>['id']): Decision<SetupOp> {
  const terminal = state.terminals[terminalId]
  if (terminal === undefined) return refuse('terminal-unknown')
  if (terminal.revoked !== undefined) return accept()
  return accept({ type: 'terminalRevoked.v1', terminalId })
}

export function decideMultiSession(
  state: SetupState,
  saved: Value<'saveMultiSession'>,
  author: Author,
): Decision<SetupOp> {
  const value = complete(MULTI_SESSION_DEFAULTS, saved)
  const { name, floorIds, productSetIds, orderTypeIds, serviceChargeIds } = value
  return (
    unknownIn(state, 'floors', floorIds, name, 'floorIds') ??
    unknownIn(state, 'productSets', productSetIds, name, 'productSetIds') ??
    unknownIn(state, 'orderTypes', orderTypeIds, name, 'orderTypeIds') ??
    badTaxMap(state, value) ??
    unknownIn(state, 'serviceCharges', serviceChargeIds ?? [], name, 'serviceChargeIds') ??
    save(state.multiSessions[value.id], author, { type: 'multiSessionSaved.v1', value })
  )
}
