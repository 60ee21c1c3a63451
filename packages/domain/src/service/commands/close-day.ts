import { accept, refuse } from '@comanda/sync'
import { z } from 'zod'
import { type Author, forbidden, type ServiceContext, type ServiceDecision } from '../context.ts'
import { labelOf } from '../find.ts'
import { checkTotals } from '../floor-view.ts'
import { paidMinor } from '../paying/due.ts'
import type { ServiceState } from '../state.ts'
import { goneOnSince } from '../tills/gone-on.ts'
import { undecidedIn } from '../tills/undecided.ts'
import type { CarriedOver } from '../tills/z-report.ts'
import { lifted } from './lifted.ts'

/**
 * Makes the Z report: what was taken since the last one is frozen under the next number, open checks go on
 * (C27), terminals that may hold unseen sales are named (C25), and what waits for a decision is counted (C10, C11, C21).
 * One that was made apart and arrives when service has gone on is refused: its author closes again, or leaves it.
 * Only the orderer gives the number.
 */
export const CloseDayCommand = z.object({
  type: z.literal('closeDay'),
  /** The number of the last Z on the author's screen; 0: none. */
  seen: z.object({ number: z.number().int().min(0) }),
  ...lifted,
})
export type CloseDayCommand = z.infer<typeof CloseDayCommand>

export function closeDay(
  state: ServiceState,
  { seen }: CloseDayCommand,
  author: Author,
  context: ServiceContext,
): ServiceDecision {
  const denied = forbidden(context, author, 'manageTill')
  if (denied) return denied
  const [last] = state.reports
  if (last !== undefined && last.number > seen.number) {
    const { by, terminal, at } = last.closed
    return refuse('day-closed', { number: last.number, by, terminal, at })
  }
  const tills = Object.values(state.tills)
  const open = tills.filter(({ closed }) => closed === null)
  if (open.length > 0) return refuse('tills-open', { tills: open.map(({ name }) => name) })
  const later = goneOnSince(state, author)
  if (later !== null) {
    const { by, terminal, at } = later
    return refuse('close-too-late', { closedAt: author.at, by, terminal, at })
  }
  if (!context.orderer) return accept()
  const undecided = undecidedIn(state)
  return accept({
    type: 'dayClosed.v1',
    number: (last?.number ?? 0) + 1,
    day: context.businessDay,
    takings: state.takings,
    tills,
    carriedOver: carriedOver(state, context),
    unheard: [...(context.unheard ?? [])],
    ...(undecided && { undecided }),
  })
}

/** Open checks, as the close warns of them (C27). */
export const carriedOver = (
  { checks }: ServiceState,
  { setup }: Pick<ServiceContext, 'setup'>,
): CarriedOver[] =>
  Object.values(checks).map((check) => ({
    checkId: check.id,
    label: `${labelOf(check)}`,
    totalMinor: checkTotals(check, setup).totalMinor,
    paidMinor: paidMinor(check),
  }))
