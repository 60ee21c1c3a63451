import { useSyncExternalStore } from 'react'

/** How this window looks at the floor. Kept while one goes to a check and back; nobody else's business. */
interface FloorView {
  readonly floorId: string | null
  readonly as: 'plan' | 'list'
  /** The list is of one floor only. */
  readonly isOneFloor: boolean
  readonly onlyMine: boolean
}

let view: FloorView = { floorId: null, as: 'plan', isOneFloor: false, onlyMine: false }
const listeners = new Set<() => void>()

export function changeFloorView(change: Partial<FloorView>): void {
  view = { ...view, ...change }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useFloorView = (): FloorView => useSyncExternalStore(subscribe, () => view)
