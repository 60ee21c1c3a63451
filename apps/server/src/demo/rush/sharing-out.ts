import { orderedLines } from '@comanda/domain'
import { at, type Own } from './own-checks.ts'
import { type Move, pick, type Scene, SPLIT_PREFIX } from './scene.ts'

const FEWEST_LINES = 3

/** Guests pay apart, or together after all, or a round goes to the table beside. */
export function shareOut(scene: Scene, mine: readonly Own[]): Move | null {
  const dice = scene.random()
  if (dice < 0.4) return split(scene, mine)
  return dice < 0.75 ? together(scene, mine) : roundForOthers(scene, mine)
}

function split({ random, newId, provisional }: Scene, mine: readonly Own[]): Move | null {
  const own = pick(
    mine.filter(({ check }) => !isPart(check.id) && orderedLines(check).length >= FEWEST_LINES),
    random,
  )
  const line = own && pick(orderedLines(own.check), random)
  if (own === null || line === null) return null
  const { check } = own
  const quantity = Math.max(1, Math.floor(line.quantity / 2))
  return at(check, {
    type: 'moveLines',
    checkId: check.id,
    to: `${SPLIT_PREFIX}${newId()}`,
    open: { tableId: check.tableId, provisional },
    moves: [{ lineId: line.id, quantity, newLineId: newId() }],
  })
}

function together({ random }: Scene, mine: readonly Own[]): Move | null {
  const part = pick(
    mine.filter(({ check }) => isPart(check.id)),
    random,
  )
  const whole = mine.find(({ check }) => check.tableId === part?.check.tableId && !isPart(check.id))
  if (part === null || whole === undefined) return null
  return at(whole.check, { type: 'mergeChecks', checkId: part.check.id, into: whole.check.id })
}

function roundForOthers({ random, newId }: Scene, mine: readonly Own[]): Move | null {
  const [from, to] = [pick(mine, random), pick(mine, random)]
  const line = from && pick(orderedLines(from.check), random)
  if (from === null || to === null || line === null || from.check.id === to.check.id) return null
  return at(from.check, {
    type: 'moveLines',
    checkId: from.check.id,
    to: to.check.id,
    moves: [{ lineId: line.id, quantity: 1, newLineId: newId() }],
  })
}

const isPart = (checkId: string): boolean => checkId.startsWith(SPLIT_PREFIX)
