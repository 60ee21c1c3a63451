import type { OpMeta } from '@comanda/sync'
import { type Mark, markOf } from '../../mark.ts'
import type { ServiceOpOf } from '../ops.ts'
import type { ServiceState } from '../state.ts'
import { type Kept, refusalOf } from './kept.ts'

export function commandKept(
  state: ServiceState,
  op: ServiceOpOf<'commandKept.v1'>,
  meta: OpMeta,
): ServiceState {
  if (state.attention[op.id] !== undefined) return state
  const { id, basis, place, size } = op
  const kept: Kept = {
    id,
    made: markOf(meta),
    basis,
    what: op.what,
    command: op.command ?? op.personal?.command ?? null,
    because: refusalOf(op.because),
    place,
    size,
    approved: null,
    refused: null,
  }
  return { ...state, attention: { ...state.attention, [id]: kept } }
}

export const keptApproved = (
  state: ServiceState,
  { id, approvedBy, ordinal }: ServiceOpOf<'keptApproved.v1'>,
  mark: Mark,
): ServiceState => ({
  ...changed(state, id, { approved: { by: approvedBy, mark } }),
  approvals: ordinal,
})

export const keptStayed = (
  state: ServiceState,
  { id, because }: ServiceOpOf<'keptStayed.v1'>,
): ServiceState => changed(state, id, { approved: null, refused: refusalOf(because) })

export function keptGone(state: ServiceState, id: string): ServiceState {
  const { [id]: gone, ...attention } = state.attention
  return gone === undefined ? state : { ...state, attention }
}

function changed(state: ServiceState, id: string, changes: Partial<Kept>): ServiceState {
  const kept = state.attention[id]
  return kept === undefined
    ? state
    : { ...state, attention: { ...state.attention, [id]: { ...kept, ...changes } } }
}
