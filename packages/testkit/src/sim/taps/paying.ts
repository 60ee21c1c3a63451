import {
  type Check,
  dueOf,
  methodsOf,
  type OpenCheck,
  owedMinor,
  type PaymentMethod,
  partsDue,
  paymentNow,
  roundedCash,
  type SettledCheck,
  tillsAt,
} from '@comanda/domain'
import type { ServiceIntent } from '../../people.ts'
import { once, oneOf, type Pick, weighted } from './chance.ts'
import { type Eyes, shown, someCheckId, someReason } from './eyes.ts'

/** What somebody at a cashier's terminal has before them. */
export interface CashierEyes extends Eyes {
  readonly terminalId: string
}

type Deed = (pick: Pick, eyes: CashierEyes) => ServiceIntent | null
interface Amount {
  readonly amountMinor: number
  readonly lineIds?: string[]
  readonly part?: number
}

/** Money for checks: taken, taken back, given back. `null`: there is nothing to do. */
export const atCashier: Deed = (pick, eyes) =>
  weighted<Deed>(pick, [
    [30, paid],
    [3, paidAgain],
    [4, takenBack],
    [3, settled],
    [5, givenBack],
    [6, refunded],
    [4, corrected],
    [2, waived],
  ])(pick, eyes)

const paid: Deed = (pick, eyes) => {
  const { view, setup, freshId } = eyes
  const owing = Object.values(view.checks).filter((check) => dueOf(check, setup) > 0)
  if (owing.length === 0) return null
  const check = oneOf(pick, owing)
  const method = oneOf(pick, methodsOf(setup))
  const dueMinor = dueOf(check, setup)
  const what = someAmount(pick, eyes, check, dueMinor)
  const tipMinor = once(pick, 4) ? 1 + pick(300) : 0
  const minor = what.amountMinor + tipMinor
  const roundingMinor = method.kind === 'cash' ? roundedCash(minor, setup) - minor : 0
  return {
    type: 'takePayment',
    checkId: check.id,
    paymentId: freshId(),
    methodId: method.id,
    ...what,
    ...handedOver(pick, method, dueMinor),
    tipMinor,
    reference: method.needsReference && !once(pick, 6) ? `slip ${pick(1_000)}` : '',
    tillId: someTill(pick, eyes),
    seen: {
      dueMinor,
      lines: linesSeen(check),
      roundingMinor,
      setupSeq: eyes.setupSeq,
      account: accountSeen(eyes, check, method),
    },
  }
}

/** What the screen said of the house account that is charged. */
const accountSeen = ({ view, setup }: Eyes, { customer }: OpenCheck, { kind }: PaymentMethod) =>
  kind === 'account' && customer !== null
    ? { balanceMinor: owedMinor(setup, view, customer.id), customerId: customer.id }
    : null

/** All of it, a part in an even split or by amounts, some lines, or just some money; seldom too much. */
const someAmount = (pick: Pick, { setup }: Eyes, check: OpenCheck, dueMinor: number): Amount =>
  weighted<() => Amount>(pick, [
    [10, () => ({ amountMinor: dueMinor })],
    [5, () => ({ amountMinor: 1 + pick(dueMinor) })],
    [4, () => partOf(pick, partsDue(check, setup), dueMinor)],
    [3, () => forLines(pick, check, dueMinor)],
    [1, () => ({ amountMinor: dueMinor + 1 + pick(500) })],
  ])()

function partOf(pick: Pick, parts: readonly number[], dueMinor: number): Amount {
  const part = parts.findIndex((minor) => minor > 0)
  const amountMinor = parts[part] ?? 1 + pick(dueMinor)
  return part < 0 ? { amountMinor } : { amountMinor: Math.min(amountMinor, dueMinor), part }
}

function forLines(pick: Pick, check: Check, dueMinor: number): Amount {
  const lines = check.lines.filter(({ status }) => status === 'ordered' && once(pick, 2))
  const worthMinor = lines.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0)
  const amountMinor = Math.min(Math.max(1, worthMinor), dueMinor)
  return { amountMinor, lineIds: lines.map(({ id }) => id) }
}

/** A note that is larger than what is asked for, where change is given; seldom one that is too small. */
const handedOver = (pick: Pick, { allowsChange }: PaymentMethod, dueMinor: number) =>
  allowsChange && once(pick, 2)
    ? { tenderedMinor: once(pick, 12) ? 1 : Math.ceil((dueMinor + 300) / 1_000) * 1_000 }
    : {}

const linesSeen = ({ lines }: Check) =>
  lines.filter(({ status }) => status === 'ordered').map(({ id, quantity }) => ({ lineId: id, quantity }))

/** The till of this terminal, or a shared one; now and then any other that there is or was. */
export function someTill(pick: Pick, { view, terminalId }: CashierEyes): string | null {
  const all = Object.keys(view.tills)
  if (all.length > 0 && once(pick, 10)) return oneOf(pick, all)
  return tillsAt(view.tills, terminalId)[0]?.id ?? null
}

const withPayments = ({ view }: Eyes): readonly Check[] =>
  [...Object.values(view.checks), ...Object.values(view.closed)].filter(({ payments }) => payments.length > 0)

