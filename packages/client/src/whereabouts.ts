import type { Whereabouts } from '@comanda/protocol'

/** Of a terminal at which nobody is signed in. */
export const NOWHERE: Whereabouts = { personId: null, checkId: null, tableId: null, doing: 'idle' }

export const isSameWhereabouts = (a: Whereabouts, b: Whereabouts): boolean =>
  a.personId === b.personId && a.checkId === b.checkId && a.tableId === b.tableId && a.doing === b.doing
