import type { SetupState } from '../../setup/state.ts'
import { findCheck } from '../find.ts'
import type { Check, ServiceState } from '../state.ts'
import { headOf } from './issue-tickets.ts'
import { Remembered } from './remembered.ts'
import { lineOf, type Ticket, type TicketHead, type TicketItem } from './ticket.ts'

/** Where dishes are to go by now. */
export interface Whereabouts {
  /** The check behind a ticket; all of its dishes may have gone to another one. */
  readonly checkOf: (tickets: readonly Ticket[]) => Check | undefined
  /** None of their dishes has gone to another check. */
  readonly isAllOn: (check: Check, tickets: readonly Ticket[]) => boolean
  /** As it is now; of a check that is not known any more: as the ticket says. */
  readonly headOf: (check: Check | undefined, ticket: Ticket) => TicketHead
  /** The table, or else the number, of another check that a dish belongs to than `check`; else `null`. */
  readonly goesTo: (check: Check | undefined, dish: Dish) => string | null
}

type Dish = Pick<TicketItem, 'lineId' | 'onLine'>

export function whereabouts(state: ServiceState, setup: SetupState): Whereabouts {
  const checkWith = checksWith(state)
  const head = (check: Check): TicketHead =>
    heads.of(check, [setup.tables, setup.orderTypes, setup.multiSessions], () => headOf(check, setup))
  return {
    checkOf: (tickets) => {
      const own = tickets[0] && findCheck(state, tickets[0].checkId)
      if (own !== undefined && isAllOn(own, tickets)) return own
      const having = new Set(tickets.flatMap(({ items }) => items.map(checkWith)))
      if (own !== undefined && having.has(own)) return own
      having.delete(undefined)
      return having.size === 1 ? [...having][0] : own
    },
    isAllOn,
    headOf: (check, ticket) => (check === undefined ? ticket.head : head(check)),
    goesTo: (check, dish) => {
      if (check === undefined || isOn(check, dish)) return null
      const other = checkWith(dish)
      if (other === undefined || other.id === check.id || other.tableId === check.tableId) return null
      const { table, check: number } = head(other)
      return table ?? number
    },
  }
}

const together = new Remembered<Ticket, boolean>()

/** Asked again only when the ticket or the check is another. */
const isAllOn = (check: Check, tickets: readonly Ticket[]): boolean =>
  tickets.every((ticket) =>
    together.of(ticket, [check], () => ticket.items.every((item) => isOn(check, item))),
  )

const linesOn = new Remembered<Check, ReadonlySet<string>>()

const isOn = (check: Check, dish: Dish): boolean =>
  linesOn.of(check, [], () => new Set(check.lines.map(({ id }) => id))).has(lineOf(dish))

type Checks = Readonly<Record<string, Check>>

/** The check that has a dish now; looked up only when it is not where it was fired. Paid ones count: it is still theirs. */
const checksWith =
  ({ checks, closed }: ServiceState) =>
  (dish: Dish): Check | undefined => {
    const line = lineOf(dish)
    const { byLine, byRoot } = indexOf(checks)
    return byLine.get(line) ?? indexOf(closed).byLine.get(line) ?? byRoot.get(dish.lineId) ?? undefined
  }

interface Having {
  readonly byLine: ReadonlyMap<string, Check>
  /** Dishes were once not split with their line: only its root is known. `null`: several checks have units of it. */
  readonly byRoot: ReadonlyMap<string, Check | null>
}

const indexes = new WeakMap<Checks, Having>()

function indexOf(checks: Checks): Having {
  const known = indexes.get(checks)
  if (known !== undefined) return known
  const byLine = new Map<string, Check>()
  const byRoot = new Map<string, Check | null>()
  for (const check of Object.values(checks))
    for (const { id, root } of check.lines) {
      byLine.set(id, check)
      byRoot.set(root, byRoot.has(root) && byRoot.get(root) !== check ? null : check)
    }
  const index = { byLine, byRoot }
  indexes.set(checks, index)
  return index
}

const heads = new Remembered<Check, TicketHead>()
