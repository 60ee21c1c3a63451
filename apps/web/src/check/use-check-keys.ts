import { useEffect, useEffectEvent } from 'react'
import { isTypingElsewhere } from '../shared/keys.ts'
import type { Editing } from './lines/editing.ts'
import { padKeyOf } from './lines/keypad.ts'
import type { LineActions } from './lines/use-line-editor.ts'

/**
 * The keyboard on a check: digits type for the chosen line, arrows choose, `+` `-` and Delete do what
 * they say, `/` searches, Enter confirms, Escape lets go and at last goes back.
 */
export function useCheckKeys(actions: LineActions, editing: Editing, goBack: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTypingElsewhere(event)) return
    if (press(event, actions, editing, goBack)) event.preventDefault()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Returns whether the key was ours. */
function press(event: KeyboardEvent, actions: LineActions, editing: Editing, goBack: () => void): boolean {
  const pad = editing.lineId === null ? null : padKeyOf(event.key)
  if (pad !== null && (pad !== 'back' || editing.typed !== '')) {
    actions.key(pad)
    return true
  }
  switch (event.key) {
    case 'ArrowDown':
      actions.step(1)
      return true
    case 'ArrowUp':
      actions.step(-1)
      return true
    case '+':
      actions.nudge(1)
      return true
    case '-':
      actions.nudge(-1)
      return true
    case 'Delete':
      actions.remove()
      return true
    case '/':
      document.querySelector<HTMLInputElement>('[data-search]')?.focus()
      return true
    case 'Escape':
      if (!actions.escape()) goBack()
      return true
    case 'Enter':
      return enter(event, actions, editing)
    default:
      return false
  }
}

function enter(event: KeyboardEvent, actions: LineActions, editing: Editing): boolean {
  if (editing.typed !== '') {
    actions.close()
    return true
  }
  // A button in focus does its own thing.
  const isOnButton = event.target instanceof HTMLElement && event.target.closest('button, a') !== null
  if (isOnButton || editing.lineId === null) return false
  actions.choose(editing.lineId)
  return true
}
