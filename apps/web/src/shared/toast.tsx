import { type ReactNode, useSyncExternalStore } from 'react'

export interface Toast {
  readonly text: string
  /** What it is about, above the text. */
  readonly title?: string
  readonly icon?: ReactNode
  /** Amber, red, green or blue edge; none for what is just so. */
  readonly tone?: 'wait' | 'late' | 'ready' | 'info'
  readonly action?: { readonly label: string; readonly act: () => void }
  /** Takes the place of the last toast with the same slot. */
  readonly slot?: string
  /** Stays until somebody closes it. */
  readonly stays?: boolean
}

export interface ShownToast extends Toast {
  readonly id: string
}

/** More would hide what they are about. */
const AT_ONCE = 3

let shown: readonly ShownToast[] = []
let count = 0
const listeners = new Set<() => void>()

function change(next: readonly ShownToast[]): void {
  shown = next
  for (const listener of listeners) listener()
}

/** A quiet word at the edge of the screen: it takes no focus and goes by itself. Returns its id. */
export function showToast(toast: Toast): string {
  const id = `toast-${++count}`
  const others = shown.filter(
    ({ slot, text }) => text !== toast.text && (slot === undefined || slot !== toast.slot),
  )
  change([...others.slice(1 - AT_ONCE), { ...toast, id }])
  return id
}

export function hideToast(id: string): void {
  if (shown.some((toast) => toast.id === id)) change(shown.filter((toast) => toast.id !== id))
}

/** Takes back what was said in these slots. */
export function hideSlots(slots: readonly string[]): void {
  for (const { id, slot = '' } of shown) if (slots.includes(slot)) hideToast(id)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useToasts = (): readonly ShownToast[] => useSyncExternalStore(subscribe, () => shown)
