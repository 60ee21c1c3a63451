import { z } from 'zod'
import { CustomerId, FloorId, ProductId, ReservationId, TableId, TerminalId } from '../ids.ts'
import {
  Category,
  CustomerData,
  Floor,
  ModifierGroup,
  MultiSession,
  NoteChip,
  OrderType,
  PaymentMethod,
  Person,
  Printer,
  Product,
  ProductSet,
  Reason,
  Reservation,
  ReservationData,
  ReservationOutcome,
  Restaurant,
  Role,
  ServiceCharge,
  Station,
  Table,
  Tax,
  Terminal,
} from './entities.ts'
import { AccountMove, MadeBy } from './house-account.ts'
import { RecordId, RemovableKind } from './ops.ts'

const save = <T extends string, V extends z.ZodType>(type: T, value: V) =>
  z.object({ type: z.literal(type), value })

/** Intents on the setup log. Saving creates or replaces a whole record. */
export const SetupCommand = z.discriminatedUnion('type', [
  save('saveRestaurant', Restaurant),
  save('saveCategory', Category),
  save('saveTax', Tax),
  save('saveProduct', Product),
  save('saveFloor', Floor),
  save('saveTable', Table),
  save('saveRole', Role),
  save('savePerson', Person),
  save('saveTerminal', Terminal),
  save('saveMultiSession', MultiSession),
  save('saveModifierGroup', ModifierGroup),
  save('saveOrderType', OrderType),
  save('saveStation', Station),
  save('savePrinter', Printer),
  save('saveProductSet', ProductSet),
  save('saveNoteChip', NoteChip),
  save('saveReason', Reason),
  save('savePaymentMethod', PaymentMethod),
  save('saveServiceCharge', ServiceCharge),
  z.object({ type: z.literal('removeRecord'), kind: RemovableKind, id: RecordId }),
  /** Sold out, back again, or so many left (F3.1). Whoever may add lines may say so. */
  z.object({
    type: z.literal('setAvailability'),
    itemId: RecordId,
    soldOut: z.boolean(),
    remaining: z.number().int().min(0).max(9999).nullable(),
  }),
  /** Portions sold or given back by a service log. Made by the server only, once for each op that caused it. */
  z.object({ type: z.literal('takePortions'), itemId: RecordId, units: z.number().int() }),
  /** Creates or changes a reservation (F2.6). Whoever may add lines may take one. */
  z.object({
    type: z.literal('saveReservation'),
    value: Reservation,
    data: ReservationData,
  }),
  z.object({
    type: z.literal('settleReservation'),
    reservationId: ReservationId,
    outcome: ReservationOutcome,
  }),
  /** Lets reservations that are over leave the live state. Made by the server's housekeeping only. */
  z.object({ type: z.literal('fileReservations'), before: z.number().int() }),
  z.object({ type: z.literal('archiveProduct'), productId: ProductId }),
  z.object({ type: z.literal('deleteTable'), tableId: TableId }),
  z.object({ type: z.literal('deleteFloor'), floorId: FloorId }),
  z.object({ type: z.literal('revokeTerminal'), terminalId: TerminalId }),
  z.object({ type: z.literal('createCustomer'), customerId: CustomerId, data: CustomerData }),
  z.object({
    type: z.literal('changeCustomer'),
    customerId: CustomerId,
    data: CustomerData,
    seen: CustomerData,
  }),
  z.object({ type: z.literal('mergeCustomers'), keep: CustomerId, merged: CustomerId }),
  /** Whether a customer has a house account, and the most that may be owed on it; `null`: no limit (F5.2). */
  z.object({
    type: z.literal('setAccountTerms'),
    customerId: CustomerId,
    allowed: z.boolean(),
    limitMinor: z.number().int().min(0).nullable().default(null),
  }),
  /** Raises what is owed, or lowers it below zero, for a reason that is on the statement. */
  z.object({
    type: z.literal('adjustAccount'),
    customerId: CustomerId,
    entryId: RecordId,
    amountMinor: z.number().int(),
    reason: z.string().trim().max(200),
  }),
  /** What a service log did to an account. Made by the server only, once for each op that caused it. */
  AccountMove.extend({ type: z.literal('enterOnAccount'), from: z.string(), made: MadeBy }),
])
export type SetupCommand = z.infer<typeof SetupCommand>
/** A command as one writes it: what has a default may be left out, ids are plain text. */
export type SetupIntent = z.input<typeof SetupCommand>
