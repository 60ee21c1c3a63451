import { useSyncExternalStore } from 'react'

/** Dialogs that are open, the topmost last: what lies outside of it can be neither seen clearly nor touched. */
let open: readonly HTMLElement[] = []
const listeners = new Set<() => void>()

const change = (next: readonly HTMLElement[]): void => {
  open = next
  for (const listener of listeners) listener()
}

/** Returns what to call when it closes. */
export function sheetOpened(sheet: HTMLElement): () => void {
  change([...open, sheet])
  return () => change(open.filter((other) => other !== sheet))
}

/** The topmost dialog; `null`: none is open. */
export const useTopSheet = (): HTMLElement | null =>
  useSyncExternalStore(subscribe, () => open.at(-1) ?? null)

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
