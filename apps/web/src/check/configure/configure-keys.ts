/** What a key does in the sheet. */
export type KeyAct =
  | { readonly act: 'option'; readonly at: number }
  | {
      readonly act: 'pad'
      readonly key: '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '.' | 'back'
    }
  | { readonly act: 'quantity'; readonly by: 1 | -1 }
  | { readonly act: 'done' }

export interface KeyPlace {
  /** A price or a weight is typed: digits are its digits. */
  readonly hasPad: boolean
  /** A text field has the focus. */
  readonly isInField: boolean
  /** A button that is no option has the focus: Enter is its own. */
  readonly isOnButton: boolean
}

/** Digits choose options by number (0 is the tenth) or type, `+` and `-` change how many, Enter is done. */
export function keyAct(key: string, { hasPad, isInField, isOnButton }: KeyPlace): KeyAct | null {
  if (key === 'Enter') return isOnButton ? null : { act: 'done' }
  if (isInField) return null
  if (key === '+') return { act: 'quantity', by: 1 }
  if (key === '-') return { act: 'quantity', by: -1 }
  if (hasPad && (key === '.' || key === ',')) return { act: 'pad', key: '.' }
  if (hasPad && key === 'Backspace') return { act: 'pad', key: 'back' }
  if (!/^[0-9]$/.test(key)) return null
  if (hasPad) return { act: 'pad', key: key as '0' }
  return { act: 'option', at: key === '0' ? 9 : Number(key) - 1 }
}
