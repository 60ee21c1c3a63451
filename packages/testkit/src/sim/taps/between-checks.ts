import { type Check, orderedLines } from '@comanda/domain'
import type { ServiceIntent } from '../../people.ts'
import { once, oneOf, type Pick, weighted } from './chance.ts'
import { type Eyes, lifted } from './eyes.ts'

/** Lines or whole checks go from one check to another. `null`: there is nothing to move. */
export function betweenChecks(pick: Pick, eyes: Eyes, checkId: string, check: Check): ServiceIntent | null {
  return weighted<(pick: Pick, eyes: Eyes, checkId: string, check: Check) => ServiceIntent | null>(pick, [
    [5, splitOff],
    [6, moved],
    [4, merged],
    [4, unmerged],
  ])(pick, eyes, checkId, check)
}

/** To a check that is opened with it, on the same table or another. */
function splitOff(pick: Pick, eyes: Eyes, checkId: string, check: Check): ServiceIntent | null {
  const { setup, provisional, freshId } = eyes
  const tableId = once(pick, 4) ? oneOf(pick, Object.keys(setup.tables)) : check.tableId
  const open = { tableId, provisional: provisional() }
  return moving(pick, eyes, check, { checkId, to: freshId(), open })
}

function moved(pick: Pick, eyes: Eyes, checkId: string, check: Check): ServiceIntent | null {
  const to = otherCheckId(pick, eyes, check)
  return to === null ? null : moving(pick, eyes, check, { checkId, to })
}

function moving(
  pick: Pick,
  eyes: Eyes,
  check: Check,
  way: {
    readonly checkId: string
    readonly to: string
    readonly open?: { readonly tableId: string | null; readonly provisional: string }
  },
): ServiceIntent | null {
  const lines = orderedLines(check).filter(() => once(pick, 2))
  if (lines.length === 0) return null
  const moves = lines.map(({ id, quantity }) => ({
    lineId: id,
    quantity: once(pick, 2) ? quantity : 1 + pick(quantity),
    newLineId: eyes.freshId(),
  }))
  return { type: 'moveLines', ...way, moves, ...lifted(pick, eyes) }
}

function merged(pick: Pick, eyes: Eyes, checkId: string, check: Check): ServiceIntent | null {
  const into = otherCheckId(pick, eyes, check)
  return into === null ? null : { type: 'mergeChecks', checkId, into, ...lifted(pick, eyes) }
}

function unmerged(pick: Pick, { view }: Eyes): ServiceIntent | null {
  const ids = Object.values(view.closed).flatMap(({ id, status }) => (status === 'merged' ? [id] : []))
  return ids.length === 0 ? null : { type: 'unmergeCheck', checkId: oneOf(pick, ids) }
}

/** Mostly an open one; sometimes one that has been closed. */
function otherCheckId(pick: Pick, { view }: Eyes, check: Check): string | null {
  const all = once(pick, 8) ? [...Object.keys(view.closed), ...Object.keys(view.aliases)] : []
  const others = [...Object.keys(view.checks), ...all].filter((id) => id !== check.id)
  return others.length === 0 ? null : oneOf(pick, others)
}
