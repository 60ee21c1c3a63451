/** Quick phrases inside a free text: parts set off by commas, put in and taken out without touching the rest. */

const partsOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

export const hasPhrase = (text: string, phrase: string): boolean =>
  partsOf(text).some((part) => isSame(part, phrase))

export function togglePhrase(text: string, phrase: string): string {
  const parts = partsOf(text)
  const rest = parts.filter((part) => !isSame(part, phrase))
  return (rest.length < parts.length ? rest : [...parts, phrase]).join(', ')
}
