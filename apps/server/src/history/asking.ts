import { can } from '@comanda/domain'
import type { Hub } from '@comanda/hub'
import { parseLogName } from '@comanda/protocol'
import type { z } from 'zod'
import { personOf, terminalOf } from '../access/asker.ts'
import type { Tokens } from '../access/tokens.ts'
import { ApiError } from '../http/api-error.ts'
import type { AskingHeaders } from './check-schemas.ts'

/** Somebody at a terminal, and what they may see. */
export interface Asking {
  readonly multiSessionId: string
  /** The service log of the terminal's multi-session, or of its own while it works alone: no other is searched. */
  readonly log: string
  /** The person, when they see their own checks only; `null`: all. */
  readonly ownOnly: string | null
}

/** Who asks, by the terminal's token and the person's proof. The server enforces what they see (INV10). */
export function askingOf(
  headers: z.infer<typeof AskingHeaders>,
  { hub, tokens }: { readonly hub: Hub; readonly tokens: Tokens },
): Asking {
  const { restaurantId, terminalId } = terminalOf(headers.authorization, hub, tokens)
  const personId = personOf(
    headers,
    hub,
    { restaurantId, terminalId },
    'Nobody is signed in who could see checks.',
  )
  const log = hub.restaurant(restaurantId)?.serviceLogOfTerminal(terminalId) ?? null
  const multiSessionId = log === null ? null : parseLogName(log)?.multiSessionId
  if (log === null || multiSessionId == null) throw knowsNone()
  const setup = hub.setup(restaurantId)
  const seesAll =
    setup.multiSessions[multiSessionId]?.othersChecks !== 'permitted' ||
    can(setup, personId, 'seeOthersChecks')
  return { multiSessionId, log, ownOnly: seesAll ? null : personId }
}

const knowsNone = (): ApiError =>
  new ApiError(
    409,
    'no-multi-session',
    'The server has no checks of this terminal.',
    'Let a manager put the terminal into a multi-session.',
  )
