import { isUnseen } from '../../judge.ts'
import type { Mark } from '../../mark.ts'
import type { Author } from '../context.ts'
import type { ServiceState } from '../state.ts'

/** A close of the day that reached the server within this span was meant for what there is. Milliseconds. */
const CLOSE_LATE_MS = 10 * 60_000

/**
 * The last that others did on a check long after the author had closed the day, unseen; `null`: nothing. Service went
 * on, or is the next one: a Z made now would cut through it (C25).
 */
export function goneOnSince(state: ServiceState, author: Author): Mark | null {
  const { checks, takings } = state
  const marks = [...Object.values(checks).map(({ edited }) => edited), takings.lastSettled]
  const later = marks.filter(
    (mark) => mark !== undefined && isUnseen(mark, author) && mark.at > author.at + CLOSE_LATE_MS,
  )
  return (later as readonly Mark[]).reduce<Mark | null>(
    (last, mark) => (last === null || mark.seq > last.seq ? mark : last),
    null,
  )
}
