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

/** The id of any record. None is a name that every object has. */
export const RecordId = z
  .string()
  .min(1)
  .max(64)
  .refine((text) => !(text in {}))

/** Records that nothing sold refers to, so that they may be removed. */
export const RemovableKind = z.enum([
  'noteChips',
  'reasons',
  'productSets',
  'stations',
  'printers',
  'modifierGroups',
  'categories',
  'serviceCharges',
])
export type RemovableKind = z.infer<typeof RemovableKind>

const saved = <T extends string, V extends z.ZodType>(type: T, value: V) =>
  z.object({ type: z.literal(type), value })

/** Facts of the setup log. */
export const SetupOp = z.discriminatedUnion('type', [
  saved('restaurantSaved.v1', Restaurant),
  saved('categorySaved.v1', Category),
  saved('taxSaved.v1', Tax),
  saved('productSaved.v1', Product),
  saved('floorSaved.v1', Floor),
  saved('tableSaved.v1', Table),
  saved('roleSaved.v1', Role),
  saved('personSaved.v1', Person),
  saved('terminalSaved.v1', Terminal),
  saved('multiSessionSaved.v1', MultiSession),
  saved('modifierGroupSaved.v1', ModifierGroup),
  saved('orderTypeSaved.v1', OrderType),
  saved('stationSaved.v1', Station),
  saved('printerSaved.v1', Printer),
  saved('productSetSaved.v1', ProductSet),
  saved('noteChipSaved.v1', NoteChip),
  saved('reasonSaved.v1', Reason),
  saved('paymentMethodSaved.v1', PaymentMethod),
  saved('serviceChargeSaved.v1', ServiceCharge),
  z.object({ type: z.literal('recordRemoved.v1'), kind: RemovableKind, id: RecordId }),
  z.object({
    type: z.literal('availabilitySet.v1'),
    /** Of a product, a variant or a modifier. */
    itemId: RecordId,
    soldOut: z.boolean(),
    /** Portions left; `null`: not counted. */
    remaining: z.number().int().min(0).nullable(),
  }),
  z.object({ type: z.literal('portionsTaken.v1'), itemId: RecordId, units: z.number().int() }),
  z.object({
    type: z.literal('reservationSaved.v1'),
    value: Reservation,
    personal: ReservationData.optional(),
  }),
  z.object({
    type: z.literal('reservationSettled.v1'),
    reservationId: ReservationId,
    outcome: ReservationOutcome,
  }),
  z.object({ type: z.literal('reservationsFiled.v1'), reservationIds: z.array(ReservationId) }),
  z.object({ type: z.literal('productArchived.v1'), productId: ProductId }),
  z.object({ type: z.literal('tableDeleted.v1'), tableId: TableId }),
  z.object({ type: z.literal('floorDeleted.v1'), floorId: FloorId }),
  z.object({ type: z.literal('terminalRevoked.v1'), terminalId: TerminalId }),
  z.object({
    type: z.literal('customerCreated.v1'),
    customerId: CustomerId,
    /** Customers that looked like the same person when this one was created (C18). */
    duplicates: z.array(CustomerId),
    personal: CustomerData.optional(),
  }),
  z.object({
    type: z.literal('customerChanged.v1'),
    customerId: CustomerId,
    personal: CustomerData.optional(),
  }),
  z.object({ type: z.literal('customersMerged.v1'), keep: CustomerId, merged: CustomerId }),
  z.object({
    type: z.literal('accountTermsSet.v1'),
    customerId: CustomerId,
    allowed: z.boolean(),
    /** `null`: no limit. Minor units. */
    limitMinor: z.number().int().nullable(),
  }),
  /** A service log has charged, lowered or paid off an account; `from`: which log, `made`: by whom. */
  AccountMove.extend({ type: z.literal('accountEntered.v1'), from: z.string(), made: MadeBy }),
  z.object({
    type: z.literal('accountAdjusted.v1'),
    customerId: CustomerId,
    entryId: RecordId,
    amountMinor: z.number().int(),
    reason: z.string(),
  }),
])
export type SetupOp = z.infer<typeof SetupOp>
