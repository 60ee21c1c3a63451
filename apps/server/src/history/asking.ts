import { can } from '@comanda/domain'
import { parseLogName } from '@comanda/protocol'
import { type Access, type Asker, type AskerHeaders, askerOf, logOfTerminal } from '../access/asker.ts'

/** Somebody at a terminal, and what they may see. */
export interface Asking extends Asker {
  readonly multiSessionId: string
  /** The service log of the terminal's multi-session, or of its own while it works alone: no other is searched. */
  readonly log: string
  /** The person, when they see their own checks only; `null`: all. */
  readonly ownOnly: string | null
}

/** Who asks, and what the server lets them see (INV10). Throws 401, 409 or 429. */
export function askingOf(headers: AskerHeaders, access: Access): Asking {
  const asker = askerOf(headers, access, 'Nobody is signed in who could see checks.')
  const log = logOfTerminal(asker, access.hub, 'The server has no checks of this terminal.')
  const multiSessionId = parseLogName(log)?.multiSessionId ?? ''
  const { setup, personId } = asker
  const seesAll =
    setup.multiSessions[multiSessionId]?.othersChecks !== 'permitted' ||
    can(setup, personId, 'seeOthersChecks')
  return { ...asker, multiSessionId, log, ownOnly: seesAll ? null : personId }
}
