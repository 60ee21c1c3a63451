import { z } from 'zod'
import { CustomerId, FloorId, ProductId, TableId, TerminalId } from '../ids.ts'
import {
  Category,
  CustomerData,
  Floor,
  MultiSession,
  Person,
  Product,
  Restaurant,
  Role,
  Table,
  Tax,
  Terminal,
} from './entities.ts'

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
])
export type SetupOp = z.infer<typeof SetupOp>
