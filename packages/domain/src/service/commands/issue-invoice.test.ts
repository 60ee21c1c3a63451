import { ana, ben, during, eve, max, moneySetup, order, paysAll, seat } from '@comanda/testkit'
import { describe, expect, test } from 'vitest'
import { invoiceOf, receiptOf } from '../receipt/receipt-of.ts'
import type { SettledCheck } from '../state.ts'

const setup = moneySetup()
const dinner = () => {
  const story = during({ setup }).given(ana.does(seat()), ana.does(order('l1', 'beer', 2)))
  story.when(ben.does(paysAll(story.state, setup, 'p1')))
  return story
}
const party = { name: 'Marta Gil', company: 'Gil & Hijos', taxNumber: 'B-1', address: 'Calle 1\nCádiz' }
const invoice = (invoiceId: string, more: object = {}) =>
  ({
    type: 'issueInvoice',
    checkId: 'c1',
    invoiceId,
    customer: { id: 'cu', ...party, ...more },
  }) as const

describe('[F5.5] an invoice asked for after payment', () => {
  test('[INV5] is a document beside the check, with its own number; what was paid stays as it was', () => {
    const story = dinner()
    const before = story.state.closed.c1
    const { state, ops } = story.when(ana.does(invoice('i1')))
    expect(ops).toEqual([
      {
        type: 'invoiceIssued.v1',
        checkId: 'c1',
        invoiceId: 'i1',
        number: 1,
        customerId: 'cu',
        personal: party,
      },
    ])
    const { invoices, ...check } = state.closed.c1 as SettledCheck
    expect(check).toEqual(before)
    expect(invoices).toMatchObject([{ id: 'i1', number: 1, party, issued: { by: 'ana' } }])
    story.when(ana.does(invoice('i1'))).gives()
    expect(story.when(ana.does(invoice('i2'))).ops).toMatchObject([{ number: 2 }])
  })

  test('is the receipt made out to them; the receipt itself names nobody', () => {
    const { state } = dinner().when(ana.does(invoice('i1')))
    const check = state.closed.c1 as SettledCheck
    const [made] = check.invoices ?? []
    expect(receiptOf(check, setup)).toMatchObject({ customer: null, invoice: null, totalMinor: 600 })
    expect(made && invoiceOf(made, check, setup)).toMatchObject({
      customer: party,
      invoice: { number: 1 },
      totalMinor: 600,
    })
  })

  test('not before payment: then the customer is on the check; and not by whoever chooses no customers', () => {
    during({ setup })
      .given(ana.does(seat()), ana.does(order('l1', 'beer')))
      .when(max.does(invoice('i1')))
      .refused('check-not-settled', { check: 1 })
    dinner()
      .when(eve.does(invoice('i1')))
      .refused('not-permitted', { permission: 'chooseCustomer' })
  })
})
