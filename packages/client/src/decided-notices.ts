import { attentionOf, keptCommand, type Mark, type ServiceOp, type ServiceState } from '@comanda/domain'
import { type OpRecord, openOp } from '@comanda/sync'
import { type DecidedNotice, keptNotice, type Notice } from './notices.ts'

export interface DecidedContext {
  /** In front of the records, and behind them. */
  readonly before: ServiceState
  readonly after: ServiceState
  readonly terminalId: string
}

export interface DecidedChanges {
  readonly fresh: readonly DecidedNotice[]
  /** Ids of those that said that it waits. */
  readonly gone: readonly string[]
}

const NOTHING_DECIDED: DecidedChanges = { fresh: [], gone: [] }

/** A command of this terminal that waits, or has just come to wait, for a manager. */
interface Waiting {
  readonly madeAt: number
  /** When and where a manager has approved it. */
  readonly approved: Pick<Mark, 'terminal' | 'at'> | null
  readonly about: Pick<DecidedNotice, 'author' | 'command' | 'checkId' | 'check'>
}

/**
 * Tells the author what a manager has decided about what was kept (C21, INV8, C28): who, what and when, with the
 * reason where it was discarded. Of what left the list unseen (the terminal was given a new state) only that somebody has.
 * `book`: what nobody has read yet.
 */
export function decidedChanges(
  records: readonly OpRecord<ServiceOp>[],
  book: readonly Notice[],
  { before, after, terminalId }: DecidedContext,
): DecidedChanges {
  const waiting = new Map(waitingIn(before, terminalId))
  const told = new Map<string, DecidedNotice>()
  for (const record of records) {
    const { op, stamp } = record
    if (op.type === 'commandKept.v1' && stamp.terminal === terminalId)
      waiting.set(op.id, waitingSince(record))
    const id = keptIdIn(op)
    const mine = id === null ? undefined : waiting.get(id)
    if (id === null || mine === undefined) continue
    if (op.type === 'keptApproved.v1') waiting.set(id, { ...mine, approved: stamp })
    const notice = decidedBy(op, mine, stamp)
    if (notice !== null) told.set(id, notice)
  }
  const decided = [...waiting].filter(([id]) => told.has(id) || after.attention[id] === undefined)
  if (decided.length === 0) return NOTHING_DECIDED
  return {
    fresh: decided
      .map(([id, mine]) => told.get(id) ?? unseen(id, mine))
      // Whoever has decided about their own, here, knows it.
      .filter(({ by, terminal, author }) => by !== author || terminal !== terminalId),
    gone: decided.flatMap(([, { about, madeAt }]) =>
      book
        .filter((each) => each.kind === 'kept' && each.at === madeAt && each.by === about.author)
        .map(({ id }) => id),
    ),
  }
}

const waitingIn = (
  state: ServiceState,
  terminalId: string,
): readonly (readonly [id: string, waiting: Waiting])[] =>
  attentionOf(state, terminalId).map((kept) => {
    const { made, approved, place } = kept
    const about = { author: made.by, command: keptCommand(kept), ...labelled(place.checkId, place.check) }
    return [kept.id, { madeAt: made.at, approved: approved?.mark ?? null, about }]
  })

function waitingSince(record: OpRecord<ServiceOp>): Waiting {
  const { by, at } = record.stamp
  const notice = keptNotice('', by, at, openOp(record) as ServiceOp)
  const { command = null, checkId = null, check = null } = notice ?? {}
  return { madeAt: at, approved: null, about: { author: by, command, ...labelled(checkId, check) } }
}

function keptIdIn(op: ServiceOp): string | null {
  switch (op.type) {
    case 'keptApproved.v1':
    case 'keptApplied.v1':
    case 'keptDiscarded.v1':
      return op.id
    default:
      return null
  }
}

const labelled = (checkId: string | null, check: string | null) => ({
  ...(checkId !== null && { checkId }),
  ...(check !== null && { check }),
})

type Stamp = Pick<Mark, 'by' | 'terminal' | 'at'>

function decidedBy(op: ServiceOp, { about, approved }: Waiting, stamp: Stamp): DecidedNotice | null {
  if (op.type === 'keptApplied.v1') {
    // Its stamp is its author's: when and where it was approved stands in a record before it.
    const { terminal, at } = approved ?? { terminal: '', at: stamp.at }
    return {
      id: noticeId(op.id),
      at,
      kind: 'decided',
      outcome: 'applied',
      by: op.approvedBy,
      terminal,
      ...about,
    }
  }
  if (op.type !== 'keptDiscarded.v1') return null
  const { by, terminal, at } = stamp
  const { id, reason } = op
  return { id: noticeId(id), at, kind: 'decided', outcome: 'discarded', by, terminal, ...about, reason }
}

const unseen = (id: string, { about, madeAt: at }: Waiting): DecidedNotice => ({
  ...{ id: noticeId(id), at, kind: 'decided', outcome: 'unseen', by: '', terminal: '' },
  ...about,
})

const noticeId = (keptId: string): string => `decided/${keptId}`
