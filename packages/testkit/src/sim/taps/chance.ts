/** A whole number from 0 up to, not including, `below`. Whoever calls decides where it comes from. */
export type Pick = (below: number) => number

export const oneOf = <T>(pick: Pick, values: readonly T[]): T => values[pick(values.length)] as T

/** True once in so many times. */
export const once = (pick: Pick, inSoMany: number): boolean => pick(inSoMany) === 0

/** The value on the screen, or now and then another one. */
export const maybe = <T>(pick: Pick, shown: T, other: T): T => (once(pick, 8) ? other : shown)

/** One of these, each as often as its weight says. */
export function weighted<T>(pick: Pick, choices: readonly (readonly [weight: number, value: T])[]): T {
  let at = pick(choices.reduce((sum, [weight]) => sum + weight, 0))
  for (const [weight, value] of choices) {
    if (at < weight) return value
    at -= weight
  }
  throw new Error('nothing to choose from')
}
