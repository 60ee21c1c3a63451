import type { CustomerData } from '@comanda/domain'

/** What was typed into the search, as the beginning of a new customer. */
export function startFrom(typed: string): Pick<CustomerData, 'name' | 'phone' | 'email'> {
  const text = typed.trim()
  if (text.includes('@')) return { name: '', phone: '', email: text }
  if (/^[\d\s+()./-]{3,}$/.test(text)) return { name: '', phone: text, email: '' }
  return { name: text, phone: '', email: '' }
}
