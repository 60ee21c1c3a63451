/** Both ends belong to it. */
export const within = (lower: IDBValidKey, upper: IDBValidKey): IDBKeyRange => IDBKeyRange.bound(lower, upper)

/** All keys that start with the log: an array sorts behind every text and number. */
export const logRange = (log: string): IDBKeyRange => IDBKeyRange.bound([log], [log, []])

/** Records behind a position. */
export const recordsBehind = (log: string, after: number): IDBKeyRange =>
  IDBKeyRange.bound([log, after], [log, []], true)
