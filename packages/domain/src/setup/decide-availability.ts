import { accept, type Decision, refuse } from '@comanda/sync'
import { isItem } from './availability.ts'
import type { SetupCommand } from './commands.ts'
import type { SetupOp } from './ops.ts'
import type { SetupState } from './state.ts'

type SetAvailability = Extract<SetupCommand, { type: 'setAvailability' }>
type TakePortions = Extract<SetupCommand, { type: 'takePortions' }>

/** Two people say it at once: the last to arrive stands, for it is about now (F3.1). */
export function decideAvailability(state: SetupState, command: SetAvailability): Decision<SetupOp> {
  const { itemId, soldOut, remaining } = command
  if (!isItem(state, itemId)) return refuse('item-unknown', { itemId })
  const old = state.availability[itemId] ?? { soldOut: false, remaining: null }
  if (old.soldOut === soldOut && old.remaining === remaining) return accept()
  return accept({ type: 'availabilitySet.v1', itemId, soldOut, remaining })
}

/** Counts what was sold or given back, where a count is kept. */
export function decidePortions(state: SetupState, { itemId, units }: TakePortions): Decision<SetupOp> {
  const isCounted = (state.availability[itemId]?.remaining ?? null) !== null
  return isCounted && units !== 0 ? accept({ type: 'portionsTaken.v1', itemId, units }) : accept()
}
