import { checkIdOf } from '../find.ts'
import type { ServiceState } from '../state.ts'
import { afterFire, inOrder } from './after-fire.ts'
import type { Ticket } from './ticket.ts'

/**
 * Order tickets of a check, oldest first, with at least one dish that is not made and was not taken off: what
 * the kitchen must hear of when the check moves to another table or joins another one (INV4). Tickets of
 * checks that were merged into it are its own.
 */
export function undoneTicketsOf(state: ServiceState, checkId: string): readonly Ticket[] {
  const id = checkIdOf(state, checkId)
  const own = inOrder(
    Object.values(state.tickets).filter((ticket) => checkIdOf(state, ticket.checkId) === id),
  )
  const after = afterFire(own)
  return own.filter(
    ({ kind, items }) =>
      kind === 'order' &&
      items.some((item) => item.done === null && item.quantity > (after.get(item)?.voided ?? 0)),
  )
}
