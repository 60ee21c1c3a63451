/**
 * Values worked out of parts that are replaced, never changed: worked out again only when one of the parts is
 * another one, so that what is the same stays the same object. Goes with its key.
 */
export class Remembered<K extends object, V> {
  readonly #known = new WeakMap<K, { readonly parts: readonly unknown[]; readonly value: V }>()

  /** `parts`: whatever else the value depends on, besides the key. */
  of(key: K, parts: readonly unknown[], make: () => V): V {
    const known = this.#known.get(key)
    if (known !== undefined && isSameParts(known.parts, parts)) return known.value
    const value = make()
    this.#known.set(key, { parts, value })
    return value
  }
}

const isSameParts = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, index) => Object.is(part, b[index]))
