import type { Check, Line, OrderedLine, ServiceState } from '../state.ts'
import { type FiredDish, firedDishes } from './dishes.ts'
import { firedOf, firedUnits, partKeys, unsentUnits } from './units.ts'

/** How far a line is: not sent, held back, sent in part, sent, ready in the kitchen, handed out; or taken off. */
export type LineStage = 'new' | 'held' | 'partly' | 'fired' | 'ready' | 'served' | 'voided' | 'removed'

export function stageOf(line: Line, tickets: ServiceState['tickets']): LineStage {
  if (line.status !== 'ordered') return line.status
  if (firedUnits(line) === 0) return line.held ? 'held' : 'new'
  if (unsentUnits(line) > 0) return 'partly'
  const dishes = firedDishes(line, tickets)
  if (dishes.every(({ isServed }) => isServed)) return 'served'
  return dishes.every(({ done }) => done !== null) ? 'ready' : 'fired'
}

/** Something to hand out: made by every station, and nobody has taken it yet. */
export interface ReadyDish extends FiredDish {
  readonly line: OrderedLine
}

/** Dishes of a check that wait to be handed out, in the order of its lines (F4.2). */
export function readyLines(
  check: Pick<Check, 'lines'>,
  tickets: ServiceState['tickets'],
): readonly ReadyDish[] {
  return check.lines.flatMap((line) => {
    if (line.status !== 'ordered') return []
    return firedDishes(line, tickets)
      .filter(({ done, isServed }) => done !== null && !isServed)
      .map((dish) => ({ ...dish, line }))
  })
}

/** What *fire* means on a screen: everything that is not held, one course, the next one, or these lines. */
export type FireWhat =
  | { readonly kind: 'all' }
  | { readonly kind: 'next' }
  | { readonly kind: 'course'; readonly course: number }
  | { readonly kind: 'lines'; readonly lineIds: readonly string[] }

/** Units to be fired, as their author sees them: up to so many of each part (C7). */
export interface FireUnits {
  readonly lineId: string
  readonly part: string
  readonly upTo: number
}

/** What a fire of that kind sends now. */
export function unitsToFire(lines: readonly Line[], what: FireWhat): readonly FireUnits[] {
  const waiting = lines.filter((line) => line.status === 'ordered').flatMap(waitingParts)
  return waiting.filter(chosenBy(what, waiting)).map(({ line, part }) => ({
    lineId: line.id,
    part,
    upTo: line.quantity,
  }))
}

interface WaitingPart {
  readonly line: Line
  readonly part: string
  readonly course: number
}

const waitingParts = (line: Line): readonly WaitingPart[] =>
  partKeys(line)
    .filter((part) => firedOf(line, part) < line.quantity)
    .map((part) => ({ line, part, course: courseOfPart(line, part) }))

/** The course in which a part of a line is fired. */
export const courseOfPart = (line: Line, part: string): number =>
  line.parts.find(({ id }) => id === part)?.course ?? line.course

function chosenBy(what: FireWhat, waiting: readonly WaitingPart[]): (each: WaitingPart) => boolean {
  switch (what.kind) {
    case 'all':
      return ({ line }) => !line.held
    case 'course':
      return ({ course }) => course === what.course
    case 'next': {
      const next = Math.min(...waiting.map(({ course }) => course))
      return ({ course }) => course === next
    }
    case 'lines':
      return ({ line }) => what.lineIds.includes(line.id)
  }
}

/** Courses that wait, in order, with their units. */
export function waitingCourses(
  lines: readonly Line[],
): readonly { readonly course: number; readonly units: number }[] {
  const units = new Map<number, number>()
  for (const line of lines)
    if (line.status === 'ordered')
      for (const { part, course } of waitingParts(line))
        units.set(course, (units.get(course) ?? 0) + line.quantity - firedOf(line, part))
  return [...units].map(([course, count]) => ({ course, units: count })).sort((a, b) => a.course - b.course)
}
