import { z } from 'zod'
import { AddLineCommand } from './commands/add-line.ts'
import { CancelCheckCommand } from './commands/cancel-check.ts'
import { AttachCustomerCommand, SetGuestsCommand, SetOrderNoteCommand } from './commands/check-details.ts'
import { FileClosedChecksCommand } from './commands/file-closed-checks.ts'
import { LeaveCheckCommand } from './commands/leave-check.ts'
import { ChangePriceCommand, DiscountLineCommand, SetLineNoteCommand } from './commands/line-details.ts'
import { MoveCheckCommand } from './commands/move-check.ts'
import { OpenCheckCommand } from './commands/open-check.ts'
import { AdjustQuantityCommand, SetQuantityCommand } from './commands/quantity.ts'
import { RemoveLineCommand, RestoreLineCommand } from './commands/remove-line.ts'

/** Intents on the service log. */
export const ServiceCommand = z.discriminatedUnion('type', [
  OpenCheckCommand,
  LeaveCheckCommand,
  CancelCheckCommand,
  MoveCheckCommand,
  AddLineCommand,
  AdjustQuantityCommand,
  SetQuantityCommand,
  RemoveLineCommand,
  RestoreLineCommand,
  SetLineNoteCommand,
  DiscountLineCommand,
  ChangePriceCommand,
  SetGuestsCommand,
  SetOrderNoteCommand,
  AttachCustomerCommand,
  FileClosedChecksCommand,
])
export type ServiceCommand = z.infer<typeof ServiceCommand>
export type ServiceCommandOf<T extends ServiceCommand['type']> = Extract<ServiceCommand, { type: T }>
