import type { CustomerId } from '../ids.ts'
import type { CustomerData } from './entities.ts'
import type { Customer, SetupState } from './state.ts'

const digits = (phone: string): string => phone.replace(/\D/g, '').slice(-9)
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** Customers that look like the same person: same phone, same mail, or the same name where neither contradicts (C18). */
export function likelyDuplicates(state: SetupState, data: CustomerData): CustomerId[] {
  return Object.values(state.customers)
    .filter((other) => other.mergedInto === undefined && isLikelySame(other, data))
    .map((other) => other.id)
}

function isLikelySame(a: CustomerData, b: CustomerData): boolean {
  const phones = compare(digits(a.phone), digits(b.phone))
  const mails = compare(plain(a.email), plain(b.email))
  if (phones === 'same' || mails === 'same') return true
  return phones === 'unknown' && mails === 'unknown' && plain(a.name) === plain(b.name)
}

const compare = (a: string, b: string) => (a === '' || b === '' ? 'unknown' : a === b ? 'same' : 'other')

/** The customer behind an id, after merges. */
export function customerOf(state: SetupState, id: string): Customer | undefined {
  const seen = new Set<string>()
  let customer = state.customers[id]
  while (customer?.mergedInto !== undefined && !seen.has(customer.id)) {
    seen.add(customer.id)
    customer = state.customers[customer.mergedInto]
  }
  return customer
}

/** Customers whose name, phone, mail, company or tax number contains every word of `query`, accents and case aside. */
export function searchCustomers(state: SetupState, query: string): readonly Customer[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  return Object.values(state.customers)
    .filter((customer) => customer.mergedInto === undefined)
    .filter((customer) => {
      const { name, phone, email, company, taxNumber } = customer
      const text = plain([name, phone, digits(phone), email, company, taxNumber].join(' '))
      return words.every((word) => text.includes(word))
    })
    .sort((a, b) => plain(a.name).localeCompare(plain(b.name)))
}
