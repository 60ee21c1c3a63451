import {
  leftToRefund,
  type Payment,
  type PaymentMethod,
  paymentNow,
  roundedCash,
  type ServiceState,
  type SettledCheck,
  type SetupState,
} from '@comanda/domain'

/** A payment of a paid check, and what can still be given back of it. Minor units. */
export interface PaymentLeft {
  readonly payment: Payment
  readonly leftMinor: number
  readonly tipLeftMinor: number
}

/** Payments that something is left of, oldest first (F5.4). */
export const paymentsLeft = (
  check: SettledCheck,
  service: Pick<ServiceState, 'refunds' | 'refundTasks'>,
): readonly PaymentLeft[] =>
  check.payments
    .map((taken) => {
      const payment = paymentNow(check, taken)
      const { amountMinor, tipMinor } = leftToRefund(service, payment)
      return { payment, leftMinor: amountMinor, tipLeftMinor: tipMinor }
    })
    .filter(({ leftMinor, tipLeftMinor }) => leftMinor > 0 || tipLeftMinor > 0)

/** What goes back against one payment, and how. Minor units. */
export interface Share {
  readonly payment: Payment
  readonly methodId: string
  readonly amountMinor: number
  readonly tipMinor: number
}

/** What somebody has chosen about it. */
export interface Ways {
  /** The payment that comes first; `null`: the one of which most is left. */
  readonly firstId: string | null
  /** By payment: another way than it was paid. */
  readonly methodIds: Readonly<Record<string, string>>
  /** Payments whose tip goes back as well. */
  readonly tips: readonly string[]
}

export const NO_WAYS: Ways = { firstId: null, methodIds: {}, tips: [] }

/**
 * Shares out money among payments: the first as far as it goes, then the others, so that what was paid by card goes
 * back to the card and cash in cash. Tips go back only where they were chosen.
 */
export function sharesOf(left: readonly PaymentLeft[], amountMinor: number, ways: Ways): readonly Share[] {
  let restMinor = amountMinor
  return inOrder(left, amountMinor, ways.firstId).flatMap(({ payment, leftMinor, tipLeftMinor }) => {
    const own = Math.max(0, Math.min(restMinor, leftMinor))
    const tipMinor = ways.tips.includes(payment.id) ? Math.max(0, tipLeftMinor) : 0
    restMinor -= own
    if (own === 0 && tipMinor === 0) return []
    return [{ payment, methodId: ways.methodIds[payment.id] ?? payment.methodId, amountMinor: own, tipMinor }]
  })
}

/** The payment that comes first: the chosen one, else the last that all of it fits into, else the largest. */
function inOrder(
  left: readonly PaymentLeft[],
  amountMinor: number,
  firstId: string | null,
): readonly PaymentLeft[] {
  const most = [...left].sort((a, b) => b.leftMinor - a.leftMinor)[0]
  const first =
    left.find(({ payment }) => payment.id === firstId) ??
    left.findLast(({ leftMinor }) => leftMinor >= amountMinor && leftMinor > 0) ??
    most
  return first === undefined ? [] : [first, ...left.filter((each) => each !== first)]
}

/** The fields of the command that say against which payments, and how. */
export function shareFields(shares: readonly Share[]) {
  const [first, ...others] = shares.map(({ payment, ...share }) => ({ paymentId: payment.id, ...share }))
  if (first === undefined) return null
  const { paymentId, methodId, tipMinor } = first
  return { paymentId, methodId, tipMinor, others }
}

/** What is handed over in all: cash is rounded to the smallest coin. Minor units. */
export const handedMinor = (
  shares: readonly Share[],
  methods: readonly PaymentMethod[],
  setup: SetupState,
): number =>
  shares.reduce((sum, { methodId, amountMinor, tipMinor }) => {
    const minor = amountMinor + tipMinor
    const isCash = methods.find(({ id }) => id === methodId)?.kind === 'cash'
    return sum + (isCash ? roundedCash(minor, setup) : minor)
  }, 0)

/** Names of the ways by which it goes back, each once. */
export const waysNamed = (shares: readonly Share[], methods: readonly PaymentMethod[]): readonly string[] => [
  ...new Set(
    shares.map(({ methodId, payment }) => methods.find(({ id }) => id === methodId)?.name ?? payment.name),
  ),
]
