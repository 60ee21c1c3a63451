import { customerOf, type ReservationRecord, type ServiceIntent, type SetupState } from '@comanda/domain'

/** Reserved tables that there still are. */
export const standingTables = (setup: SetupState, { tableIds }: ReservationRecord): readonly string[] =>
  tableIds.filter((id) => setup.tables[id] !== undefined && setup.tables[id].deleted === undefined)

/**
 * What seats a party: its check with guests, customer, note and further tables. The first command must
 * work; the others tell more about the check and may be refused one by one.
 */
export function seatingOf(
  setup: SetupState,
  reservation: ReservationRecord,
  tableId: string,
  { checkId, provisional }: { readonly checkId: string; readonly provisional: string },
): readonly [ServiceIntent, ...ServiceIntent[]] {
  const { covers, customerId, note } = reservation
  const customer = customerId === null ? undefined : customerOf(setup, customerId)
  const others = standingTables(setup, reservation).filter((id) => id !== tableId)
  return [
    { type: 'openCheck', checkId, tableId, provisional },
    { type: 'setGuests', checkId, guests: covers, seen: { guests: null } },
    ...(customer === undefined
      ? []
      : [
          {
            type: 'attachCustomer' as const,
            checkId,
            customer: { id: customer.id, name: customer.name },
            seen: { customerId: null },
          },
        ]),
    ...(note === '' ? [] : [{ type: 'setOrderNote' as const, checkId, text: note, seen: { text: '' } }]),
    ...others.map((id) => ({ type: 'linkTable' as const, checkId, tableId: id })),
  ]
}
