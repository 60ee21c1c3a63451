import {
  type OrderedLine,
  orderedLines,
  stageOf,
  unitsToFire,
  unsentUnits,
  waitingCourses,
} from '@comanda/domain'
import { at, type Own } from './own-checks.ts'
import type { Move, Scene } from './scene.ts'

/** A waiter finishes at the table before sending. */
const TAKES_MS = 6_000
/** Nobody waits longer for the next course, whatever the kitchen does. */
const PATIENCE_MS = 45_000
/** Drinks and starters do not wait for each other. */
const LAST_AT_ONCE = 1

/** Sends the next course of a check whose guests have it coming. */
export function sendCourse({ service, now, newId }: Scene, mine: readonly Own[]): Move | null {
  for (const { check } of mine) {
    const lines = orderedLines(check)
    const [next] = waitingCourses(lines)
    if (next === undefined) continue
    const waitsMs = now - Math.min(...lines.filter((line) => unsentUnits(line) > 0).map(orderedAt))
    const isCooking = lines.some((line) => stageOf(line, service.tickets) === 'fired')
    const isTime = next.course <= LAST_AT_ONCE || !isCooking || waitsMs > PATIENCE_MS
    if (waitsMs < TAKES_MS || !isTime) continue
    const units = unitsToFire(lines, { kind: 'course', course: next.course })
    return at(check, { type: 'fireLines', checkId: check.id, fireId: newId(), units: [...units] })
  }
  return null
}

const orderedAt = ({ added, marks }: OrderedLine): number => marks.quantity?.at ?? added.at
