import { type FireWhat, firedOf, type Line, unitsToFire, unsentUnits, waitingCourses } from '@comanda/domain'

/** What of a check waits for *Fire* (F3.5). Units. */
export interface Waiting {
  /** What one tap sends. */
  readonly now: number
  /** Held back: waits until somebody names it. */
  readonly held: number
  /** Courses of what one tap would send. */
  readonly courses: number
}

export function waitingOn(lines: readonly Line[]): Waiting {
  const ordered = lines.filter(({ status }) => status === 'ordered')
  const free = ordered.filter(({ held }) => !held)
  return {
    now: unsentIn(free),
    held: unsentIn(ordered.filter(({ held }) => held)),
    courses: waitingCourses(free).length,
  }
}

const unsentIn = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + unsentUnits(line), 0)

/** One tap is enough where there is nothing to choose; otherwise it asks what. */
export const asksWhat = ({ now, courses }: Waiting, marked: number): boolean =>
  now === 0 || courses > 1 || marked > 0

export interface FireOption {
  readonly what: FireWhat
  /** Dishes that it sends; of a combo each part is one. */
  readonly dishes: number
  /** Of `next`. */
  readonly course?: number
}

/** What can be fired now: the chosen lines, all that is not held, the next course, each one after it. */
export function fireOptions(lines: readonly Line[], marked: readonly string[]): readonly FireOption[] {
  const courses = waitingCourses(lines)
  const next = courses[0]?.course
  const asNext = courses.length > 1 ? next : undefined
  const options: readonly FireOption[] = [
    { what: { kind: 'lines', lineIds: marked }, dishes: dishesIn(lines, { kind: 'lines', lineIds: marked }) },
    { what: { kind: 'all' }, dishes: dishesIn(lines, { kind: 'all' }) },
    ...courses.map(({ course, units }) =>
      course === asNext
        ? { what: { kind: 'next' } as const, dishes: units, course }
        : { what: { kind: 'course', course } as const, dishes: units },
    ),
  ]
  return options.filter(({ dishes }) => dishes > 0)
}

function dishesIn(lines: readonly Line[], what: FireWhat): number {
  return unitsToFire(lines, what).reduce((sum, { lineId, part, upTo }) => {
    const line = lines.find(({ id }) => id === lineId)
    return line === undefined ? sum : sum + upTo - firedOf(line, part)
  }, 0)
}
