import type { SetupState } from '../../setup/state.ts'
import type { Author, ServiceContext } from '../context.ts'
import { dishesOfMoves } from '../kitchen/dishes-along.ts'
import type { ServiceOp, ServiceOpOf } from '../ops.ts'
import { folded } from '../paying/fold.ts'
import { chargeKept, chargeOn, coversOf, isNeverCharged, withFixed } from '../paying/keep-charges.ts'
import { chargeFor } from '../paying/service-charge.ts'
import type { Check, OpenCheck, ServiceState } from '../state.ts'
import { wordsMissing, wordsTogether } from '../words-of-check.ts'
import { toldOf } from './words-told.ts'

type Moved = ServiceOpOf<'linesMoved.v1'>

/**
 * What goes along with lines besides units: what their service is charged, and what the kitchen must know (INV6, F3.4).
 * `before`: what comes first, such as the opening of the receiving check.
 */
export function movedAlong(
  state: ServiceState,
  before: readonly ServiceOp[],
  op: Moved,
  author: Author,
  { setup }: ServiceContext,
): readonly ServiceOp[] {
  const now = folded(state, before, author)
  const [from, to] = [now.checks[op.checkId], now.checks[op.to]]
  if (from === undefined || to === undefined || op.moves.length === 0) return [...before, op]
  const words = wordsFor(to, from, mergedInto(now, to))
  const plain = { ...chargedMoves(op, from, to, setup), ...(words && { words }) }
  const whole = withCoversMoved(now, plain, [from, to], author, setup)
  const told = toldOf(now, folded(now, [whole], author), setup, author)
  return [...before, whole, ...told]
}

/** Undoing a merge takes words back that are said of nothing else. */
const mergedInto = ({ closed }: ServiceState, to: Check): boolean =>
  Object.values(closed).some((check) => check.status === 'merged' && check.into === to.id)

/** What the receiving check is to say to the kitchen; `null`: as before. `isAnew`: also what it says already. */
function wordsFor(to: Check, from: Check, isAnew: boolean): Moved['words'] | null {
  const missing = [...wordsMissing(to.allergy, from.allergy), ...wordsMissing(to.orderNote, from.orderNote)]
  const isSaid = isAnew && from.allergy + from.orderNote !== ''
  return missing.length === 0 && !isSaid
    ? null
    : {
        orderNote: wordsTogether(to.orderNote, from.orderNote),
        allergy: wordsTogether(to.allergy, from.allergy),
      }
}

function chargedMoves(op: Moved, from: OpenCheck, to: OpenCheck, setup: SetupState): Moved {
  if (isNeverCharged([from, to], setup)) return op
  const there = chargeFor(to, setup)
  const moves = op.moves.map((move) => {
    const line = from.lines.find(({ id }) => id === move.lineId)
    if (line === undefined || move.onto !== null) return move
    const charge = chargeKept(line, chargeOn(line, from, setup), there)
    return charge === undefined ? move : { ...move, charge }
  })
  return { ...op, moves }
}

/** The covers stay charged where a check is left without a line: the first line that goes brings them along. */
function withCoversMoved(
  now: ServiceState,
  op: Moved,
  checks: readonly [OpenCheck, OpenCheck],
  author: Author,
  setup: SetupState,
): Moved {
  if (isNeverCharged(checks, setup)) return op
  const [from, to] = checks
  const after = folded(now, [op], author)
  const both = [after.checks[from.id], after.checks[to.id]].filter((check) => check !== undefined)
  const missingMinor = coversOf(checks, setup) - coversOf(both, setup)
  if (missingMinor === 0) return op
  const place = Math.max(
    0,
    op.moves.findIndex(({ onto }) => onto === null),
  )
  const first = op.moves[place]
  const line = from.lines.find(({ id }) => id === first?.lineId)
  if (first === undefined || line === undefined) return op
  const there = chargeFor(to, setup)
  const kept = first.charge ?? chargeKept(line, chargeOn(line, from, setup), there)
  // It becomes no part of another line: of two that were charged for covers, none would know for how many.
  const bearer = { ...first, onto: null, charge: withFixed(line, kept, there, missingMinor) }
  const { dishes: _asOne, ...plain } = op
  const moves = op.moves.with(place, bearer)
  return { ...plain, moves, ...dishesOfMoves(now.tickets, from, moves) }
}
