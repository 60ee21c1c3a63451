import type { CustomerData } from '@comanda/domain'
import { isAddress } from '../../pay/receipt/is-address.ts'

export type CustomerFieldName = keyof CustomerData

export const NO_CUSTOMER: CustomerData = {
  name: '',
  phone: '',
  email: '',
  note: '',
  company: '',
  taxNumber: '',
  address: '',
}

/** Longest that each may be. Letters. */
export const MOST: Readonly<Record<CustomerFieldName, number>> = {
  name: 120,
  phone: 40,
  email: 120,
  note: 500,
  company: 120,
  taxNumber: 40,
  address: 300,
}

/** What is wrong with a form. */
export type CustomerProblem = 'name' | 'email' | 'invoice'

/** What stands in the form as a customer: a company alone is its own name. */
export function customerFrom(field: (name: CustomerFieldName) => string): CustomerData {
  const data = Object.fromEntries(
    (Object.keys(NO_CUSTOMER) as CustomerFieldName[]).map((name) => [name, field(name).trim()]),
  ) as CustomerData
  return data.name === '' ? { ...data, name: data.company } : data
}

/** `isForInvoice`: an invoice is to be made out to them, which names who pays taxes. `null`: it can be saved. */
export function problemIn(
  { name, email, taxNumber, address }: CustomerData,
  isForInvoice: boolean,
): CustomerProblem | null {
  if (name === '') return 'name'
  if (email !== '' && !isAddress(email)) return 'email'
  return isForInvoice && taxNumber === '' && address === '' ? 'invoice' : null
}

export const hasInvoiceData = ({
  company,
  taxNumber,
  address,
}: Pick<CustomerData, 'company' | 'taxNumber' | 'address'>): boolean =>
  `${company}${taxNumber}${address}` !== ''

/** The fields of a record, as a change of it is told that was seen so. */
export const dataOf = ({
  name,
  phone,
  email,
  note,
  company,
  taxNumber,
  address,
}: CustomerData): CustomerData => ({ name, phone, email, note, company, taxNumber, address })
