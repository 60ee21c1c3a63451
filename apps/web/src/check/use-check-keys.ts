import { isOpen } from '@comanda/domain'
import { useEffect, useEffectEvent } from 'react'
import { useGo } from '../shared/go.ts'
import { isTypingElsewhere } from '../shared/keys.ts'
import { useTerminal } from '../shared/terminal-context.tsx'
import { shownCheck, useCan } from './current.ts'
import { useFire } from './fire/use-fire.ts'
import { keyMeaning } from './key-meaning.ts'
import type { Editing } from './lines/editing.ts'
import { padKeyOf } from './lines/keypad.ts'
import type { LineActions } from './lines/use-line-editor.ts'
import type { OpenPanel } from './panel.ts'

interface CheckKeys {
  readonly checkId: string
  readonly actions: LineActions
  readonly editing: Editing
  readonly open: OpenPanel
  readonly goBack: () => void
  readonly split: () => void
}

/**
 * The keyboard on a check: digits type for the chosen line, arrows choose, letters do what the buttons do,
 * Escape lets go and at last goes back. Nothing happens while somebody types in a field or a sheet is open.
 */
export function useCheckKeys(keys: CheckKeys): void {
  const { checkId, actions, editing } = keys
  const terminal = useTerminal()
  const canChange = useCan('addLines')
  const fire = useFire(checkId)
  const go = useGo()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isTypingElsewhere(event)) return
    // Lines of a check that is hidden from this person cannot be chosen either.
    const isShown = shownCheck(checkId)(terminal) !== undefined
    if ((isShown && edit(event, actions, editing)) || press(event)) event.preventDefault()
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  /** Returns whether the key was ours. */
  function press(event: KeyboardEvent): boolean {
    const meaning = keyMeaning(event)
    if (meaning === null) return false
    if (meaning.kind === 'leave') {
      if (!actions.escape()) keys.goBack()
      return true
    }
    const check = shownCheck(checkId)(terminal)
    if (check === undefined || !isOpen(check) || (!canChange && meaning.changes)) return true
    if (meaning.kind === 'fire') fire(meaning.what)
    else if (meaning.kind === 'open') keys.open(meaning.panel)
    else if (meaning.kind === 'mark') actions.mark()
    else if (check.lines.every(({ status }) => status !== 'ordered')) return true
    else if (meaning.kind === 'pay') go.toPay(check.id)
    else keys.split()
    return true
  }
}

/** What belongs to the chosen line. Returns whether the key was ours. */
function edit(event: KeyboardEvent, actions: LineActions, editing: Editing): boolean {
  const pad = editing.lineId === null ? null : padKeyOf(event.key)
  if (pad !== null && (pad !== 'back' || editing.typed !== '')) {
    actions.key(pad)
    return true
  }
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      if (event.shiftKey && editing.lineId !== null) actions.mark()
      actions.step(event.key === 'ArrowDown' ? 1 : -1)
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
