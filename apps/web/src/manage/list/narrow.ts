/** Lower case without accents: `Café` is found as `cafe`. */
export const plainText = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The rows in whose text every typed word stands. */
export function narrowed<T>(rows: readonly T[], textOf: (row: T) => string, typed: string): readonly T[] {
  const words = plainText(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const text = plainText(textOf(row))
    return words.every((word) => text.includes(word))
  })
}

/** The place behind the last one. */
export const placeBehind = (records: readonly { readonly position: number }[]): number =>
  records.reduce((last, { position }) => Math.max(last, position), 0) + 1

/** By place, then by name. */
export const inPlace = <T extends { readonly position: number }>(
  records: readonly T[],
  nameOf: (record: T) => string,
): readonly T[] => [...records].sort((a, b) => a.position - b.position || nameOf(a).localeCompare(nameOf(b)))
