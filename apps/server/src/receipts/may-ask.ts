import { can, type SetupState, type TerminalRecord } from '@comanda/domain'
import type { Access, AskerHeaders } from '../access/asker.ts'
import { askingOf } from '../history/asking.ts'
import { mayNot } from './receipt-errors.ts'

/** Somebody at a terminal who may hand out receipts. */
export interface ReceiptAsking {
  readonly restaurantId: string
  readonly setup: SetupState
  readonly terminal: TerminalRecord | undefined
  /** Service log of the terminal. */
  readonly log: string
  /** The person, when they see their own checks only; `null`: all. */
  readonly ownOnly: string | null
}

/** Who asks, by the terminal's token and the person's proof (INV10). Throws 401, 403, 409 or 429. */
export function receiptAskingOf(headers: AskerHeaders, access: Access): ReceiptAsking {
  const { restaurantId, terminalId, personId, setup, log, ownOnly } = askingOf(headers, access)
  if (!can(setup, personId, 'takePayments') && !can(setup, personId, 'addLines')) throw mayNot()
  return { restaurantId, setup, terminal: setup.terminals[terminalId], log, ownOnly }
}
