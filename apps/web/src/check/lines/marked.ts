import { chosenHere } from '../chosen-here.ts'

/** Lines chosen together, to fire, hold or place them at once. `null`: nobody is choosing. */
export type Marked = readonly string[] | null

const marked = chosenHere<Marked>(null)

export const markedOn = marked.of
export const useMarked = marked.use

/** Begins with nothing chosen, or ends. */
export const setMarking = (checkId: string, isOn: boolean): void => marked.set(checkId, isOn ? [] : null)

/** Puts lines in or, where all of them are in, takes them out. */
export function toggleMarked(checkId: string, lineIds: readonly string[]): void {
  marked.set(checkId, toggled(markedOn(checkId) ?? [], lineIds))
}

export function toggled(before: readonly string[], lineIds: readonly string[]): readonly string[] {
  const isAll = lineIds.every((id) => before.includes(id))
  const rest = before.filter((id) => !lineIds.includes(id))
  return isAll ? rest : [...rest, ...lineIds]
}
