import { z } from 'zod'
import { ApplyKeptCommand, DiscardKeptCommand, PerformKeptCommand } from './attention/kept-commands.ts'
import { AddLineCommand } from './commands/add-line.ts'
import { BringBackCheckCommand } from './commands/bring-back-check.ts'
import {
  BumpTicketCommand,
  RecallTicketCommand,
  ServeTicketCommand,
  StartTicketCommand,
} from './commands/bump-ticket.ts'
import { CancelCheckCommand } from './commands/cancel-check.ts'
import {
  AssignWaiterCommand,
  AttachCustomerCommand,
  DiscountCheckCommand,
  SetCheckAllergyCommand,
  SetGuestsCommand,
  SetHandoverCommand,
  SetOrderNoteCommand,
} from './commands/check-details.ts'
import { CloseDayCommand } from './commands/close-day.ts'
import { CloseTillCommand, CountTillCommand } from './commands/close-till.ts'
import { CompLineCommand } from './commands/comp-line.ts'
import { ConfigureLineCommand } from './commands/configure-line.ts'
import { CorrectPaymentCommand } from './commands/correct-payment.ts'
import { DivideCheckCommand } from './commands/divide-check.ts'
import { FileClosedChecksCommand } from './commands/file-closed-checks.ts'
import { FireLinesCommand } from './commands/fire-lines.ts'
import { FreeTableCommand } from './commands/free-table.ts'
import { IssueInvoiceCommand } from './commands/issue-invoice.ts'
import { LeaveCheckCommand } from './commands/leave-check.ts'
import {
  ChangePriceCommand,
  DiscountLineCommand,
  HoldLineCommand,
  SetCourseCommand,
  SetLineNoteCommand,
  SetSeatCommand,
} from './commands/line-details.ts'
import { LinkTableCommand, UnlinkTableCommand } from './commands/link-table.ts'
import { MergeChecksCommand, UnmergeCheckCommand } from './commands/merge-checks.ts'
import { MoveCashCommand, OpenDrawerCommand } from './commands/move-cash.ts'
import { MoveCheckCommand } from './commands/move-check.ts'
import { MoveLinesCommand } from './commands/move-lines.ts'
import { OpenCheckCommand } from './commands/open-check.ts'
import { OpenTillCommand } from './commands/open-till.ts'
import { PayOffAccountCommand, RemovePayOffCommand } from './commands/pay-off-account.ts'
import { PresentBillCommand } from './commands/present-bill.ts'
import { AdjustQuantityCommand, SetQuantityCommand } from './commands/quantity.ts'
import { RefundLinesCommand } from './commands/refund-lines.ts'
import { RemoveLineCommand, RestoreLineCommand } from './commands/remove-line.ts'
import { RemovePaymentCommand } from './commands/remove-payment.ts'
import { ResolveRefundCommand } from './commands/resolve-refund.ts'
import { ReceiveCheckCommand, SendCheckCommand } from './commands/send-check.ts'
import { SetOrderTypeCommand } from './commands/set-order-type.ts'
import { SettleCheckCommand } from './commands/settle-check.ts'
import { TakePaymentCommand } from './commands/take-payment.ts'
import { VoidLineCommand } from './commands/void-line.ts'
import { WaiveChargeCommand } from './commands/waive-charge.ts'

/** Intents on the service log. */
export const ServiceCommand = z.discriminatedUnion('type', [
  OpenCheckCommand,
  LeaveCheckCommand,
  CancelCheckCommand,
  MoveCheckCommand,
  LinkTableCommand,
  UnlinkTableCommand,
  AssignWaiterCommand,
  SetOrderTypeCommand,
  SetHandoverCommand,
  AddLineCommand,
  ConfigureLineCommand,
  AdjustQuantityCommand,
  SetQuantityCommand,
  RemoveLineCommand,
  VoidLineCommand,
  RestoreLineCommand,
  CompLineCommand,
  SetLineNoteCommand,
  SetCourseCommand,
  SetSeatCommand,
  HoldLineCommand,
  DiscountLineCommand,
  ChangePriceCommand,
  FireLinesCommand,
  BumpTicketCommand,
  RecallTicketCommand,
  StartTicketCommand,
  ServeTicketCommand,
  MoveLinesCommand,
  MergeChecksCommand,
  UnmergeCheckCommand,
  DivideCheckCommand,
  SetGuestsCommand,
  SetOrderNoteCommand,
  SetCheckAllergyCommand,
  AttachCustomerCommand,
  DiscountCheckCommand,
  PresentBillCommand,
  FreeTableCommand,
  SendCheckCommand,
  ReceiveCheckCommand,
  TakePaymentCommand,
  RemovePaymentCommand,
  CorrectPaymentCommand,
  SettleCheckCommand,
  ResolveRefundCommand,
  RefundLinesCommand,
  WaiveChargeCommand,
  IssueInvoiceCommand,
  PayOffAccountCommand,
  RemovePayOffCommand,
  OpenTillCommand,
  MoveCashCommand,
  OpenDrawerCommand,
  CountTillCommand,
  CloseTillCommand,
  CloseDayCommand,
  FileClosedChecksCommand,
  BringBackCheckCommand,
  ApplyKeptCommand,
  DiscardKeptCommand,
  PerformKeptCommand,
])
export type ServiceCommand = z.infer<typeof ServiceCommand>
/** A command as one writes it: what has a default may be left out, ids are plain text. */
export type ServiceIntent = z.input<typeof ServiceCommand>
export type ServiceCommandOf<T extends ServiceCommand['type']> = Extract<ServiceCommand, { type: T }>
