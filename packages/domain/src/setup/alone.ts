const ALONE = '~'

/** The place of a terminal that works alone (F1.1): its log is called by it, where that of others has the id of their multi-session. */
export const aloneOf = (terminalId: string): string => `${ALONE}${terminalId}`

/** The terminal that works alone at a place; `null`: it is that of a multi-session. */
export const aloneAt = (place: string): string | null =>
  place.startsWith(ALONE) ? place.slice(ALONE.length) : null
