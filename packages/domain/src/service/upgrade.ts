import type { Mark } from '../mark.ts'
import { NO_PROGRESS, type Ticket } from './kitchen/ticket.ts'
import {
  type Check,
  type ClosedCheck,
  emptyService,
  type Line,
  type OpenCheck,
  type ServiceState,
} from './state.ts'
import { completeTakings } from './tills/takings.ts'

/** A state as an older version wrote it: closed checks among the open ones, and less about each. */
type Older = Partial<ServiceState> & { readonly checks: Readonly<Record<string, Check>> }

/** Fills what a snapshot of an older version lacks. One of today's is returned as it is. */
export function upgradeService(state: ServiceState): ServiceState {
  const upgraded = upgradedBooks(state)
  // Before commands were kept for a manager.
  const kept = upgraded.attention === undefined ? { ...upgraded, attention: {}, approvals: 0 } : upgraded
  const accounts = kept.payOffsBefore === undefined ? { ...NO_ACCOUNTS, ...kept } : kept
  // Before filed checks could be brought back.
  const back = accounts.broughtBack === undefined ? { ...accounts, broughtBack: {} } : accounts
  // Before tables were shown as paid.
  const seated = back.paidTables === undefined ? { ...back, paidTables: {} } : back
  const takings = completeTakings(seated.takings)
  return takings === seated.takings
    ? seated
    : { ...seated, takings, reports: seated.reports.map(completeReport) }
}

function upgradedBooks(state: ServiceState): ServiceState {
  const older: Older = state
  if (older.closed !== undefined && older.tickets !== undefined) return withMoney(withProgress(state))
  const checks: Record<string, OpenCheck> = {}
  const closed: Record<string, ClosedCheck> = { ...older.closed }
  for (const check of Object.values(older.checks).map(upgradedCheck)) {
    if (check.status === 'open') checks[check.id] = check
    else closed[check.id] = check
  }
  return {
    checks,
    closed,
    aliases: older.aliases ?? {},
    tickets: older.tickets ?? {},
    numbering: older.numbering ?? { day: '', last: 0 },
    provisional: older.provisional ?? {},
    portions: older.portions ?? 0,
    sent: older.sent ?? {},
    ...NO_MONEY,
    ...NO_ACCOUNTS,
    broughtBack: {},
    paidTables: {},
    attention: older.attention ?? {},
    approvals: older.approvals ?? 0,
  }
}

const completeReport = (report: ServiceState['reports'][number]): ServiceState['reports'][number] => ({
  ...report,
  takings: completeTakings(report.takings),
})

const { refundTasks, refunds, refundNumber, tills, takings, reports } = emptyService
const { invoiceNumber, payOffs, payOffsBefore, payOffNumber, accountMoves, accountsAhead } = emptyService
/** Before house accounts had a balance. */
const NO_ACCOUNTS = { invoiceNumber, payOffs, payOffsBefore, payOffNumber, accountMoves, accountsAhead }
const NO_MONEY = { refundTasks, refunds, refundNumber, tills, takings, reports }

/** Before there were payments. */
function withMoney(state: ServiceState): ServiceState {
  if (state.refundTasks !== undefined) return state
  const unpaid = <C extends Check>(checks: Readonly<Record<string, C>>): Readonly<Record<string, C>> =>
    Object.fromEntries(
      Object.entries(checks).map(([id, check]) => [id, { ...check, payments: check.payments ?? [] }]),
    )
  return { ...state, checks: unpaid(state.checks), closed: unpaid(state.closed), ...NO_MONEY }
}

/** Tickets once said of a dish only whether it was done. */
function withProgress(state: ServiceState): ServiceState {
  const tickets = Object.entries(state.tickets).map(([id, ticket]) => [id, upgradedTicket(ticket)] as const)
  return tickets.every(([id, ticket]) => ticket === state.tickets[id])
    ? state
    : { ...state, tickets: Object.fromEntries(tickets) }
}

export const upgradedTicket = (ticket: Ticket): Ticket =>
  ticket.items.every((item) => item.passed !== undefined)
    ? ticket
    : { ...ticket, items: ticket.items.map((item) => ({ ...NO_PROGRESS, ...item })) }

export function upgradedCheck(check: Check): Check {
  const { by }: Mark = check.opened
  const lacking = {
    alsoAt: [],
    waiterId: by,
    orderTypeId: null,
    handover: null,
    allergy: '',
    discount: null,
    division: null,
    billed: null,
    followUpOf: null,
    payments: [],
    ...(check.status === 'cancelled' && { reason: null }),
  }
  return { ...lacking, ...check, lines: check.lines.map(upgradedLine) } as Check
}

function upgradedLine(line: Line): Line {
  const lacking = {
    root: line.id,
    alsoIds: [],
    variantId: null,
    modifiers: [],
    parts: [],
    weightGrams: null,
    course: 0,
    seat: null,
    held: false,
    comp: null,
    allergy: '',
    fired: {},
    ticketIds: [],
    voids: [],
  }
  return { ...lacking, ...line } as Line
}
