/** What somebody has typed over a record and not saved yet, field by field. */
export type Typed<T> = Readonly<Partial<T>>

/** The record as the form shows it: what was typed, on top of what is so by now. */
export const shown = <T extends object>(record: T, typed: Typed<T>): T => ({ ...record, ...typed })

/** A field typed back to what is so anyway is not typed any more. */
export function typedWith<T extends object, K extends keyof T>(
  record: T,
  typed: Typed<T>,
  key: K,
  value: T[K],
): Typed<T> {
  const { [key]: _, ...others } = typed
  return (same(record[key], value) ? others : { ...typed, [key]: value }) as Typed<T>
}

/** The same for several fields. */
export function typedAll<T extends object>(record: T, typed: Typed<T>, fields: Partial<T>): Typed<T> {
  const keys = Object.keys(fields) as (keyof T)[]
  return keys.reduce((all, key) => typedWith(record, all, key, fields[key] as T[typeof key]), typed)
}

/**
 * What of mine differs from what is so by now: typed again after somebody else's version stood (C4). Fields
 * that the record does not have in `mine` are nobody's.
 */
export function typedAgain<T extends object>(mine: Typed<T>, theirs: T): Typed<T> {
  const keys = Object.keys(mine) as (keyof T)[]
  const changed = keys.filter((key) => !same(mine[key], theirs[key]))
  return Object.fromEntries(changed.map((key) => [key, mine[key]])) as Typed<T>
}

export const isTyped = (typed: object): boolean => Object.keys(typed).length > 0

/** Values of records are plain data. */
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
