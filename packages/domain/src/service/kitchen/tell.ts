import type { SetupState } from '../../setup/state.ts'
import type { Author } from '../context.ts'
import type { ServiceOp } from '../ops.ts'
import type { Check, Line, ServiceState } from '../state.ts'
import { draftTickets, headOf, type Portion } from './issue-tickets.ts'
import { portionsAtStations } from './stations-having.ts'
import { firedOf, partKeys } from './units.ts'

/** Tells the stations that have dishes of a line that its note or allergy has changed (F3.4). */
export const tellKitchen = (
  { tickets }: Pick<ServiceState, 'tickets'>,
  setup: SetupState,
  check: Check,
  line: Line,
  author: Author,
): readonly ServiceOp[] => told(setup, check, firedPortions(tickets, line), author)

/** The same for all stations that have dishes of a check. */
export const tellKitchenOfCheck = (
  { tickets }: Pick<ServiceState, 'tickets'>,
  setup: SetupState,
  check: Check,
  author: Author,
): readonly ServiceOp[] =>
  told(
    setup,
    check,
    check.lines.flatMap((line) => firedPortions(tickets, line)),
    author,
  )

const firedPortions = (tickets: ServiceState['tickets'], line: Line): readonly Portion[] =>
  line.status !== 'ordered'
    ? []
    : partKeys(line).flatMap((part) => portionsAtStations(tickets, line, part, firedOf(line, part)))

function told(
  setup: SetupState,
  check: Check,
  portions: readonly Portion[],
  author: Author,
): readonly ServiceOp[] {
  if (portions.length === 0) return []
  const tickets = draftTickets(setup, ticketIdOf(author), portions)
  return [{ type: 'kitchenTold.v1', checkId: check.id, head: headOf(check, setup), tickets }]
}

/** Tickets that a command leads to by the way are named after the command: the same however often it is decided. */
export const ticketIdOf = ({ replica, n }: Author): string => `${replica}-${n}`
