import { orderedLines } from '@comanda/domain'
import { at, isOwn, type Own } from './own-checks.ts'
import { opensTill, pay, takesMoney } from './paying.ts'
import { type Move, pick, type Scene } from './scene.ts'

/** From the bill to the money. */
const PAYING_MS = 8_000
/** Nobody waits longer to pay because no till is open: then one is opened. Until then it stays closed. */
const NO_TILL_MS = 60_000

/** Brings the bill to guests who are done. */
export function bringBill(scene: Scene, checks: readonly Own[]): Move | null {
  const done = checks.filter(
    (own) => isOwn(own, scene) && isDone(own) && own.check.billed === null && hasOrdered(own),
  )
  const own = pick(done, scene.random)
  return own && at(own.check, { type: 'presentBill', checkId: own.check.id })
}

/** Guests who have their bill pay, to whoever may take it, and the table is free; who ordered nothing just goes. */
export function seeOff(scene: Scene, checks: readonly Own[]): Move | null {
  return leave(scene, checks) ?? (takesMoney(scene) ? collect(scene, checks) : null)
}

function leave(scene: Scene, checks: readonly Own[]): Move | null {
  const own = pick(
    checks.filter((each) => !hasOrdered(each) && isDone(each) && isOwn(each, scene)),
    scene.random,
  )
  const reason = { reasonId: 'left', text: scene.setup.reasons.left?.text ?? 'Guests have left' }
  return own && at(own.check, { type: 'cancelCheck', checkId: own.check.id, reason })
}

function collect(scene: Scene, checks: readonly Own[]): Move | null {
  const waits = (own: Own): number => scene.now - (own.check.billed?.mark.at ?? scene.now)
  const waiting = checks.filter((own) => hasOrdered(own) && waits(own) > PAYING_MS)
  const own = pick(waiting, scene.random)
  const move = own && pay(scene, own.check)
  if (own === null || move !== null) return move
  const till = waiting.some((each) => waits(each) > NO_TILL_MS) ? opensTill(scene) : null
  return till && at(own.check, till)
}

const isDone = ({ ageMs, party }: Own): boolean => ageMs > party.staysMs
const hasOrdered = ({ check }: Own): boolean => orderedLines(check).length > 0
