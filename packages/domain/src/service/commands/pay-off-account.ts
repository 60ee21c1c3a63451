import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { CustomerId, PaymentMethodId, PayOffId, TillId } from '../../ids.ts'
import { accountIdOf } from '../../setup/account.ts'
import { owedMinor } from '../accounts/may-charge.ts'
import { type Author, forbidden, isRefusal, type ServiceContext, type ServiceDecision } from '../context.ts'
import { ReasonGiven } from '../ops.ts'
import { amountsOf } from '../paying/amounts.ts'
import { methodOf, methodTaken } from '../paying/methods.ts'
import { noMoneyHere } from '../paying/takes-money.ts'
import type { ServiceState } from '../state.ts'
import { reachTill } from '../tills/find-till.ts'
import { lifted } from './lifted.ts'

const minor = z.number().int().min(0)

/** A customer pays what is owed on a house account, or a part of it (F5.2). Apart from the server too. */
export const PayOffAccountCommand = z.object({
  type: z.literal('payOffAccount'),
  payOffId: PayOffId,
  customerId: CustomerId,
  methodId: PaymentMethodId,
  /** What it lowers the account by, before cash rounding. */
  amountMinor: minor.min(1),
  tenderedMinor: minor.nullable().default(null),
  reference: z.string().trim().max(120).default(''),
  tillId: TillId.nullable().default(null),
  /** What was owed on the author's screen. */
  seen: z.object({ balanceMinor: z.number().int() }),
  ...lifted,
})
export type PayOffAccountCommand = z.infer<typeof PayOffAccountCommand>

/** Takes a pay-off back that was a mistake, until the day is closed: the money goes out of a till, and is owed again. */
export const RemovePayOffCommand = z.object({
  type: z.literal('removePayOff'),
  payOffId: PayOffId,
  reason: ReasonGiven,
  tillId: TillId.nullable().default(null),
  ...lifted,
})
export type RemovePayOffCommand = z.infer<typeof RemovePayOffCommand>

export function payOffAccount(
  state: ServiceState,
  command: PayOffAccountCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'takePayments')
  if (denied) return denied
  const { setup } = context
  const terminal = setup.terminals[author.terminal]
  if (terminal?.takesPayments === false) return refuse('terminal-takes-no-money', { terminal: terminal.name })
  const { payOffId, amountMinor, seen } = command
  if (state.payOffs[payOffId] !== undefined || state.payOffsBefore.includes(payOffId)) return accept()
  const method = methodOf(setup, command.methodId)
  if (method === undefined) return refuse('method-unknown')
  if (method.kind === 'account') return refuse('method-not-for-accounts', { method: method.name })
  const customerId = accountIdOf(setup, command.customerId) as CustomerId
  const balanceMinor = owedMinor(setup, state, customerId)
  // Owed on the author's screen: the money was taken, whoever else has taken some meanwhile. It is their credit.
  if (amountMinor > Math.max(balanceMinor, seen.balanceMinor))
    return refuse('account-owes-less', { balanceMinor: Math.max(0, balanceMinor), amountMinor })
  const amounts = amountsOf(method, { ...command, tipMinor: 0, seenRoundingMinor: null }, author, context)
  if (isRefusal(amounts)) return amounts
  const till = reachTill(state, command.tillId, author, context)
  if (isRefusal(till)) return till
  return accept(...till.before, {
    type: 'accountPaidOff.v1',
    payOffId,
    customerId,
    number: context.orderer ? state.payOffNumber + 1 : null,
    ...methodTaken(method),
    amountMinor,
    ...amounts,
    reference: command.reference,
    tillId: till.tillId,
  })
}

export function removePayOff(
  state: ServiceState,
  { payOffId, reason, tillId }: RemovePayOffCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const payOff = state.payOffs[payOffId]
  const isOwn = payOff?.taken.by === author.by
  const denied =
    forbidden(context, author, isOwn || payOff === undefined ? 'takePayments' : 'refund') ??
    noMoneyHere(context, author)
  if (denied) return denied
  if (payOff === undefined) return refuse('pay-off-unknown')
  // Removed already: that is what was wanted.
  if (payOff.removed !== null) return accept()
  if (reason.text === '' && reason.reasonId === null) return refuse('reason-missing')
  const from = payOff.tillId === null ? null : state.tills[payOff.tillId]
  const isHere = from === null || from?.closed === null
  const till = isHere
    ? { tillId: payOff.tillId as TillId, before: [] }
    : reachTill(state, tillId, author, context)
  if (isRefusal(till)) return till
  return accept(...till.before, { type: 'payOffRemoved.v1', payOffId, tillId: till.tillId, reason })
}
