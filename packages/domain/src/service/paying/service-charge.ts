import type { Charge } from '../../money/priced.ts'
import type { ServiceCharge } from '../../setup/entities.ts'
import { orderTypeToBegin } from '../../setup/menu-seen.ts'
import type { SetupState } from '../../setup/state.ts'
import { sizeOf } from '../apply/charges.ts'
import { taxesAsSeen } from '../selling/versions.ts'
import type { Check } from '../state.ts'
import type { HeldFacts } from './charge-facts.ts'

/** What is charged for the service of a check: as its bill said, or else by the rules; `null`: nothing, or it was waived. */
export function chargeFor(check: Check, setup: SetupState): Charge | null {
  if (check.chargeWaived !== undefined) return null
  return check.held === undefined ? chargeByRules(check, setup) : check.held.charge
}

/** By the first rule of today that fits it. */
function chargeByRules(check: Check, setup: SetupState): Charge | null {
  const here = setup.multiSessions[check.multiSessionId ?? '']?.serviceChargeIds ?? null
  const rules = Object.values(setup.serviceCharges).filter(
    (rule) => (here === null || here.includes(rule.id)) && fits(rule, check, setup),
  )
  const [rule] = rules.sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  if (rule === undefined) return null
  const { name, bp, perGuestMinor, taxIds } = rule
  const taxes = taxesAsSeen(setup, taxIds, check, Number.MAX_SAFE_INTEGER)
  return { name, bp, fixedMinor: perGuestMinor * (check.guests ?? 0), taxes }
}

function fits(rule: ServiceCharge, check: Check, setup: SetupState): boolean {
  const floorId = setup.tables[check.tableId ?? '']?.floorId
  const orderTypeId = check.orderTypeId ?? orderTypeToBegin(setup, check.multiSessionId)
  return (
    rule.active &&
    (sizeOf(check) ?? 0) >= rule.minGuests &&
    (rule.floorIds.length === 0 || (floorId !== undefined && rule.floorIds.includes(floorId))) &&
    (rule.orderTypeIds.length === 0 || rule.orderTypeIds.some((id) => id === orderTypeId))
  )
}

/** What a bill or a first payment rests on, whatever is set later; nothing where it rests on that already. */
export const holding = (check: Check, setup: SetupState): { readonly held?: HeldFacts } =>
  check.held === undefined && check.status === 'open'
    ? {
        held: {
          charge: chargeByRules(check, setup) as HeldFacts['charge'],
          taxRounding: setup.restaurant?.taxRounding ?? 'check',
        },
      }
    : {}
