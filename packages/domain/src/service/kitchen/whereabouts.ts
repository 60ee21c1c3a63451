import type { SetupState } from '../../setup/state.ts'
import { findCheck } from '../find.ts'
import type { Check, OpenCheck, ServiceState } from '../state.ts'
import { headOf } from './issue-tickets.ts'
import { Remembered } from './remembered.ts'
import type { Ticket, TicketHead } from './ticket.ts'

/** Where dishes are to go by now. */
export interface Whereabouts {
  /** The check behind a ticket; all of its dishes may have gone to another one. */
  readonly checkOf: (tickets: readonly Ticket[]) => Check | undefined
  /** None of their dishes has gone to another check. */
  readonly isAllOn: (check: Check, tickets: readonly Ticket[]) => boolean
  /** As it is now; of a check that is not known any more: as the ticket says. */
  readonly headOf: (check: Check | undefined, ticket: Ticket) => TicketHead
  /** The table, or else the number, of a check that got a dish which is no longer on `check`; else `null`. */
  readonly goesTo: (check: Check | undefined, root: string) => string | null
}

export function whereabouts(state: ServiceState, setup: SetupState): Whereabouts {
  const having = checksHaving(state)
  const head = (check: Check): TicketHead =>
    heads.of(check, [setup.tables, setup.orderTypes], () => headOf(check, setup))
  return {
    checkOf: (tickets) => {
      const own = tickets[0] && findCheck(state, tickets[0].checkId)
      if (own !== undefined && isAllOn(own, tickets)) return own
      const roots = tickets.flatMap(({ items }) => items.map(({ lineId }) => lineId))
      if (own !== undefined && roots.some((root) => isOn(own, root))) return own
      const others = new Set(roots.flatMap((root) => having(root)))
      return others.size === 1 ? [...others][0] : own
    },
    isAllOn,
    headOf: (check, ticket) => (check === undefined ? ticket.head : head(check)),
    goesTo: (check, root) => {
      if (check === undefined || isOn(check, root)) return null
      const [other, more] = having(root)
      if (other === undefined || more !== undefined || other.id === check.id) return null
      if (other.tableId === check.tableId) return null
      const { table, check: number } = head(other)
      return table ?? number
    },
  }
}

const together = new Remembered<Ticket, boolean>()

/** Asked again only when the ticket or the check is another. */
const isAllOn = (check: Check, tickets: readonly Ticket[]): boolean =>
  tickets.every((ticket) =>
    together.of(ticket, [check], () => ticket.items.every(({ lineId }) => isOn(check, lineId))),
  )

const rootsOn = new WeakMap<Check, ReadonlySet<string>>()

function isOn(check: Check, root: string): boolean {
  let roots = rootsOn.get(check)
  if (roots === undefined) {
    roots = new Set(check.lines.map((line) => line.root))
    rootsOn.set(check, roots)
  }
  return roots.has(root)
}

type Having = ReadonlyMap<string, ReadonlySet<OpenCheck>>

const indexes = new WeakMap<ServiceState['checks'], Having>()

/** Open checks that have units of a line; looked up only when one is missing. */
const checksHaving =
  ({ checks }: ServiceState) =>
  (root: string): readonly OpenCheck[] => [...(indexOf(checks).get(root) ?? [])]

function indexOf(checks: ServiceState['checks']): Having {
  const known = indexes.get(checks)
  if (known !== undefined) return known
  const index = new Map<string, Set<OpenCheck>>()
  for (const check of Object.values(checks))
    for (const { root } of check.lines) index.set(root, (index.get(root) ?? new Set()).add(check))
  indexes.set(checks, index)
  return index
}

const heads = new Remembered<Check, TicketHead>()
