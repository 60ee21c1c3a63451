import { lettersOf, type Word } from './search-index.ts'

/** How many slips of the finger are forgiven in a word of so many letters. */
export const slipsAllowed = (typed: string): number => (typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2)

/** Whether a word can be meant at all: a cheap look at its length and letters before any comparison. */
export function canBeMeant(word: Word, typed: string, allowed: number): boolean {
  if (word.text.length < typed.length - allowed) return false
  let missing = lettersOf(typed) & ~word.letters
  for (let count = 0; missing !== 0; count++) {
    if (count === allowed) return false
    missing &= missing - 1
  }
  return true
}

/**
 * Fewest slips (wrong, missing, extra or swapped letters) that make `typed` the beginning of `word`
 * (Damerau and Levenshtein); `null` as soon as there must be more than allowed.
 */
export function slipsBetween(typed: string, word: string, allowed: number): number | null {
  const reach = Math.min(word.length, typed.length + allowed)
  let beforeLast: number[] = []
  let last = Array.from({ length: reach + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row++) {
    const line = [row]
    let least = row
    for (let column = 1; column <= reach; column++) {
      const same = typed[row - 1] === word[column - 1]
      let cost = Math.min(
        at(last, column) + 1,
        at(line, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      )
      const swapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1)
      least = Math.min(least, cost)
      line.push(cost)
    }
    // Swapped letters reach back two rows.
    if (least > allowed && Math.min(...last) > allowed) return null
    beforeLast = last
    last = line
  }
  const slips = Math.min(...last)
  return slips <= allowed ? slips : null
}

const at = (line: readonly number[], column: number): number => line[column] ?? Number.POSITIVE_INFINITY
