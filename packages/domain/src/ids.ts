import { z } from 'zod'

/** Ids are made by clients (UUIDv7) and never read for order: `seq` orders. None is a name that every object has. */
const id = <B extends string>(longest = 64) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => !(text in {}))
    .brand<B>()

export const CheckId = id<'CheckId'>()
export type CheckId = z.infer<typeof CheckId>
export const LineId = id<'LineId'>()
export type LineId = z.infer<typeof LineId>
export const TableId = id<'TableId'>()
export type TableId = z.infer<typeof TableId>
export const FloorId = id<'FloorId'>()
export type FloorId = z.infer<typeof FloorId>
export const ProductId = id<'ProductId'>()
export type ProductId = z.infer<typeof ProductId>
export const CategoryId = id<'CategoryId'>()
export type CategoryId = z.infer<typeof CategoryId>
export const TaxId = id<'TaxId'>()
export type TaxId = z.infer<typeof TaxId>
export const PersonId = id<'PersonId'>()
export type PersonId = z.infer<typeof PersonId>
export const RoleId = id<'RoleId'>()
export type RoleId = z.infer<typeof RoleId>
export const TerminalId = id<'TerminalId'>()
export type TerminalId = z.infer<typeof TerminalId>
export const MultiSessionId = id<'MultiSessionId'>()
export type MultiSessionId = z.infer<typeof MultiSessionId>
export const PayOffId = id<'PayOffId'>()
export type PayOffId = z.infer<typeof PayOffId>
export const CorrectionId = id<'CorrectionId'>()
export type CorrectionId = z.infer<typeof CorrectionId>
export const InvoiceId = id<'InvoiceId'>()
export type InvoiceId = z.infer<typeof InvoiceId>
export const CustomerId = id<'CustomerId'>()
export type CustomerId = z.infer<typeof CustomerId>
export const VariantId = id<'VariantId'>()
export type VariantId = z.infer<typeof VariantId>
export const ModifierGroupId = id<'ModifierGroupId'>()
export type ModifierGroupId = z.infer<typeof ModifierGroupId>
export const ModifierOptionId = id<'ModifierOptionId'>()
export type ModifierOptionId = z.infer<typeof ModifierOptionId>
export const OrderTypeId = id<'OrderTypeId'>()
export type OrderTypeId = z.infer<typeof OrderTypeId>
export const StationId = id<'StationId'>()
export type StationId = z.infer<typeof StationId>
export const PrinterId = id<'PrinterId'>()
export type PrinterId = z.infer<typeof PrinterId>
export const ProductSetId = id<'ProductSetId'>()
export type ProductSetId = z.infer<typeof ProductSetId>
export const NoteChipId = id<'NoteChipId'>()
export type NoteChipId = z.infer<typeof NoteChipId>
export const ReasonId = id<'ReasonId'>()
export type ReasonId = z.infer<typeof ReasonId>
export const ReservationId = id<'ReservationId'>()
export type ReservationId = z.infer<typeof ReservationId>
export const PaymentMethodId = id<'PaymentMethodId'>()
export type PaymentMethodId = z.infer<typeof PaymentMethodId>
export const ServiceChargeId = id<'ServiceChargeId'>()
export type ServiceChargeId = z.infer<typeof ServiceChargeId>
export const PaymentId = id<'PaymentId'>()
export type PaymentId = z.infer<typeof PaymentId>
export const TillId = id<'TillId'>()
export type TillId = z.infer<typeof TillId>
export const RefundId = id<'RefundId'>()
export type RefundId = z.infer<typeof RefundId>
/** Of a refund that is due: made of the id of a payment. */
export const RefundTaskId = id<'RefundTaskId'>(140)
export type RefundTaskId = z.infer<typeof RefundTaskId>
export const FireId = id<'FireId'>()
export type FireId = z.infer<typeof FireId>
/** Made of the id of a fire and that of a station. */
export const TicketId = id<'TicketId'>(140)
export type TicketId = z.infer<typeof TicketId>
