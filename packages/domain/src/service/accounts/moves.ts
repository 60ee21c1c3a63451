import type { Refusal } from '@comanda/sync'
import type { CheckId, CustomerId } from '../../ids.ts'
import { accountIdOf } from '../../setup/account.ts'
import type { AccountMove } from '../../setup/house-account.ts'
import type { ServiceContext } from '../context.ts'
import { fail, findCheck, labelOf } from '../find.ts'
import type { ServiceOp, ServiceOpOf } from '../ops.ts'
import type { PaidHow } from '../paying/correction.ts'
import { receivedMinor } from '../paying/payment.ts'
import { refundPartsOf } from '../paying/refund.ts'
import type { ServiceState } from '../state.ts'

/** A move whose customer and check are looked up last. */
type Moved = Omit<AccountMove, 'customerId' | 'check'> & {
  readonly customerId: string | null
  readonly checkId: CheckId | null
}

type Failure = { readonly ok: false; readonly refusal: Refusal }

/**
 * Says what a decision does to house accounts, one op for each: from these the setup log hears of it, once
 * (ADR 10, ADR 22). Whatever charges, lowers or pays off an account says so by being written. `after`: the state
 * behind the decision.
 */
export function accountMoves(
  state: ServiceState,
  ops: readonly ServiceOp[],
  after: () => ServiceState,
  { setup, orderer }: ServiceContext,
): readonly ServiceOp[] | Failure {
  const moved = ops.flatMap((op) => movedBy(state, op))
  if (moved.length === 0) return ops
  const then = after()
  const told: ServiceOp[] = []
  for (const { customerId, checkId, ...move } of moved) {
    const check = checkId === null ? undefined : findCheck(then, checkId)
    const whose = customerId ?? check?.customer?.id
    if (whose === undefined) return fail('customer-missing', { method: move.method })
    told.push({
      type: 'accountMoved.v1',
      ...move,
      customerId: accountIdOf(setup, whose) as CustomerId,
      check: check === undefined ? null : { id: check.id, label: `${labelOf(check)}` },
      // Nobody but the orderer tells the setup log.
      ordinal: orderer ? state.accountMoves + told.length + 1 : 0,
    })
  }
  return [...ops, ...told]
}

function movedBy(state: ServiceState, op: ServiceOp): readonly Moved[] {
  switch (op.type) {
    case 'paymentTaken.v1':
      return op.kind === 'account' ? [charge(op)] : []
    case 'paymentRemoved.v1':
      return chargeBack(state, op)
    case 'paymentCorrected.v1':
      return corrected(op)
    case 'refundIssued.v1':
      return refunds(state, op)
    case 'refundResolved.v1': {
      const paymentId = state.refundTasks[op.taskId]?.paymentId ?? ''
      if (op.method?.kind !== 'account') return []
      const amountMinor = op.amountMinor + op.roundingMinor + (op.tipMinor ?? 0)
      return [refund(state, { ...op.method, checkId: op.checkId, paymentId, amountMinor }, op.taskId)]
    }
    case 'accountPaidOff.v1': {
      const { payOffId: entryId, customerId, amountMinor, name: method } = op
      return [{ entryId, customerId, kind: 'payOff', amountMinor: -amountMinor, checkId: null, method }]
    }
    case 'payOffRemoved.v1': {
      const payOff = state.payOffs[op.payOffId]
      if (payOff === undefined) return []
      const { customerId, amountMinor, name: method } = payOff
      return [{ entryId: op.payOffId, customerId, kind: 'payOffBack', amountMinor, checkId: null, method }]
    }
    default:
      return []
  }
}

function charge(op: ServiceOpOf<'paymentTaken.v1'>): Moved {
  const { paymentId: entryId, customerId, checkId, name: method } = op
  return { entryId, customerId, kind: 'charge', amountMinor: receivedMinor(op), checkId, method }
}

function chargeBack(state: ServiceState, op: ServiceOpOf<'paymentRemoved.v1'>): readonly Moved[] {
  const payment = paymentOn(state, op.checkId, op.paymentId)
  if (payment?.kind !== 'account') return []
  const { id: entryId, customerId, name: method } = payment
  const amountMinor = -receivedMinor(payment)
  return [{ entryId, customerId, kind: 'chargeBack', amountMinor, checkId: op.checkId, method }]
}

/** Charged by mistake, or not charged by mistake: one entry for each account that is wrong. */
function corrected({
  correctionId,
  checkId,
  amountMinor,
  was,
  now,
}: ServiceOpOf<'paymentCorrected.v1'>): readonly Moved[] {
  const entry = (how: PaidHow, kind: 'charge' | 'chargeBack', entryId: string): readonly Moved[] => {
    if (how.kind !== 'account') return []
    const minor = receivedMinor({ ...how, amountMinor })
    const { customerId, name: method } = how
    return [{ entryId, customerId, kind, amountMinor: kind === 'charge' ? minor : -minor, checkId, method }]
  }
  return [...entry(was, 'chargeBack', correctionId), ...entry(now, 'charge', `${correctionId}:2`)]
}

/** What goes back against several payments lowers an account once for each that goes there. */
function refunds(state: ServiceState, op: ServiceOpOf<'refundIssued.v1'>): readonly Moved[] {
  const parts = refundPartsOf(op).filter(({ kind }) => kind === 'account')
  return parts.map((part, index) => {
    const amountMinor = part.amountMinor + part.roundingMinor + part.tipMinor
    const entryId = index === 0 ? op.refundId : `${op.refundId}:${index + 1}`
    return refund(state, { ...part, checkId: op.checkId, amountMinor }, entryId)
  })
}

interface Back {
  readonly checkId: CheckId
  readonly paymentId: string
  /** By which method it goes back. */
  readonly name: string
  readonly amountMinor: number
}

/** To the account that was charged, or that of the check's customer where it was paid otherwise. */
function refund(
  state: ServiceState,
  { checkId, paymentId, name: method, amountMinor }: Back,
  entryId: string,
): Moved {
  const customerId = paymentOn(state, checkId, paymentId)?.customerId ?? null
  return { entryId, customerId, kind: 'refund', amountMinor: -amountMinor, checkId, method }
}

const paymentOn = (state: ServiceState, checkId: string, paymentId: string) =>
  findCheck(state, checkId)?.payments.find(({ id }) => id === paymentId)

/** Without what was told already: a decision inside another is told of by the outer one. */
export const untold = (ops: readonly ServiceOp[]): readonly ServiceOp[] =>
  ops.some(({ type }) => type === 'accountMoved.v1')
    ? ops.filter(({ type }) => type !== 'accountMoved.v1')
    : ops
