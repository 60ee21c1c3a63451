/** What a key of the keyboard or of a bump bar means on the board. */
export type KeyAction =
  /** From 1: the card with that number is chosen; chosen already, it is done. */
  | { readonly does: 'position'; readonly position: number }
  | { readonly does: 'move'; readonly to: 'next' | 'previous' | 'up' | 'down' }
  | { readonly does: 'station'; readonly step: 1 | -1 }
  | {
      readonly does:
        | 'bump'
        | 'dish'
        | 'recall'
        | 'allDay'
        | 'history'
        | 'soldOut'
        | 'sound'
        | 'fullScreen'
        | 'help'
        | 'escape'
        | 'tools'
    }

export interface Pressed {
  readonly key: string
  readonly shiftKey: boolean
  /** The key belongs to a button or field that has the focus: it keeps its own meaning of Enter, Space and Tab. */
  readonly isOnControl: boolean
  readonly isRightToLeft: boolean
}

const LETTERS: Readonly<Record<string, Exclude<KeyAction['does'], 'position' | 'move' | 'station'>>> = {
  r: 'recall',
  a: 'allDay',
  h: 'history',
  e: 'soldOut',
  s: 'sound',
  f: 'fullScreen',
  '?': 'help',
}

/** `null`: the key means nothing here and goes on to the browser. */
export function actionOf({ key, shiftKey, isOnControl, isRightToLeft }: Pressed): KeyAction | null {
  if (/^[1-9]$/.test(key)) return { does: 'position', position: Number(key) }
  const letter = LETTERS[key.toLowerCase()]
  if (letter !== undefined) return { does: letter }
  if (isOnControl && (key === 'Enter' || key === ' ' || key === 'Tab')) return null
  switch (key) {
    case 'ArrowRight':
      return { does: 'move', to: isRightToLeft ? 'previous' : 'next' }
    case 'ArrowLeft':
      return { does: 'move', to: isRightToLeft ? 'next' : 'previous' }
    case 'ArrowUp':
      return { does: 'move', to: 'up' }
    case 'ArrowDown':
      return { does: 'move', to: 'down' }
    case 'Enter':
      return { does: 'bump' }
    case ' ':
      return { does: 'dish' }
    case 'Tab':
      return { does: 'station', step: shiftKey ? -1 : 1 }
    case 'Escape':
      return { does: 'escape' }
    case 'F6':
      return { does: 'tools' }
    default:
      return null
  }
}
