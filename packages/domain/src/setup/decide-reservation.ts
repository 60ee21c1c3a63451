import { accept, canonical, type Decision, refuse } from '@comanda/sync'
import { isUnseen } from '../judge.ts'
import type { SetupCommand } from './commands.ts'
import { customerOf } from './customers.ts'
import type { SetupOp } from './ops.ts'
import { type Author, type Refused, refused, save, superseded } from './saving.ts'
import type { SetupState } from './state.ts'

type SaveReservation = Extract<SetupCommand, { type: 'saveReservation' }>
type SettleReservation = Extract<SetupCommand, { type: 'settleReservation' }>
type FileReservations = Extract<SetupCommand, { type: 'fileReservations' }>

/** Creates or changes a reservation at tables that there are, for a customer who is known or nobody (F2.6). */
export function decideReservation(
  state: SetupState,
  { value, data }: SaveReservation,
  author: Author,
): Decision<SetupOp> {
  if (value.customerId !== null && customerOf(state, value.customerId) === undefined)
    return refuse('customer-unknown', { customerId: value.customerId })
  return (
    tableGone(state, value.tableIds) ??
    save(state.reservations[value.id], author, { type: 'reservationSaved.v1', value, personal: data })
  )
}

function tableGone({ tables }: SetupState, tableIds: readonly string[]): Refused | undefined {
  const tableId = tableIds.find((id) => tables[id] === undefined || tables[id].deleted !== undefined)
  if (tableId === undefined) return undefined
  return refused('table-unknown', { tableId, table: tables[tableId]?.number })
}

/** What has become of a reservation; `expected` takes it back. Over another outcome that its author has not seen it is refused. */
export function decideSettle(
  state: SetupState,
  { reservationId, outcome }: SettleReservation,
  author: Author,
): Decision<SetupOp> {
  const reservation = state.reservations[reservationId]
  if (reservation === undefined) return refuse('reservation-unknown')
  if (canonical(reservation.outcome) === canonical(outcome)) return accept()
  if (isUnseen(reservation.settled, author)) return superseded('record', reservation.settled)
  return accept({ type: 'reservationSettled.v1', reservationId, outcome })
}

export function decideFiling(state: SetupState, { before }: FileReservations): Decision<SetupOp> {
  const reservationIds = Object.values(state.reservations)
    .filter(({ at }) => at < before)
    .map(({ id }) => id)
  return reservationIds.length === 0 ? accept() : accept({ type: 'reservationsFiled.v1', reservationIds })
}
