import type { Author, ServiceContext } from '../context.ts'
import type { Gives } from '../gives.ts'
import type { ServiceOp, ServiceOpOf } from '../ops.ts'
import { folded } from '../paying/fold.ts'
import { chargesKept } from '../paying/keep-charges.ts'
import type { Check, MergedCheck, OpenCheck, ServiceState } from '../state.ts'
import { wordsMissing } from '../words-of-check.ts'
import { toldOf } from './words-told.ts'

type Merged = ServiceOpOf<'checkMerged.v1'>
type Unmerged = ServiceOpOf<'checkUnmerged.v1'>

/** What goes along with all lines of a check: what their service is charged, and what else was its own (INV6, C15). */
export function mergedAlong(
  state: ServiceState,
  before: readonly ServiceOp[],
  op: Merged,
  author: Author,
  { setup }: ServiceContext,
): readonly ServiceOp[] {
  const now = folded(state, before, author)
  const [from, into] = [now.checks[op.checkId], now.checks[op.into]]
  if (from === undefined || into === undefined) return [...before, op]
  const plain: Merged = { ...op, gives: givesOf(from, into) }
  const target = folded(now, [plain], author).checks[into.id]
  const whole = { ...plain, ...(target && chargesKept([from, into], [target], setup)) }
  return [...before, whole, ...toldOf(now, folded(now, [whole], author), setup, author)]
}

const givesOf = (from: Check, into: Check): Gives => ({
  customer: into.customer === null && from.customer !== null,
  handover: into.handover === null && from.handover !== null,
  orderNote: wordsMissing(into.orderNote, from.orderNote),
  allergy: wordsMissing(into.allergy, from.allergy),
  partyBefore: into.party ?? null,
})

/** The same, back again. */
export function unmergedAlong(
  state: ServiceState,
  op: Unmerged,
  from: MergedCheck,
  into: OpenCheck,
  author: Author,
  { setup }: ServiceContext,
): readonly ServiceOp[] {
  const takes = from.gave && takesOf(state, from, from.gave, into)
  const plain = takes === undefined ? op : { ...op, takes }
  const after = folded(state, [plain], author)
  const both = [after.checks[from.id], after.checks[into.id]].filter((check) => check !== undefined)
  const whole = { ...plain, ...chargesKept([into], both, setup) }
  return [whole, ...toldOf(state, folded(state, [whole], author), setup, author)]
}

/** What was given goes back, unless somebody has said something since, or a further check says the same. */
function takesOf(state: ServiceState, from: MergedCheck, gave: Gives, into: OpenCheck): Gives {
  const others = Object.values(state.closed).filter(
    (check): check is MergedCheck =>
      check.status === 'merged' && check.into === into.id && check.id !== from.id,
  )
  const isLeft = unitsStay(from, into)
  const isSaidSince = (field: 'orderNote' | 'allergy') => (into.marks[field]?.seq ?? 0) > from.closed.seq
  const goes = (field: 'orderNote' | 'allergy') =>
    isLeft || isSaidSince(field)
      ? []
      : gave[field].filter((word) => others.every((other) => wordsMissing(other[field], word).length > 0))
  return {
    customer: gave.customer && into.customer?.id === from.customer?.id,
    handover: gave.handover && JSON.stringify(into.handover) === JSON.stringify(from.handover),
    orderNote: goes('orderNote'),
    allergy: goes('allergy'),
    partyBefore: gave.partyBefore,
  }
}

/** Units of its lines that have become lines of their own do not go back: the kitchen must know of them what it knew. */
function unitsStay(from: MergedCheck, into: OpenCheck): boolean {
  const goes = into.lines.filter(({ id }) => from.movedLineIds.includes(id))
  const roots = new Set<string>([...from.movedLineIds, ...goes.map(({ root }) => root)])
  return into.lines.some((line) => roots.has(line.root) && !goes.includes(line))
}
