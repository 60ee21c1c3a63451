import type { ZReport } from '@comanda/domain'
import { ApiError } from '../../http/api-error.ts'
import { askHistory } from '../ask-history.ts'
import type { History } from '../history.ts'

/** One Z as it was made. Throws 404, or 503 while history cannot say. */
export async function findZReport(
  log: string,
  number: number,
  history: History,
): Promise<{ readonly report: ZReport }> {
  const answer = await askHistory(history, { kind: 'zReport', log, number })
  if (answer === null) throw unknownZ()
  // Written from the op of the log, whole.
  return { report: answer.report as unknown as ZReport }
}

const unknownZ = (): ApiError =>
  new ApiError(404, 'z-unknown', 'There is no Z of this number here.', 'Look for it in /api/z-reports.')
