import { type OpMeta, unreachable } from '@comanda/sync'
import { type Mark, markOf } from '../mark.ts'
import { accountAdjusted, accountEntered, accountsMerged, accountTermsSet } from './apply-accounts.ts'
import { customerChanged, customerCreated, customersMerged } from './apply-customers.ts'
import { savedModifierGroup, savedProduct, savedTax } from './apply-menu.ts'
import { availabilitySet, portionsTaken, reservationSaved, reservationSettled } from './apply-service-day.ts'
import {
  CATEGORY_DEFAULTS,
  complete,
  MULTI_SESSION_DEFAULTS,
  RESTAURANT_DEFAULTS,
  SERVICE_CHARGE_DEFAULTS,
  STATION_DEFAULTS,
  TERMINAL_DEFAULTS,
} from './defaults.ts'
import type { Station, Terminal } from './entities.ts'
import type { SetupOp } from './ops.ts'
import { change, drop, put } from './records.ts'
import type { SetupState, TerminalRecord } from './state.ts'

/** Folds a fact into the state. Ops of older versions lack some fields: they get what `defaults.ts` says. */
export function applySetup(state: SetupState, op: SetupOp, meta: OpMeta): SetupState {
  const saved = markOf(meta)
  switch (op.type) {
    case 'restaurantSaved.v1':
      return { ...state, restaurant: { ...complete(RESTAURANT_DEFAULTS, op.value), saved } }
    case 'categorySaved.v1':
      return put(state, 'categories', op.value.id, { ...complete(CATEGORY_DEFAULTS, op.value), saved })
    case 'taxSaved.v1':
      return put(state, 'taxes', op.value.id, savedTax(state.taxes[op.value.id], op.value, meta))
    case 'productSaved.v1':
      return put(state, 'products', op.value.id, savedProduct(state.products[op.value.id], op.value, meta))
    case 'modifierGroupSaved.v1': {
      const old = state.modifierGroups[op.value.id]
      return put(state, 'modifierGroups', op.value.id, savedModifierGroup(old, op.value, meta))
    }
    case 'floorSaved.v1':
      return put(state, 'floors', op.value.id, { ...op.value, saved })
    case 'tableSaved.v1':
      return put(state, 'tables', op.value.id, { ...op.value, saved })
    case 'roleSaved.v1':
      return put(state, 'roles', op.value.id, { ...op.value, saved })
    case 'personSaved.v1':
      return put(state, 'people', op.value.id, { ...op.value, saved })
    case 'terminalSaved.v1':
      return put(state, 'terminals', op.value.id, terminal(state.terminals[op.value.id], op.value, saved))
    case 'multiSessionSaved.v1': {
      const value = complete(MULTI_SESSION_DEFAULTS, op.value)
      return put(state, 'multiSessions', op.value.id, { ...value, saved })
    }
    case 'orderTypeSaved.v1':
      return put(state, 'orderTypes', op.value.id, { ...op.value, saved })
    case 'stationSaved.v1':
      return put(state, 'stations', op.value.id, { ...complete<Station>(STATION_DEFAULTS, op.value), saved })
    case 'printerSaved.v1':
      return put(state, 'printers', op.value.id, { ...op.value, saved })
    case 'productSetSaved.v1':
      return put(state, 'productSets', op.value.id, { ...op.value, saved })
    case 'noteChipSaved.v1':
      return put(state, 'noteChips', op.value.id, { ...op.value, saved })
    case 'reasonSaved.v1':
      return put(state, 'reasons', op.value.id, { ...op.value, saved })
    case 'paymentMethodSaved.v1':
      return put(state, 'paymentMethods', op.value.id, { ...op.value, saved })
    case 'serviceChargeSaved.v1':
      return put(state, 'serviceCharges', op.value.id, {
        ...complete(SERVICE_CHARGE_DEFAULTS, op.value),
        saved,
      })
    case 'recordRemoved.v1':
      return drop(state, op.kind, [op.id])
    case 'productArchived.v1':
      return change(state, 'products', op.productId, (record) => ({ ...record, archived: saved }))
    case 'tableDeleted.v1':
      return change(state, 'tables', op.tableId, (record) => ({ ...record, deleted: saved }))
    case 'floorDeleted.v1':
      return change(state, 'floors', op.floorId, (record) => ({ ...record, deleted: saved }))
    case 'terminalRevoked.v1':
      return change(state, 'terminals', op.terminalId, (record) => ({ ...record, revoked: saved }))
    case 'availabilitySet.v1':
      return availabilitySet(state, op, saved)
    case 'portionsTaken.v1':
      return portionsTaken(state, op.itemId, op.units)
    case 'reservationSaved.v1':
      return reservationSaved(state, op.value, op.personal, saved)
    case 'reservationSettled.v1':
      return reservationSettled(state, op, saved)
    case 'reservationsFiled.v1':
      return drop(state, 'reservations', op.reservationIds)
    case 'customerCreated.v1':
      return customerCreated(state, op.customerId, op.personal, op.duplicates, meta)
    case 'customerChanged.v1':
      return customerChanged(state, op.customerId, op.personal, saved)
    case 'customersMerged.v1':
      return accountsMerged(customersMerged(state, op.keep, op.merged, saved), op.keep, op.merged)
    case 'accountTermsSet.v1':
      return accountTermsSet(state, op, saved)
    case 'accountEntered.v1':
      return accountEntered(state, op)
    case 'accountAdjusted.v1':
      return accountAdjusted(state, op, saved)
    default:
      return ignored(state, op)
  }
}

/** Saving never takes back that a terminal was revoked. */
const terminal = (old: TerminalRecord | undefined, value: Terminal, saved: Mark): TerminalRecord => ({
  ...complete(TERMINAL_DEFAULTS, value),
  saved,
  ...(old?.revoked && { revoked: old.revoked }),
})

/** An op of a newer version changes nothing here; the handshake keeps such a replica from being half-served. */
function ignored(state: SetupState, op: never): SetupState {
  return op === undefined ? unreachable(op) : state
}
