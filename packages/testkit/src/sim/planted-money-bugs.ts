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
