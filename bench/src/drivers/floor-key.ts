/** Digits in front of every message of the floor: its number. The rest is there for the weight. */
export const KEY_DIGITS = 12

/** What makes a text of `bytes` together with its number. */
export const weightOf = (bytes: number): string => 'x'.repeat(Math.max(0, bytes - KEY_DIGITS))
