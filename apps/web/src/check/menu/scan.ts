/**
 * Tells a scanner, which types a code faster than anybody can and ends it with Enter, from fingers on a
 * keyboard. Pure: keys with their times go in, what to do with them comes out.
 */

/** Keys that came as fast as only a scanner types them. */
export interface Burst {
  readonly text: string
  readonly lastAt: number
}

export interface KeyStroke {
  readonly key: string
  /** Milliseconds, of any clock that only goes forward. */
  readonly at: number
  /** Held down and coming again, or with Ctrl, Alt or Meta. */
  readonly isOther: boolean
}

export interface Heard {
  readonly burst: Burst | null
  /** Whether the key may belong to a code: nobody else should hear of it before that is known. */
  readonly isHeld: boolean
  /** The code, where this key ended one. */
  readonly code: string | null
}

/** Between two keys of a scanner. Fingers are slower over a whole code. Milliseconds. */
export const GAP_MS = 50
const SHORTEST = 3
/** So many that nobody types by accident. */
const LONG = 6
const LONG_DIGITS = /^\d{8,}$/
/** What a code begins with; `+`, `-` and `/` mean something at once. */
const BEGINNING = /^[\p{L}\p{N}]$/u

export interface Codes {
  readonly isKnown: (code: string) => boolean
  /** A text field has the focus: people write there too, so an unknown code must look like one. */
  readonly isInField: boolean
}

export function hear(before: Burst | null, { key, at, isOther }: KeyStroke, codes: Codes): Heard {
  if (key === 'Shift') return { burst: before, isHeld: false, code: null }
  const isFast = before !== null && at - before.lastAt <= GAP_MS
  if (!isOther && key.length === 1) {
    const text = isFast ? before.text + key : key
    return { burst: { text, lastAt: at }, isHeld: isFast || BEGINNING.test(key), code: null }
  }
  const isCode = !isOther && key === 'Enter' && isFast && looksLikeCode(before.text, codes)
  return { burst: null, isHeld: isCode, code: isCode ? before.text : null }
}

function looksLikeCode(text: string, { isKnown, isInField }: Codes): boolean {
  if (text.length < SHORTEST) return false
  return isKnown(text) || (isInField ? LONG_DIGITS.test(text) : text.length >= LONG)
}
