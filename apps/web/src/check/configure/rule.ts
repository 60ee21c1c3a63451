/** How many of a group or of a course of a menu may be chosen, as a phrase and its numbers. */
export type Rule =
  | { readonly key: 'choose'; readonly count: number }
  | { readonly key: 'between'; readonly min: number; readonly max: number }
  | { readonly key: 'atLeast'; readonly count: number }
  | { readonly key: 'upTo'; readonly count: number }
  | { readonly key: 'optional' }

/** `max` 0: as many as one likes. */
export function ruleOf({ min, max }: { readonly min: number; readonly max: number }): Rule {
  if (min === 0) return max > 1 ? { key: 'upTo', count: max } : { key: 'optional' }
  if (max === 0) return { key: 'atLeast', count: min }
  return min === max ? { key: 'choose', count: min } : { key: 'between', min, max }
}
