import type { SetupState } from '../../setup/state.ts'
import { orderedLines } from '../ordered-lines.ts'
import type { Check, OrderedLine } from '../state.ts'
import { stationsFor } from './routing.ts'
import type { Sight } from './sight.ts'
import { courseOfPart } from './stage.ts'
import { firedOf, partKeys, partOf } from './units.ts'

/** Dishes of the same check for the same station that have not been fired: seen, not to be cooked (F4.2). */
export interface BoardWaiting {
  readonly name: string
  readonly quantity: number
  readonly course: number
  readonly held: boolean
}

/** What is held back or belongs to a later course than was fired; what is only being typed is not shown. */
export function waitingOn(check: Check, setup: SetupState, sight: Sight): readonly BoardWaiting[] {
  if (check.status !== 'open') return []
  const lines = orderedLines(check)
  const fired = Math.max(0, ...lines.flatMap(firedCourses))
  return lines
    .flatMap((line) => partKeys(line).map((part) => unfired(line, part)))
    .filter(({ quantity, course, held }) => quantity > 0 && (held || course > fired))
    .filter(({ product }) => stationsFor(setup, product.productId, product.categoryId).some(sight.concerns))
    .map(({ product: { name }, quantity, course, held }) => ({ name, quantity, course, held }))
    .sort((a, b) => a.course - b.course)
}

const firedCourses = (line: OrderedLine): readonly number[] =>
  partKeys(line)
    .filter((part) => firedOf(line, part) > 0)
    .map((part) => courseOfPart(line, part))

const unfired = (line: OrderedLine, part: string) => ({
  product: partOf(line, part) ?? line,
  quantity: line.quantity - firedOf(line, part),
  course: courseOfPart(line, part),
  held: line.held,
})
