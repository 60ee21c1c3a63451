import { can, type SetupState, type TerminalRecord } from '@comanda/domain'
import type { Hub } from '@comanda/hub'
import type { z } from 'zod'
import { terminalOf } from '../access/asker.ts'
import type { Tokens } from '../access/tokens.ts'
import { askingOf } from '../history/asking.ts'
import { mayNot } from './receipt-errors.ts'
import type { ReceiptHeaders } from './receipt-schemas.ts'

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
export function receiptAskingOf(
  headers: z.infer<typeof ReceiptHeaders>,
  access: { readonly hub: Hub; readonly tokens: Tokens },
): ReceiptAsking {
  const { hub, tokens } = access
  const { log, ownOnly } = askingOf(headers, access)
  const { restaurantId, terminalId } = terminalOf(headers.authorization, hub, tokens)
  const setup = hub.setup(restaurantId)
  const personId = headers['x-comanda-person'] ?? ''
  if (!can(setup, personId, 'takePayments') && !can(setup, personId, 'addLines')) throw mayNot()
  return { restaurantId, setup, terminal: setup.terminals[terminalId], log, ownOnly }
}
