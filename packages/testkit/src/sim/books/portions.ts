import type { ServiceOp, ServiceState, SetupOp, SetupState } from '@comanda/domain'
import type { LogEvidence } from '../log-evidence.ts'
import { Findings } from './findings.ts'

interface Sold {
  readonly itemId: string
  readonly units: number
}

/**
 * Holds the counts of the setup log against what the service logs sold (F3.1): what was counted there was
 * sold here, once each, and what is left is what somebody counted less what was sold since.
 */
export function comparePortions(
  setup: LogEvidence<SetupState>,
  services: readonly LogEvidence<ServiceState>[],
): Findings {
  const findings = new Findings()
  const sold = new Map<string, Sold>()
  for (const { log, records } of services)
    for (const { op } of records) {
      const fact = op as ServiceOp
      if (fact.type === 'portionsTaken.v1') sold.set(`portions:${log} ${fact.ordinal}`, fact)
    }
  const left = new Map<string, number | null>()
  for (const { op, stamp, seq } of setup.records) {
    const fact = op as SetupOp
    if (fact.type === 'availabilitySet.v1') left.set(fact.itemId, fact.remaining)
    if (fact.type !== 'portionsTaken.v1') continue
    const cause = sold.get(`${stamp.replica} ${stamp.n}`)
    if (cause?.itemId !== fact.itemId || cause.units !== fact.units)
      findings.add('moneyOff', `${fact.units} of ${fact.itemId} at ${seq} were not sold, or counted twice`)
    sold.delete(`${stamp.replica} ${stamp.n}`)
    const remaining = left.get(fact.itemId) ?? null
    if (remaining !== null) left.set(fact.itemId, remaining - fact.units)
  }
  for (const [itemId, remaining] of left) {
    const shown = setup.state.availability[itemId]?.remaining ?? null
    if (shown !== remaining) findings.add('moneyOff', `${shown} of ${itemId} are left, counted ${remaining}`)
  }
  return findings
}
