import type { SetupState } from '../../setup/state.ts'
import { findCheck } from '../find.ts'
import type { Check, OpenCheck, ServiceState } from '../state.ts'
import { headOf } from './issue-tickets.ts'
import type { Ticket, TicketHead } from './ticket.ts'

/** Where dishes are to go by now. */
export interface Whereabouts {
  /** The check behind a ticket; all of its dishes may have gone to another one. */
  readonly checkOf: (tickets: readonly Ticket[]) => Check | undefined
  /** As it is now; of a check that is not known any more: as the ticket says. */
  readonly headOf: (check: Check | undefined, ticket: Ticket) => TicketHead
  /** The table, or else the number, of a check that got a dish which is no longer on `check`; else `null`. */
  readonly goesTo: (check: Check | undefined, root: string) => string | null
}

export function whereabouts(state: ServiceState, setup: SetupState): Whereabouts {
  const having = checksHaving(state)
  const head = (check: Check): TicketHead => headOf(check, setup)
  return {
    checkOf: (tickets) => {
      const own = tickets[0] && findCheck(state, tickets[0].checkId)
      const roots = tickets.flatMap(({ items }) => items.map(({ lineId }) => lineId))
      if (own !== undefined && roots.some((root) => isOn(own, root))) return own
      const others = new Set(roots.flatMap((root) => having(root)))
      return others.size === 1 ? [...others][0] : own
    },
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

const isOn = (check: Check, root: string): boolean => check.lines.some((line) => line.root === root)

/** Open checks that have units of a line; looked up only when one is missing. */
function checksHaving({ checks }: ServiceState): (root: string) => readonly OpenCheck[] {
  let index: Map<string, Set<OpenCheck>> | null = null
  return (root) => {
    index ??= indexed(Object.values(checks))
    return [...(index.get(root) ?? [])]
  }
}

function indexed(checks: readonly OpenCheck[]): Map<string, Set<OpenCheck>> {
  const index = new Map<string, Set<OpenCheck>>()
  for (const check of checks)
    for (const { root } of check.lines) index.set(root, (index.get(root) ?? new Set()).add(check))
  return index
}
