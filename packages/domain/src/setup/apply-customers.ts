import type { OpMeta } from '@comanda/sync'
import type { CustomerId } from '../ids.ts'
import { type Mark, markOf } from '../mark.ts'
import { CUSTOMER_DEFAULTS } from './defaults.ts'
import type { CustomerData } from './entities.ts'
import { change, put } from './records.ts'
import type { Customer, SetupState } from './state.ts'

/** What is left of personal data that was erased. */
const ERASED: CustomerData = { name: '—', phone: '', email: '', note: '', ...CUSTOMER_DEFAULTS }

/** Nothing is known of them any more. */
export const isErased = ({ name }: Pick<CustomerData, 'name'>): boolean => name === ERASED.name

export function customerCreated(
  state: SetupState,
  id: CustomerId,
  data: CustomerData | undefined,
  duplicates: readonly string[],
  meta: OpMeta,
): SetupState {
  if (state.customers[id] !== undefined) return state
  const customer: Customer = {
    ...CUSTOMER_DEFAULTS,
    ...(data ?? ERASED),
    id,
    created: markOf(meta),
    duplicates,
  }
  return duplicates.reduce(
    (next, other) =>
      change(next, 'customers', other, (record) => ({ ...record, duplicates: [...record.duplicates, id] })),
    put(state, 'customers', id, customer),
  )
}

export const customerChanged = (
  state: SetupState,
  id: CustomerId,
  data: CustomerData | undefined,
  mark: Mark,
): SetupState =>
  change(state, 'customers', id, (record) => ({ ...record, ...(data ?? ERASED), edited: mark }))

/** What the kept customer lacks is taken from the merged one. */
export function customersMerged(state: SetupState, keep: string, gone: string, mark: Mark): SetupState {
  const from = state.customers[gone]
  const into = state.customers[keep]
  if (from === undefined || into === undefined || from === into) return state
  const without = (ids: readonly string[]) => ids.filter((id) => id !== keep && id !== gone)
  const next = put(state, 'customers', keep, {
    ...into,
    phone: into.phone || from.phone,
    email: into.email || from.email,
    company: into.company || from.company,
    taxNumber: into.taxNumber || from.taxNumber,
    address: into.address || from.address,
    note: [into.note, from.note]
      .filter((note) => note !== '')
      .join(' · ')
      .slice(0, 500),
    duplicates: without([...new Set([...into.duplicates, ...from.duplicates])]),
    edited: mark,
  })
  const redirected = put(next, 'customers', gone, { ...from, mergedInto: keep, duplicates: [] })
  return from.duplicates.reduce(
    (current, other) =>
      other === keep
        ? current
        : change(current, 'customers', other, (record) => ({
            ...record,
            duplicates: [...new Set(record.duplicates.map((id) => (id === gone ? keep : id)))],
          })),
    redirected,
  )
}
