import { eightySix } from './eighty-six.ts'
import { crewChecks, isOwn, type Own } from './own-checks.ts'
import { CHECK_PREFIX, FEWEST_FREE, type Move, pick, type Scene, tablesOf } from './scene.ts'
import { bringBill, seeOff } from './seeing-off.ts'
import { sendCourse } from './sending.ts'
import { shareOut } from './sharing-out.ts'
import { smallThing } from './small-things.ts'
import { takeOrder } from './taking-orders.ts'

const MOST_PER_WAITER = 5
/** Not every idle moment is used: guests come one party after another, and small wishes are few. */
const SEAT_CHANCE = 0.3
const EXTRA_CHANCE = 0.2
const SHARE_CHANCE = 0.03
const SOLD_OUT_CHANCE = 0.006

/**
 * Decides like somebody who runs between tables: sees off who is done, sends what is due, takes the order
 * that is most overdue, seats new guests, and now and then changes something. Pure: all it knows is on
 * the screen.
 */
export function nextMove(scene: Scene): Move | null {
  const checks = crewChecks(scene)
  const mine = checks.filter((own) => isOwn(own, scene))
  const busy = mine.filter(({ check }) => check.billed === null)
  const maybe = (chance: number, move: () => Move | null) => (scene.random() < chance ? move() : null)
  return (
    maybe(SOLD_OUT_CHANCE, () => eightySix(scene)) ??
    seeOff(scene, checks) ??
    bringBill(scene, checks) ??
    maybe(EXTRA_CHANCE, () => smallThing(scene, busy)) ??
    maybe(SHARE_CHANCE, () => shareOut(scene, busy)) ??
    sendCourse(scene, busy) ??
    takeOrder(scene, busy) ??
    maybe(SEAT_CHANCE, () => seat(scene, mine)) ??
    maybe(EXTRA_CHANCE, () => smallThing(scene, busy))
  )
}

function seat(scene: Scene, mine: readonly Own[]): Move | null {
  const { random, provisional, newId } = scene
  const { free } = tablesOf(scene)
  if (free.length <= FEWEST_FREE || mine.length >= MOST_PER_WAITER) return null
  const table = pick(free, random)
  if (table === null) return null
  const checkId = `${CHECK_PREFIX}${newId()}`
  return {
    checkId,
    tableId: table.id,
    commands: [{ type: 'openCheck', checkId, tableId: table.id, provisional }],
  }
}
