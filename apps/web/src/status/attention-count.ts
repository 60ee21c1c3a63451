import type { Terminal } from '@comanda/client'
import { can, type Permission } from '@comanda/domain'

/** How much waits under *Needs attention* that whoever is signed in may see to: what was kept, and money to give back (C10, C21). */
export function attentionCount({
  service,
  setup,
  personId,
}: Pick<Terminal, 'service' | 'setup' | 'personId'>): number {
  const may = (permission: Permission) => personId !== null && can(setup, personId, permission)
  const kept = Object.keys(service.attention).length
  const refunds = Object.values(service.refundTasks).filter(({ resolved }) => resolved === null).length
  return (
    (kept > 0 && (may('manageTill') || may('backOffice')) ? kept : 0) +
    (refunds > 0 && may('refund') ? refunds : 0)
  )
}
