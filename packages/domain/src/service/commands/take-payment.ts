import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CheckId, CustomerId, LineId, PaymentId, PaymentMethodId, PersonId, TillId } from '../../ids.ts'
import { chargedTo, mayCharge } from '../accounts/may-charge.ts'
import { type Author, forbidden, isRefusal, type ServiceContext, type ServiceDecision } from '../context.ts'
import { allChecks } from '../find.ts'
import type { ServiceOpOf } from '../ops.ts'
import { type Amounts, amountsOf } from '../paying/amounts.ts'
import { folded } from '../paying/fold.ts'
import { methodOf, methodTaken } from '../paying/methods.ts'
import { partMeant } from '../paying/part-meant.ts'
import { paidOpen, paidTwice } from '../paying/pay.ts'
import { type MethodTaken, receivedMinor } from '../paying/payment.ts'
import { reachPaid } from '../paying/reach-paid.ts'
import { holding } from '../paying/service-charge.ts'
import type { Check, ServiceState } from '../state.ts'
import { reachTill } from '../tills/find-till.ts'
import { lifted } from './lifted.ts'

const minor = z.number().int().min(0)

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
    /** What cash rounding added to what was asked for; missing: that is not known. */
    roundingMinor: z.number().int().min(-100_000).max(100_000).nullable().default(null),
    /** How much of the setup log was on the author's screen: what was changed behind it does not change what was paid. */
    setupSeq: z.number().int().min(0).optional(),
    /** Of the house account that is charged; `null`: none is. `customerId`: whose it was. */
    account: z
      .object({
        balanceMinor: z.number().int(),
        isApart: z.boolean().default(false),
        customerId: CustomerId.optional(),
      })
      .nullable()
      .default(null),
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
  const { seen } = command
  const wanted = { ...command, seenRoundingMinor: seen.roundingMinor, setupSeq: seen.setupSeq }
  const amounts = amountsOf(method, wanted, author, context)
  if (isRefusal(amounts)) return amounts
  const till = reachTill(state, command.tillId, author, context)
  if (isRefusal(till)) return till
  const reached = reachPaid(state, command.checkId, seen.lines, author, context)
  if (isRefusal(reached)) return reached
  const { check } = reached
  const chargedMinor = receivedMinor({ ...command, roundingMinor: amounts.roundingMinor })
  const charged = { amountMinor: chargedMinor, seen: seen.account }
  const refused = method.kind === 'account' && mayCharge(state, check, charged, author, context)
  if (refused) return refused
  const before = [...till.before, ...reached.before]
  const customerId = method.kind === 'account' ? (chargedTo(check, seen.account, author) ?? null) : null
  const how = { ...methodTaken(method), ...amounts, tillId: till.tillId, customerId }
  const meant = partMeant(check, command.part, author, setup)
  if (isRefusal(meant)) return meant
  const taking = (of: Check) => ({ ...tender(of, command, how), ...meant, ...holding(of, setup) })
  if (check.status === 'settled') return accept(...before, taking(check), paidTwice(check, command, author))
  return paidOpen(folded(state, before, author), { ...reached, before, taking }, command, author, context)
}

type Taking = ServiceOpOf<'paymentTaken.v1'>

function tender(
  check: Check,
  { paymentId, amountMinor, tipMinor, tipPersonId, reference, lineIds }: TakePaymentCommand,
  how: Amounts & MethodTaken & Pick<Taking, 'tillId' | 'customerId'>,
): Omit<Taking, 'part'> {
  return {
    type: 'paymentTaken.v1',
    checkId: check.id,
    paymentId,
    amountMinor,
    ...how,
    tipMinor,
    tipPersonId: tipMinor === 0 ? null : (tipPersonId ?? (check.waiterId as PersonId)),
    reference,
    lineIds,
  }
}

/** It is there, or was taken back: either way its money was heard of. */
const hasPayment = (state: ServiceState, paymentId: string): boolean =>
  allChecks(state).some(
    ({ payments, takenBack = [] }) =>
      payments.some(({ id }) => id === paymentId) || takenBack.includes(paymentId),
  )
