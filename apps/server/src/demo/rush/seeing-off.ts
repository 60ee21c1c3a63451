import { can, orderedLines } from '@comanda/domain'
import { at, isOwn, type Own } from './own-checks.ts'
import { type Move, pick, type Scene } from './scene.ts'

/** From the bill to the free table. */
const LEAVING_MS = 8_000

/** Brings the bill to guests who are done. */
export function bringBill(scene: Scene, checks: readonly Own[]): Move | null {
  const done = checks.filter(
    (own) => isOwn(own, scene) && isDone(own) && own.check.billed === null && hasOrdered(own),
  )
  const own = pick(done, scene.random)
  return own && at(own.check, { type: 'presentBill', checkId: own.check.id })
}

/**
 * Guests who have their bill go and the table is free again: whoever may closes the check, for no money
 * is taken in the rush.
 */
export function seeOff(scene: Scene, checks: readonly Own[]): Move | null {
  const { setup, personId, now, random } = scene
  const mayAll = can(setup, personId, 'removeCheck') && can(setup, personId, 'void')
  const gone = checks.filter((own) => {
    const { check } = own
    if (!hasOrdered(own)) return isDone(own) && isOwn(own, scene)
    return mayAll && check.billed !== null && now - check.billed.mark.at > LEAVING_MS
  })
  const own = pick(gone, random)
  const reason = { reasonId: 'left', text: setup.reasons.left?.text ?? 'Guests have left' }
  return own && at(own.check, { type: 'cancelCheck', checkId: own.check.id, reason })
}

const isDone = ({ ageMs, party }: Own): boolean => ageMs > party.staysMs
const hasOrdered = ({ check }: Own): boolean => orderedLines(check).length > 0
