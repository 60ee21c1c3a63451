import { ERASED, type InvoiceParty } from '../invoices.ts'
import type { SettledCheck } from '../state.ts'

/** Names of guests on a check: they stay outside the hash chain, where they can be erased. */
export interface FiledPersonal {
  readonly customer: string | null
  readonly handover: { readonly name: string; readonly phone: string; readonly address: string } | null
  /** By id of the invoice: for whom it was made out. */
  readonly invoices: Readonly<Record<string, InvoiceParty>>
}

const NOBODY: InvoiceParty = { name: '', company: '', taxNumber: '', address: '' }

export const personalOf = ({ customer, handover, invoices = [] }: SettledCheck): FiledPersonal => ({
  customer: customer?.name ?? null,
  handover: handover && { name: handover.name, phone: handover.phone, address: handover.address },
  invoices: Object.fromEntries(invoices.map(({ id, party }) => [id, party])),
})

/** The check as it is written where nobody can be erased any more. */
export const withoutPersonal = (check: SettledCheck): SettledCheck =>
  renamed(check, { customer: '', handover: { name: '', phone: '', address: '' } }, () => NOBODY)

/** The check with its names; `personal` missing: they were erased since. */
export const withPersonal = (check: SettledCheck, personal: FiledPersonal | undefined): SettledCheck =>
  renamed(
    check,
    personal ?? { customer: '—', handover: { name: '—', phone: '', address: '' } },
    (id) => personal?.invoices[id] ?? ERASED,
  )

function renamed(
  check: SettledCheck,
  { customer, handover }: Pick<FiledPersonal, 'customer' | 'handover'>,
  partyOf: (invoiceId: string) => InvoiceParty,
): SettledCheck {
  const { invoices } = check
  return {
    ...check,
    customer: check.customer && { ...check.customer, name: customer ?? '—' },
    handover: check.handover && { ...check.handover, ...handover },
    ...(invoices && { invoices: invoices.map((each) => ({ ...each, party: partyOf(each.id) })) }),
  }
}
