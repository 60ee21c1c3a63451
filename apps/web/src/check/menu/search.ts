/** Finds things by what a hurried person types: accents, case, word order and a slip of the finger forgiven. */

export interface Searchable<T> {
  readonly item: T
  readonly words: readonly string[]
  /** All words without the gaps: `cocacola` finds "Coca-Cola". */
  readonly joined: string
  /** First letters: `gt` finds "Gin Tonic". */
  readonly initials: string
  /** Matched whole only, such as a barcode. */
  readonly code: string
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

export function searchable<T>(item: T, name: string, code = ''): Searchable<T> {
  const words = wordsOf(name)
  return { item, words, joined: words.join(''), initials: words.map((word) => word[0] ?? '').join(''), code }
}

/** Best first; equally good ones stay in the order given. */
export function search<T>(index: readonly Searchable<T>[], query: string, limit = 60): readonly T[] {
  const wanted = wordsOf(query)
  if (wanted.length === 0) return []
  const scored: { readonly item: T; readonly score: number }[] = []
  for (const entry of index) {
    const score = scoreOf(entry, wanted)
    if (score !== null) scored.push({ item: entry.item, score })
  }
  return scored
    .sort((a, b) => a.score - b.score)
    .slice(0, limit)
    .map(({ item }) => item)
}

const INSIDE = 4
const INITIALS = 5
/** A slip of the finger counts behind everything that matches as typed. */
const SLIP = 10

/** Smaller is better; `null` is no match. */
function scoreOf(entry: Searchable<unknown>, wanted: readonly string[]): number | null {
  const whole = wanted.join('')
  if (entry.code !== '' && entry.code === whole) return -1
  const byWord = sumOf(wanted.map((word) => bestOf(entry.words, word)))
  const candidates = [
    byWord,
    whole.length >= 3 && entry.joined.includes(whole) ? INSIDE : null,
    whole.length >= 2 && entry.initials.startsWith(whole) ? INITIALS : null,
  ].filter((score) => score !== null)
  return candidates.length === 0 ? null : Math.min(...candidates) + entry.joined.length / 1000
}

const sumOf = (scores: readonly (number | null)[]): number | null =>
  scores.reduce((sum, score) => (sum === null || score === null ? null : sum + score), 0)

function bestOf(words: readonly string[], typed: string): number | null {
  let best: number | null = null
  words.forEach((word, position) => {
    const score = wordScore(word, typed)
    if (score === null) return
    const placed = score + Math.min(position, 5) / 10
    if (best === null || placed < best) best = placed
  })
  return best
}

function wordScore(word: string, typed: string): number | null {
  if (word === typed) return 0
  if (word.startsWith(typed)) return 1
  if (typed.length >= 2 && word.includes(typed)) return INSIDE
  const allowed = typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2
  if (allowed === 0) return null
  const slips = prefixDistance(typed, word, allowed)
  return slips <= allowed ? SLIP * slips : null
}

/** Fewest slips (wrong, missing, extra or swapped letters) that make `typed` the beginning of `word`. */
function prefixDistance(typed: string, word: string, allowed: number): number {
  const reach = Math.min(word.length, typed.length + allowed)
  let beforeLast: number[] = []
  let last = Array.from({ length: reach + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row++) {
    const line = [row]
    for (let column = 1; column <= reach; column++) {
      const same = typed[row - 1] === word[column - 1]
      let cost = Math.min(
        at(last, column) + 1,
        at(line, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      )
      const swapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1)
      line.push(cost)
    }
    beforeLast = last
    last = line
  }
  return Math.min(...last)
}

const at = (line: readonly number[], column: number): number => line[column] ?? Number.POSITIVE_INFINITY
