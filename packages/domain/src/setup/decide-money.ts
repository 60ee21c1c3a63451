import type { Decision } from '@comanda/sync'
import { complete, SERVICE_CHARGE_DEFAULTS } from './defaults.ts'
import type { PaymentMethod, ServiceCharge } from './entities.ts'
import type { SetupOp } from './ops.ts'
import { type Author, refused, save, twiceIn, unknownIn } from './saving.ts'
import type { SetupState } from './state.ts'

/** A method keeps its kind for ever: totals of former days are kept by it. What is no longer wanted is made inactive. */
export function decidePaymentMethod(
  state: SetupState,
  value: PaymentMethod,
  author: Author,
): Decision<SetupOp> {
  const old = state.paymentMethods[value.id]
  if (old !== undefined && old.kind !== value.kind) return refused('method-kind-fixed', { name: value.name })
  return save(old, author, { type: 'paymentMethodSaved.v1', value })
}

/** Its floors, order types and taxes are ones that there are. */
export function decideServiceCharge(
  state: SetupState,
  saved: ServiceCharge,
  author: Author,
): Decision<SetupOp> {
  const value = complete<ServiceCharge>(SERVICE_CHARGE_DEFAULTS, saved)
  const { name, floorIds, orderTypeIds, taxIds } = value
  return (
    unknownIn(state, 'floors', floorIds, name, 'floorIds') ??
    unknownIn(state, 'orderTypes', orderTypeIds, name, 'orderTypeIds') ??
    unknownIn(state, 'taxes', taxIds, name, 'taxIds') ??
    twiceIn(taxIds, name, 'taxIds') ??
    save(state.serviceCharges[value.id], author, { type: 'serviceChargeSaved.v1', value })
  )
}
