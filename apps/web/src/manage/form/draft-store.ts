import { useSyncExternalStore } from 'react'
import { isTyped } from './draft.ts'

/** Forms that were turned away from with something typed in them: it is there when one comes back. */
let drafts: ReadonlyMap<string, object> = new Map()
const listeners = new Set<() => void>()

export const draftOf = (id: string): object | undefined => drafts.get(id)

export function keepDraft(id: string, typed: object): void {
  const next = new Map(drafts)
  if (isTyped(typed)) next.set(id, typed)
  else next.delete(id)
  drafts = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Ids of records with something typed that is not saved. */
export const useDrafts = (): ReadonlyMap<string, object> => useSyncExternalStore(subscribe, () => drafts)
