import type { OpenCheck, ServiceOp, ServiceState } from '@comanda/domain'
import type { PlantedBug } from './simulate.ts'

/** Bugs of the rules of service, each as somebody could write it; terminals and server have it alike. */

/** Decides a fire as if the kitchen had nothing yet. */
export const firesAgain: PlantedBug = ({ decide }) => ({
  decide: (state, command, author, context) =>
    decide(command.type === 'fireLines' ? nothingFired(state) : state, command, author, context),
})

function nothingFired(state: ServiceState): ServiceState {
  const unfired = (check: OpenCheck): OpenCheck => ({
    ...check,
    lines: check.lines.map((line) => ({ ...line, fired: {} })),
  })
  const checks = Object.entries(state.checks).map(([id, check]) => [id, unfired(check)])
  return { ...state, checks: Object.fromEntries(checks), tickets: {} }
}

/** A sound decision, of which some ops are written otherwise. */
const writing =
  (change: (op: ServiceOp) => ServiceOp): PlantedBug =>
  ({ decide }) => ({
    decide: (...asked) => {
      const decision = decide(...asked)
      return decision.ok ? { ok: true, ops: decision.ops.map(change) } : decision
    },
  })

export const voidsInSilence = writing((op) => (op.type === 'lineVoided.v1' ? { ...op, tickets: [] } : op))

export const mergeDropsLine = writing((op) =>
  op.type === 'checkMerged.v1' ? { ...op, lineIds: op.lineIds.slice(0, -1) } : op,
)

/** A check that is split off has nothing of its party: no allergy, no size, no waiver; its lines keep no charge. */
export const partyForgotten = writing((op) => {
  if (op.type === 'checkOpened.v1') {
    const { splitFrom: _party, ...alone } = op
    return alone
  }
  if (op.type !== 'linesMoved.v1') return op
  const { words: _said, ...silent } = op
  return silent
})

/** Lines are charged as the check is where they come to. */
export const chargeLeftBehind = writing((op) => {
  if (op.type === 'linesMoved.v1') return { ...op, moves: op.moves.map(({ charge: _kept, ...move }) => move) }
  if (op.type !== 'checkMerged.v1' && op.type !== 'checkUnmerged.v1' && op.type !== 'checkMoved.v1') return op
  const { charges: _kept, ...bare } = op
  return bare
})

export const discountForgotten = writing((op) =>
  op.type === 'linesMoved.v1' ? { ...op, discounts: { from: null, to: null } } : op,
)

export const numbersPortionsTwice = writing((op) =>
  op.type === 'portionsTaken.v1' && op.ordinal > 1 ? { ...op, ordinal: op.ordinal - 1 } : op,
)

/** The units arrive, and stay where they were. */
export const movesAndKeeps: PlantedBug = ({ apply }) => ({
  apply: (state, op, meta) => {
    const next = apply(state, op, meta)
    const from = op.type === 'linesMoved.v1' ? next.checks[op.checkId] : undefined
    const lines = from && state.checks[from.id]?.lines
    return from === undefined || lines === undefined
      ? next
      : { ...next, checks: { ...next.checks, [from.id]: { ...from, lines } } }
  },
})

/** Lines go to another check, and what the kitchen has of them stays. */
export const dishesStay = writing((op) => {
  if (op.type !== 'linesMoved.v1') return op
  const { dishes: _stay, ...rest } = op
  return rest
})

/** Whoever bumps a ticket bumps those of all other stations of the fire. */
export const bumpsNeighbours: PlantedBug = ({ apply }) => ({
  apply: (state, op, meta) => {
    if (op.type !== 'ticketBumped.v1') return apply(state, op, meta)
    const fire = op.ticketId.split(':')[0]
    const neighbours = Object.keys(state.tickets).filter((id) => id.split(':')[0] === fire)
    return neighbours.reduce(
      (next, ticketId) => apply(next, { ...op, ticketId: ticketId as typeof op.ticketId }, meta),
      state,
    )
  },
})

/** A check that moves to another table sends its tickets there once more. */
export const moveIssuesTickets: PlantedBug = ({ apply }) => ({
  apply: (state, op, meta) => {
    const next = apply(state, op, meta)
    if (op.type !== 'checkMoved.v1') return next
    const again = Object.values(next.tickets)
      .filter((ticket) => ticket.checkId === op.checkId && ticket.kind === 'order')
      .map((ticket) => ({ ...ticket, id: `${meta.seq}-${ticket.id}` }))
    return {
      ...next,
      tickets: { ...next.tickets, ...Object.fromEntries(again.map((each) => [each.id, each])) },
    }
  },
})
