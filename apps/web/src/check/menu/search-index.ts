/** What is searched in, prepared once per menu: names without accents and case, each word kept once. */

/** Something to be found, and by which words. */
export interface Findable<T> {
  readonly item: T
  readonly name: string
  /** Matched whole only, such as a barcode. */
  readonly codes: readonly string[]
}

export interface Entry<T> {
  readonly item: T
  /** Positions in the vocabulary, in the order of the name. */
  readonly words: readonly number[]
  /** All words without the gaps: `cocacola` finds "Coca-Cola". */
  readonly joined: string
  /** First letters: `gt` finds "Gin Tonic". */
  readonly initials: string
}

export interface Word {
  readonly text: string
  /** Which letters occur in it: one bit each. */
  readonly letters: number
}

export interface SearchIndex<T> {
  readonly entries: readonly Entry<T>[]
  /** A menu of thousands has few words: each is compared once. */
  readonly vocabulary: readonly Word[]
  readonly byCode: ReadonlyMap<string, T>
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

export const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** A bit for each letter; rare letters share one. Words with other letters cannot be meant. */
export function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31)
  return bits
}

/** The first of two with the same code has it. */
export function makeIndex<T>(things: readonly Findable<T>[]): SearchIndex<T> {
  const known = new Map<string, number>()
  const vocabulary: Word[] = []
  const byCode = new Map<string, T>()
  const place = (text: string): number => {
    const old = known.get(text)
    if (old !== undefined) return old
    known.set(text, vocabulary.length)
    return vocabulary.push({ text, letters: lettersOf(text) }) - 1
  }
  const entries = things.map(({ item, name, codes }): Entry<T> => {
    const words = wordsOf(name)
    for (const code of codes) if (code !== '' && !byCode.has(code)) byCode.set(code, item)
    return {
      item,
      words: words.map(place),
      joined: words.join(''),
      initials: words.map((word) => word[0] ?? '').join(''),
    }
  })
  return { entries, vocabulary, byCode }
}
