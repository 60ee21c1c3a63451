import type { Charge } from '../../money/totals.ts'
import type { ServiceCharge } from '../../setup/entities.ts'
import type { SetupState } from '../../setup/state.ts'
import { taxesAsSeen } from '../selling/versions.ts'
import type { Check } from '../state.ts'

/** What is charged for the service of a check by the first rule that fits it; `null`: nothing, or it was waived. */
export function chargeFor(check: Check, setup: SetupState): Charge | null {
  if (check.chargeWaived !== undefined) return null
  const rules = Object.values(setup.serviceCharges).filter((rule) => fits(rule, check, setup))
  const [rule] = rules.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  if (rule === undefined) return null
  const { name, bp, taxIds } = rule
  return { name, bp, taxes: taxesAsSeen(setup, taxIds, check.orderTypeId, Number.MAX_SAFE_INTEGER) }
}

function fits(rule: ServiceCharge, check: Check, setup: SetupState): boolean {
  const floorId = setup.tables[check.tableId ?? '']?.floorId
  const orderTypeId = check.orderTypeId ?? firstOrderType(setup)
  return (
    rule.active &&
    (check.guests ?? 0) >= rule.minGuests &&
    (rule.floorIds.length === 0 || (floorId !== undefined && rule.floorIds.includes(floorId))) &&
    (rule.orderTypeIds.length === 0 || rule.orderTypeIds.some((id) => id === orderTypeId))
  )
}

/** What a check is of that nobody has said anything about. */
const firstOrderType = ({ orderTypes }: SetupState): string | undefined =>
  Object.values(orderTypes)
    .filter(({ active }) => active)
    .sort((a, b) => a.position - b.position)[0]?.id
