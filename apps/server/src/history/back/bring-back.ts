import { can, findCheck, moneyBackOf, type SettledCheck } from '@comanda/domain'
import type { Hub } from '@comanda/hub'
import { askHistory } from '../ask-history.ts'
import type { Asking } from '../asking.ts'
import type { CheckHistory } from '../check-schemas.ts'
import type { History } from '../history.ts'
import { isAsSettled } from './as-settled.ts'
import { doubtful, mayNotRefund, notSettled, notYetRead, refused, unknownCheck } from './bring-back-errors.ts'

export interface BroughtBack {
  readonly checkId: string
  /** `false`: it had never left, or was back already. */
  readonly wasFiled: boolean
}

/**
 * Brings a settled check that was filed back into its log's live state, so that money can be given back against it
 * (F5.4). Its record comes from history and is held against the log. Throws 403, 404, 409 or 503; one that is there
 * already stays as it is.
 */
export async function bringBack(
  asking: Asking,
  checkId: string,
  { hub, history }: { readonly hub: Hub; readonly history: History },
): Promise<BroughtBack> {
  const { restaurantId, multiSessionId, log, ownOnly, personId, terminalId, setup } = asking
  if (!can(setup, personId, 'refund')) throw mayNotRefund()
  const live = findCheck(hub.service(restaurantId, multiSessionId), checkId)
  if (live !== undefined) return hereAlready(live)
  const found = await askHistory(history, { kind: 'check', log, id: checkId, ownOnly })
  if (found === null) throw unknownCheck()
  const { check, records } = asItWas(found)
  const { refunds, tasks } = moneyBackOf(check, records)
  const answer = await hub.command(log, {
    type: 'bringBackCheck',
    askedBy: personId,
    askedAt: terminalId,
    check,
    refunds,
    tasks,
  })
  if (!answer.ok) throw refused(answer.refusal)
  return { checkId: check.id, wasFiled: true }
}

function hereAlready({ id, status }: { readonly id: string; readonly status: string }): BroughtBack {
  if (status !== 'settled') throw notSettled()
  return { checkId: id, wasFiled: false }
}

function asItWas({ check: told, timeline, complete }: CheckHistory) {
  const check = told as unknown as SettledCheck
  if (check.status !== 'settled') throw notSettled()
  // A refund of it may be among what has not been read yet.
  if (!complete) throw notYetRead()
  if (!isAsSettled(check, timeline)) throw doubtful()
  return { check, records: timeline }
}
