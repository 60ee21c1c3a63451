import type { SetupState } from './state.ts'

export type Collection = Exclude<keyof SetupState, 'restaurant'>

export const put = <K extends Collection>(
  state: SetupState,
  key: K,
  id: string,
  record: SetupState[K][string],
): SetupState => ({
  ...state,
  [key]: { ...state[key], [id]: record },
})

/** Changes a record that exists; leaves the state alone where it does not. */
export function change<K extends Collection>(
  state: SetupState,
  key: K,
  id: string,
  next: (record: SetupState[K][string]) => SetupState[K][string],
): SetupState {
  const record = state[key][id] as SetupState[K][string] | undefined
  return record === undefined ? state : put(state, key, id, next(record))
}

/** Lets records go; leaves the state alone where there are none of them, or no such collection in this version. */
export function drop(state: SetupState, key: Collection, ids: readonly string[]): SetupState {
  const gone = ids.filter((id) => state[key]?.[id] !== undefined)
  if (gone.length === 0) return state
  const left = Object.entries(state[key]).filter(([id]) => !gone.includes(id))
  return { ...state, [key]: Object.fromEntries(left) }
}
