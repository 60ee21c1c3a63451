/**
 * Allergies and the note of a check are said to the kitchen of all that is on it. Where lines of two checks come
 * together, both checks' words are said of all of them, each once; taken apart again, each has its own (INV6, F3.4).
 */

const BETWEEN = ' · '

const wordsIn = (text: string): readonly string[] => text.split(BETWEEN).filter((word) => word !== '')

/** Words of `from` that `to` does not say yet. */
export const wordsMissing = (to: string, from: string): string[] => {
  const said = new Set(wordsIn(to))
  return [...new Set(wordsIn(from))].filter((word) => !said.has(word))
}

export const withWords = (text: string, words: readonly string[]): string =>
  [...wordsIn(text), ...words].join(BETWEEN)

export const withoutWords = (text: string, words: readonly string[]): string =>
  wordsIn(text)
    .filter((word) => !words.includes(word))
    .join(BETWEEN)

/** What both say, each word once. */
export const wordsTogether = (to: string, from: string): string => withWords(to, wordsMissing(to, from))
