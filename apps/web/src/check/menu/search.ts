import { type Entry, type SearchIndex, type Word, wordsOf } from './search-index.ts'
import { canBeMeant, slipsAllowed, slipsBetween } from './slips.ts'

/** Finds things by what a hurried person types: accents, case, word order and a slip of the finger forgiven (F3.1). */

/** How much was looked at: a tablet must not feel a menu of thousands. */
export interface SearchWork {
  words: number
  comparisons: number
}

/** As many things that match as typed, and nobody looks for slips. */
const ENOUGH = 8
const INSIDE = 4
const INITIALS = 5
/** A slip of the finger counts behind everything that matches as typed. */
const SLIP = 10

/** Best first; equally good ones stay in the order given. */
export function search<T>(
  index: SearchIndex<T>,
  query: string,
  limit = 60,
  work: SearchWork = { words: 0, comparisons: 0 },
): readonly T[] {
  const wanted = wordsOf(query)
  if (wanted.length === 0) return []
  const coded = index.byCode.get(query.trim())
  const asTyped = wanted.map((typed) => index.vocabulary.map((word) => plainScore(word, typed, work)))
  let hits = hitsAmong(index, wanted, asTyped)
  if (hits.length < ENOUGH) {
    const forgiven = wanted.map((typed, at) => withSlips(index.vocabulary, typed, asTyped[at] ?? [], work))
    hits = hitsAmong(index, wanted, forgiven)
  }
  const found = hits.sort((a, b) => a.score - b.score).map(({ item }) => item)
  return [...new Set(coded === undefined ? found : [coded, ...found])].slice(0, limit)
}

/** Of each word of the vocabulary; `null`: does not match. Smaller is better. */
type Scores = readonly (number | null)[]

function plainScore({ text }: Word, typed: string, work: SearchWork): number | null {
  work.words += 1
  if (text === typed) return 0
  if (text.startsWith(typed)) return 1
  return typed.length >= 2 && text.includes(typed) ? INSIDE : null
}

function withSlips(vocabulary: readonly Word[], typed: string, plain: Scores, work: SearchWork): Scores {
  const allowed = slipsAllowed(typed)
  if (allowed === 0) return plain
  return vocabulary.map((word, at) => {
    const score = plain[at] ?? null
    if (score !== null || !canBeMeant(word, typed, allowed)) return score
    work.comparisons += 1
    const slips = slipsBetween(typed, word.text, allowed)
    return slips === null ? null : SLIP * slips
  })
}

interface Hit<T> {
  readonly item: T
  readonly score: number
}

function hitsAmong<T>(index: SearchIndex<T>, wanted: readonly string[], scores: readonly Scores[]): Hit<T>[] {
  const whole = wanted.join('')
  const hits: Hit<T>[] = []
  for (const entry of index.entries) {
    const score = scoreOf(entry, whole, scores)
    if (score !== null) hits.push({ item: entry.item, score })
  }
  return hits
}

function scoreOf(entry: Entry<unknown>, whole: string, scores: readonly Scores[]): number | null {
  let best = byWords(entry.words, scores)
  if ((best === null || best > INSIDE) && whole.length >= 3 && entry.joined.includes(whole)) best = INSIDE
  if ((best === null || best > INITIALS) && whole.length >= 2 && entry.initials.startsWith(whole))
    best = INITIALS
  return best === null ? null : best + entry.joined.length / 1000
}

/** Every typed word must match one; an earlier one counts more. */
function byWords(words: readonly number[], scores: readonly Scores[]): number | null {
  let sum = 0
  for (const ofTyped of scores) {
    let best: number | null = null
    for (let position = 0; position < words.length; position++) {
      const score = ofTyped[words[position] ?? -1] ?? null
      if (score === null) continue
      const placed = score + Math.min(position, 5) / 10
      if (best === null || placed < best) best = placed
    }
    if (best === null) return null
    sum += best
  }
  return sum
}
