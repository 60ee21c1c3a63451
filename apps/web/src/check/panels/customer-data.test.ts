import { expect, test } from 'vitest'
import { customerFrom, dataOf, hasInvoiceData, NO_CUSTOMER, problemIn } from './customer-data.ts'

const typed = (fields: Readonly<Record<string, string>>) => customerFrom((name) => fields[name] ?? '')
const LONG = 'Sociedad Cooperativa Andaluza de Productores de Aceite de la Sierra de Cazorla S.'

test('[F5.5] what is typed is kept as it is, without spaces around it', () => {
  const data = typed({ name: ' Marta Gil ', company: LONG, taxNumber: ' B-1 ', address: 'Calle 1\nCádiz ' })
  expect(data).toEqual({
    ...NO_CUSTOMER,
    name: 'Marta Gil',
    company: LONG,
    taxNumber: 'B-1',
    address: 'Calle 1\nCádiz',
  })
  expect(problemIn(data, true)).toBeNull()
})

test('[F5.5] a company that nobody named a person of is its own name', () => {
  expect(typed({ company: 'Gil & Hijos' }).name).toBe('Gil & Hijos')
})

test('what is missing or wrong is said', () => {
  expect(problemIn(typed({}), false)).toBe('name')
  expect(problemIn(typed({ name: 'Marta', email: 'marta at home' }), false)).toBe('email')
  expect(problemIn(typed({ name: 'Marta', email: 'marta@example.com' }), false)).toBeNull()
  expect(problemIn(typed({ name: 'Marta' }), true)).toBe('invoice')
  expect(problemIn(typed({ name: 'Marta', address: 'Calle 1' }), true)).toBeNull()
})

test('[F5.5] who has invoice data, and what a change says was seen', () => {
  const data = typed({ name: 'Marta', taxNumber: 'B-1' })
  expect(hasInvoiceData(data)).toBe(true)
  expect(hasInvoiceData(NO_CUSTOMER)).toBe(false)
  expect(dataOf({ ...data, id: 'k1' } as never)).toEqual(data)
})
