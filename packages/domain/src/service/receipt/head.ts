import { isErased } from '../../setup/apply-customers.ts'
import { customerOf } from '../../setup/customers.ts'
import { orderTypeToSay } from '../../setup/menu-seen.ts'
import type { SetupState } from '../../setup/state.ts'
import type { Check } from '../state.ts'
import type { Receipt, ReceiptCustomer } from './receipt.ts'

type Head = Pick<
  Receipt,
  | 'business'
  | 'currency'
  | 'locale'
  | 'timeZone'
  | 'checkId'
  | 'check'
  | 'day'
  | 'table'
  | 'orderType'
  | 'guests'
  | 'waiter'
  | 'customer'
  | 'followUpOf'
>

/** What stands above the lines: the house, the check, and for whom it is. `followUpOf`: label of the check that it continues. */
export function receiptHead(check: Check, setup: SetupState, followUpOf: string | null): Head {
  const { id: checkId, number, provisional, day, guests } = check
  return {
    ...houseOf(setup),
    checkId,
    check: number === null ? provisional : `${number}`,
    day,
    table: setup.tables[check.tableId ?? '']?.number ?? null,
    orderType: orderTypeToSay(setup, check)?.name ?? null,
    guests,
    waiter: personName(setup, check.waiterId),
    customer: customerFor(check, setup),
    followUpOf,
  }
}

function houseOf({ restaurant }: SetupState): Pick<Head, 'business' | 'currency' | 'locale' | 'timeZone'> {
  const { name = '', business, currency, locale = 'en', timeZone = 'UTC' } = restaurant ?? {}
  return {
    business: { name, lines: [], taxNumber: '', footer: '', ...business },
    currency: currency ?? { code: 'EUR', exponent: 2 },
    locale,
    timeZone,
  }
}

export const personName = ({ people }: SetupState, id: string): string | null => people[id]?.name ?? null

/** As they are known today: what was erased since is on no receipt any more. */
function customerFor({ customer: attached }: Check, setup: SetupState): ReceiptCustomer | null {
  const customer = attached === null ? undefined : customerOf(setup, attached.id)
  if (customer === undefined || isErased(customer)) return null
  const { name, company, taxNumber, address } = customer
  return { name, company, taxNumber, address }
}
