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
])
export type SetupCommand = z.infer<typeof SetupCommand>
