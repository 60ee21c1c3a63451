import type { Terminal } from '@comanda/client'
import {
  findCheck,
  floorChecks,
  glanceAt,
  type OpenCheck,
  type ServiceState,
  type SetupState,
  type TableGlance,
  type TableStage,
  type Ticket,
} from '@comanda/domain'
import { sameItems } from '../shared/terminal-context.tsx'
import { floorsOf } from './floors.ts'
import { isHidden, isUnwanted, type Looker, lookerAt } from './whose.ts'

/** `taken`: by guests of somebody else, and more is not for this person's eyes. */
export type TableState = TableStage | 'taken'

/** What a table tells whoever is signed in here. */
export interface TableView extends Omit<TableGlance, 'state'> {
  readonly state: TableState
  /** Checks of others that may not be seen here, oldest first; they are not among `checks` and in no amount. */
  readonly hidden: readonly OpenCheck[]
}

interface Known {
  readonly view: TableView
  readonly checks: readonly OpenCheck[]
  readonly tickets: readonly (Ticket | undefined)[]
  readonly paid: ServiceState['paidTables'][string] | undefined
}

interface Picture {
  readonly checks: ServiceState['checks']
  readonly tickets: ServiceState['tickets']
  readonly paidTables: ServiceState['paidTables']
  readonly setup: SetupState
  readonly looker: Looker
  readonly byTable: ReadonlyMap<string, readonly OpenCheck[]>
  readonly unplaced: readonly OpenCheck[]
  /** Filled as tables are asked for. */
  readonly known: Map<string, Known>
}

const NONE: readonly OpenCheck[] = []
const pictures = new WeakMap<Terminal, Picture>()

/** What a table tells now. The same object as long as it tells the same, so that only changed tables are drawn anew. */
export function tableGlance(terminal: Terminal, tableId: string): TableView | undefined {
  const picture = pictureOf(terminal)
  const table = picture.setup.tables[tableId]
  if (table === undefined) return undefined
  const checks = picture.byTable.get(tableId) ?? NONE
  const tickets = ticketsOf(checks, picture.tickets)
  const known = picture.known.get(tableId)
  const paid = picture.paidTables[tableId]
  const isSame = known?.view.table === table && known.checks === checks && known.paid === paid
  if (isSame && sameItems(known.tickets, tickets)) return known.view
  const seen = checks.filter((check) => !isHidden(check, picture.looker))
  const hidden = seen.length === checks.length ? NONE : checks.filter((check) => !seen.includes(check))
  const view = withHidden(glanceAt(table, seen, picture.setup, picture), hidden)
  picture.known.set(tableId, { view, checks, tickets, paid })
  return view
}

/** Tells that somebody sits there, and with whom, and nothing else. */
export function withHidden(glance: TableGlance, hidden: readonly OpenCheck[]): TableView {
  if (hidden.length === 0) return { ...glance, hidden }
  const since = Math.min(...hidden.map(({ opened }) => opened.at), glance.since ?? Number.POSITIVE_INFINITY)
  return {
    ...glance,
    state: glance.checks.length === 0 ? 'taken' : glance.state,
    hidden,
    since,
    guests: hidden.reduce((sum, { guests }) => sum + (guests ?? 0), glance.guests),
    waiters: [...new Set([...glance.waiters, ...hidden.map(({ waiterId }) => waiterId)])],
  }
}

/** Open checks without a living table that is served here (C20), oldest first, as far as this terminal shows them. */
export const unplacedChecks = (terminal: Terminal): readonly OpenCheck[] => pictureOf(terminal).unplaced

/** Walks over the checks once per change, however many tables ask. */
function pictureOf(terminal: Terminal): Picture {
  const { setup, personId } = terminal
  const { checks, tickets, paidTables } = terminal.service
  const last = pictures.get(terminal)
  const isSameLooker = last?.setup === setup && last.looker.personId === personId
  if (last !== undefined && isSameLooker && last.checks === checks) {
    if (last.tickets === tickets && last.paidTables === paidTables) return last
    const told = { ...last, tickets, paidTables }
    pictures.set(terminal, told)
    return told
  }
  const looker = isSameLooker && last !== undefined ? last.looker : lookerAt(terminal)
  const served = new Set(floorsOf(terminal).map(({ id }) => id as string))
  const { byTable, unplaced } = floorChecks(terminal.service, setup, (floorId) => served.has(floorId))
  const stable = new Map<string, readonly OpenCheck[]>()
  for (const [tableId, list] of byTable) stable.set(tableId, settled(last?.byTable.get(tableId), list))
  const shown = unplaced.filter((check) => !isUnwanted(check, looker) && !isHidden(check, looker))
  const picture: Picture = {
    checks,
    tickets,
    paidTables,
    setup,
    looker,
    byTable: stable,
    unplaced: settled(last?.unplaced, shown),
    known: last !== undefined && seesTheSame(last.looker, looker) ? last.known : new Map(),
  }
  pictures.set(terminal, picture)
  return picture
}

const seesTheSame = (a: Looker, b: Looker): boolean =>
  a.personId === b.personId &&
  a.session === b.session &&
  a.setup.restaurant === b.setup.restaurant &&
  a.setup.people === b.setup.people &&
  a.setup.roles === b.setup.roles

const ticketsOf = (
  checks: readonly OpenCheck[],
  tickets: ServiceState['tickets'],
): readonly (Ticket | undefined)[] =>
  checks.flatMap(({ lines }) => lines.flatMap(({ ticketIds }) => ticketIds.map((id) => tickets[id])))

const settled = (last: readonly OpenCheck[] | undefined, next: readonly OpenCheck[]): readonly OpenCheck[] =>
  last !== undefined && sameItems(last, next) ? last : next

/** The table that a command is about. */
export function tableOfCommand(
  command: Terminal['pending'][number]['command'],
  { service }: Terminal,
): string | null {
  return 'checkId' in command && command.checkId !== undefined
    ? (findCheck(service, command.checkId)?.tableId ?? null)
    : null
}