/** The same payment once more, as after a time-out. */
const paidAgain: Deed = (pick, eyes) => {
  if (!eyes.repeats) return null
  // Seldom possible, so it is not left out where it is.
  const inVain = paidInVain(pick, eyes)
  if (inVain !== null && !once(pick, 3)) return inVain
  const checks = withPayments(eyes)
  if (checks.length === 0) return null
  const { id: checkId, payments } = oneOf(pick, checks)
  const { id: paymentId, methodId, amountMinor, tillId, reference } = oneOf(pick, payments)
  const seen = { dueMinor: amountMinor, lines: [] }
  return { type: 'takePayment', checkId, paymentId, methodId, amountMinor, tillId, reference, seen }
}

/** The same, of one that was taken back meanwhile. */
const paidInVain: Deed = (pick, eyes) => {
  const checks = Object.values(eyes.view.checks).filter((check) => check.takenBack !== undefined)
  if (checks.length === 0) return null
  const check = oneOf(pick, checks)
  const dueMinor = dueOf(check, eyes.setup)
  return {
    type: 'takePayment',
    checkId: check.id,
    paymentId: oneOf(pick, check.takenBack ?? []),
    methodId: 'cash',
    amountMinor: Math.max(1, dueMinor),
    tillId: someTill(pick, eyes),
    seen: { dueMinor, lines: [] },
  }
}

const takenBack: Deed = (pick, eyes) => {
  const all = withPayments(eyes)
  const open = all.filter(({ status }) => status === 'open')
  // Of a settled one nothing is taken back: that is tried now and then only.
  const checks = open.length > 0 && !once(pick, 6) ? open : all
  if (checks.length === 0) return null
  const { id: checkId, payments } = oneOf(pick, checks)
  const { id: paymentId } = oneOf(pick, payments)
  return {
    type: 'removePayment',
    checkId,
    paymentId,
    reason: someReason(pick),
    tillId: someTill(pick, eyes),
  }
}

const settled: Deed = (pick, eyes) => {
  const even = Object.values(eyes.view.checks).filter((check) => dueOf(check, eyes.setup) === 0)
  const checkId = even.length > 0 ? oneOf(pick, even).id : someCheckId(pick, eyes)
  return checkId === null ? null : { type: 'settleCheck', checkId }
}

const givenBack: Deed = (pick, eyes) => {
  const tasks = Object.values(eyes.view.refundTasks)
  const waiting = tasks.filter(({ resolved }) => resolved === null)
  const some = once(pick, 8) ? tasks : waiting
  if (some.length === 0) return null
  return {
    type: 'resolveRefund',
    taskId: oneOf(pick, some).id,
    as: once(pick, 4) ? 'kept' : 'refunded',
    methodId: oneOf(pick, ['cash', 'card']),
    tillId: someTill(pick, eyes),
  }
}

const refunded: Deed = (pick, eyes) => {
  const paidFor = withPayments(eyes).filter((check): check is SettledCheck => check.status === 'settled')
  if (paidFor.length === 0) return null
  const { id: checkId, payments, lines } = oneOf(pick, paidFor)
  if (lines.length === 0) return null
  const line = oneOf(pick, lines)
  const { id: paymentId, tipMinor } = oneOf(pick, payments)
  const others = payments.filter(({ id }) => id !== paymentId && once(pick, 2))
  return {
    type: 'refundLines',
    checkId,
    refundId: eyes.freshId(),
    paymentId,
    lines: once(pick, 8) ? [] : [{ lineId: line.id, quantity: 1 + pick(line.quantity) }],
    methodId: once(pick, 3) ? oneOf(pick, ['cash', 'card']) : null,
    tipMinor: once(pick, 3) ? tipMinor : 0,
    others: others.map((paid) => ({ paymentId: paid.id, amountMinor: 1 + pick(paid.amountMinor) })),
    tillId: someTill(pick, eyes),
    reason: someReason(pick),
  }
}

/** It was paid otherwise, or its tip was: now and then somebody says so who has not seen what was said before. */
const corrected: Deed = (pick, eyes) => {
  const paidFor = withPayments(eyes).filter((check): check is SettledCheck => check.status === 'settled')
  if (paidFor.length === 0) return null
  const check = oneOf(pick, paidFor)
  const { id: paymentId, methodId, tipMinor } = paymentNow(check, oneOf(pick, check.payments))
  return {
    type: 'correctPayment',
    checkId: check.id,
    correctionId: eyes.freshId(),
    paymentId,
    methodId: once(pick, 3) ? null : oneOf(pick, methodsOf(eyes.setup)).id,
    tipMinor: once(pick, 3) ? null : pick(300),
    reference: once(pick, 4) ? null : `slip ${pick(1_000)}`,
    tillId: someTill(pick, eyes),
    reason: someReason(pick),
    seen: once(pick, 12) ? { methodId: 'card', tipMinor: 1 } : { methodId, tipMinor },
  }
}

const waived: Deed = (pick, eyes) => {
  const checkId = someCheckId(pick, eyes)
  if (checkId === null) return null
  const waived = shown(eyes, checkId)?.chargeWaived === undefined
  return { type: 'waiveCharge', checkId, waived, reason: someReason(pick) }
}
