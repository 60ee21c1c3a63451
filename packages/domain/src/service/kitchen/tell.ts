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

interface Lines {
  readonly lineIds: readonly string[]
  /** Tickets of a command that tells of several checks are counted, from 0. */
  readonly place: number
}

/** The same for some lines of a check. */
export const tellKitchenOfLines = (
  { tickets }: Pick<ServiceState, 'tickets'>,
  setup: SetupState,
  check: Check,
  { lineIds, place }: Lines,
  author: Author,
): readonly ServiceOp[] =>
  told(
    setup,
    check,
    check.lines.flatMap((line) => (lineIds.includes(line.id) ? firedPortions(tickets, line) : [])),
    author,
    place,
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
  place = 0,
): readonly ServiceOp[] {
  if (portions.length === 0) return []
  const id = place === 0 ? ticketIdOf(author) : `${ticketIdOf(author)}/${place}`
  const tickets = draftTickets(setup, id, portions)
  return [{ type: 'kitchenTold.v1', checkId: check.id, head: headOf(check, setup), tickets }]
}

/** Tickets that a command leads to by the way are named after the command: the same however often it is decided. */
export const ticketIdOf = ({ replica, n }: Author): string => `${replica}-${n}`
