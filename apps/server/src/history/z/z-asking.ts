import { can } from '@comanda/domain'
import { type Access, type Asker, type AskerHeaders, askerOf, logOfTerminal } from '../../access/asker.ts'
import { ApiError } from '../../http/api-error.ts'

/** Somebody at a terminal who asks for reports. */
export interface ReportAsking extends Asker {
  /** Of the terminal's multi-session, or its own while it works alone. */
  readonly log: string
  /** They work in the back office; else they read the Z that they made, and nothing else. */
  readonly readsAll: boolean
}

/**
 * Who asks for reports. Who counts a till blindly is not to read what was taken: X and Z are for the back
 * office, and a Z, before which all tills were counted, for whoever made it (INV10). Throws 401, 403, 409 or 429.
 */
export function reportAskingOf(headers: AskerHeaders, access: Access): ReportAsking {
  const asker = askerOf(headers, access, 'Nobody is signed in who could see Z reports.')
  const { setup, personId } = asker
  const readsAll = can(setup, personId, 'backOffice')
  if (!readsAll && !can(setup, personId, 'manageTill')) throw notPermitted()
  const log = logOfTerminal(asker, access.hub, 'The server has no takings of this terminal.')
  return { ...asker, log, readsAll }
}

/** The log whose Z reports are searched: for the back office. Throws as above. */
export function zAskingOf(...asked: Parameters<typeof reportAskingOf>): string {
  const { log, readsAll } = reportAskingOf(...asked)
  if (!readsAll) throw notPermitted()
  return log
}

/** Throws 403 where it is somebody else's, and the asker does not work in the back office. */
export function assertMayRead({ readsAll, personId }: ReportAsking, closedBy: string | null): void {
  if (!readsAll && closedBy !== personId) throw notPermitted()
}

const notPermitted = (): ApiError =>
  new ApiError(
    403,
    'not-permitted',
    'Reports are for who works in the back office; a Z also for who made it.',
    'Ask as somebody who has the permission "backOffice".',
  )
