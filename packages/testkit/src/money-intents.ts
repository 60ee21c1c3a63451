import { allChecks, divisionText, dueOf, partsDue } from '@comanda/domain'
import { order, seat } from './intents.ts'
import { pays, paysAll } from './money-words.ts'
import type { ServiceIntent } from './people.ts'
import { oneOf, type Pick } from './sim/taps/chance.ts'
import type { Eyes } from './sim/taps/eyes.ts'
import { say } from './words.ts'

/** What somebody who is about to take money has before them. The tills of a test are `till-a` (all) and `till-b` (T3). */
export type MoneyEyes = { readonly [K in 'view' | 'setup' | 'freshId']: Eyes[K] }

/** Something that somebody does about money, or about what it is for. */
export function moneyIntent(pick: Pick, { view, setup, freshId: fresh }: MoneyEyes): ServiceIntent {
  const check = oneOf(pick, allChecks(view).length === 0 ? [undefined] : allChecks(view))
  if (check === undefined || pick(12) === 0)
    return seat(fresh(), oneOf(pick, ['table-5', 'table-7', 'table-20']), fresh())
  const checkId = check.id
  const due = dueOf(check, setup)
  const tillId = oneOf(pick, ['till-a', 'till-a', 'till-b', null])
  const methodId = oneOf(pick, ['cash', 'card'])
  const line = check.lines[pick(Math.max(1, check.lines.length))]
  const why = { reason: { text: 'why' }, approvedBy: 'max' }
  const ordering = () =>
    order(fresh(), oneOf(pick, ['beer', 'coffee', 'steak', 'burger']), 1 + pick(3), checkId)
  if (line === undefined) return ordering()
  const on = { checkId, lineId: line.id }
  const { quantity } = line
  return oneOf<() => ServiceIntent>(pick, [
    ordering,
    ordering,
    () => ({
      type: 'adjustQuantity',
      ...on,
      by: oneOf(pick, [1, 2, -1]),
      seen: { quantity },
      approvedBy: 'max',
    }),
    () => ({ type: 'setQuantity', ...on, to: 1 + pick(6), seen: { quantity }, approvedBy: 'max' }),
    () => say.fire(fresh(), { [line.id]: quantity }, checkId),
    () => ({ type: 'removeLine', ...on, seen: { quantity }, approvedBy: 'max' }),
    () => ({ type: 'voidLine', ...on, quantity: 1, ...why, seen: { quantity } }),
    () => ({
      type: 'discountCheck',
      checkId,
      discount: { bp: pick(4) * 500, fixedMinor: pick(3) * 99 },
      ...why,
      seen: { discount: check.discount },
    }),
    () => ({
      type: 'compLine',
      ...on,
      quantity: 1,
      newLineId: fresh(),
      ...why,
      seen: { quantity, comped: false },
    }),
    () => ({ type: 'mergeChecks', checkId, into: oneOf(pick, allChecks(view)).id }),
    () => ({ type: 'unmergeCheck', checkId }),
    () => ({
      type: 'moveLines',
      checkId,
      to: oneOf(pick, allChecks(view)).id,
      moves: [{ lineId: line.id, quantity: 1, newLineId: fresh() }],
    }),
    () => ({ type: 'cancelCheck', checkId, ...why }),
    () => ({ type: 'presentBill', checkId }),
    () => ({ type: 'waiveCharge', checkId, waived: check.chargeWaived === undefined, ...why }),
    () => ({
      type: 'moveCheck',
      checkId,
      tableId: oneOf(pick, ['table-5', 'table-20']),
      seen: { tableId: check.tableId },
    }),
    () => ({
      type: 'divideCheck',
      checkId,
      division: oneOf(pick, [null, { kind: 'even', parts: 2 }, { kind: 'even', parts: 3 }]),
      seen: { division: divisionText(check.division) },
    }),
    ...Array.from({ length: 2 }, () => () => {
      const part = pick(3)
      const left = partsDue(check, setup)[part] ?? 0
      return left < 1 ? ordering() : pays(fresh(), left, due, { checkId, tillId, part, approvedBy: 'max' })
    }),
    () => ({ type: 'settleCheck', checkId, approvedBy: 'max' }),
    ...Array.from(
      { length: 6 },
      () => () =>
        due < 1
          ? ordering()
          : paysAll(view, setup, fresh(), checkId, {
              tillId,
              methodId,
              tipMinor: pick(3) * 50,
              approvedBy: 'max',
            }),
    ),
    ...Array.from(
      { length: 3 },
      () => () =>
        pays(fresh(), 1 + pick(Math.max(1, due)), due, {
          checkId,
          tillId,
          methodId,
          tenderedMinor: methodId === 'cash' ? Math.max(0, due) + 10_000 : null,
          approvedBy: 'max',
        }),
    ),
    () => ({
      type: 'removePayment',
      checkId,
      paymentId: check.payments[0]?.id ?? 'none',
      ...why,
      tillId: 'till-a',
    }),
    () => ({
      type: 'refundLines',
      checkId,
      refundId: fresh(),
      paymentId: check.payments[0]?.id ?? 'none',
      lines: [{ lineId: line.id, quantity: 1 }],
      methodId,
      tillId,
      ...why,
    }),
    () => ({
      type: 'refundLines',
      checkId,
      refundId: fresh(),
      paymentId: check.payments[0]?.id ?? 'none',
      lines: [{ lineId: line.id, quantity }],
      methodId,
      tipMinor: pick(2) * (check.payments[0]?.tipMinor ?? 0),
      others: check.payments.slice(1).map(({ id, amountMinor }) => ({ paymentId: id, amountMinor })),
      tillId,
      ...why,
    }),
    () => ({
      type: 'resolveRefund',
      taskId: Object.keys(view.refundTasks)[0] ?? 'none',
      as: oneOf(pick, ['refunded', 'kept']),
      methodId,
      tillId,
      approvedBy: 'max',
    }),
    () => ({
      type: 'moveCash',
      tillId,
      kind: oneOf(pick, ['paidIn', 'paidOut', 'drop']),
      amountMinor: 1 + pick(999),
      reason: 'x',
      approvedBy: 'max',
    }),
    () => ({
      type: 'closeTill',
      tillId: oneOf(pick, Object.keys(view.tills).concat('none')),
      coins: [{ worthMinor: 100, count: pick(300) }],
      approvedBy: 'max',
    }),
    () => ({ type: 'openTill', tillId: fresh(), name: fresh(), floatMinor: 5_000, approvedBy: 'max' }),
    () => ({ type: 'closeDay', seen: { number: view.reports[0]?.number ?? 0 }, approvedBy: 'max' }),
  ])()
}
