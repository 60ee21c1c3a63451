import { findCheck, type ServiceOp, type ServiceState, type Till } from '@comanda/domain'
import type { PlantedBug } from './simulate.ts'

/** Bugs of the rules of money, each as somebody could write it; terminals and server have it alike. */

/** A payment that comes again, as after a time-out, is taken for another. */
export const paysAgain: PlantedBug = ({ decide }) => ({
  decide: (state, command, author, context) =>
    decide(
      command.type === 'takePayment' ? forgotten(state, command.checkId, command.paymentId) : state,
      command,
      author,
      context,
    ),
})

function forgotten(state: ServiceState, checkId: string, paymentId: string): ServiceState {
  const check = findCheck(state, checkId)
  if (check === undefined) return state
  const payments = check.payments.map((paid) => (paid.id === paymentId ? { ...paid, id: 'another' } : paid))
  const changed = { [check.id]: { ...check, payments } }
  return check.status === 'open'
    ? { ...state, checks: { ...state.checks, ...changed } as ServiceState['checks'] }
    : { ...state, closed: { ...state.closed, ...changed } as ServiceState['closed'] }
}

/** A payment that was taken back is taken again when its command comes again. */
export const takesBackInVain: PlantedBug = ({ decide }) => ({
  decide: (state, command, author, context) =>
    decide(command.type === 'takePayment' ? nothingTakenBack(state) : state, command, author, context),
})

const nothingTakenBack = (state: ServiceState): ServiceState => ({
  ...state,
  checks: mapped(state.checks, (check) => ({ ...check, takenBack: [] })),
  closed: mapped(state.closed, (check) => ({ ...check, takenBack: [] })),
})

const mapped = <C>(checks: Readonly<Record<string, C>>, change: (check: C) => C): Record<string, C> =>
  Object.fromEntries(Object.entries(checks).map(([id, check]) => [id, change(check)]))

/** What comes late is put on the check that was settled, instead of on one that follows it. */
export const settledTakesMore: PlantedBug = ({ decide }) => ({
  decide: (...asked) => {
    const decision = decide(...asked)
    if (!decision.ok) return decision
    const opening = decision.ops.find((op) => op.type === 'checkOpened.v1' && op.followUpOf !== undefined)
    return opening?.type !== 'checkOpened.v1' || opening.followUpOf === undefined
      ? decision
      : { ok: true, ops: ontoSettled(decision.ops, opening.checkId, opening.followUpOf) }
  },
})

const ontoSettled = (ops: readonly ServiceOp[], next: string, settled: string): readonly ServiceOp[] =>
  ops.flatMap((op) => {
    if (!('checkId' in op) || op.checkId !== next) return [op]
    if (op.type === 'checkOpened.v1' || op.type === 'checkNumbered.v1') return []
    return [{ ...op, checkId: settled } as ServiceOp]
  })

/** What comes late for a settled check is accepted, and is nowhere. */
export const lateIsLost: PlantedBug = ({ decide }) => ({
  decide: (...asked) => {
    const decision = decide(...asked)
    const isLate =
      decision.ok && decision.ops.some((op) => op.type === 'checkOpened.v1' && op.followUpOf !== undefined)
    return isLate ? { ok: true, ops: [] } : decision
  },
})

/** What was handed over is counted as what was kept. */
export const changeForgotten: PlantedBug = ({ apply }) => ({
  apply: (state, op, meta) => {
    const next = apply(state, op, meta)
    if (op.type !== 'paymentTaken.v1' || op.tillId === null || op.changeMinor === 0) return next
    const till = next.tills[op.tillId]
    return till === undefined || till === state.tills[op.tillId]
      ? next
      : { ...next, tills: { ...next.tills, [till.id]: fuller(till, op.methodId, op.changeMinor) } }
  },
})

function fuller(till: Till, methodId: string, minor: number): Till {
  const sums = till.methods[methodId]
  if (sums === undefined) return till
  return {
    ...till,
    methods: { ...till.methods, [methodId]: { ...sums, amountMinor: sums.amountMinor + minor } },
  }
}

/** The setup log hears of two moves of house accounts under one number, and takes the second for the first again. */
export const numbersMovesTwice: PlantedBug = ({ decide }) => ({
  decide: (...asked) => {
    const decision = decide(...asked)
    return decision.ok ? { ok: true, ops: decision.ops.map(numberedAgain) } : decision
  },
})

const numberedAgain = (op: ServiceOp): ServiceOp =>
  op.type === 'accountMoved.v1' && op.ordinal > 1 ? { ...op, ordinal: op.ordinal - 1 } : op

/** What was given back before is forgotten when somebody gives back again. */
export const refundsAgain: PlantedBug = ({ decide }) => ({
  decide: (state, command, author, context) =>
    decide(command.type === 'refundLines' ? { ...state, refunds: {} } : state, command, author, context),
})

/** A check that was filed comes back without what was given back for it. */
export const comesBackBare: PlantedBug = ({ apply }) => ({
  apply: (state, op, meta) =>
    apply(state, op.type === 'checkBroughtBack.v1' ? { ...op, refunds: [] } : op, meta),
})

const RIGHTS: ReadonlySet<string> = new Set(['not-permitted', 'not-signed-in', 'approval-not-proven'])

/** Money that cannot be booked any more is refused, as if its author could have known, and is in nobody's list. */
export const moneyApartRefused: PlantedBug = ({ decide }) => ({
  decide: (...asked) => {
    const decision = decide(...asked)
    const [kept] = decision.ok ? decision.ops : []
    return kept?.type === 'commandKept.v1' && !RIGHTS.has(kept.because.code)
      ? ({ ok: false, refusal: kept.because } as ReturnType<typeof decide>)
      : decision
  },
})

/** What was promised to guests apart is refused when it arrives, because it is sold out by then. */
export const soldApartRefused: PlantedBug = ({ decide }) => ({
  decide: (state, command, author, { arrivedAt: _known, ...context }) =>
    decide(state, command, author, context),
})

/** Goods that are given back lower the sales by category, and no other figure of the report. */
export const refundsLowerCategories: PlantedBug = ({ apply }) => ({
  apply: (state, op, meta) => {
    const next = apply(state, op, meta)
    if (op.type !== 'refundIssued.v1' || next === state) return next
    const byCategory = { ...next.takings.byCategory }
    for (const { categoryId, netMinor } of op.lines) {
      const sums = byCategory[categoryId] ?? { units: 0, amountMinor: 0 }
      byCategory[categoryId] = { ...sums, amountMinor: sums.amountMinor - netMinor }
    }
    return { ...next, takings: { ...next.takings, byCategory } }
  },
})
