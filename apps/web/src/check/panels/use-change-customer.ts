import type { Customer, CustomerData } from '@comanda/domain'
import { useNotify } from '../../shared/notify.ts'
import { useTerminal } from '../../shared/terminal-context.tsx'
import { dataOf } from './customer-data.ts'

/** Changes what is known of a customer; what somebody else changed meanwhile, unseen, is said (F3.6). */
export function useChangeCustomer(
  record: Customer | undefined,
  done: (data: CustomerData) => void,
): (data: CustomerData) => void {
  const terminal = useTerminal()
  const notify = useNotify()
  return (data) => {
    if (record === undefined) return
    const outcome = terminal.performSetup({
      type: 'changeCustomer',
      customerId: record.id,
      data,
      seen: dataOf(record),
    })
    if (outcome.ok) done(data)
    else notify.refused(outcome.refusal)
  }
}
