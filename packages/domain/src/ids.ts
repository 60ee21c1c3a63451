import { z } from 'zod'

/** Ids are made by clients (UUIDv7) and never read for order: `seq` orders. None is a name that every object has. */
const id = <B extends string>() =>
  z
    .string()
    .min(1)
    .max(64)
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
export const CustomerId = id<'CustomerId'>()
export type CustomerId = z.infer<typeof CustomerId>
