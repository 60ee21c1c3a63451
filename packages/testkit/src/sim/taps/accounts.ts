import { accountsOf, dueOf, methodsOf, type OpenCheck, owedMinor } from '@comanda/domain'
import type { ServiceIntent, SetupIntent } from '../../people.ts'
import { once, oneOf, type Pick, weighted } from './chance.ts'
import { type Eyes, someReason } from './eyes.ts'
import { type CashierEyes, someTill } from './paying.ts'

type Deed = (pick: Pick, eyes: CashierEyes) => ServiceIntent | null

/** What is put on the house, and paid off later; an invoice that somebody asks for. `null`: there is nothing to do. */
export const atAccounts: Deed = (pick, eyes) =>
  weighted<Deed>(pick, [
    [5, onHouse],
    [4, paidOff],
    [1, mistaken],
    [1, invoiced],
  ])(pick, eyes)

/** The check becomes that of a customer with an account, and what is due on it goes there. */
const onHouse: Deed = (pick, { view, setup, ...eyes }) => {
  const owing = Object.values(view.checks).filter((check) => dueOf(check, setup) > 0)
  if (owing.length === 0) return null
  const { id: checkId, customer } = oneOf(pick, owing)
  if (customer === null) {
    const regular = oneOf(pick, [
      { id: 'k1', name: 'Gray' },
      { id: 'k2', name: 'Black' },
    ])
    return { type: 'attachCustomer', checkId, customer: regular, seen: { customerId: null } }
  }
  const amountMinor = Math.max(1, dueOf(view.checks[checkId] as OpenCheck, setup) - (once(pick, 3) ? 100 : 0))
  const balanceMinor = owedMinor(setup, view, customer.id)
  return {
    type: 'takePayment',
    checkId,
    paymentId: eyes.freshId(),
    methodId: 'house',
    amountMinor,
    tipMinor: once(pick, 4) ? 50 : 0,
    tillId: someTill(pick, { view, setup, ...eyes }),
    seen: { dueMinor: amountMinor, account: { balanceMinor, isApart: once(pick, 5) } },
  }
}

const paidOff: Deed = (pick, eyes) => {
  const owing = accountsOf(eyes.setup).filter(({ account }) => account.balanceMinor > 0)
  if (owing.length === 0) return null
  const { customerId, balanceMinor } = oneOf(pick, owing).account
  const [again] = Object.keys(eyes.view.payOffs)
  return {
    type: 'payOffAccount',
    payOffId: again !== undefined && once(pick, 8) ? again : eyes.freshId(),
    customerId,
    methodId: oneOf(pick, methodsOf(eyes.setup)).id,
    amountMinor: once(pick, 2) ? balanceMinor : 1 + pick(balanceMinor),
    reference: 'note 7',
    tillId: someTill(pick, eyes),
    seen: { balanceMinor },
  }
}

const mistaken: Deed = (pick, eyes) => {
  const ids = Object.keys(eyes.view.payOffs)
  if (ids.length === 0) return null
  return {
    type: 'removePayOff',
    payOffId: oneOf(pick, ids),
    reason: someReason(pick),
    tillId: someTill(pick, eyes),
  }
}

const invoiced: Deed = (pick, { view, freshId }) => {
  const paid = Object.values(view.closed).filter(({ status }) => status === 'settled')
  if (paid.length === 0) return null
  const customer = { id: 'k1', name: 'Gray', company: 'Gray Ltd', taxNumber: 'B-1', address: 'Quay 1' }
  return { type: 'issueInvoice', checkId: oneOf(pick, paid).id, invoiceId: freshId(), customer }
}

/** A manager gives a customer an account, takes it away, sets a limit, or puts an account right. */
export function accountChanged(pick: Pick, { setup, freshId }: Eyes): SetupIntent {
  const ids = Object.values(setup.customers).map(({ id }) => id)
  const customerId = oneOf(pick, ids)
  return weighted<() => SetupIntent>(pick, [
    [
      4,
      () => ({
        type: 'setAccountTerms',
        customerId,
        allowed: !once(pick, 6),
        limitMinor: once(pick, 2) ? null : 1_000 * pick(9),
      }),
    ],
    [
      2,
      () => ({
        type: 'adjustAccount',
        customerId,
        entryId: freshId(),
        amountMinor: pick(4_000) - 2_000,
        reason: 'old book',
      }),
    ],
    [1, () => ({ type: 'mergeCustomers', keep: customerId, merged: oneOf(pick, ids) })],
  ])()
}
