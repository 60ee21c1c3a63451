import type { Phrasing } from './phrasing.ts'

type Details = Readonly<Record<string, unknown>>

/** Amounts, drawers and ways to pay that stand in the sentence of a refusal about money. */
export function moneyValues(details: Details, { money }: Phrasing): Readonly<Record<string, string>> {
  const amount = (value: unknown) => (typeof value === 'number' ? money(value) : '—')
  const names = Array.isArray(details.tills) ? details.tills.map(String).join(', ') : '—'
  return {
    due: amount(details.dueMinor),
    amount: amount(details.amountMinor),
    asked: amount(details.askedMinor),
    most: amount(details.mostMinor),
    paid: amount(details.paidMinor),
    balance: amount(details.balanceMinor),
    leftMinor: amount(details.leftMinor),
    till: String(details.till ?? '—'),
    tills: names,
    method: String(details.method ?? '—'),
    unitsLeft: String(details.left ?? '—'),
    part: String(details.part ?? '—'),
  }
}
