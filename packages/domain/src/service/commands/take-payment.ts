import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, type CustomerId, LineId, PaymentId, PaymentMethodId, PersonId, TillId } from '../../ids.ts'
import { type Author, forbidden, isRefusal, type ServiceContext, type ServiceDecision } from '../context.ts'
import { allChecks, labelOf } from '../find.ts'
import type { ServiceOpOf } from '../ops.ts'
import { type Amounts, amountsOf } from '../paying/amounts.ts'
import { folded } from '../paying/fold.ts'
import { methodOf, methodTaken } from '../paying/methods.ts'
import { paidOpen, paidTwice } from '../paying/pay.ts'
import type { MethodTaken } from '../paying/payment.ts'
import { reachPaid } from '../paying/reach-paid.ts'
import type { Check, ServiceState } from '../state.ts'
import { reachTill } from '../tills/find-till.ts'
import { lifted } from './lifted.ts'

const minor = z.number().int().min(0).max(1_000_000_000)

/** Takes money for a check (F5.2). At zero due the check is settled at that moment. */
export const TakePaymentCommand = z.object({
  type: z.literal('takePayment'),
  checkId: CheckId,
  paymentId: PaymentId,
  methodId: PaymentMethodId,
  /** What goes to the check, before cash rounding. */
  amountMinor: minor.min(1),
  /** What was handed over, of a method that gives change; `null`: exactly what was asked for. */
  tenderedMinor: minor.nullable().default(null),
  tipMinor: minor.default(0),
  /** Missing: the tip is the waiter's. */
  tipPersonId: PersonId.nullable().default(null),
  reference: z.string().trim().max(120).default(''),
  /** What it is for: these lines, or the part of the division with this place, from 0. */
  lineIds: z.array(LineId).max(500).default([]),
  part: z.number().int().min(0).max(98).nullable().default(null),
  /** `null`: the restaurant uses no tills. */
  tillId: TillId.nullable().default(null),
  /**
   * What was due on the author's screen, and of which lines. Whoever pays all of it pays for these lines:
   * what came to the check unseen stays unpaid (C9).
   */
  seen: z.object({
    dueMinor: z.number().int(),
    lines: z
      .array(z.object({ lineId: LineId, quantity: z.number().int().min(1).max(9999) }))
      .max(1000)
      .default([]),
  }),
  ...lifted,
})
export type TakePaymentCommand = z.infer<typeof TakePaymentCommand>

export function takePayment(
  state: ServiceState,
  command: TakePaymentCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'takePayments')
  if (denied) return denied
  const { setup } = context
  const terminal = setup.terminals[author.terminal]
  if (terminal?.takesPayments === false) return refuse('terminal-takes-no-money', { terminal: terminal.name })
  if (hasPayment(state, command.paymentId)) return accept()
  const method = methodOf(setup, command.methodId)
  if (method === undefined) return refuse('method-unknown')
  const amounts = amountsOf(method, command, setup)
  if (isRefusal(amounts)) return amounts
  const till = reachTill(state, command.tillId, author, context)
  if (isRefusal(till)) return till
  const reached = reachPaid(state, command.checkId, command.seen.lines, author, context)
  if (isRefusal(reached)) return reached
  const { check } = reached
  if (method.kind === 'account' && check.customer === null)
    return refuse('customer-missing', { check: labelOf(check), method: method.name })
  const before = [...till.before, ...reached.before]
  const taking = (of: Check) =>
    tender(of, command, { ...methodTaken(method), ...amounts, tillId: till.tillId })
  if (check.status === 'settled') return accept(...before, taking(check), paidTwice(check, command, author))
  return paidOpen(folded(state, before, author), { ...reached, before, taking }, command, author, context)
}

type Taking = ServiceOpOf<'paymentTaken.v1'>

function tender(
  check: Check,
  { paymentId, amountMinor, tipMinor, tipPersonId, reference, lineIds, part }: TakePaymentCommand,
  how: Amounts & MethodTaken & Pick<Taking, 'tillId'>,
): Taking {
  const isAccount = how.kind === 'account'
  return {
    type: 'paymentTaken.v1',
    checkId: check.id,
    paymentId,
    amountMinor,
    ...how,
    tipMinor,
    tipPersonId: tipMinor === 0 ? null : (tipPersonId ?? (check.waiterId as PersonId)),
    reference,
    customerId: isAccount ? (check.customer?.id as CustomerId) : null,
    lineIds,
    part,
  }
}

/** It is there, or was taken back: either way its money was heard of. */
const hasPayment = (state: ServiceState, paymentId: string): boolean =>
  allChecks(state).some(
    ({ payments, takenBack = [] }) =>
      payments.some(({ id }) => id === paymentId) || takenBack.includes(paymentId),
  )
