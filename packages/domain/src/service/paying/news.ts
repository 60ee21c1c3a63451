import type { Mark } from '../../mark.ts'
import type { Author, ServiceContext } from '../context.ts'
import type { Check, ClosedCheck } from '../state.ts'

/** True for a change that its author cannot have had before their eyes: made elsewhere, in another tab, or later. */
export const isNews = (mark: Mark | undefined, author: Author): boolean =>
  mark !== undefined && mark.seq > author.basis && mark.replica !== author.replica

/**
 * True for a check that was closed unseen by somebody who brings goods or money for it. Their own terminal
 * lets them do so only while it shows the check open: what reaches the orderer was meant for an open one,
 * even where an own payment has closed it that was meant to leave something due.
 */
export const isClosedUnseen = (
  { closed }: ClosedCheck,
  author: Author,
  { orderer }: Pick<ServiceContext, 'orderer'>,
): boolean => (orderer ? closed.seq > author.basis : isNews(closed, author))

/** Who has changed a check, its lines or its payments, unseen by an author. Person ids, each once. */
export function changersUnseen(check: Check, author: Author): readonly string[] {
  const marks = [
    check.edited,
    ...(check.status === 'open' ? [] : [check.closed]),
    ...Object.values(check.marks),
    ...check.payments.map(({ taken }) => taken),
    ...check.lines.flatMap((line) => [
      line.added,
      line.edited,
      line.status === 'ordered' ? undefined : line.removed,
      ...Object.values(line.marks),
    ]),
  ]
  const news = marks.filter((mark): mark is Mark => isNews(mark, author))
  return [...new Set(news.map(({ by }) => by))]
}
